import type { Formatters } from '../../../shared/domain/document/formatters';
import { pagesToWords } from '../../../shared/domain/document/pagesToWords';
import { counted, modelName } from '../../../shared/domain/document/telling';
import type { DeviceKind } from '../../../shared/domain/fleet/device';
import { deviceLabel } from '../../../shared/domain/fleet/deviceLabel';
import type { Fate, OneOff, Option, PagesTo } from '../../../shared/domain/future/option';
import type { ContractId, DeviceId, PlaceId } from '../../../shared/domain/ids';
import { placePath } from '../../../shared/domain/places/place';
import type { Proposal } from '../../../shared/domain/proposal/proposal';

/** What people call each kind of device. */
export const kindNames: Readonly<Record<DeviceKind, string>> = {
  colourMfp: 'Color multifunction',
  monoMfp: 'Mono multifunction',
  colourPrinter: 'Color printer',
  monoPrinter: 'Mono printer',
  unknown: 'Kind not known',
};

/** What people call each kind of one-off cost. */
export const oneOffNames: Readonly<Record<OneOff['kind'], string>> = {
  buyout: 'Lease buyout',
  move: 'Move',
  removal: 'Removal',
  delivery: 'Delivery',
  installation: 'Installation',
  training: 'Training',
  dataWipe: 'Data wipe',
  endOfContract: 'End of a contract',
  endOfLease: 'End of a lease',
  other: 'Other',
};

/** Names devices of today by what tells them from their like, new ones by the place where they will stand. */
export function deviceNamer(proposal: Proposal, option: Option): (id: DeviceId) => string {
  const labels = new Map(proposal.devices.map((device) => [device.id, deviceLabel(device)]));
  for (const device of option.newDevices) {
    const place = placePath(proposal.places, device.placeId).at(-1);
    labels.set(device.id, place === undefined ? modelName(device) : `${modelName(device)} (${place})`);
  }
  return (id) => labels.get(id) ?? id;
}

/** What is needed to say what happens to a device. */
export interface FateNaming {
  readonly format: Formatters;
  readonly name: (id: DeviceId) => string;
  readonly place: (id: PlaceId) => string;
  readonly contract: (id: ContractId) => string;
}

/** What happens to a device, in words. */
export function fateWords(deviceId: DeviceId, fate: Fate, of: FateNaming): string {
  const pages = (pagesTo: PagesTo): string => `pages ${pagesToWords(pagesTo, of)}`;
  switch (fate.type) {
    case 'keep':
      return 'Keep';
    case 'takeOver':
      return `Take over into ${of.contract(fate.contractId)}`;
    case 'replace':
      return `Replace with ${of.name(fate.by)}`;
    case 'retire':
      return `Retire; ${pages(fate.pagesTo)}`;
    case 'move': {
      const moved = `Move to ${of.place(fate.toPlaceId)}`;
      return fate.pagesTo === deviceId ? `${moved} with its pages` : `${moved}; ${pages(fate.pagesTo)}`;
    }
    case 'redeploy':
      return `Redeploy to ${of.place(fate.toPlaceId)}; ${pages(fate.pagesTo)}`;
  }
}

/** When something begins: the name of its phase, or the start. */
export function phaseWords(option: Option, phaseId: string | undefined): string {
  return option.phases?.find(({ id }) => id === phaseId)?.name ?? 'Start';
}

/** The way to a place in one line; "Place not known" for none. */
export function placeWords(proposal: Proposal, id: string | undefined): string {
  const path = placePath(proposal.places, id);
  return path.length === 0 ? 'Place not known' : path.join(', ');
}

/** "1 device", "12 devices". */
export function devicesWord(format: Formatters, count: number): string {
  return counted(format, count, 'device');
}
