import type { MemberChange, ShownMember } from '../../../shared/domain/fleet/compareFleets';
import type { Device } from '../../../shared/domain/fleet/device';
import type { Contradiction } from '../../../shared/domain/fleet/deviceKeys';
import { deviceLabel } from '../../../shared/domain/fleet/deviceLabel';
import { monthlyVolume } from '../../../shared/domain/fleet/volume';
import { type Place, placePath } from '../../../shared/domain/places/place';
import { type Rate, roundHalfAway } from '../../../shared/domain/rate';
import { type Sourced, isUnknown } from '../../../shared/domain/sourced';

/**
 * What a device is called in a list: its label, and its serial number where the label does not hold it. One
 * that has neither name nor serial is told from its like by its address and by its row in the file.
 */
export function labelOf(device: Device): string {
  const label = deviceLabel(device).replace(/\brow-(\d+)(?=\)?$)/, 'row $1');
  const { serial, name, ip } = device;
  if (serial === undefined) return name === undefined && ip !== undefined ? `${label}, ${ip}` : label;
  return label.includes(serial) ? label : `${label}, ${serial}`;
}

const contradicted: Readonly<Record<Contradiction['what'], string>> = {
  make: 'maker',
  model: 'model',
  serial: 'serial number',
  mac: 'MAC address',
  asset: 'asset number',
  place: 'place',
};

/** What speaks against two devices being one: `serial number A1, not A2`. */
export function againstWords(
  { what, found, known }: Contradiction,
  places: { readonly found: readonly Place[]; readonly known: readonly Place[] },
): string {
  const [a, b] =
    what === 'place' ? [pathWords(places.found, found), pathWords(places.known, known)] : [found, known];
  return `${contradicted[what]} ${a}, not ${b}`;
}

const members: Readonly<Record<ShownMember, string>> = {
  volume: 'Pages a month',
  placeId: 'Place',
  ip: 'IP address',
  name: 'Name',
  serial: 'Serial number',
  asset: 'Asset number',
  mac: 'MAC address',
  make: 'Maker',
  model: 'Model',
  kind: 'Kind',
  monthlyCost: 'Cost a month',
  pageRates: 'Price per page',
  hardware: 'Hardware cost',
  installedOn: 'Installed on',
  note: 'Note',
};

/** What changes of a device: `IP address: 10.0.0.4 → 10.0.0.9`, or what is new. */
export function changeWords(change: MemberChange, places: readonly Place[]): string {
  const [from, to] = [valueWords(change, 'from', places), valueWords(change, 'to', places)];
  const name = members[change.member];
  if (change.from === undefined) return to === '' ? `${name}: new` : `${name}: ${to} (new)`;
  return to === from || to === '' ? `${name}: updated` : `${name}: ${from} → ${to}`;
}

function valueWords(change: MemberChange, end: 'from' | 'to', places: readonly Place[]): string {
  switch (change.member) {
    case 'volume': {
      const { mono, colour } = monthlyVolume(change[end]);
      return `${pagesWords(mono)} mono, ${pagesWords(colour)} color`;
    }
    case 'placeId':
      return pathWords(places, change[end] ?? '');
    case 'monthlyCost':
      return change[end]?.value ?? '';
    case 'pageRates':
    case 'hardware':
    case 'kind':
      return '';
    default:
      return change[end] ?? '';
  }
}

function pagesWords(pages: Sourced<Rate>): string {
  return isUnknown(pages) ? 'unknown' : roundHalfAway(pages.value).toLocaleString('en-US');
}

function pathWords(places: readonly Place[], id: string): string {
  const path = placePath(places, id);
  return path.length === 0 ? id : path.join(' > ');
}
