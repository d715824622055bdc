import type { Meter } from '../contract/contract';
import type { Device, Hardware } from '../fleet/device';
import { volumeOf } from '../fleet/pageVolume';
import type { Proposal } from '../proposal/proposal';
import type { Decimal } from '../rate';
import { compareRates, multiply, one, rate, toDecimal } from '../rate';
import type { Figure, Range } from '../sourced';
import { addDecimals, compareDecimals, subtractDecimals, trimDecimal } from '../table/exactDecimal';
import { type DriverCode, type FigureDriver, figureDrivers, isOfDriver } from './driverFigures';
import type { FigurePlace, FigureRole } from './figurePlace';
import { isExact, rangeOf } from './gradeRanges';
import { mapFigures } from './mapFigures';
import { scaleVolumes } from './scaleVolumes';
import { timesFigure } from './timesFigure';
import { withEach, withMember } from './withMember';

/** One end of what may be: the input in words ("10% less") and the proposal with it. */
export interface DriverEnd {
  readonly input: string;
  readonly proposal: () => Proposal;
}

/** Something that may turn out otherwise; `id` tells drivers apart, since each print policy is one. */
export interface Driver {
  readonly id: string;
  readonly code: DriverCode;
  readonly label: string;
  readonly low: DriverEnd;
  readonly high: DriverEnd;
}

/**
 * What may turn out otherwise than a proposal with one option says: groups of figures whose grade or own
 * range leaves them open, each print policy (it may not happen), and today's leases that are taken to run
 * on (they may end). What is known exactly is no driver. An invoice that is today's cost stands as it is at
 * both ends, whatever the figures behind it turn out to be.
 */
export function driversOf(proposal: Proposal): readonly Driver[] {
  return [
    volumeDriver(proposal, 'mono'),
    volumeDriver(proposal, 'colour'),
    ...figureDrivers.map((driver) => figureDriver(proposal, driver)),
    leaseDriver(proposal),
    ...policyDrivers(proposal),
  ].filter((driver) => driver !== undefined);
}

type End = 'below' | 'above';

/** What a figure is multiplied by at one end of its range. */
function factorAt(range: Range, end: End): Decimal {
  const factor = end === 'below' ? subtractDecimals('1', range.below) : addDecimals('1', range.above);
  return trimDecimal(factor);
}

function volumeDriver(proposal: Proposal, meter: Meter): Driver | undefined {
  const ranges = new Map<Device, Range>();
  for (const device of proposal.devices) {
    const range = volumeRange(proposal, device, meter);
    if (range !== undefined && !isExact(range)) ranges.set(device, range);
  }
  if (ranges.size === 0) return undefined;
  const at = (end: End) => (): Proposal =>
    scaleVolumes(proposal, (device, of) => {
      const range = of === meter ? ranges.get(device) : undefined;
      return range === undefined ? '1' : factorAt(range, end);
    });
  const code = meter === 'mono' ? 'monoPages' : 'colourPages';
  const label = meter === 'mono' ? 'Mono pages' : 'Color pages';
  return driver({ id: code, code, label }, [...ranges.values()], at);
}

/** The range of a device's pages of a meter; absent where none are known to be printed. */
function volumeRange({ settings }: Proposal, device: Device, meter: Meter): Range | undefined {
  const { pages, grade } = volumeOf(device)[meter];
  if (device.volume === undefined || grade === null || pages.n === 0n) return undefined;
  const { range } = device.volume;
  return rangeOf(range === undefined ? { grade } : { grade, range }, settings);
}

function driver(
  is: Pick<Driver, 'id' | 'code' | 'label'>,
  ranges: readonly Range[],
  at: (end: End) => () => Proposal,
): Driver {
  return {
    ...is,
    low: { input: `${spanWords(ranges.map(({ below }) => below))} less`, proposal: at('below') },
    high: { input: `${spanWords(ranges.map(({ above }) => above))} more`, proposal: at('above') },
  };
}

