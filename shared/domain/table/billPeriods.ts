import { daysBetween } from '../calendar';
import type { IsoDate } from '../calendar';
import type { Decimal, Rate } from '../rate';
import { add, divide, multiply, rate, zero } from '../rate';
import { plainHeader } from './plainHeader';
import type { RateSum } from './rateSum';
import { addTo, newRateSum, totalOf } from './rateSum';
import type { Window } from './window';

const daysOfMonth: Rate = { n: 487n, d: 16n };

/** Whole months of a window: as stated, else by its days where they are a month's, quarter's or year's; `undefined` for others. */
export function monthsOfWindow({ months, days }: Window): number | undefined {
  if (months !== undefined && months > 0) return months;
  const near = Math.round(days / 30.4375);
  return near >= 1 && Math.abs(days - near * 30.4375) <= 3 ? near : undefined;
}

const quarters =
  /\b(?:quarter(?:ly)?|q [1-4]|[1-4] q|quartal\w*|trimestr\w*|kwartaal|negyedev\w*|kwartal\w*)\b|\b[1-4] (?:quarter|quartal|trimestre|kwartaal)\b/;
const years =
  /\b(?:annual|annually|yearly|jahres\w*|jahrlich\w*|annuel\w*|anual\w*|annuale|jaarlijks\w*|jaaroverzicht|eves)\b/;
const monthly =
  /\b(?:monthly|monats\w*|monatlich\w*|mensuel\w*|mensual\w*|mensal|mensile|maandelijks\w*|maand\w*|havi|miesieczn\w*)\b/;

/** Months that one bill of the file is for, by a title such as "Quarterly invoice"; `undefined` where none says so. */
export function monthsInTitles(titles: readonly string[]): number | undefined {
  const plain = titles.map(plainHeader).join(' ');
  if (quarters.test(plain)) return 3;
  if (years.test(plain)) return 12;
  return monthly.test(plain) ? 1 : undefined;
}

/** Amounts of bills that are for equally long periods, and the periods that they cover. */
interface Stream {
  /** Months, or days of a period that is no whole months. */
  readonly length: Rate;
  readonly amount: RateSum;
  /** Periods of each device or charge, by its key. */
  readonly periods: Map<string, Set<string>>;
  readonly windows: Map<string, Window>;
}

/** Adds up what a contract is paid a month. */
export interface MonthlySum {
  readonly streams: Map<string, Stream>;
}

/** An empty sum. */
export function newMonthlySum(): MonthlySum {
  return { streams: new Map() };
}

/** Adds the amount of one row; without a window it is for `months`. `key` names the device or charge that is billed again and again. */
export function addPaid(
  sum: MonthlySum,
  amount: Decimal,
  at: { readonly key: string; readonly window: Window | undefined; readonly months: number },
): void {
  const { window } = at;
  const months = window === undefined ? at.months : monthsOfWindow(window);
  const name = months === undefined ? `d${String(window?.days)}` : String(months);
  let stream = sum.streams.get(name);
  if (stream === undefined) {
    const length = months === undefined ? daysToMonths(window?.days ?? 0) : { n: BigInt(months), d: 1n };
    stream = { length, amount: newRateSum(), periods: new Map(), windows: new Map() };
    sum.streams.set(name, stream);
  }
  addTo(stream.amount, rate(amount));
  const period = window === undefined ? '' : `${window.from ?? ''} ${String(window.days)}`;
  const periods = stream.periods.get(at.key);
  if (periods === undefined) stream.periods.set(at.key, new Set([period]));
  else periods.add(period);
  if (window !== undefined && !stream.windows.has(period)) stream.windows.set(period, window);
}

function daysToMonths(days: number): Rate {
  return divide({ n: BigInt(Math.max(1, days)), d: 1n }, daysOfMonth);
}

/**
 * What is paid a month: bills for equally long periods are shared among the periods that they cover, and the
 * shares are added, so that a quarter's base beside monthly clicks counts a third a month.
 */
export function paidMonthly(sum: MonthlySum): Rate {
  let all = zero;
  for (const stream of sum.streams.values()) {
    const amount = totalOf(stream.amount) ?? zero;
    const periods = { n: BigInt(periodsOf(stream)), d: 1n };
    all = add(all, divide(amount, multiply(periods, stream.length)));
  }
  return all;
}

/** Months that are billed, by the stream that reaches furthest; `null` without any window. */
export function monthsBilled(sum: MonthlySum): number | null {
  let most: number | null = null;
  for (const stream of sum.streams.values()) {
    if (stream.windows.size === 0) continue;
    const months = periodsOf(stream) * (Number(stream.length.n) / Number(stream.length.d));
    most = Math.max(most ?? 0, Math.round(months * 100) / 100);
  }
  return most;
}

/** The most periods that one device was billed for; devices that follow each other reach further together. */
function periodsOf({ periods, windows, length }: Stream): number {
  let most = 1;
  for (const own of periods.values()) most = Math.max(most, own.size);
  const dated = [...windows.values()].flatMap(({ from, to }) =>
    from === undefined || to === undefined ? [] : [{ from, to }],
  );
  const months = daysCovered(dated) / 30.4375;
  const together = Math.floor((months * Number(length.d)) / Number(length.n) + 0.35);
  return Math.max(most, together);
}

function daysCovered(windows: readonly { readonly from: IsoDate; readonly to: IsoDate }[]): number {
  let [days, until] = [0, ''];
  for (const { from, to } of [...windows].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = until > from ? until : from;
    if (to > start) days += daysBetween(start, to);
    if (to > until) until = to;
  }
  return days;
}
