import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { DeviceId, PlaceId } from '../../../shared/domain/ids';
import { FormDialog } from '../../components/form/FormDialog';
import { stayingChoices } from './deviceChoices';
import { moveEdits, stayEdits } from './fateEdits';
import { FateFoot, fromTheStart } from './FateFoot';
import { devicesWord } from './futureWords';
import { pagesDraft, pagesToOf } from './pagesDraft';
import { PagesToField } from './PagesToField';
import { PlaceSelect } from './PlaceSelect';
import type { Future } from './useFuture';

interface MoveDialogProps {
  readonly future: Future;
  readonly chosen: readonly DeviceId[];
  /** A redeployed device is put to another use, and leaves its pages behind. */
  readonly how: 'move' | 'redeploy';
  readonly onClose: () => void;
}

const verbs = { move: 'Move', redeploy: 'Redeploy' } as const;

/** Moves devices to a place, with their pages or without, or puts them to another use there. */
export function MoveDialog({ future, chosen, how, onClose }: MoveDialogProps): ReactElement {
  const { proposal, option, change, format } = future;
  const isMove = how === 'move';
  const [toPlaceId, setPlace] = useState<PlaceId | null>(null);
  const [pages, setPages] = useState(() => pagesDraft(isMove ? 'own' : 'device'));
  const [means, setMeans] = useState(fromTheStart);
  const choices = useMemo(() => stayingChoices(proposal, option, chosen), [proposal, option, chosen]);
  const go = `${verbs[how]} ${devicesWord(format, chosen.length)}`;
  const pagesTo = pagesToOf(pages);
  const move = (): void => {
    if (toPlaceId === null || pagesTo === undefined) return;
    const edits =
      isMove || pagesTo === 'own'
        ? moveEdits(option, chosen, { toPlaceId, pagesTo, ...means })
        : stayEdits(option, chosen, { fate: { type: 'redeploy', toPlaceId, pagesTo }, ...means });
    if (change(edits, `${how} ${devicesWord(format, chosen.length)}`)) onClose();
  };
  return (
    <FormDialog
      title={go}
      size="roomy"

      go={go}
      canGo={toPlaceId !== null && pagesTo !== undefined}
      onGo={move}
      onClose={onClose}
    >
      <PlaceSelect
        proposal={proposal}
        label={isMove ? 'Move to' : 'Put to another use at'}
        value={toPlaceId}
        none="Choose a place"
        onPick={setPlace}
      />
      <PagesToField draft={pages} onChange={setPages} choices={choices} mayKeep={isMove} />
      <FateFoot future={future} means={means} onChange={setMeans} />
    </FormDialog>
  );
}
