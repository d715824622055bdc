import type { ReactElement } from 'react';
import { useRef } from 'react';
import type { DeviceId } from '../../../shared/domain/ids';
import type { Suggestion } from '../../../shared/domain/suggestions/suggestion';
import { BeforeYouDoIt } from '../../components/BeforeYouDoIt';
import { runCommand } from '../../state/commands';
import { useView } from '../../state/viewStore';
import { devicesWord } from './futureWords';
import type { Future } from './useFuture';
import type { Suggestions } from './useSuggestions';

interface SuggestionListProps {
  readonly future: Future;
  readonly suggestions: Suggestions;
  /** Shows devices in the list of devices. */
  readonly onShow: (ids: readonly DeviceId[]) => void;
}

/** What rules speak for, where fates are given: nothing happens until one is applied, and the balance stays in sight. */
export function SuggestionList({ future, suggestions, onShow }: SuggestionListProps): ReactElement {
  const { list, isCurrent } = suggestions;
  const items = useRef<HTMLUListElement>(null);
  return (
    <>
      <p className="message" role="status">
        {sayState(suggestions)}
      </p>
      <ul className="suggested" ref={items} tabIndex={-1} aria-label="Suggestions">
        {list?.map((suggestion) => (
          <Suggested
            key={suggestion.id}
            suggestion={suggestion}
            them={devicesWord(future.format, suggestion.deviceIds.length)}
            isCurrent={isCurrent}
            onShow={onShow}
            onApply={() => {
              // Its button goes with it: the keyboard goes on in the list.
              if (applySuggestion(future, suggestion)) items.current?.focus();
            }}
          />
        ))}
      </ul>
    </>
  );
}

function sayState({ list, isCurrent }: Suggestions): string {
  if (!isCurrent) return 'Looking through the fleet…';
  if (list?.length === 0) return 'No rule has anything more to say of this option.';
  return 'Each is made from the option as it stands. Comparison works out its effect, and sets from where on a rule speaks.';
}

/** Applies it as one step, and chooses its devices, so that the list of devices shows what became of them. */
function applySuggestion({ option, change }: Future, suggestion: Suggestion): boolean {
  const { title, edit, deviceIds } = suggestion;
  if (!change([edit], title.charAt(0).toLowerCase() + title.slice(1))) return false;
  const { select, showToast } = useView.getState();
  select(deviceIds);
  showToast({
    text: `Applied to ${option.name}: ${title}.`,
    tone: 'good',
    action: {
      label: 'Undo',
      run: () => {
        runCommand('undo');
      },
    },
  });
  return true;
}

interface SuggestedProps {
  readonly suggestion: Suggestion;
  /** Its devices, counted. */
  readonly them: string;
  readonly isCurrent: boolean;
  readonly onShow: (ids: readonly DeviceId[]) => void;
  readonly onApply: () => void;
}

function Suggested({ suggestion, them, isCurrent, onShow, onApply }: SuggestedProps): ReactElement {
  const { title, reason, needs, deviceIds } = suggestion;
  return (
    <li className="suggested-one">
      <div className="row-spread">
        <h3>{title}</h3>
        <div className="row">
          <button
            type="button"
            className="button button-small"
            aria-label={`Show ${them}: ${title}`}
            onClick={() => {
              onShow(deviceIds);
            }}
          >
            Show {them}
          </button>
          <button
            type="button"
            className="button button-small"
            disabled={!isCurrent}
            aria-label={`Apply: ${title}`}
            onClick={onApply}
          >
            Apply
          </button>
        </div>
      </div>
      <p>{reason}</p>
      <BeforeYouDoIt needs={needs} />
    </li>
  );
}
