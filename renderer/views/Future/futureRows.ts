import { leasePayment } from '../../../shared/domain/cost/hardware';
import type { Device } from '../../../shared/domain/fleet/device';
import { modelName } from '../../../shared/domain/document/telling';
import type { PageVolume } from '../../../shared/domain/fleet/pageVolume';
import type { Fate } from '../../../shared/domain/future/option';
import type { DeviceId, PlaceId } from '../../../shared/domain/ids';
import { buildingOf } from '../../../shared/domain/places/place';
import { rate } from '../../../shared/domain/rate';
import type { Results } from '../../state/results';
import type { FateNaming } from './futureWords';
import { deviceNamer, fateWords, kindNames, placeWords } from './futureWords';
import type { Option } from '../../../shared/domain/future/option';

/** A device of today as a row of the list: what it is, what it prints, how it is paid, what happens to it. */
export interface FutureRow {
  readonly id: DeviceId;
  readonly building: string;
  readonly place: string;
  readonly model: string;
  readonly label: string;
  readonly kind: string;
  readonly installed: string;
  readonly mono: string;
  readonly colour: string;
  readonly hardware: string;
  readonly fateType: Fate['type'];
  readonly fate: string;
  /** The name of the phase it happens in; empty from the start. */
  readonly when: string;
  readonly reason: string;
  readonly isUnassigned: boolean;
}

/** Rows of all devices of today, building by building in the order of the proposal's places. */
export function futureRows({ proposal, comparison, format }: Results, option: Option): readonly FutureRow[] {
  const fates = new Map(option.fates.map((entry) => [entry.deviceId, entry]));
  const compared = comparison.options.find((entry) => entry.option.id === option.id);
  const open = new Set(compared?.pageBalance.unassigned.map(({ deviceId }) => deviceId));
  const name = deviceNamer(proposal, option);
  const where = placesOf(
    proposal.places.map(({ id }) => id),
    (id) => ({
      building: buildingOf(proposal.places, id)?.name ?? 'Place not known',
      place: placeWords(proposal, id),
    }),
  );
  const naming: FateNaming = {
    format,
    name,
    place: (id) => placeWords(proposal, id),
    contract: (id) => option.contracts.find((contract) => contract.id === id)?.name ?? 'a contract',
  };
  const phases = new Map<string | undefined, string>(
    option.phases?.map(({ id, name: phase }) => [id, phase]),
  );
  const rows = proposal.devices.map((device): FutureRow => {
    const entry = fates.get(device.id);
    const fate: Fate = entry?.fate ?? { type: 'keep' };
    const { building, place } = where(device.placeId);
    return {
      id: device.id,
      building,
      place: place.startsWith(`${building}, `) ? place.slice(building.length + 2) : place,
      model: modelName(device),
      label: name(device.id),
      kind: kindNames[device.kind],
      installed: device.installedOn === undefined ? '—' : device.installedOn.slice(0, 4),
      ...pageWords(comparison.today.state.volumes.get(device.id), format.count),
      hardware: hardwareWords(device, format.amount),
      fateType: fate.type,
      fate: fateWords(device.id, fate, naming),
      when: phases.get(entry?.phaseId) ?? '',
      reason: entry?.reason ?? '',
      isUnassigned: open.has(device.id),
    };
  });
  return inOrder(rows, [...new Set(proposal.places.map(({ id }) => where(id).building))]);
}

interface Where {
  readonly building: string;
  readonly place: string;
}

function placesOf(ids: readonly PlaceId[], of: (id: PlaceId) => Where): (id: PlaceId | undefined) => Where {
  const known = new Map(ids.map((id) => [id, of(id)]));
  const unknown = { building: 'Place not known', place: '' };
  return (id) => (id === undefined ? unknown : (known.get(id) ?? unknown));
}

function inOrder(rows: readonly FutureRow[], buildings: readonly string[]): readonly FutureRow[] {
  const rank = new Map(buildings.map((building, at) => [building, at]));
  const of = ({ building }: FutureRow): number => rank.get(building) ?? buildings.length;
  return [...rows].sort((a, b) => of(a) - of(b));
}

function pageWords(
  volume: PageVolume | undefined,
  count: Results['format']['count'],
): Pick<FutureRow, 'mono' | 'colour'> {
  const write = (meter: 'mono' | 'colour'): string =>
    volume?.[meter].isComplete === true ? count(volume[meter].pages) : '—';
  return { mono: write('mono'), colour: write('colour') };
}

function hardwareWords({ hardware }: Device, amount: Results['format']['amount']): string {
  switch (hardware?.type) {
    case undefined:
      return 'Not known';
    case 'paidOff':
      return 'Paid off';
    case 'owned':
      return 'Owned';
    case 'rental':
      return `Rental ${amount(rate(hardware.monthly.value))} a month`;
    case 'lease': {
      const payment = `Lease ${amount(leasePayment(hardware))} a month`;
      const left = hardware.paymentsLeft;
      return left === undefined ? payment : `${payment}, ${String(left)} left`;
    }
  }
}
