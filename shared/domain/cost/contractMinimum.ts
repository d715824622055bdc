import { aMonth, monthsIn } from '../contract/period';
import type { DeviceId } from '../ids';
import { divide, isZero, multiply, one, rate, subtract, sum, whole, zero } from '../rate';
import type { PricedContract } from './contractPeriods';
import { periodsOf, stagesOf } from './contractPeriods';
import type { CostLine, MinimumPeriod } from './costLine';
import { lineOfMonth } from './costLine';
import { spreadOf } from './spread';
import type { Months, Timeline } from './timeline';

/**
 * What a contract's minimum adds to the meters' charges: for each period the least amount less what
 * was charged, never less than nothing, spread evenly over its months; of each device, or of all
 * together. Nothing where a shortfall extends the contract instead.
 */
export function contractMinimumLines(
  priced: PricedContract,
  timeline: Timeline,
  pages: readonly CostLine[],
): readonly CostLine[] {
  const { contract } = priced.span;
  if (contract.minimum === undefined || contract.shortfall === 'extendsTerm') return [];
  return unitsOf(priced, timeline, pages).flatMap((unit) => {
    const periods = shortfalls(priced, unit);
    const byMonth = Array.from({ length: timeline.termMonths }, () => zero);
    for (const period of periods) {
      const short = subtract(period.least, period.charged);
      if (short.n <= 0n) continue;
      const share = divide(short, whole(period.months));
      for (let month = period.from; month <= period.to; month += 1) {
        if (unit.isThere(month)) byMonth[month - 1] = share;
      }
    }
    if (byMonth.every(isZero)) return [];
    return [
      {
        category: 'minimum' as const,
        ...(unit.deviceId === undefined ? {} : { deviceId: unit.deviceId }),
        contractId: contract.id,
        amount: one,
        over: spreadOf(byMonth),
        grade: contract.minimum?.amount.grade ?? 'estimate',
        origin: { rule: 'contractMinimum' as const, periods },
      },
    ];
  });
}

interface Unit {
  readonly deviceId?: DeviceId;
  readonly isThere: (month: number) => boolean;
  readonly lines: readonly CostLine[];
}

function unitsOf(priced: PricedContract, timeline: Timeline, pages: readonly CostLine[]): readonly Unit[] {
  const { span } = priced;
  const isWithin = (ranges: readonly Months[]) => (month: number) =>
    ranges.some(({ from, to }) => from <= month && month <= to);
  if (span.contract.minimum?.counted === 'pooled') return [{ isThere: isWithin([span]), lines: pages }];
  const stays = new Map<DeviceId, Months[]>();
  for (const { months, devices } of stagesOf(span, timeline)) {
    for (const { deviceId } of devices) stays.set(deviceId, [...(stays.get(deviceId) ?? []), months]);
  }
  const byDevice = new Map<DeviceId | undefined, CostLine[]>();
  for (const line of pages) {
    const own = byDevice.get(line.deviceId);
    if (own === undefined) byDevice.set(line.deviceId, [line]);
    else own.push(line);
  }
  return [...stays].map(([deviceId, months]) => ({
    deviceId,
    isThere: isWithin(months),
    lines: byDevice.get(deviceId) ?? [],
  }));
}

function shortfalls(priced: PricedContract, unit: Unit): readonly MinimumPeriod[] {
  const { span } = priced;
  const { minimum } = span.contract;
  if (minimum === undefined) return [];
  const leastAMonth = aMonth(rate(minimum.amount.value), minimum.per);
  const factors = priced.factors('rates');
  return periodsOf(span, span.offset, monthsIn[minimum.per]).flatMap((period) => {
    const all = Array.from({ length: period.to - period.from + 1 }, (_, at) => period.from + at);
    const months = all.filter(unit.isThere);
    if (months.length === 0) return [];
    const least = sum(months.map((month) => multiply(leastAMonth, factors[month - 1] ?? one)));
    const charged = sum(months.flatMap((month) => unit.lines.map((line) => lineOfMonth(line, month))));
    return [{ from: period.from, to: period.to, months: months.length, least, charged }];
  });
}
