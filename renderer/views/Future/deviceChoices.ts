import { modelName, buildingName } from '../../../shared/domain/document/telling';
import type { CostedDevice, Device } from '../../../shared/domain/fleet/device';
import type { Option } from '../../../shared/domain/future/option';
import type { DeviceId } from '../../../shared/domain/ids';
import { placePath } from '../../../shared/domain/places/place';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import type { Choice } from '../../components/form/choice';
import { isLeaving } from './fateEdits';

/** New devices of the option, each with its model and place. */
export function newDeviceChoices(proposal: Proposal, option: Option): readonly Choice[] {
  return option.newDevices.map((device) => choiceOf(proposal, device, 'New'));
}

/** All devices that can take pages: new ones first, then those of today that stay and are not among `without`. */
export function stayingChoices(
  proposal: Proposal,
  option: Option,
  without: readonly DeviceId[],
): readonly Choice[] {
  const gone = new Set([
    ...without,
    ...option.fates.filter(({ fate }) => isLeaving(fate)).map(({ deviceId }) => deviceId),
  ]);
  const building = new Map(
    proposal.places.map(({ id }) => [id, buildingName(proposal, { id: '', kind: 'unknown', placeId: id })]),
  );
  const near = new Set(
    proposal.devices
      .filter(({ id, placeId }) => without.includes(id) && placeId !== undefined)
      .map(({ placeId }) => building.get(placeId ?? '')),
  );
  const isNear = ({ placeId }: CostedDevice): boolean =>
    placeId !== undefined && near.has(building.get(placeId));
  const all = [
    ...option.newDevices.map((device) => ({ device, word: 'New' })),
    ...proposal.devices.filter(({ id }) => !gone.has(id)).map((device) => ({ device, word: 'Today' })),
  ];
  return [...all.filter(({ device }) => isNear(device)), ...all.filter(({ device }) => !isNear(device))].map(
    ({ device, word }) => choiceOf(proposal, device, word),
  );
}

function choiceOf(
  proposal: Proposal,
  device: CostedDevice & Partial<Pick<Device, 'serial'>>,
  word: string,
): Choice {
  const place = placePath(proposal.places, device.placeId).join(', ');
  const serial = device.serial === undefined ? '' : ` (${device.serial})`;
  return {
    id: device.id,
    text: `${word}: ${modelName(device)}${serial}${place === '' ? '' : `, ${place}`}`,
  };
}

/** Devices of today. */
export function todayChoices(proposal: Proposal): readonly Choice[] {
  return proposal.devices.map((device) => choiceOf(proposal, device, 'Today'));
}

/** All devices, today's and new ones. */
export function everyChoice(proposal: Proposal, option: Option): readonly Choice[] {
  return [...newDeviceChoices(proposal, option), ...todayChoices(proposal)];
}
