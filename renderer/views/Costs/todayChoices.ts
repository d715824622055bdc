import { modelName } from '../../../shared/domain/document/telling';
import { placePath } from '../../../shared/domain/places/place';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import type { Choice } from '../../components/form/choice';

/** The devices of today with model, serial number and place. */
export function todayChoices({ devices, places }: Proposal): readonly Choice[] {
  const paths = new Map(places.map(({ id }) => [id, placePath(places, id).join(', ')]));
  return devices.map((device) => {
    const place = paths.get(device.placeId ?? '') ?? '';
    const serial = device.serial === undefined ? '' : ` (${device.serial})`;
    return { id: device.id, text: `${modelName(device)}${serial}${place === '' ? '' : `, ${place}`}` };
  });
}
