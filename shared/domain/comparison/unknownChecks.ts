import type { CostTable } from '../cost/costTable';
import type { FleetState } from '../cost/fleetState';
import type { CostedDevice, Device } from '../fleet/device';
import { whyPagesUnknown } from '../fleet/pageVolume';
import type { DeviceId } from '../ids';
import type { Proposal } from '../proposal/proposal';
import type { FoundCheck } from './checkWords';
import { block, says, warning } from './checkWords';
import type { Comparison, OptionComparison } from './comparison';
import { unknownSides, whyNoSaving } from './knownSides';
import type { DeviceName } from './deviceNames';
import { namedDevices } from './deviceNames';

/** A side with what stands in the option's last month. */
interface OptionSide {
  readonly cost: CostTable;
  readonly state: FleetState;
}

/**
 * That nothing at all is known of what a side costs: an option that counts nothing where today does would
 * save all of it, and blocks the export.
 */
export function nothingKnown(
  comparison: Pick<Comparison, 'today'>,
  option: Pick<OptionComparison, 'cost' | 'option'>,
): readonly FoundCheck[] {
  const why = whyNoSaving(comparison, option);
  if (why === undefined) return [];
  const { today } = unknownSides(comparison, option);
  const words = says`${why} Enter contracts, invoices or prices of ${today ? 'today' : 'the option'}.`;
  return [today ? warning('nothing-known', words) : block('unequal-scope', words)];
}

/**
 * Of how many devices the page cost, or the hardware cost where only some of today's have one, is not known:
 * the totals leave it out.
 */
export function unknownChecks(
  { devices }: Proposal,
  { today, option }: { readonly today: CostTable; readonly option: OptionSide },
  name: DeviceName,
): readonly FoundCheck[] {
  const kept = option.state.devices.filter(({ id }) => option.cost.incomplete.has(id));
  return [
    ...told('unknown-devices', 'page cost', {
      today: { unknown: devices.filter(({ id }) => today.incomplete.has(id)), of: devices.length },
      option: { unknown: kept, of: option.state.devices.length },
      why: reasons(
        devices.filter(({ id }) => today.incomplete.has(id)),
        name,
      ),
      name,
    }),
    ...(devices.some(hasHardware) && !devices.every(hasHardware)
      ? told('unknown-hardware', 'hardware cost', {
          today: { unknown: devices.filter((device) => !hasHardware(device)), of: devices.length },
          option: {
            unknown: option.state.devices.filter((device) => !hasHardware(device)),
            of: option.state.devices.length,
          },
          name,
        })
      : []),
  ];
}

/** One sentence for each reason for which pages of devices are not known, with the first devices by name. */
function reasons(devices: readonly Device[], name: DeviceName): FoundCheck['says'] {
  const byReason = new Map<string, DeviceId[]>();
  for (const device of devices) {
    const reason = whyPagesUnknown(device);
    if (reason === undefined) continue;
    const ids = byReason.get(reason);
    if (ids === undefined) byReason.set(reason, [device.id]);
    else ids.push(device.id);
  }
  return [...byReason].flatMap(
    ([reason, ids]) => says` The pages of ${namedDevices(ids, name)} are not known, because ${reason}.`,
  );
}

const hasHardware = ({ hardware }: CostedDevice): boolean => hardware !== undefined;

interface Unknown {
  readonly unknown: readonly CostedDevice[];
  readonly of: number;
}

function told(
  code: string,
  what: string,
  of: {
    readonly today: Unknown;
    readonly option: Unknown;
    readonly why?: FoundCheck['says'];
    readonly name: DeviceName;
  },
): readonly FoundCheck[] {
  const { today, option, why = [], name } = of;
  if (today.unknown.length === 0 && option.unknown.length === 0) return [];
  const ids = [...new Set([...today.unknown, ...option.unknown].map(({ id }) => id))];
  return [
    warning(
      code,
      says`The ${what} of ${today.unknown.length} of ${today.of} devices today, and of ${option.unknown.length} of ${option.of} in the option, is not known in full (${namedDevices(ids, name)}); the totals hold what is known.${why}`,
    ),
  ];
}
