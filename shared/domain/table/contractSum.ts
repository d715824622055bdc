import type { IsoDate } from '../calendar';
import { daysBetween } from '../calendar';
import type { Decimal } from '../rate';
import { toDecimal, zero } from '../rate';
import type { BilledContract, BilledMeter } from './billedContract';
import type { BilledRow, BillLine } from './billLine';
import type { MonthlySum } from './billPeriods';
import { addPaid, monthsBilled, newMonthlySum, paidMonthly } from './billPeriods';
import { addDecimals, compareDecimals, subtractDecimals } from './exactDecimal';
import type { RateSum } from './rateSum';
import { addDecimalTo, newRateSum, totalOf } from './rateSum';
import type { Window } from './window';

interface MeterSum {
  readonly usage: RateSum;
  readonly included: RateSum;
  readonly overage: RateSum;
  readonly charge: RateSum;
  /** `null` once two rows differ. */
  rate: Decimal | null | undefined;
}

/** What the rows of one contract add up to. */
export interface ContractSum {
  readonly invoices: Set<string>;
  readonly devices: Set<string>;
  readonly suppliers: Set<string>;
  readonly meters: Map<string, MeterSum>;
  readonly base: RateSum;
  readonly extras: RateSum;
  readonly credits: RateSum;
  readonly tax: RateSum;
  readonly total: RateSum;
  readonly monthly: MonthlySum;
  from: string | undefined;
  to: string | undefined;
  /** The last window of a device, for charges that name none. */
  window: Window | undefined;
}

/** A contract without rows yet. */
export function newContractSum(): ContractSum {
  return {
    ...{ invoices: new Set(), devices: new Set(), suppliers: new Set(), meters: new Map() },
    ...{ base: newRateSum(), extras: newRateSum(), credits: newRateSum(), tax: newRateSum() },
    ...{ total: newRateSum(), monthly: newMonthlySum(), from: undefined, to: undefined, window: undefined },
  };
}

/** What is known of a row beside its amounts. */
export interface RowOfContract {
  /** Names the device or, of a charge, what it is for. */
  readonly key: string;
  readonly window: Window | undefined;
  /** Months that the row is for where it has no days. */
  readonly months: number;
  readonly supplier: string;
}

const parts = ['base', 'extras', 'credits', 'tax'] as const;

/** The last billed day: a window of whole months from its first day ends where the next begins. */
function lastDayOf(window: Window | undefined): IsoDate | undefined {
  const { from, to, days } = window ?? {};
  if (from === undefined || to === undefined) return to;
  const isNext = from.endsWith('-01') && to.endsWith('-01') && daysBetween(from, to) === days;
  return isNext ? new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10) : to;
}

/** Adds one row. */
export function addRow(sum: ContractSum, billed: BilledRow, at: RowOfContract): void {
  const { line, amount, invoice, isCharge } = billed;
  const { key } = at;
  const window = at.window ?? (isCharge ? sum.window : undefined);
  if (!isCharge) [sum.window] = [window, sum.devices.add(key)];
  if (invoice !== '') sum.invoices.add(invoice);
  if (at.supplier !== '') sum.suppliers.add(at.supplier);
  for (const meter of line.meters) addMeter(sum.meters, meter);
  for (const part of parts) if (line[part] !== '0') addDecimalTo(sum[part], line[part]);
  if (window?.from !== undefined && (sum.from === undefined || window.from < sum.from))
    sum.from = window.from;
  const last = lastDayOf(window);
  if (last !== undefined && (sum.to === undefined || last > sum.to)) sum.to = last;
  if (amount === undefined) return;
  addDecimalTo(sum.total, amount);
  addPaid(sum.monthly, { amount, window, months: at.months }, isCharge ? undefined : key);
}

function addMeter(meters: Map<string, MeterSum>, line: BillLine['meters'][number]): void {
  let sum = meters.get(line.meter);
  if (sum === undefined) {
    const [usage, included, overage, charge] = [newRateSum(), newRateSum(), newRateSum(), newRateSum()];
    sum = { usage, included, overage, charge, rate: undefined };
    meters.set(line.meter, sum);
  }
  const { usage, included, overage, charge, rate } = line;
  if (usage !== undefined) addDecimalTo(sum.usage, usage);
  if (included !== undefined) addDecimalTo(sum.included, included);
  if (overage !== undefined) addDecimalTo(sum.overage, overage);
  if (charge !== undefined) addDecimalTo(sum.charge, charge);
  if (rate === undefined || sum.rate === null || sum.rate === rate) return;
  if (sum.rate === undefined) sum.rate = rate;
  else if (compareDecimals(sum.rate, rate) !== 0) sum.rate = null;
}

/** A contract as it is shown; `stated` holds the file's own totals by contract. */
export function contractOf(
  name: string,
  sum: ContractSum,
  at: {
    readonly stated: ReadonlyMap<string, Decimal>;
    readonly months: number | undefined;
    readonly currency: string;
  },
): BilledContract {
  const meters = [...sum.meters].flatMap(([meter, of]) => meterOfSum(meter, of));
  const total = money(sum.total);
  const [base, extras, credits] = [money(sum.base), money(sum.extras), money(sum.credits)];
  const explained = meters.reduce(
    (all, meter) => addDecimals(all, meter.charge),
    addDecimals(base, addDecimals(extras, credits)),
  );
  const stated = at.stated.get(name);
  const [supplier] = sum.suppliers;
  return {
    contract: name === '' ? null : name,
    currency: at.currency,
    ...(supplier === undefined ? {} : { supplier }),
    ...{ invoices: sum.invoices.size, from: sum.from ?? null, to: sum.to ?? null },
    ...{ months: monthsBilled(sum.monthly) ?? at.months ?? null, devices: sum.devices.size },
    ...{ base, meters, extras, credits, unexplained: plainMoney(subtractDecimals(total, explained)), total },
    ...{ stated: stated === undefined ? null : plainMoney(stated) },
    gap: stated === undefined ? null : plainMoney(subtractDecimals(stated, total)),
    ...{ tax: money(sum.tax), monthly: toDecimal(paidMonthly(sum.monthly), 2) },
  };
}

/** A meter without pages and charge, such as an unused colour level, is none. */
function meterOfSum(meter: string, sum: MeterSum): readonly BilledMeter[] {
  const [usage, charge] = [pages(sum.usage), money(sum.charge)];
  if ((usage === null || usage === '0') && !/[1-9]/.test(charge)) return [];
  const [included, overage] = [pages(sum.included), pages(sum.overage)];
  return [{ meter, usage, included, overage, rate: sum.rate ?? null, charge }];
}

function pages(sum: RateSum): Decimal | null {
  const exact = totalOf(sum);
  if (exact === undefined) return null;
  return exact.n % exact.d === 0n ? toDecimal(exact, 0) : toDecimal(exact, 2);
}

/** Two places; more only where an amount has them. */
function money(sum: RateSum): Decimal {
  return plainMoney(toDecimal(totalOf(sum) ?? zero, 6));
}

/** An amount with at least two places. */
export function plainMoney(value: Decimal): Decimal {
  const [whole = '0', part = ''] = value.split('.');
  return `${whole}.${part.replace(/0+$/, '').padEnd(2, '0')}`;
}
