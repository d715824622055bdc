import type { Device, DeviceKind } from '../../../shared/domain/fleet/device';
import type { MeterVolume, PageVolume } from '../../../shared/domain/fleet/pageVolume';
import { volumeOf } from '../../../shared/domain/fleet/pageVolume';
import { monthlyVolume } from '../../../shared/domain/fleet/volume';
import type { DeviceId, PlaceId } from '../../../shared/domain/ids';
import type { Place } from '../../../shared/domain/places/place';
import { buildingOf, placePath } from '../../../shared/domain/places/place';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { isUnknown } from '../../../shared/domain/sourced';

/** Pages a month of one meter as a cell of the grid: `reason` says why they are not known. */
export interface PagesCell extends MeterVolume {
  readonly reason: string | null;
}

/** A device as a row of the grid; its members are named after the columns. */
export interface FleetRow {
  readonly id: DeviceId;
  readonly device: Device;
  readonly building: string;
  readonly place: string;
  readonly make: string;
  readonly model: string;
  readonly serial: string;
  readonly kind: DeviceKind;
  readonly ip: string;
  readonly mono: PagesCell;
  readonly colour: PagesCell;
  readonly note: string;
  /** Everything that the search looks at, in small letters. */
  readonly found: string;
}

/** Where a place lies: its building, and the way from there down to it. */
interface Whereabouts {
  readonly building: string;
  readonly within: string;
}

interface RowsOfPlaces {
  readonly where: Map<PlaceId, Whereabouts>;
  readonly rows: WeakMap<Device, FleetRow>;
}

const known = new WeakMap<readonly Place[], RowsOfPlaces>();

/** The rows of all devices; a device that has not changed keeps its row, so that the grid draws it no second time. */
export function fleetRows({ places, devices }: Pick<Proposal, 'places' | 'devices'>): readonly FleetRow[] {
  const of = known.get(places) ?? { where: new Map(), rows: new WeakMap() };
  known.set(places, of);
  return devices.map((device) => {
    const before = of.rows.get(device);
    if (before !== undefined) return before;
    const row = rowOf(device, whereabouts(places, of, device.placeId));
    of.rows.set(device, row);
    return row;
  });
}

function whereabouts(places: readonly Place[], of: RowsOfPlaces, id: PlaceId | undefined): Whereabouts {
  if (id === undefined) return { building: '', within: '' };
  const before = of.where.get(id);
  if (before !== undefined) return before;
  const building = buildingOf(places, id)?.name ?? '';
  const path = placePath(places, id);
  const found = { building, within: path.slice(path.indexOf(building) + 1).join(', ') };
  of.where.set(id, found);
  return found;
}

function rowOf(device: Device, { building, within }: Whereabouts): FleetRow {
  const volume = volumeOf(device);
  const text = {
    building,
    place: within,
    make: device.make ?? '',
    model: device.model ?? '',
    serial: device.serial ?? '',
    ip: device.ip ?? '',
    note: device.note ?? '',
  };
  const more = [device.name ?? '', device.asset ?? '', device.mac ?? ''];
  return {
    ...text,
    id: device.id,
    device,
    kind: device.kind,
    mono: pagesCell(device, volume, 'mono'),
    colour: pagesCell(device, volume, 'colour'),
    found: [...Object.values(text), ...more].join('\n').toLowerCase(),
  };
}

function pagesCell(device: Device, volume: PageVolume, meter: 'mono' | 'colour'): PagesCell {
  const pages = volume[meter];
  if (pages.isComplete) return { ...pages, reason: null };
  const stated = monthlyVolume(device.volume)[meter];
  return { ...pages, reason: isUnknown(stated) ? stated.unknown : null };
}
