import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { DeviceId } from '../../../shared/domain/ids';
import { Dialog } from '../../components/Dialog';
import { BuyoutChoice } from './BuyoutChoice';
import { stayingChoices } from './deviceChoices';
import { DevicePicker } from '../../components/form/DevicePicker';
import { DialogButtons } from '../../components/form/DialogButtons';
import { buyoutEdits, fateEdit, leasedAmong } from './fateEdits';
import { devicesWord } from './futureWords';
import { ReasonField } from './ReasonField';
import type { Future } from './useFuture';

interface FateDialogProps {
  readonly future: Future;
  readonly chosen: readonly DeviceId[];
  readonly onClose: () => void;
}

/** Retires devices: who takes their pages, and what becomes of their leases. */
export function RetireDialog({ future, chosen, onClose }: FateDialogProps): ReactElement {
  const { proposal, option, change, format } = future;
  const [pagesTo, setPagesTo] = useState<DeviceId | null>(null);
  const [isBought, setBought] = useState(false);
  const [reason, setReason] = useState('');
  const choices = useMemo(() => stayingChoices(proposal, option, chosen), [proposal, option, chosen]);
  const leased = useMemo(() => leasedAmong(proposal, option, chosen), [proposal, option, chosen]);
  const them = devicesWord(format, chosen.length);
  const retire = (): void => {
    const edits = [
      fateEdit(option, chosen, { fate: { type: 'retire', pagesTo }, reason }),
      ...(isBought ? buyoutEdits(proposal, option, leased) : []),
    ];
    if (change(edits, `retire ${them}`)) onClose();
  };
  return (
    <Dialog
      title={`Retire ${them}`}
      onClose={onClose}
      actions={<DialogButtons go={`Retire ${them}`} canGo onGo={retire} onClose={onClose} />}
    >
      <DevicePicker
        label="Their pages go to"
        choices={choices}
        value={pagesTo}
        onPick={setPagesTo}
        none="Decide later (nothing can be exported until then)"
      />
      <BuyoutChoice future={future} leased={leased} isBought={isBought} onChange={setBought} />
      <ReasonField value={reason} onChange={setReason} />
    </Dialog>
  );
}
