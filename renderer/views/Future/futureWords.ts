import type { Formatters } from '../../../shared/domain/document/formatters';
import { counted, modelName } from '../../../shared/domain/document/telling';
import type { DeviceKind } from '../../../shared/domain/fleet/device';
import { deviceLabel } from '../../../shared/domain/fleet/deviceLabel';
import type { Fate, OneOff, Option } from '../../../shared/domain/future/option';
import type { DeviceId } from '../../../shared/domain/ids';
import { placePath } from '../../../shared/domain/places/place';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import type { Grade } from '../../../shared/domain/sourced';

/** What people call each kind of device. */
export const kindNames: Readonly<Record<DeviceKind, string>> = {
  colourMfp: 'Color multifunction',
  monoMfp: 'Mono multifunction',
  colourPrinter: 'Color printer',
  monoPrinter: 'Mono printer',
  unknown: 'Kind not known',
};

/** Where a figure comes from, as a choice in a form. */
export const sourceNames: Readonly<Record<Grade, string>> = {
  invoice: 'Invoice',
  measured: 'Measured',
  told: 'Told by the client',
  published: 'Published price or data sheet',
  estimate: 'Our estimate',
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

/** What happens to a device, in words. */
export function fateWords(
  deviceId: DeviceId,
  fate: Fate,
  of: { readonly name: (id: DeviceId) => string; readonly place: (id: string) => string },
): string {
  switch (fate.type) {
    case 'keep':
      return 'Keep';
    case 'replace':
      return `Replace with ${of.name(fate.by)}`;
    case 'retire':
      return fate.pagesTo === null
        ? 'Retire; pages have no device yet'
        : `Retire; pages go to ${of.name(fate.pagesTo)}`;
    case 'move': {
      const moved = `Move to ${of.place(fate.toPlaceId)}`;
      if (fate.pagesTo === deviceId) return `${moved} with its pages`;
      return fate.pagesTo === null
        ? `${moved}; pages have no device yet`
        : `${moved}; pages go to ${of.name(fate.pagesTo)}`;
    }
  }
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