/** "3%" where all are the same, else "3% to 25%". */
function spanWords(shares: readonly Decimal[]): string {
  const sorted = [...shares].sort(compareDecimals);
  const [least, most] = [percent(sorted[0] ?? '0'), percent(sorted.at(-1) ?? '0')];
  return least === most ? least : `${least} to ${most}`;
}

function percent(share: Decimal): string {
  return `${trimDecimal(toDecimal(multiply(rate(share), rate('100')), 1))}%`;
}

function figureDriver(proposal: Proposal, group: FigureDriver): Driver | undefined {
  const ranges: Range[] = [];
  const open = (figure: Figure, place: FigurePlace): Range | undefined => {
    const isNothing = !/[1-9]/.test(figure.value);
    if (isNothing || !isOfDriver(group, place)) return undefined;
    const range = rangeOf(figure, proposal.settings);
    return isExact(range) ? undefined : range;
  };
  mapFigures(proposal, (figure, place) => {
    const range = open(figure, place);
    if (range !== undefined) ranges.push(range);
    return figure;
  });
  if (ranges.length === 0) return undefined;
  const at = (end: End) => (): Proposal =>
    mapFigures(proposal, (figure, place) => {
      const range = open(figure, place);
      return range === undefined ? figure : moved(figure, factorAt(range, end), place.role);
    });
  return driver({ id: group.code, code: group.code, label: group.label }, ranges, at);
}

/** A figure multiplied by a factor, within what it may be: no share above 1, no part that lasts no page. */
function moved(figure: Figure, factor: Decimal, role: FigureRole): Figure {
  const isShare = role === 'duplexShare' || role === 'tax' || role === 'escalator';
  if (role === 'supplyYield' && compareDecimals(factor, leastYield) < 0)
    return timesFigure(figure, leastYield);
  const next = timesFigure(figure, factor);
  return isShare && compareRates(rate(next.value), one) > 0 ? { ...next, value: '1' } : next;
}

const leastYield = '0.01';

/** Today's leases of which the payments end within the term and that are taken to run on. */
function leaseDriver(proposal: Proposal): Driver | undefined {
  const { termMonths } = proposal.settings;
  const runsOn = (hardware: Hardware): boolean =>
    hardware.type === 'lease' &&
    hardware.after === 'continues' &&
    (paymentsLeft(hardware) ?? termMonths) < termMonths;
  const count = proposal.devices.filter(({ hardware }) => hardware !== undefined && runsOn(hardware)).length;
  if (count === 0) return undefined;
  const ended = (): Proposal =>
    withMember(proposal, 'devices', (devices) =>
      withEach(devices, (device) =>
        withMember(device, 'hardware', (hardware) =>
          hardware.type === 'lease' && runsOn(hardware)
            ? { ...hardware, after: 'returned' as const }
            : hardware,
        ),
      ),
    );
  return {
    id: 'leasesThatRunOn',
    code: 'leasesThatRunOn',
    label: `${String(count)} of today's leases ${count === 1 ? 'runs' : 'run'} on`,
    low: { input: 'end once paid', proposal: ended },
    high: { input: 'run on', proposal: () => proposal },
  };
}

function paymentsLeft(lease: Extract<Hardware, { readonly type: 'lease' }>): number | undefined {
  return lease.paymentsLeft ?? (lease.payment.type === 'annuity' ? lease.payment.months : undefined);
}

/** Each print policy may not happen at all; that it does more than was promised is not counted on. */
function policyDrivers(proposal: Proposal): readonly Driver[] {
  return proposal.options.flatMap((option) =>
    option.policies.map(({ id, name }): Driver => {
      const without = (): Proposal => ({
        ...proposal,
        options: proposal.options.map((one) =>
          one === option ? { ...one, policies: one.policies.filter((policy) => policy.id !== id) } : one,
        ),
      });
      return {
        id: `policy-${id}`,
        code: 'policy',
        label: name,
        low: { input: 'does not happen', proposal: without },
        high: { input: 'as promised', proposal: () => proposal },
      };
    }),
  );
}
