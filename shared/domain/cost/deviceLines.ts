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
import type { CostGroup } from './costSums';
import { groupOf, inTerm } from './costSums';
import { energyGrade, yearlyKwh } from './energy';
import type { Covered, PagesOf, Prices } from './pageCosts';
import { isAllCovered, pageCosts } from './pageCosts';
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
  readonly groups: CostGroup[];
  readonly incomplete: Set<DeviceId>;
}

/** What a contract over a device includes. */
function coveredBy(contract: Contract | undefined): Covered {
  if (contract === undefined) return 'none';
  if (contract.covers === undefined) return 'both';
  const [supplies, service] = [contract.covers.includes('supplies'), contract.covers.includes('service')];
  if (supplies && service) return 'both';
  return supplies ? 'supplies' : service ? 'service' : 'pagesOnly';
}

/** What the devices of a timeline cost by their pages, service and paper where no contract bills it. */
export function pageLines(timeline: Timeline, costing: DeviceCosting): DeviceLines {
  const found: DeviceLines = { groups: [], incomplete: new Set() };
  const overlaps = new Map(
    timeline.hardware.flatMap((span) =>
      span.leavesAfter !== undefined && span.worksUntil !== undefined && span.leavesAfter > span.worksUntil
        ? [[span.device.id, span] as const]
        : [],
    ),
  );
  const spreads = new Map<string, Spread>();
  for (const run of deviceRuns(timeline, costing)) {
    let over = spreads.get(run.stages);
    if (over === undefined) spreads.set(run.stages, (over = costing.spreads.over(...run.months)));
    const overlap = overlaps.get(run.of.device.id);
    const costs =
      overlap === undefined ? linesOfRun(run, over, costing) : madeLines({ run, over, overlap }, costing);
    if (!costs.isComplete) found.incomplete.add(run.of.device.id);
    found.groups.push(costs.group);
  }
  for (const span of overlaps.values()) found.groups.push(groupOf(inTerm(overlapFromStart(span, costing))));
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

/** Months in which nothing about a device's pages and what covers them changes, where they may cost anything. */
interface DeviceRun {
  readonly of: PagesOf;
  readonly months: Months[];
  /** Names the stages that the months are. */
  stages: string;
}

function deviceRuns(timeline: Timeline, { today, prices }: DeviceCosting): readonly DeviceRun[] {
  const latest = new Map<DeviceId, DeviceRun[]>();
  const runs: DeviceRun[] = [];
  timeline.stages.forEach((stage, at) => {
    const coveredOf = new Map(stage.contracts.map((contract) => [contract, coveredBy(contract)]));
    const { from, to } = stage;
    const isLast = at === timeline.stages.length - 1;
    for (const device of stage.devices) {
      const contract = stage.contractOf.get(device.id);
      const covered = (contract === undefined ? undefined : coveredOf.get(contract)) ?? 'none';
      if (isAllCovered(covered, prices)) continue;
      const of: PagesOf = {
        device,
        covered,
        volume: stage.volumes.get(device.id) ?? nothingPrinted,
        today: today.get(device.id),
        duplexShare: stage.duplexShares.get(device.id),
      };
      const own = at === 0 ? undefined : latest.get(device.id);
      const same = own?.find((run) => isSame(run.of, of));
      if (same !== undefined) {
        same.months.push({ from, to });
        same.stages += ` ${String(at)}`;
        continue;
      }
      const run = { of, months: [{ from, to }], stages: String(at) };
      runs.push(run);
      if (own !== undefined) own.push(run);
      else if (!isLast) latest.set(device.id, [run]);
    }
  });
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
  readonly group: CostGroup;
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

function linesOfRun(run: DeviceRun, over: Spread, costing: DeviceCosting): RunLines {
  const { of } = run;
  const own = remembered.get(of.device);
  const before = own?.find(
    (entry) =>
      entry.over === over &&
      entry.prices === costing.prices &&
      entry.of.volume === of.volume &&
      entry.of.today === of.today &&
      entry.of.covered === of.covered &&
      entry.of.duplexShare === of.duplexShare,
  );
  if (before !== undefined) return before;
  const made = { ...madeLines({ run, over }, costing), of, prices: costing.prices, over };
  remembered.set(of.device, own === undefined ? [made] : [...own.slice(1 - mostRemembered), made]);
  return made;
}

function madeLines(
  { run, over, overlap }: { readonly run: DeviceRun; readonly over: Spread; readonly overlap?: HardwareSpan },
  costing: DeviceCosting,
): RunLines {
  const { device } = run.of;
  const { costs, isComplete } = pageCosts(run.of, costing.prices);
  const standing = standingMonths(run, overlap);
  const lines = costs.map(({ isStanding, ...cost }): CostLine => ({
    ...cost,
    deviceId: device.id,
    over: isStanding === true && standing !== run.months ? costing.spreads.over(...standing) : over,
  }));
  return { group: groupOf(inTerm(lines)), isComplete };
}

/** The months in which monthly service is paid: those of the run, and after its last working month the overlap. */
function standingMonths(run: DeviceRun, overlap: HardwareSpan | undefined): readonly Months[] {
  const until = overlap?.worksUntil;
  if (overlap?.leavesAfter === undefined || until === undefined) return run.months;
  const isLast = run.months.some(({ to }) => to === until);
  return isLast ? [...run.months, { from: until + 1, to: overlap.leavesAfter }] : run.months;
}

/** The energy of a device in the months it is there, overlap included; unknown without a price or a figure. */
export function energyLines(
  span: HardwareSpan,
  costing: Pick<DeviceCosting, 'prices' | 'spreads'>,
): readonly CostLine[] {
  const { device } = span;
  const { energyPrice } = costing.prices;
  if (device.energy === undefined || energyPrice === undefined) return [];
  const aMonth: Rate = divide(multiply(yearlyKwh(device.energy), rate(energyPrice.value)), whole(12));
  const grade: Grade = weakerGrade(energyGrade(device.energy), energyPrice.grade);
  return [
    {
      category: 'energy',
      deviceId: device.id,
      amount: aMonth,
      over: costing.spreads.over(span),
      grade,
      origin: { rule: 'energy' },
    },
  ];
}
