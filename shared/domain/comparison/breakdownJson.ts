import { breakDownLines } from '../cost/breakdown';
import type { CostLine } from '../cost/costLine';
import type { CostTable } from '../cost/costTable';
import type { FleetState } from '../cost/fleetState';
import type { CostedDevice } from '../fleet/device';
import type { Money } from '../money';
import { buildingOf } from '../places/place';
import type { Proposal } from '../proposal/proposal';
import type { Decimal } from '../rate';

/** By what the cost of a state is broken down. */
type Grouping = 'category' | 'contract' | 'building' | 'department' | 'model' | 'device';

/** One part of a breakdown; `key` is `null` for what belongs to none. The parts add up to the total to the cent. */
export interface PartJson {
  readonly key: string | null;
  readonly annual: readonly Decimal[];
  readonly term: Decimal;
}

/** The cost of a state by each grouping. */
export type BreakdownJson = { readonly [G in Grouping]: readonly PartJson[] };

const ofNone = '';

/** The cost of a state over the term by category, contract, building, department, model and device. */
export function breakdownJson(
  proposal: Proposal,
  { table, state }: { readonly table: CostTable; readonly state: FleetState },
  text: (amount: Money) => Decimal,
): BreakdownJson {
  // A device that moves counts where it stands in the end.
  const devices = new Map<string, CostedDevice>(
    [...table.timeline.hardware.map(({ device }) => device), ...state.devices].map((device) => [
      device.id,
      device,
    ]),
  );
  const contracts = new Map<string, string>(
    table.timeline.contracts.map(({ contract }) => [contract.id, contract.name]),
  );
  const ofDevice = (line: CostLine): CostedDevice | undefined =>
    line.deviceId === undefined ? undefined : devices.get(line.deviceId);
  const model = (device: CostedDevice | undefined): string =>
    [device?.make, device?.model].filter((part) => part !== undefined).join(' ');
  const keys: { readonly [G in Grouping]: (line: CostLine) => string } = {
    category: ({ category }) => category,
    contract: ({ contractId }) => contracts.get(contractId ?? ofNone) ?? ofNone,
    building: (line) => buildingOf(proposal.places, ofDevice(line)?.placeId)?.name ?? ofNone,
    department: (line) => ofDevice(line)?.department ?? ofNone,
    model: (line) => model(ofDevice(line)),
    device: ({ deviceId }) => deviceId ?? ofNone,
  };
  const parts = (grouping: Grouping): readonly PartJson[] =>
    breakDownLines(table, keys[grouping]).map(({ key, annual, term }) => ({
      key: key === ofNone ? null : key,
      annual: annual.map(text),
      term: text(term),
    }));
  return {
    category: parts('category'),
    contract: parts('contract'),
    building: parts('building'),
    department: parts('department'),
    model: parts('model'),
    device: parts('device'),
  };
}
