import type { Device, DeviceKind } from '../../../shared/domain/fleet/device';
import { deviceLabel } from '../../../shared/domain/fleet/deviceLabel';
import type { DeviceId } from '../../../shared/domain/ids';
import type { Place } from '../../../shared/domain/places/place';
import type { Edit } from '../../../shared/domain/proposal/edit';
import type { EditMeans } from '../../state/documentStore';
import type { FleetRow } from './fleetRow';
import { kindWords } from './fleetWords';

/** Edits with how they meet history; `null` where nothing would change. */
export interface FleetStep {
  readonly edits: readonly Edit[];
  readonly means: EditMeans;
}

const editable = ['make', 'model', 'note'] as const;
const many = 20;

/** The step that an edited row stands for; `null` when it says what the device says already. */
export function rowStep(row: FleetRow): FleetStep | null {
  const { device } = row;
  if (row.kind !== device.kind) return kindStep([device], row.kind);
  const field = editable.find((name) => row[name].trim() !== (device[name] ?? ''));
  return field === undefined ? null : textStep(device, field, row[field].trim());
}

/** Changes a text of a device; typing within a second is one step. */
export function textStep(device: Device, field: (typeof editable)[number], text: string): FleetStep {
  return {
    edits: [
      { type: 'device.change', deviceIds: [device.id], changes: { [field]: text === '' ? null : text } },
    ],
    means: {
      label: `change the ${field} of ${deviceLabel(device)}`,
      screen: 'fleet',
      group: `${field} of ${device.id}`,
    },
  };
}

/** Gives devices a kind. */
export function kindStep(devices: readonly Device[], kind: DeviceKind): FleetStep {
  return changeStep(
    devices,
    { kind },
    `set the kind of ${named(devices)} to ${withSmallStart(kindWords[kind])}`,
  );
}

/** Puts devices in a place, a new one if it is not known yet; `null` takes their place away. */
export function placeStep(devices: readonly Device[], place: Place | null, isNew: boolean): FleetStep {
  const label =
    place === null
      ? `clear the place of ${named(devices)}`
      : `set the place of ${named(devices)} to ${place.name}`;
  const step = changeStep(devices, { placeId: place === null ? null : place.id }, label);
  return place !== null && isNew ? { ...step, edits: [{ type: 'place.set', place }, ...step.edits] } : step;
}

/** Takes devices out of the fleet, with all that is said of them. */
export function removeStep(devices: readonly Device[]): FleetStep {
  return {
    edits: [{ type: 'device.remove', deviceIds: idsOf(devices) }],
    means: { label: `remove ${named(devices)}`, screen: 'fleet', backUpFirst: devices.length > many },
  };
}

/** Adds a device. */
export function addStep(device: Device): FleetStep {
  return {
    edits: [{ type: 'device.add', device }],
    means: { label: `add ${deviceLabel(device)}`, screen: 'fleet' },
  };
}

/** Says how many pages a month a device prints. */
export function volumeStep(device: Device, volume: Device['volume']): FleetStep {
  return changeStep([device], { volume: volume ?? null }, `set the pages of ${deviceLabel(device)}`);
}

type DeviceChanges = Extract<Edit, { type: 'device.change' }>['changes'];

function changeStep(devices: readonly Device[], changes: DeviceChanges, label: string): FleetStep {
  return {
    edits: [{ type: 'device.change', deviceIds: idsOf(devices), changes }],
    means: { label, screen: 'fleet', backUpFirst: devices.length > many },
  };
}

function idsOf(devices: readonly Device[]): readonly DeviceId[] {
  return devices.map(({ id }) => id);
}

function named(devices: readonly Device[]): string {
  const [first] = devices;
  return devices.length === 1 && first !== undefined
    ? deviceLabel(first)
    : `${String(devices.length)} devices`;
}

function withSmallStart(words: string): string {
  return `${words.charAt(0).toLocaleLowerCase('en')}${words.slice(1)}`;
}
