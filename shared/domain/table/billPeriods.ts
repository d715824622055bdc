import { daysBetween } from '../calendar';
import type { Decimal, Rate } from '../rate';
import { add, divide, rate, zero } from '../rate';
import { addDecimals } from './exactDecimal';
import { plainHeader } from './plainHeader';
import type { RateSum } from './rateSum';
import { addDecimalTo, addTo, newRateSum, totalOf } from './rateSum';
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

/** One amount of a bill with the days that it is for; without them it is for so many months. */
export interface PaidFor {
  readonly amount: Decimal;
  readonly window: Window | undefined;
  readonly months: number;
}

/** The amounts of one device or of the charges of a contract for periods of equal length. */
interface Stream {
  /** In months. */
  readonly length: number;
  readonly amount: RateSum;
  readonly periods: Map<string, Window | undefined>;
}

/** Amounts for periods of whole months by their length, and apart from them those for parts of a period. */
interface Streams {
  readonly whole: Map<number, Stream>;
  readonly partial: RateSum;
  readonly partialDays: Map<string, number>;
}

function streamsOf(paid: readonly PaidFor[]): Streams {
  const streams: Streams = { whole: new Map(), partial: newRateSum(), partialDays: new Map() };
  for (const { amount, window, months } of paid) {
    const length = window === undefined ? months : monthsOfWindow(window);
    const period = window === undefined ? '' : `${window.from ?? ''} ${String(window.days)}`;
    if (length === undefined) {
      addDecimalTo(streams.partial, amount);
      streams.partialDays.set(period, window?.days ?? 0);
      continue;
    }
    const stream = streams.whole.get(length) ?? { length, amount: newRateSum(), periods: new Map() };
    streams.whole.set(length, stream);
    addDecimalTo(stream.amount, amount);
    stream.periods.set(period, window);
  }
  return streams;
}

/**
 * What one device is paid a month: bills for equally long periods are shared among the periods that it is billed for,
 * and the shares are added, so that a quarter's base beside monthly clicks counts a third a month. A part of a period,
 * as in the month in which it was placed, counts with the whole ones by its days.
 */
export function paidOfDevice(paid: readonly PaidFor[]): Rate {
  const [only] = paid;
  if (only !== undefined && paid.length === 1) return divide(rate(only.amount), lengthOf(only));
  return paidEvenly(paid) ?? paidOfStreams(streamsOf(paid), ({ periods }) => periods.size);
}

const fewPeriods = 40;

/** The same for amounts that are all for equally long periods; `undefined` for others. */
function paidEvenly(paid: readonly PaidFor[]): Rate | undefined {
  const starts: string[] = [];
  let length: number | undefined;
  let sum: Decimal = '0';
  for (const { amount, window, months } of paid) {
    const own = window === undefined ? months : monthsOfWindow(window);
    if (own === undefined || (length ?? own) !== own || starts.length > fewPeriods) return undefined;
    length = own;
    const start = window?.from ?? '';
    if (!starts.includes(start)) starts.push(start);
    sum = addDecimals(sum, amount);
  }
  return length === undefined ? undefined : divide(rate(sum), { n: BigInt(length * starts.length), d: 1n });
}

/** What charges without a device are paid a month: shared among all periods of their length, those without a charge too. */
function paidOfCharges(paid: readonly PaidFor[], windows: readonly Window[]): Rate {
  return paidOfStreams(streamsOf(paid), ({ length, periods }) => {
    const together = Math.floor(monthsCovered(windows) / length + 0.35);
    return Math.max(periods.size, together);
  });
}

function paidOfStreams(
  { whole, partial, partialDays }: Streams,
  periodsOf: (stream: Stream) => number,
): Rate {
  let [days, rest] = [[...partialDays.values()].reduce((sum, of) => sum + of, 0), totalOf(partial)];
  const longest = [...whole.values()].sort((a, b) => b.length * b.periods.size - a.length * a.periods.size);
  let all = zero;
  for (const stream of longest) {
    const months = { n: BigInt(periodsOf(stream) * stream.length), d: 1n };
    const amount = add(totalOf(stream.amount) ?? zero, rest ?? zero);
    all = add(all, divide(amount, add(months, rest === undefined ? zero : daysToMonths(days))));
    [days, rest] = [0, undefined];
  }
  return rest === undefined ? all : add(all, divide(rest, daysToMonths(days)));
}

function lengthOf({ window, months }: PaidFor): Rate {
  const length = window === undefined ? months : monthsOfWindow(window);
  return length === undefined ? daysToMonths(window?.days ?? 0) : { n: BigInt(length), d: 1n };
}

function daysToMonths(days: number): Rate {
  return divide({ n: BigInt(Math.max(1, days)), d: 1n }, daysOfMonth);
}

/** Adds up what a contract is paid a month. */
export interface MonthlySum {
  /** What each device is billed, by its key. */
  readonly devices: Map<string, PaidFor[]>;
  readonly charges: PaidFor[];
  readonly windows: Map<string, Window>;
  /** Rows of one period mostly follow each other. */
  last: Window | undefined;
}

/** An empty sum. */
export function newMonthlySum(): MonthlySum {
  return { devices: new Map(), charges: [], windows: new Map(), last: undefined };
}

/** Adds the amount of one row; `key` names its device, `undefined` a charge without one. */
export function addPaid(sum: MonthlySum, paid: PaidFor, key: string | undefined): void {
  const { window } = paid;
  if (window !== undefined && window !== sum.last) {
    sum.windows.set(`${window.from ?? ''} ${String(window.days)}`, window);
    sum.last = window;
  }
  const before = key === undefined ? sum.charges : sum.devices.get(key);
  if (before !== undefined) before.push(paid);
  else if (key !== undefined) sum.devices.set(key, [paid]);
}

/** What a contract is paid a month: its devices, each for the periods that it is billed for, and its charges. */
export function paidMonthly({ devices, charges, windows }: MonthlySum): Rate {
  const sum = newRateSum();
  for (const paid of devices.values()) addTo(sum, paidOfDevice(paid));
  if (charges.length > 0) addTo(sum, paidOfCharges(charges, [...windows.values()]));
  return totalOf(sum) ?? zero;
}

/** Months that are billed, first to last without gaps; `null` without any window. */
export function monthsBilled({ windows }: MonthlySum): number | null {
  const list = [...windows.values()];
  if (list.length === 0) return null;
  const undated = list.filter(({ from }) => from === undefined);
  const months = monthsCovered(list) + undated.reduce((sum, { days }) => sum + days / 30.4375, 0);
  const near = Math.round(months);
  return near >= 1 && Math.abs(months - near) <= 0.1 * near ? near : Math.round(months * 100) / 100;
}

/** Months that windows cover together; what two of them cover counts once. */
function monthsCovered(windows: readonly Window[]): number {
  const spans = windows.flatMap(({ from, days }) => {
    const first = from === undefined ? undefined : daysBetween('1970-01-01', from);
    return first === undefined ? [] : [{ first, after: first + days }];
  });
  let [days, until] = [0, -Infinity];
  for (const { first, after } of spans.sort((a, b) => a.first - b.first)) {
    days += Math.max(0, after - Math.max(first, until));
    until = Math.max(until, after);
  }
  return days / 30.4375;
}
