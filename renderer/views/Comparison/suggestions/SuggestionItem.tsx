import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { Result } from '../../../../shared/domain/result';
import type { SuggestionEffect } from '../../../../shared/domain/suggestions/effect';
import { suggestionEffect } from '../../../../shared/domain/suggestions/effect';
import type { Suggestion } from '../../../../shared/domain/suggestions/suggestion';
import { BeforeYouDoIt } from '../../../components/BeforeYouDoIt';
import { useParts } from '../../../hooks/useParts';
import { useResults } from '../../../state/results';
import { FiguredText } from '../explain/FiguredText';
import { effectFigured } from './effectFigures';

interface SuggestionItemProps {
  readonly suggestion: Suggestion;
  readonly onApply: (suggestion: Suggestion) => void;
}

/** What a rule says of the option: why, what it would change, what is still to be found out, and how to do it. */
export function SuggestionItem({ suggestion, onApply }: SuggestionItemProps): ReactElement {
  const { title, reason, needs } = suggestion;
  const [isAsked, setAsked] = useState(false);
  return (
    <li className="suggestion">
      <div className="suggestion-head">
        <h3>{title}</h3>
        <div className="row">
          <button
            type="button"
            className="button button-small"
            disabled={isAsked}
            aria-label={`Work out the effect: ${title}`}
            onClick={() => {
              setAsked(true);
            }}
          >
            Work out the effect
          </button>
          <button
            type="button"
            className="button button-small"
            aria-label={`Apply: ${title}`}
            onClick={() => {
              onApply(suggestion);
            }}
          >
            Apply
          </button>
        </div>
      </div>
      <p>{reason}</p>
      {isAsked && <Effect suggestion={suggestion} />}
      <BeforeYouDoIt needs={needs} />
    </li>
  );
}

function Effect({ suggestion }: { readonly suggestion: Suggestion }): ReactElement {
  const { proposal, comparison, format } = useResults();
  const start = useMemo(
    () => () => [() => [suggestionEffect(proposal, comparison, suggestion)]],
    [proposal, comparison, suggestion],
  );
  const found = useParts<Result<SuggestionEffect>>(start);
  const [effect] = found.type === 'done' ? found.value : [];
  if (effect === undefined) return <p className="message">Working out the effect…</p>;
  return (
    <p className="suggestion-effect" role="status">
      {effect.ok ? (
        <FiguredText said={effectFigured(effect.value, { suggestion, format })} />
      ) : (
        effect.problem.message
      )}
    </p>
  );
}
