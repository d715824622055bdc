import type { ReactElement } from 'react';
import { useState } from 'react';
import type { DeviceId } from '../../../shared/domain/ids';
import { useView } from '../../state/viewStore';
import { keepEdits } from './fateEdits';
import { devicesWord } from './futureWords';
import { MoveDialog } from './MoveDialog';
import { PhaseOfFateDialog } from './PhaseOfFateDialog';
import { ReplaceDialog } from './ReplaceDialog';
import { RetireDialog } from './RetireDialog';
import { TakeOverDialog } from './TakeOverDialog';
import type { Future } from './useFuture';

interface FateActionsProps {
  readonly future: Future;
  readonly chosen: readonly DeviceId[];
  /** How many of them the filter hides. */
  readonly hidden: number;
}

const actions = ['replace', 'retire', 'move', 'redeploy', 'takeOver', 'phase'] as const;
type Action = (typeof actions)[number];

/** What can be done with the chosen devices, in people's words. */
export function FateActions({ future, chosen, hidden }: FateActionsProps): ReactElement {
  const [dialog, setDialog] = useState<Action | null>(null);
  const { option, change, format } = future;
  const them = devicesWord(format, chosen.length);
  const isNone = chosen.length === 0;
  const words: Readonly<Record<Action, string>> = {
    replace: 'Replace with…',
    retire: isNone ? 'Retire…' : `Retire ${them}…`,
    move: 'Move to…',
    redeploy: 'Redeploy…',
    takeOver: 'Take over…',
    phase: 'When…',
  };
  const hasPhases = (option.phases ?? []).length > 0;
  return (
    <div className="row" role="group" aria-label="What happens to the chosen devices">
      <button
        type="button"
        className="button"
        disabled={isNone}
        onClick={() => {
          change(keepEdits(option, chosen), `keep ${them}`);
        }}
      >
        {isNone ? 'Keep' : `Keep ${them}`}
      </button>
      {actions
        .filter((action) => action !== 'phase' || hasPhases)
        .map((action) => (
          <button
            key={action}
            type="button"
            className="button"
            disabled={isNone}
            onClick={() => {
              setDialog(action);
            }}
          >
            {words[action]}
          </button>
        ))}
      <span className="message">
        {isNone
          ? 'Choose devices in the list; with Shift, a whole run of them.'
          : `${them} chosen${sayHidden(chosen.length, hidden)}.`}
      </span>
      {!isNone && (
        <button
          type="button"
          className="button button-quiet button-small"
          onClick={() => {
            useView.getState().select([]);
          }}
        >
          Choose none
        </button>
      )}
      {dialog !== null && (
        <FateDialog
          action={dialog}
          future={future}
          chosen={chosen}
          onClose={() => {
            setDialog(null);
          }}
        />
      )}
    </div>
  );
}

/** What was chosen stays chosen when the filter hides it, so that must be seen before anything is done with it. */
function sayHidden(chosen: number, hidden: number): string {
  if (hidden === 0) return '';
  if (hidden === chosen) return ', hidden by the filter';
  return `, ${String(hidden)} of them hidden by the filter`;
}

interface FateDialogProps extends Omit<FateActionsProps, 'hidden'> {
  readonly action: Action;
  readonly onClose: () => void;
}

function FateDialog({ action, ...rest }: FateDialogProps): ReactElement {
  switch (action) {
    case 'replace':
      return <ReplaceDialog {...rest} />;
    case 'retire':
      return <RetireDialog {...rest} />;
    case 'move':
    case 'redeploy':
      return <MoveDialog {...rest} how={action} />;
    case 'takeOver':
      return <TakeOverDialog {...rest} />;
    case 'phase':
      return <PhaseOfFateDialog {...rest} />;
  }
}
