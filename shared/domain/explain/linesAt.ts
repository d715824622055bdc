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
}

/** The device of a state by its id, whenever in the term it stands there. */
export function deviceOf(id: DeviceId, { table }: Pick<LinesAt, 'table'>): CostedDevice | undefined {
  return table.timeline.hardware.find(({ device }) => device.id === id)?.device;
}

/** The first month of the term in which a line costs anything. */
export function firstMonth(line: CostLine): number {
  return line.over.byMonth.findIndex((factor) => !isZero(factor)) + 1;
}

/** Pages a month of a device on one meter, in a month of the term. */
export function pagesOf(
  of: { readonly deviceId: DeviceId | undefined; readonly meter: Meter; readonly month: number },
  { proposal, volumes, sources, option }: LinesAt,
): Step | undefined {
  if (of.deviceId === undefined) return undefined;
  const at = { proposal, volumes, sources, month: of.month, ...(option === undefined ? {} : { option }) };
  return pagesStep(at, of.deviceId, of.meter);
}
