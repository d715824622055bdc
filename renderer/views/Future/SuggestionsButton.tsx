import type { ReactElement, Ref } from 'react';
import { counted } from '../../../shared/domain/document/telling';
import type { Future } from './useFuture';
import type { Suggestions } from './useSuggestions';

interface SuggestionsButtonProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly format: Future['format'];
  readonly suggestions: Suggestions;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** How many suggestions there are; shows them in the place of the devices, and the devices again. */
export function SuggestionsButton(props: SuggestionsButtonProps): ReactElement {
  const { ref, format, suggestions, isOpen, onToggle } = props;
  const count = suggestions.list?.length;
  const says = count === undefined ? 'Suggestions' : counted(format, count, 'suggestion');
  const offer = count === 0 ? 'No suggestions' : says;
  return (
    <button ref={ref} type="button" className="button" disabled={count === 0 && !isOpen} onClick={onToggle}>
      {isOpen ? 'Back to the devices' : offer}
    </button>
  );
}
