import type { ReactElement } from 'react';
import { useState } from 'react';
import type { DeviceId } from '../../../shared/domain/ids';
import { keepEdits } from './fateEdits';
import { devicesWord } from './futureWords';
import { MoveDialog } from './MoveDialog';
import { ReplaceDialog } from './ReplaceDialog';
import { RetireDialog } from './RetireDialog';
import type { Future } from './useFuture';

interface FateActionsProps {
  readonly future: Future;
  readonly chosen: readonly DeviceId[];
}

/** What can be done with the chosen devices, in people's words. */
export function FateActions({ future, chosen }: FateActionsProps): ReactElement {
  const [dialog, setDialog] = useState<'replace' | 'retire' | 'move' | null>(null);
  const close = (): void => {
    setDialog(null);
  };
  const { option, change, format } = future;
  const them = devicesWord(format, chosen.length);
  const isNone = chosen.length === 0;
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
      <button
        type="button"
        className="button"
        disabled={isNone}
        onClick={() => {
          setDialog('replace');
        }}
      >
        Replace with…
      </button>
      <button
        type="button"
        className="button"
        disabled={isNone}
        onClick={() => {
          setDialog('retire');
        }}
      >
        {isNone ? 'Retire…' : `Retire ${them}…`}
      </button>
      <button
        type="button"
        className="button"
        disabled={isNone}
        onClick={() => {
          setDialog('move');
        }}
      >
        Move to…
      </button>
      <span className="message">
        {isNone ? 'Choose devices in the list; with Shift, a whole run of them.' : `${them} chosen.`}
      </span>
      {dialog === 'replace' && <ReplaceDialog future={future} chosen={chosen} onClose={close} />}
      {dialog === 'retire' && <RetireDialog future={future} chosen={chosen} onClose={close} />}
      {dialog === 'move' && <MoveDialog future={future} chosen={chosen} onClose={close} />}
    </div>
  );
}
