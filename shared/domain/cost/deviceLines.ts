import type { Contract } from '../contract/contract';
import type { CostedDevice } from '../fleet/device';
import type { VolumeMap } from '../fleet/pageVolume';
import { nothingPrinted } from '../fleet/pageVolume';
import type { DeviceId } from '../ids';
import type { Rate } from '../rate';
import { divide, multiply, rate, whole } from '../rate';
import type { Grade } from '../sourced';
import { weakerGrade } from '../sourced';
import type { CostLine, Spread } from './costLine';
import { energyGrade, yearlyKwh } from './energy';
import type { Covered, PagesOf, Prices } from './pageCosts';
import { pageCosts } from './pageCosts';
import type { Spreads } from './spread';
import type { HardwareSpan, Months, Timeline } from './timeline';

/** What devices are costed by. */
export interface DeviceCosting {
  readonly prices: Prices;
  readonly spreads: Spreads;
  /** Pages of today's devices today, by which a known monthly cost follows the pages. */
  readonly today: VolumeMap;
  /** Today's contract of each device, for one that leaves at once and overlaps. */
  readonly todaysContracts: ReadonlyMap<DeviceId, Contract>;
}

/** Lines of devices outside contracts, and the devices whose pages are not priced in full. */
export interface DeviceLines {
  readonly lines: CostLine[];
  readonly incomplete: Set<DeviceId>;
}

/** What a contract over a device includes. */
export function coveredBy(contract: Contract | undefined): Covered {
  if (contract === undefined) return 'none';
  if (contract.covers === undefined) return 'both';
  const [supplies, service] = [contract.covers.includes('supplies'), contract.covers.includes('service')];
  if (supplies && service) return 'both';
  return supplies ? 'supplies' : service ? 'service' : 'pagesOnly';
}

/** What the devices of a timeline cost by their pages, service and paper where no contract bills it. */
export function pageLines(timeline: Timeline, costing: DeviceCosting): DeviceLines {
  const found: DeviceLines = { lines: [], incomplete: new Set() };
  const overlaps = new Map(
    timeline.hardware.flatMap((span) =>
      span.leavesAfter !== undefined && span.worksUntil !== undefined && span.leavesAfter > span.worksUntil
        ? [[span.device.id, span] as const]
        : [],
    ),
  );
  for (const run of deviceRuns(timeline, costing)) {
    const costs = linesOfRun(run, costing, overlaps.get(run.of.device.id));
    if (!costs.isComplete) found.incomplete.add(run.of.device.id);
    for (const line of costs.lines) found.lines.push(line);
  }
  for (const span of overlaps.values()) found.lines.push(...overlapFromStart(span, costing));
  return found;
}

/** Monthly service of a device that leaves with month 1 and overlaps: as it stands today. */
function overlapFromStart(
  { device, worksUntil, leavesAfter }: HardwareSpan,
  costing: DeviceCosting,
): CostLine[] {
  if (worksUntil !== 0 || leavesAfter === undefined) return [];
  const covered = coveredBy(costing.todaysContracts.get(device.id));
  const over = costing.spreads.over({ from: 1, to: leavesAfter });
  const volume = costing.today.get(device.id) ?? nothingPrinted;
  return pageCosts({ device, volume, covered, today: volume }, costing.prices)
    .costs.filter(({ isStanding }) => isStanding === true)
    .map(({ isStanding: _isStanding, ...cost }) => ({ ...cost, deviceId: device.id, over }));
}

/** Months in which nothing about a device's pages and what covers them changes. */
interface DeviceRun {
  readonly of: PagesOf;
  readonly months: Months[];
}

