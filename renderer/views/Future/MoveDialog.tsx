import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { DeviceId, PlaceId } from '../../../shared/domain/ids';
import { Dialog } from '../../components/Dialog';
import { stayingChoices } from './deviceChoices';
import { DevicePicker } from '../../components/form/DevicePicker';
import { DialogButtons } from '../../components/form/DialogButtons';
import { moveEdits } from './fateEdits';
import { devicesWord } from './futureWords';
import { PlaceSelect } from './PlaceSelect';
import { ReasonField } from './ReasonField';
import type { Future } from './useFuture';

interface MoveDialogProps {
  readonly future: Future;
  readonly chosen: readonly DeviceId[];
  readonly onClose: () => void;
}

/** Moves devices to a place: with their pages, or leaving these to another device. */
export function MoveDialog({ future, chosen, onClose }: MoveDialogProps): ReactElement {
  const { proposal, option, change, format } = future;
  const [toPlaceId, setPlace] = useState<PlaceId | null>(null);
  const [keepsPages, setKeepsPages] = useState(true);
  const [pagesTo, setPagesTo] = useState<DeviceId | null>(null);
  const [reason, setReason] = useState('');
  const choices = useMemo(() => stayingChoices(proposal, option, chosen), [proposal, option, chosen]);
  const them = devicesWord(format, chosen.length);
  const move = (): void => {
    if (toPlaceId === null) return;
    const what = { toPlaceId, pagesTo: keepsPages ? ('own' as const) : pagesTo, reason };
    if (change(moveEdits(option, chosen, what), `move ${them}`)) onClose();
  };
  return (
    <Dialog
      title={`Move ${them}`}
      onClose={onClose}
      actions={<DialogButtons go={`Move ${them}`} canGo={toPlaceId !== null} onGo={move} onClose={onClose} />}
    >
      <PlaceSelect
        proposal={proposal}
        label="Move to"
        value={toPlaceId}
        none="Choose a place"
        onPick={setPlace}
      />
      <fieldset className="stack-tight">
        <legend>Their pages</legend>
        <label className="choice">
          <input
            type="radio"
            name="pages"
            checked={keepsPages}
            onChange={() => {
              setKeepsPages(true);
            }}
          />
          Move with the device
        </label>
        <label className="choice">
          <input
            type="radio"
            name="pages"
            checked={!keepsPages}
            onChange={() => {
              setKeepsPages(false);
            }}
          />
          Stay behind, for another device
        </label>
      </fieldset>
      {!keepsPages && (
        <DevicePicker
          label="The pages that stay behind go to"
          choices={choices}
          value={pagesTo}
          onPick={setPagesTo}
          none="Decide later (nothing can be exported until then)"
        />
      )}
      <ReasonField value={reason} onChange={setReason} />
    </Dialog>
  );
}
