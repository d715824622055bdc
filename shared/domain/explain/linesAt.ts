import type { Meter } from '../contract/contract';
import type { CostLine } from '../cost/costLine';
import type { CostTable } from '../cost/costTable';
import type { Reconciliation } from '../cost/invoiceBase';
import type { CostedDevice } from '../fleet/device';
import type { VolumeMap } from '../fleet/pageVolume';
import type { Option } from '../future/option';
import type { DeviceId } from '../ids';
import type { Proposal } from '../proposal/proposal';
import { isZero } from '../rate';
import type { SourcesById } from './ends';
import { pagesStep } from './pageSteps';
import type { Step } from './step';

/** What the lines of a state are traced with. */
export interface LinesAt {
  readonly proposal: Proposal;
  readonly sources: SourcesById;
  readonly volumes: VolumeMap;
  readonly table: CostTable;
  readonly option?: Option;
  readonly invoices: readonly Reconciliation[];
  /** Today's lines at flat prices, which invoices were held against. */
  readonly flat: CostTable;
  /** Steps of this state that many lines share, by names of their own: traced once. */
  readonly kept: Map<string, Step | undefined>;
}

/** A step that several lines of a state ask for, made when the first of them does. */
export function keptStep(
  { kept }: Pick<LinesAt, 'kept'>,
  name: string,
  make: () => Step | undefined,
): Step | undefined {
  if (kept.has(name)) return kept.get(name);
  const made = make();
  kept.set(name, made);
  return made;
}

const devicesOf = new WeakMap<CostTable, ReadonlyMap<DeviceId, CostedDevice>>();

/** The device of a state by its id, whenever in the term it stands there. */
export function deviceOf(id: DeviceId, { table }: Pick<LinesAt, 'table'>): CostedDevice | undefined {
  const known = devicesOf.get(table);
  if (known !== undefined) return known.get(id);
  const found = new Map<DeviceId, CostedDevice>();
  for (const { device } of table.timeline.hardware) if (!found.has(device.id)) found.set(device.id, device);
  devicesOf.set(table, found);
  return found.get(id);
}

/** The first month of the term in which a line costs anything. */
export function firstMonth(line: CostLine): number {
  return line.over.byMonth.findIndex((factor) => !isZero(factor)) + 1;
}

/** Pages a month of a device on one meter, in a month of the term. */
export function pagesOf(
  of: { readonly deviceId: DeviceId | undefined; readonly meter: Meter; readonly month: number },
  { proposal, volumes, sources, option, kept }: LinesAt,
): Step | undefined {
  const { deviceId, meter, month } = of;
  if (deviceId === undefined) return undefined;
  const at = { proposal, volumes, sources, month, ...(option === undefined ? {} : { option }) };
  const when = option === undefined ? 'today' : `month ${String(month)}`;
  return keptStep({ kept }, `pages ${meter} ${when} ${deviceId}`, () => pagesStep(at, deviceId, meter));
}
