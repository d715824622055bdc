import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { OptionComparison } from '../../../../shared/domain/comparison/comparison';
import type { Suggestion } from '../../../../shared/domain/suggestions/suggestion';
import { suggestionsByRule } from '../../../../shared/domain/suggestions/suggestions';
import { useParts } from '../../../hooks/useParts';
import { useResults } from '../../../state/results';
import { useView } from '../../../state/viewStore';
import { runCommand } from '../../../state/commands';
import { RightSizeForm } from './RightSizeForm';
import { SuggestionItem } from './SuggestionItem';
import { ThresholdFields } from './ThresholdFields';
import { useComparisonEdit } from './useComparisonEdit';
import './suggestions.css';

/** What the rules say of an option: nothing happens until somebody applies one of them. */
export function SuggestionsView({ chosen }: { readonly chosen: OptionComparison }): ReactElement {
  const edit = useComparisonEdit();
  const showToast = useView((state) => state.showToast);
  const apply = (suggestion: Suggestion): void => {
    const label = suggestion.title.charAt(0).toLowerCase() + suggestion.title.slice(1);
    if (!edit(suggestion.edit, label)) return;
    showToast({
      text: `Applied to ${chosen.option.name}: ${suggestion.title}.`,
      tone: 'good',
      action: {
        label: 'Undo',
        run: () => {
          runCommand('undo');
        },
      },
    });
  };
  return (
    <div className="stack suggestion-parts">
      <section className="stack-tight" aria-labelledby="suggestions-title">
        <h2 id="suggestions-title">What speaks for a change of {chosen.option.name}</h2>
        <p className="message">
          Each is made from the option as it stands; after one is applied the list is made anew. Devices that
          somebody has decided on are left alone.
        </p>
        <SuggestionList chosen={chosen} onApply={apply} />
        <details>
          <summary>From where on a rule speaks</summary>
          <ThresholdFields />
        </details>
      </section>
      <section className="stack-tight" aria-labelledby="right-size-title">
        <h2 id="right-size-title">Bring a building to a number of users a device</h2>
        <RightSizeForm key={chosen.option.id} optionId={chosen.option.id} onApply={apply} />
      </section>
    </div>
  );
}

interface SuggestionListProps {
  readonly chosen: OptionComparison;
  readonly onApply: (suggestion: Suggestion) => void;
}

function SuggestionList({ chosen, onApply }: SuggestionListProps): ReactElement {
  const { proposal, comparison, format } = useResults();
  const { id } = chosen.option;
  const start = useMemo(
    () => () => suggestionsByRule(proposal, comparison, { optionId: id, format }),
    [proposal, comparison, id, format],
  );
  const found = useParts<Suggestion>(start);
  if (found.type !== 'done') {
    const [done, of] = found.type === 'running' ? [found.done, found.of] : [0, 1];
    return (
      <div className="stack-tight">
        <p className="message">Looking through the fleet…</p>
        <progress max={of} value={done} aria-label="Looking through the fleet" />
      </div>
    );
  }
  if (found.value.length === 0) {
    return (
      <p>
        No rule has anything to say of this option. Rules look at pages, ages and recommended volumes: where
        those are unknown they keep quiet.
      </p>
    );
  }
  return (
    <ul className="suggestions" aria-label="Suggestions">
      {found.value.map((suggestion) => (
        <SuggestionItem key={suggestion.id} suggestion={suggestion} onApply={onApply} />
      ))}
    </ul>
  );
}
