import type { Decimal } from '../rate';
import { rate, roundHalfAway } from '../rate';
import type { BillColumns, MeterColumns } from './billColumns';
import { meterOf, saysCredit, saysTax } from './billColumns';
import type { Column } from './column';
import {
  addDecimals,
  compareDecimals,
  multiplyDecimals,
  shiftDecimal,
  subtractDecimals,
} from './exactDecimal';
import type { RowReader } from './rowReader';

/** What one meter of one row says; absent members are not stated. */
export interface LineMeter {
  readonly meter: string;
  readonly usage?: Decimal;
  readonly included?: Decimal;
  readonly overage?: Decimal;
  readonly rate?: Decimal;
  readonly charge?: Decimal;
  /** What the charge should be by pages and rate, where it is not that. */
  readonly expected?: Decimal;
  /** The overage that usage and included pages give, where the row states another. */
  readonly overageByPages?: Decimal;
}

/** The money of one row, before tax; `total` is the row's own where it has one, else the sum of its parts. */
export interface BillLine {
  readonly meters: readonly LineMeter[];
  readonly base: Decimal;
  readonly extras: Decimal;
  readonly credits: Decimal;
  readonly tax: Decimal;
  readonly parts: Decimal;
  /** The row's own total as it stands; tax may be in it. */
  readonly stated: Decimal | undefined;
  /** A credit that the file writes without a minus. */
  readonly isTurned?: boolean;
}