function deviceRuns(timeline: Timeline, { today }: DeviceCosting): readonly DeviceRun[] {
  const latest = new Map<DeviceId, DeviceRun[]>();
  const runs: DeviceRun[] = [];
  for (const stage of timeline.stages) {
    const coveredOf = new Map(stage.contracts.map((contract) => [contract, coveredBy(contract)]));
    for (const device of stage.devices) {
      const contract = stage.contractOf.get(device.id);
      const of: PagesOf = {
        device,
        covered: (contract === undefined ? undefined : coveredOf.get(contract)) ?? 'none',
        volume: stage.volumes.get(device.id) ?? nothingPrinted,
        today: today.get(device.id),
        duplexShare: stage.duplexShares.get(device.id),
      };
      const own = latest.get(device.id);
      const same = own?.find((run) => isSame(run.of, of));
      if (same !== undefined) {
        same.months.push({ from: stage.from, to: stage.to });
        continue;
      }
      const run = { of, months: [{ from: stage.from, to: stage.to }] };
      runs.push(run);
      if (timeline.stages.length > 1) latest.set(device.id, [...(own ?? []), run]);
    }
  }
  return runs;
}

function isSame(a: PagesOf, b: PagesOf): boolean {
  return (
    a.volume === b.volume && a.covered === b.covered && a.duplexShare === b.duplexShare && isSamePriced(a, b)
  );
}

/** A device that was only moved is costed alike. */
function isSamePriced({ device: a }: PagesOf, { device: b }: PagesOf): boolean {
  return (
    a === b ||
    (a.supplies === b.supplies && a.service === b.service && a.pageRates === b.pageRates && a.kind === b.kind)
  );
}

interface RunLines {
  readonly lines: readonly CostLine[];
  readonly isComplete: boolean;
}

interface Remembered extends RunLines {
  readonly of: PagesOf;
  readonly prices: Prices;
  readonly over: Spread;
}

/** Devices never change in place: what one costs is worked out once for each of its pages and months. */
const remembered = new WeakMap<CostedDevice, Remembered[]>();
const mostRemembered = 6;

function linesOfRun(run: DeviceRun, costing: DeviceCosting, overlap: HardwareSpan | undefined): RunLines {
  const { of } = run;
  const over = costing.spreads.over(...run.months);
  if (overlap !== undefined) return madeLines(run, costing, overlap);
  const own = remembered.get(of.device) ?? [];
  const before = own.find(
    (entry) =>
      entry.over === over &&
      entry.prices === costing.prices &&
      entry.of.volume === of.volume &&
      entry.of.today === of.today &&
      entry.of.covered === of.covered &&
      entry.of.duplexShare === of.duplexShare,
  );
  if (before !== undefined) return before;
  const made = { ...madeLines(run, costing, undefined), of, prices: costing.prices, over };
  remembered.set(of.device, [...own.slice(1 - mostRemembered), made]);
  return made;
}

function madeLines(run: DeviceRun, costing: DeviceCosting, overlap: HardwareSpan | undefined): RunLines {
  const { device } = run.of;
  const over = costing.spreads.over(...run.months);
  const { costs, isComplete } = pageCosts(run.of, costing.prices);
  const standing = standingMonths(run, overlap);
  const lines = costs.map(({ isStanding, ...cost }): CostLine => ({
    ...cost,
    deviceId: device.id,
    over: isStanding === true && standing !== run.months ? costing.spreads.over(...standing) : over,
  }));
  return { lines, isComplete };
}

/** The months in which monthly service is paid: those of the run, and after its last working month the overlap. */
function standingMonths(run: DeviceRun, overlap: HardwareSpan | undefined): readonly Months[] {
  const until = overlap?.worksUntil;
  if (overlap?.leavesAfter === undefined || until === undefined) return run.months;
  const isLast = run.months.some(({ to }) => to === until);
  return isLast ? [...run.months, { from: until + 1, to: overlap.leavesAfter }] : run.months;
}

/** The energy of a device in the months it is there, overlap included; unknown without a price or a figure. */
export function energyLines(span: HardwareSpan, costing: DeviceCosting): readonly CostLine[] {
  const { device } = span;
  const { energyPrice } = costing.prices;
  if (device.energy === undefined || energyPrice === undefined) return [];
  const aYear: Rate = multiply(yearlyKwh(device.energy), rate(energyPrice.value));
  const grade: Grade = weakerGrade(energyGrade(device.energy), energyPrice.grade);
  return [
    {
      category: 'energy',
      deviceId: device.id,
      amount: divide(aYear, whole(12)),
      over: costing.spreads.over(span),
      grade,
      origin: { rule: 'energy' },
    },
  ];
}
