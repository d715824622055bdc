import type { ReactElement } from 'react';
import type { OptionId } from '../../../shared/domain/ids';
import { Segments } from '../../components/Segments';
import { useDocument } from '../../state/documentStore';
import { useView } from '../../state/viewStore';
import type { MadeOption } from './optionEdits';
import { emptyOption, trimmedCopy } from './optionEdits';
import type { Future } from './useFuture';

interface OptionBarProps {
  readonly future: Future;
  readonly onChoose: (id: OptionId) => void;
}

/** With more letters the names would push the buttons into a second line. */
const lettersBeside = 44;

/** The options of the proposal, and what can be done with the one that is shown. */
export function OptionBar({ future, onChoose }: OptionBarProps): ReactElement {
  const { proposal, option, change } = future;
  const isRecommended = proposal.recommendedOptionId === option.id;
  const make = (made: MadeOption, label: string): void => {
    if (change(made.edits, label)) onChoose(made.id);
  };
  return (
    <>
      <OptionSwitch future={future} onChoose={onChoose} />
      <div className="row" role="group" aria-label="This option">
        <button
          type="button"
          className="button"
          onClick={() => {
            make(trimmedCopy(proposal, option.id), `copy ${option.name} to trim`);
          }}
        >
          Copy to trim
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            make(emptyOption(proposal), 'add an option');
          }}
        >
          New option
        </button>
        <button
          type="button"
          className="button"
          aria-pressed={isRecommended}
          onClick={() => {
            change(
              [{ type: 'option.recommend', optionId: isRecommended ? null : option.id }],
              isRecommended ? `recommend no option` : `recommend ${option.name}`,
            );
          }}
        >
          {isRecommended ? 'Recommended' : 'Recommend'}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            removeOption(future);
          }}
        >
          Remove option
        </button>
      </div>
    </>
  );
}

/** Removes the option that is shown, and offers to take that back. */
function removeOption({ option, change }: Future): void {
  if (!change([{ type: 'option.remove', optionId: option.id }], `remove the option ${option.name}`)) return;
  const after = useDocument.getState().history?.proposal;
  useView.getState().showToast({
    text: `Removed the option ${option.name}.`,
    action: {
      label: 'Undo',
      run: () => {
        const now = useDocument.getState();
        if (now.history?.proposal === after) now.undo();
        else useView.getState().showToast({ text: 'Other changes came after it. Undo them first.' });
      },
    },
  });
}

function OptionSwitch({ future, onChoose }: OptionBarProps): ReactElement | null {
  const { proposal, option } = future;
  const { options, recommendedOptionId } = proposal;
  const nameOf = (id: OptionId, name: string): string => (id === recommendedOptionId ? `${name} ★` : name);
  if (options.length < 2) return null;
  if (options.reduce((letters, { name }) => letters + name.length, 0) > lettersBeside) {
    return (
      <select
        className="option-select"
        aria-label="Option"
        value={option.id}
        onChange={(event) => {
          onChoose(event.target.value);
        }}
      >
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {nameOf(id, name)}
          </option>
        ))}
      </select>
    );
  }
  return (
    <Segments
      className="segments option-switch"
      label="Option"
      items={options.map(({ id, name }) => ({
        id,
        name: nameOf(id, name),
        title: id === recommendedOptionId ? `${name}: recommended` : name,
      }))}
      chosen={option.id}
      onChoose={onChoose}
    />
  );
}
