import type { ReactElement } from 'react';
import type { OptionComparison } from '../../../shared/domain/comparison/comparison';
import type { Telling } from '../../../shared/domain/document/telling';
import { FigureButton } from './explain/FigureButton';
import { FiguredText } from './explain/FiguredText';
import type { Headline } from './headlines';
import { coverage, otherHeadlines, savingHeadline } from './headlines';

interface ComparisonHeadlinesProps {
  readonly telling: Telling;
  readonly chosen: OptionComparison;
}

/** What is saved or costs more, and the figures behind it. */
export function ComparisonHeadlines({ telling, chosen }: ComparisonHeadlinesProps): ReactElement {
  return (
    <div className="stack-tight">
      <div className="figures">
        <HeadlineFigure headline={savingHeadline(telling, chosen)} />
        {otherHeadlines(telling, chosen).map((headline) => (
          <HeadlineFigure key={headline.label} headline={headline} isSmall />
        ))}
      </div>
      <p className="message">
        <FiguredText said={coverage(telling, chosen)} />
      </p>
    </div>
  );
}

interface HeadlineFigureProps {
  readonly headline: Headline;
  readonly isSmall?: boolean;
}

function HeadlineFigure({ headline, isSmall = false }: HeadlineFigureProps): ReactElement {
  const { label, value, note, noteFigures = [], tone, name } = headline;
  return (
    <div
      className="figure"
      data-tone={tone}
      data-size={isSmall ? 'small' : undefined}
      role="group"
      aria-label={label}
    >
      <span className="figure-label">{label}</span>
      <span className="figure-value">
        {name === undefined ? value : <FigureButton text={value} label={label} of={name} />}
      </span>
      <span className="figure-note">
        <FiguredText said={{ text: note, figures: noteFigures }} />
      </span>
    </div>
  );
}