/** One row of a bill with where it belongs. */
export interface BilledRow {
  readonly row: number;
  readonly line: BillLine;
  readonly contract: string;
  readonly invoice: string;
  /** Before tax; `undefined` where the row names no amount. */
  readonly amount: Decimal | undefined;
  /** Names no device. */
  readonly isCharge: boolean;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A figure of a column in the currency's units: cents become a hundredth. */
function amountAt(reader: RowReader, column: Column | undefined, row: number): Decimal | undefined {
  const value = column === undefined ? undefined : reader.plainNumber(column, row);
  return value !== undefined && column?.cents === true ? shiftDecimal(value, 2) : value;
}

function sumAt(reader: RowReader, columns: readonly Column[], row: number): Decimal {
  let sum = '0';
  for (const column of columns) {
    const value = amountAt(reader, column, row);
    if (value !== undefined && value !== '0') sum = sum === '0' ? value : addDecimals(sum, value);
  }
  return sum;
}

/** Credits reduce what is paid, whether the file writes them with a minus or not. */
function creditsAt(reader: RowReader, columns: readonly Column[], row: number): Decimal {
  let sum = '0';
  for (const column of columns) {
    const value = amountAt(reader, column, row);
    if (value !== undefined) sum = subtractDecimals(sum, value.replace('-', ''));
  }
  return sum;
}

/** Reads what a row of a device charges. */
export function readLine(reader: RowReader, columns: BillColumns, row: number): BillLine {
  const { base: baseColumns, extras: extraColumns, rowMeter } = columns;
  const named = rowMeter === undefined ? undefined : meterOf(reader.text('meter', row));
  const found: LineMeter[] = [];
  for (const meterColumns of columns.meters) {
    const line = lineMeter(reader, { columns: meterColumns, row, named });
    if (line !== undefined) found.push(line);
  }
  const meters = withoutSum(found);
  let parts = chargesOf(meters);
  const base = sumAt(reader, baseColumns, row);
  const extras = sumAt(reader, extraColumns, row);
  const credits = creditsAt(reader, columns.credits, row);
  const tax = sumAt(reader, columns.taxes, row);
  if (base !== '0') parts = addDecimals(parts, base);
  if (extras !== '0') parts = addDecimals(parts, extras);
  if (credits !== '0') parts = addDecimals(parts, credits);
  const line = { meters, base, extras, credits, tax, parts, stated: amountAt(reader, columns.total, row) };
  return named === undefined ? line : ofOneMeter(line);
}

function chargesOf(meters: readonly LineMeter[]): Decimal {
  let sum = '0';
  for (const { charge } of meters)
    if (charge !== undefined) sum = sum === '0' ? charge : addDecimals(sum, charge);
  return sum;
}

/** "Clicks charge" beside mono and color, whose charges it adds up, is no third meter. */
function withoutSum(meters: readonly LineMeter[]): readonly LineMeter[] {
  const sum = meters.find(
    ({ meter, usage, rate: price, included, charge }) =>
      meter === 'all' && (usage ?? price ?? included) === undefined && charge !== undefined,
  );
  if (sum?.charge === undefined || meters.length < 2) return meters;
  const others = meters.filter((meter) => meter !== sum);
  const gap = Math.abs(Number(subtractDecimals(chargesOf(others), sum.charge)));
  return gap <= 0.01 * others.length ? others : meters;
}

/** In a row that names its meter the total may be that meter's charge alone, beside a base of its own. */
function ofOneMeter(line: BillLine): BillLine {
  const { stated, base } = line;
  const [meter] = line.meters;
  if (stated === undefined || meter === undefined) return line;
  if (meter.charge === undefined) {
    const charge = subtractDecimals(stated, line.parts);
    return { ...line, meters: [{ ...meter, charge }], parts: stated };
  }
  const isCharge = base !== '0' && compareDecimals(stated, meter.charge) === 0;
  return isCharge ? { ...line, stated: line.parts } : line;
}

interface MeterAt {
  readonly columns: MeterColumns;
  readonly row: number;
  /** The meter that the row names, where the file has a row a meter. */
  readonly named: string | undefined;
}

function lineMeter(reader: RowReader, { columns, row, named }: MeterAt): LineMeter | undefined {
  const at = (column: Column | undefined) =>
    column === undefined ? undefined : reader.plainNumber(column, row);
  const line: Mutable<LineMeter> = { meter: named ?? columns.meter };
  const usage = at(columns.usage) ?? usageByMeters(columns, at);
  const [included, overage, rateOf] = [at(columns.included), at(columns.overage), at(columns.rate)];
  const stated = amountAt(reader, columns.charge, row);
  if (usage !== undefined) line.usage = usage;
  if (included !== undefined) line.included = included;
  if (overage !== undefined) line.overage = overage;
  else if (usage !== undefined && included !== undefined) line.overage = beyond(usage, included);
  if (rateOf !== undefined) line.rate = inUnits(rateOf, columns.rate);
  if (stated !== undefined) line.charge = stated;
  const says = line.usage ?? line.included ?? line.overage ?? line.rate ?? line.charge;
  if (says === undefined) return undefined;
  checkMeter(line, overage);
  return line;
}

function usageByMeters(
  columns: MeterColumns,
  at: (column: Column | undefined) => Decimal | undefined,
): Decimal | undefined {
  const [start, end] = [at(columns.start), at(columns.end)];
  if (start === undefined || end === undefined || compareDecimals(end, start) < 0) return undefined;
  return addDecimals(subtractDecimals(end, start), at(columns.adjustment) ?? '0');
}

function beyond(usage: Decimal, included: Decimal): Decimal {
  return compareDecimals(usage, included) > 0 ? subtractDecimals(usage, included) : '0';
}

function inUnits(value: Decimal, column: Column | undefined): Decimal {
  const places = (column?.cents === true ? 2 : 0) + (column?.per === 'thousand' ? 3 : 0);
  return places === 0 ? value : shiftDecimal(value, places);
}

/** Half a cent, and what a rate loses that a bill prints with four decimals. */
function isNear(charge: number, expected: number, pages: number): boolean {
  return Math.abs(charge - expected) <= 0.00501 + Math.min(0.005, pages * 0.0000005);
}

/**
 * Overage = max(0, usage − included), charge = overage × rate (or usage × rate where nothing is included),
 * rounded to cents (domain.md 5.6). A charge that is not stated is reckoned where rate and pages are.
 */
function checkMeter(line: Mutable<LineMeter>, statedOverage: Decimal | undefined): void {
  const { usage, included, rate: price, charge } = line;
  if (usage !== undefined && included !== undefined && statedOverage !== undefined) {
    const due = beyond(usage, included);
    if (compareDecimals(due, statedOverage) !== 0) line.overageByPages = due;
  }
  const pages = line.overage ?? usage;
  if (price === undefined || pages === undefined) return;
  if (charge === undefined) {
    if (Math.abs(Number(price)) <= 0.5) line.charge = cents(multiplyDecimals(pages, price));
    return;
  }
  const [paid, unit] = [Number(charge), Number(price)];
  const fits =
    fitsAnyUnit(paid, unit, Number(pages)) ||
    (usage !== undefined && usage !== pages && fitsAnyUnit(paid, unit, Number(usage)));
  if (!fits) line.expected = cents(multiplyDecimals(pages, price));
}

/** A rate may stand in units, cents, or for a thousand pages without its header saying so. */
function fitsAnyUnit(charge: number, unit: number, pages: number): boolean {
  if (isNear(charge, pages * unit, pages)) return true;
  return (
    unit > 0.2 &&
    (isNear(charge, (pages * unit) / 100, pages) || isNear(charge, (pages * unit) / 1000, pages))
  );
}

/** Rounded to cents, halves away from zero. */
export function cents(value: Decimal): Decimal {
  const exact = rate(value);
  const units = roundHalfAway({ n: exact.n * 100n, d: exact.d });
  return shiftDecimal(units.toString(), 2);
}

/** What a row of a device charges that counts no pages: its base, freight or a credit, where its words say so. */
export function chargeOfDevice(line: BillLine, words: () => string): BillLine {
  if (line.stated === undefined || line.parts !== '0' || line.tax !== '0') return line;
  if (line.meters.some(({ usage, charge }) => usage !== undefined || charge !== undefined)) return line;
  const said = words();
  const isCharge = isBase(said) || saysCredit(said) || saysTax(said) || extraOfRow.test(said);
  return isCharge ? chargeLine(line, said) : line;
}

const extraOfRow =
  /\b(?:freight|shipping|fracht|porto|versand|surcharge|fee|staples?|delivery|installation)\b/;

/** What a row without a device charges, by its words and its amount. */
export function chargeLine(line: BillLine, words: string): BillLine {
  const amount = line.stated ?? line.parts;
  const none = {
    ...line,
    meters: [],
    base: '0',
    extras: '0',
    credits: '0',
    tax: '0',
    parts: amount,
    stated: amount,
  };
  if (saysTax(words)) return { ...none, tax: amount, parts: '0', stated: '0' };
  if (saysCredit(words)) {
    const credit = amount.startsWith('-') ? amount : subtractDecimals('0', amount);
    return { ...none, credits: credit, parts: credit, stated: credit, isTurned: credit !== amount };
  }
  if (amount.startsWith('-')) return { ...none, credits: amount };
  const hasParts = line.stated === undefined && line.parts !== '0';
  if (hasParts) return line;
  return isBase(words) ? { ...none, base: amount } : { ...none, extras: amount };
}

const baseWords =
  /\b(?:base|basis|grund\w*|minimum|mindest\w*|flat|monthly|quarterly|annual|service|maintenance|wartung\w*|lease|leasing|rental|rent|miete|loyer|forfait|abonnement|redevance|cuota|canone|alquiler|aluguel|mensualidade|alapdij|berleti|contract|pool)\b/;

function isBase(words: string): boolean {
  return baseWords.test(words) && !/\b(?:freight|fracht|shipping|fee|surcharge|overage|excess)\b/.test(words);
}
