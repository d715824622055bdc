import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { DeviceId } from '../../../shared/domain/ids';
import { FormDialog } from '../../components/form/FormDialog';
import { buyoutEdits, leasedAmong } from './buyouts';
import { stayingChoices } from './deviceChoices';
import { fateEdit } from './fateEdits';
import { fromTheStart } from './FateFoot';
import { devicesWord } from './futureWords';
import { pagesDraft, pagesToOf } from './pagesDraft';
import { PagesToField } from './PagesToField';
import { LeavingFoot } from './LeavingFoot';
import type { Future } from './useFuture';

interface FateDialogProps {
  readonly future: Future;
  readonly chosen: readonly DeviceId[];
  readonly onClose: () => void;
}

/** Retires devices: who takes their pages, and what becomes of their leases. */
export function RetireDialog({ future, chosen, onClose }: FateDialogProps): ReactElement {
  const { proposal, option, change, format } = future;
  const [pages, setPages] = useState(() => pagesDraft('device'));
  const [isBought, setBought] = useState(false);
  const [means, setMeans] = useState(fromTheStart);
  const choices = useMemo(() => stayingChoices(proposal, option, chosen), [proposal, option, chosen]);
  const leased = useMemo(() => leasedAmong(proposal, option, chosen), [proposal, option, chosen]);
  const them = devicesWord(format, chosen.length);
  const pagesTo = pagesToOf(pages);
  const retire = (): void => {
    if (pagesTo === undefined || pagesTo === 'own') return;
    const edits = [
      fateEdit(option, chosen, { fate: { type: 'retire', pagesTo }, ...means }),
      ...(isBought ? buyoutEdits(future, leased, means.phaseId) : []),
    ];
    if (change(edits, `retire ${them}`)) onClose();
  };
  return (
    <FormDialog
      title={`Retire ${them}`}
      size="roomy"
      go={`Retire ${them}`}
      canGo={pagesTo !== undefined}
      onGo={retire}
      onClose={onClose}
    >
      <PagesToField draft={pages} onChange={setPages} choices={choices} />
      <LeavingFoot
        future={future}
        leased={leased}
        isBought={isBought}
        onBuy={setBought}
        means={means}
        onChange={setMeans}
      />
    </FormDialog>
  );
}
