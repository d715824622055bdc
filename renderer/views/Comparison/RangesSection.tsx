import type { ReactElement } from 'react';
import { useMemo, useRef, useState } from 'react';
import { breakEvenLength, breakEvenRuns } from '../../../shared/domain/comparison/breakEven';
import type { OptionComparison } from '../../../shared/domain/comparison/comparison';
import { headlineRange } from '../../../shared/domain/ranges/headlineRange';
import { tornadoLength, tornadoRuns, type Tornado } from '../../../shared/domain/ranges/tornado';
import { HeadlineFigure } from '../../components/HeadlineFigure';
import { useIsNear } from '../../hooks/useIsNear';
import { useRuns } from '../../hooks/useRuns';
import { useResults } from '../../state/results';
import { ComparisonSection } from './ComparisonSection';
import { placeOf } from './comparisonTables';
import { FigureButton } from './explain/FigureButton';
import { FiguredText } from './explain/FiguredText';
import { breakEvenFigured, likelyRange } from './rangeFigures';
import { RangesTable } from './RangesTable';
import './ranges.css';

/** Above this many devices the comparisons take long enough that somebody should ask for them. */
const mostUnasked = 2000;

/** How sure the saving is: its likely range, what moves it, and where it turns. */
export function RangesSection({ chosen }: { readonly chosen: OptionComparison }): ReactElement {
  const { proposal } = useResults();
  const place = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(place);
  const [isAsked, setAsked] = useState(false);
  const isLarge = proposal.devices.length > mostUnasked;
  return (
    <ComparisonSection id="how-sure" title="How sure is this" locale={proposal.settings.locale}>
      <div ref={place} className="stack">
        {isLarge && !isAsked ? (
          <div className="stack-tight">
            <p>Working out the range compares this fleet about a hundred times, which takes a while.</p>
            <button
              type="button"
              className="button ranges-ask"
              onClick={() => {
                setAsked(true);
              }}
            >
              Work out the range
            </button>
          </div>
        ) : (
          <Ranges chosen={chosen} isStarted={isNear || isAsked} />
        )}
      </div>
    </ComparisonSection>
  );
}

interface RangesProps {
  readonly chosen: OptionComparison;
  readonly isStarted: boolean;
}

function Ranges({ chosen, isStarted }: RangesProps): ReactElement {
  const { proposal } = useResults();
  const { id } = chosen.option;
  const startTornado = useMemo(
    () => (isStarted ? () => tornadoRuns(proposal, id) : null),
    [proposal, id, isStarted],
  );
  const found = useRuns(startTornado);
  if (found.type !== 'done') {
    const done = found.type === 'running' ? found.done : 0;
    return <Progress what="what moves the saving" done={done} of={tornadoLength(proposal, id)} />;
  }
  if (found.value === null) {
    return <p>The saving is not known, so there is no range around it. The checks say what is missing.</p>;
  }
  return <RangesFound chosen={chosen} tornado={found.value} />;
}

function RangesFound({
  chosen,
  tornado,
}: {
  readonly chosen: OptionComparison;
  readonly tornado: Tornado;
}): ReactElement {
  const { comparison, format, telling } = useResults();
  const { value, low, high, method } = headlineRange(tornado);
  const label = `Saving over ${String(comparison.termMonths)} months`;
  const state = placeOf(telling, chosen);
  const isExact = tornado.effects.length === 0;
  return (
    <>
      <div className="figures">
        <HeadlineFigure
          label={label}
          value={<FigureButton text={format.money(value)} label={label} of={{ state, kind: 'saving' }} />}
          note={
            isExact ? 'exact' : <FiguredText said={likelyRange({ low, high }, { tornado, state, format })} />
          }
          size="small"
          tone={value < 0n ? 'bad' : 'good'}
        />
      </div>
      {!isExact && <RangesTable tornado={tornado} format={format} state={state} />}
      <p className="message">{method}</p>
      <BreakEvenPart chosen={chosen} state={state} />
    </>
  );
}

interface BreakEvenPartProps {
  readonly chosen: OptionComparison;
  readonly state: number;
}

function BreakEvenPart({ chosen, state }: BreakEvenPartProps): ReactElement {
  const { proposal, format } = useResults();
  const { id, name } = chosen.option;
  const start = useMemo(() => () => breakEvenRuns(proposal, id), [proposal, id]);
  const found = useRuns(start);
  return (
    <div className="stack-tight">
      <h3>Where the saving turns</h3>
      {found.type === 'done' ? (
        <ul className="check-list" aria-label={`Break-even of ${name}`}>
          {breakEvenFigured(found.value, { state, format }).map((said) => (
            <li key={said.text}>
              <FiguredText said={said} />
            </li>
          ))}
        </ul>
      ) : (
        <Progress
          what="where the saving turns"
          done={found.type === 'running' ? found.done : 0}
          of={breakEvenLength}
        />
      )}
    </div>
  );
}

interface ProgressProps {
  readonly what: string;
  readonly done: number;
  readonly of: number;
}

function Progress({ what, done, of }: ProgressProps): ReactElement {
  return (
    <div className="stack-tight ranges-progress">
      <p className="message">{`Working out ${what}…`}</p>
      <progress max={of} value={done} aria-label={`Working out ${what}`} />
    </div>
  );
}
