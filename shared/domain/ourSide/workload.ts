import type { Coverage } from '../cost/costTable';
import type { Phase } from '../future/option';
import type { Rate } from '../rate';
import { add, multiply, rate, sum, zero } from '../rate';
import type { Figure } from '../sourced';
import type { Flow } from './amount';
import { byMonth } from './amount';
import { deviceCostOf } from './hardwareUnits';
import type { Ground, ServedDevice } from './served';
import { isCovered } from './pageUnits';
import { callsOf, callsOver, hoursPerVisit, visitsPerCall } from './visits';

/** Service work, in the last month of the term and over all of it; `null` where what it takes is not known. */
export interface ServiceWork {
  readonly lastMonth: Rate | null;
  readonly term: Rate | null;
}

/** Hours of setting up that fall with one phase; `phase` is absent for what begins in month 1. */
export interface InstallWork {
  readonly phase?: Phase;
  readonly devices: number;
  readonly hours: Rate | null;
}

/** The work that an option asks of us. */
export interface Workload {
  /** Devices that we serve in the last month. */
  readonly served: number;
  /** Served devices whose service calls are known, of those for whose service we answer. */
  readonly callsKnown: Coverage;
  readonly calls: ServiceWork;
  readonly visits: ServiceWork;
  readonly serviceHours: ServiceWork;
  /** Hours a month for the whole client. */
  readonly operations: {
    readonly meterReading: Rate | null;
    readonly billing: Rate | null;
    readonly tonerLogistics: Rate | null;
  };
  readonly installations: readonly InstallWork[];
}

/** Service calls, visits and hours, operations and installation: what we do not know of them stays unknown. */
export function workloadOf(ground: Ground): Workload {
  const { inputs, timeline } = ground;
  const { work } = inputs;
  const last = timeline.termMonths;
  const owed = ground.served.filter(({ months }) =>
    months.some(({ contract }) => isCovered(contract, 'service')),
  );
  const known = owed.filter(({ device }) => callsOf(inputs, device) !== undefined);
  const isAllKnown = known.length === owed.length;
  const calls = isAllKnown
    ? totalsOf(
        known.flatMap((served) => callFlows(ground, served)),
        last,
      )
    : unknownWork;
  const visits = scaled(calls, work.firstTimeFix && visitsPerCall(work.firstTimeFix));
  return {
    served: ground.served.filter(({ months }) => months.some(({ to }) => to === last)).length,
    callsKnown: { known: known.length, of: owed.length },
    calls,
    visits,
    serviceHours: scaled(visits, work.minutesPerVisit && hoursPerVisit(work.minutesPerVisit)),
    operations: {
      meterReading: hoursOf(work.meterReadingHours),
      billing: hoursOf(work.billingHours),
      tonerLogistics: hoursOf(work.tonerLogisticsHours),
    },
    installations: installationsOf(ground),
  };
}

const unknownWork: ServiceWork = { lastMonth: null, term: null };
const hoursOf = (figure: Figure | undefined): Rate | null =>
  figure === undefined ? null : rate(figure.value);

function callFlows(ground: Ground, { device, months }: ServedDevice): readonly Flow[] {
  const aYear = callsOf(ground.inputs, device);
  return months
    .filter(({ contract }) => isCovered(contract, 'service'))
    .flatMap((stretch) => (aYear === undefined ? [] : [callsOver(ground, aYear, stretch)]));
}

function totalsOf(flows: readonly Flow[], termMonths: number): ServiceWork {
  const monthly = byMonth(flows, termMonths);
  return { lastMonth: monthly.at(-1) ?? zero, term: sum(monthly) };
}

function scaled({ lastMonth, term }: ServiceWork, by: Rate | undefined): ServiceWork {
  if (by === undefined || lastMonth === null || term === null) return unknownWork;
  return { lastMonth: multiply(lastMonth, by), term: multiply(term, by) };
}

function installationsOf({ arriving, inputs, option }: Ground): readonly InstallWork[] {
  const groups = new Map<string | undefined, { devices: number; hours: Rate | null }>();
  for (const { device } of arriving) {
    const figure = deviceCostOf(inputs, device).installHours ?? inputs.work.installHours;
    const group = groups.get(device.phaseId) ?? { devices: 0, hours: zero };
    const hours = figure === undefined || group.hours === null ? null : add(group.hours, rate(figure.value));
    groups.set(device.phaseId, { devices: group.devices + 1, hours });
  }
  const order = [undefined, ...(option.phases ?? [])];
  return order.flatMap((phase) => {
    const group = groups.get(phase?.id);
    return group === undefined ? [] : [{ ...(phase === undefined ? {} : { phase }), ...group }];
  });
}
