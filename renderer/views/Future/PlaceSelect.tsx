import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { PlaceId } from '../../../shared/domain/ids';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { PickField } from '../../components/form/PickField';
import { placeWords } from './futureWords';

interface PlaceSelectProps {
  readonly proposal: Proposal;
  readonly label: string;
  readonly value: PlaceId | null;
  readonly none: string;
  readonly onPick: (id: PlaceId | null) => void;
}

/** Picks a place by its whole way, from the building inwards. */
export function PlaceSelect({ proposal, label, value, none, onPick }: PlaceSelectProps): ReactElement {
  const places = useMemo(
    () => proposal.places.map(({ id }) => ({ id, text: placeWords(proposal, id) })),
    [proposal],
  );
  return <PickField label={label} choices={places} value={value} none={none} onPick={onPick} />;
}
