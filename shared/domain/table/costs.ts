import type { VolumeInput } from '../fleet/volume';
import { monthlyVolume } from '../fleet/volume';
import type { Decimal, Rate } from '../rate';
import { add, divide, isZero, multiply, rate, subtract, toDecimal, whole, zero } from '../rate';
import type { Figure } from '../sourced';
import { isUnknown } from '../sourced';
import type { Column } from './column';
import { addDecimals, shiftDecimal, trimDecimal } from './exactDecimal';
import type { RowGroup } from './fold';
import type { ColumnMeaning } from './meaning';
import type { Origin } from './origin';
import { figureOf } from './origin';
import { isCentsMark } from './rateUnits';
import type { RowReader } from './rowReader';
import type { Findings } from './findings';
import type { Window } from './window';

/** What a device costs as its rows state it; absent members are unknown. */
export interface DeviceCost {
  readonly pageRates?: { readonly mono?: Figure; readonly colour?: Figure };
  readonly monthlyCost?: Figure;
  readonly lease?: Figure;
  /** What the client pays a month for this device by the file, exact. */
  readonly paid?: Rate;
}

/** What costs are read with. */
export interface CostRequest {
  readonly reader: RowReader;
  readonly findings: Findings;
  readonly rows: RowGroup;
  readonly volume: VolumeInput | undefined;
  /** The window that unlabelled costs are for; absent where they are a month's. */
  readonly window: Window | undefined;
  readonly from: Origin;
  /** An invoice's rates leave out included pages and base charges, so only its totals are taken. */
  readonly isInvoice: boolean;
  /** What the rows of one device of a bill come to a month before tax. */
  readonly paidOf?: (rows: readonly number[]) => Rate | undefined;
  /** Units of the currency that stand for about one euro; absent: one. */
  readonly priceScale?: number;
}

/** Whether a price per page lies where prices per page lie; zero is a price too. */
function isPlausible(value: Decimal, scale = 1): boolean {
  const size = Number(value) / scale;
  return size === 0 || (size >= 0.0005 && size <= 0.5);
}

function pageRate(request: CostRequest, meaning: 'monoRate' | 'colourRate'): Decimal | undefined {
  const { reader, findings, rows } = request;
  const column = reader.column(meaning);
  const row = rows[0];
  const stated = reader.number(meaning, row);
  if (column === undefined || stated === undefined) return undefined;
  const mark = reader.mark(meaning, row) ?? '';
  const cents = column.cents === true || isCentsMark(mark);
  const places = (cents ? 2 : 0) + (column.per === 'thousand' ? 3 : 0);
  const value = places === 0 ? stated : shiftDecimal(stated, places);
  if (isPlausible(value, request.priceScale)) return value;
  findings.note({ code: 'rate-unit', row: row + 1, column: column.header, sample: stated });
  return undefined;
}

const parts: readonly ColumnMeaning[] = ['monoCost', 'colourCost', 'colourLevelCost', 'baseCharge'];

/** The figure of a meaning in the currency's units: cents become a hundredth. */
function amountOf(reader: RowReader, meaning: ColumnMeaning, row: number): Decimal | undefined {
  const value = reader.number(meaning, row);
  return value !== undefined && reader.column(meaning)?.cents === true ? shiftDecimal(value, 2) : value;
}

function plus(a: Decimal | undefined, b: Decimal | undefined): Decimal | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return addDecimals(a, b);
}

/** The amounts of one meaning over the rows of a device, a month; `undefined` where none is stated. */
function monthlyOf(request: CostRequest, meaning: ColumnMeaning): Rate | undefined {
  const { reader, rows, window } = request;
  const columns = reader.columns.filter((column) => column.meaning === meaning);
  const [first, ...others] = columns;
  if (first === undefined) return undefined;
  if (others.every(({ per, cents }) => per === first.per && cents === first.cents)) {
    const sum = rows.reduce<Decimal | undefined>(
      (all, row) => plus(all, amountOf(reader, meaning, row)),
      undefined,
    );
    return sum === undefined ? undefined : aMonth(rate(sum), first, window);
  }
  // A monthly base beside a yearly one: each column is for its own period.
  return columns.reduce<Rate | undefined>((all, column) => {
    const sum = rows.reduce<Decimal | undefined>(
      (of, row) => plus(of, reader.plainNumber(column, row)),
      undefined,
    );
    if (sum === undefined) return all;
    const value = aMonth(rate(column.cents === true ? shiftDecimal(sum, 2) : sum), column, window);
    return all === undefined ? value : add(all, value);
  }, undefined);
}

interface Stated {
  readonly paid: Rate | undefined;
  /** The lease stands in a column of its own and in the total too. */
  readonly hasLease: boolean;
}

/** What the rows of a device cost a month as stated: their totals, else the sum of their parts. */
function statedMonthly(request: CostRequest): Stated {
  const { reader, rows } = request;
  if (request.paidOf !== undefined) return { paid: request.paidOf(rows), hasLease: true };
  const total = monthlyOf(request, 'totalCost');
  if (total === undefined) return { paid: sumOfParts(request), hasLease: false };
  const hasLease = reader.has('leaseCost') && totalHoldsLease(request, total);
  return { paid: total, hasLease };
}

function sumOfParts(request: CostRequest): Rate | undefined {
  return parts.reduce<Rate | undefined>((sum, meaning) => {
    const value = request.reader.has(meaning) ? monthlyOf(request, meaning) : undefined;
    if (value === undefined) return sum;
    return sum === undefined ? value : add(sum, value);
  }, undefined);
}

/** Whether the total is the other parts and the lease added up. */
function totalHoldsLease(request: CostRequest, total: Rate): boolean {
  const lease = monthlyOf(request, 'leaseCost');
  const others = sumOfParts(request);
  if (lease === undefined || others === undefined) return false;
  return isClose(total, add(others, lease)) && !isClose(total, others);
}

function aMonth(amount: Rate, column: Column | undefined, window: Window | undefined): Rate {
  switch (column?.per) {
    case 'year':
      return divide(amount, whole(12));
    case 'quarter':
      return divide(amount, whole(3));
    case 'month':
      return amount;
    default:
      if (window === undefined) return amount;
      if (window.months !== undefined && window.months > 0) return divide(amount, whole(window.months));
      return window.days > 0 ? multiply(divide(amount, whole(window.days)), { n: 487n, d: 16n }) : amount;
  }
}

/** Cost of all stated pages by stated rates; `undefined` while a needed volume or rate is unknown. */
function byRates(
  volume: VolumeInput | undefined,
  mono: Decimal | undefined,
  colour: Decimal | undefined,
): Rate | undefined {
  const pages = monthlyVolume(volume);
  let sum: Rate | undefined;
  for (const meter of ['mono', 'colour'] as const) {
    const of = pages[meter];
    const price = meter === 'mono' ? mono : colour;
    if (isUnknown(of) || (price === undefined && of.value.n === 0n)) continue;
    if (price === undefined) return undefined;
    sum = add(sum ?? zero, multiply(of.value, rate(price)));
  }
  return sum;
}

/** Whether a stated average at its rates surely comes to the total, in binary numbers: most rows do, and no more is asked. */
function surelyFits(
  request: CostRequest,
  rates: readonly [Decimal | undefined, Decimal | undefined],
  paid: Rate,
): boolean {
  const { volume } = request;
  if (volume?.basis !== 'average' || volume.mono === null || rates[0] === undefined) return false;
  if (rates[1] === undefined && volume.colour !== null && volume.colour !== '0') return false;
  const sum = Number(volume.mono) * Number(rates[0]) + Number(volume.colour ?? 0) * Number(rates[1] ?? 0);
  return Math.abs(sum - Number(paid.n) / Number(paid.d)) <= 0.01;
}

/** Half a cent for each of two rounded parts and half a per cent for a rounded volume; a check, so binary numbers do. */
function isClose(a: Rate, b: Rate): boolean {
  const [x, y] = [Number(a.n) / Number(a.d), Number(b.n) / Number(b.d)];
  return Math.abs(x - y) <= Math.max(0.02, Math.abs(x) * 0.005);
}

/** What a device costs: its rates where they explain its total, else the total a month. */
export function costOf(request: CostRequest): DeviceCost {
  const { rows, volume, from, findings } = request;
  const [mono, colour] = request.isInvoice
    ? []
    : [pageRate(request, 'monoRate'), pageRate(request, 'colourRate')];
  const stated = statedMonthly(request);
  const leased = leaseOf(request);
  const paid = stated.hasLease ? lessLease(stated.paid, leased?.value) : stated.paid;
  const hasRates = mono !== undefined || colour !== undefined;
  const fits = hasRates && paid !== undefined && surelyFits(request, [mono, colour], paid);
  const computed = hasRates && !fits ? byRates(volume, mono, colour) : undefined;
  const explained = hasRates && (paid === undefined || computed === undefined || isClose(paid, computed));
  if (hasRates && !explained && paid !== undefined && computed !== undefined) {
    findings.note({
      code: 'cost-disagrees',
      row: rows[0] + 1,
      sample: `${toDecimal(paid, 2)}, by rates ${toDecimal(computed, 2)}`,
    });
  }
  const sum = plusLease(paid ?? computed, leased?.value);
  const cost: { -readonly [K in keyof DeviceCost]: DeviceCost[K] } = {};
  if (explained) cost.pageRates = figures(from, mono, colour);
  else if (paid !== undefined) cost.monthlyCost = figureOf(trimCost(paid), from);
  if (leased !== undefined) cost.lease = leased;
  if (sum !== undefined) cost.paid = sum;
  return cost;
}

function plusLease(cost: Rate | undefined, lease: Decimal | undefined): Rate | undefined {
  if (lease === undefined) return cost;
  return add(cost ?? zero, rate(lease));
}

/** A lease is kept as hardware, so what the total holds of it is not paid for pages and service too. */
function lessLease(paid: Rate | undefined, lease: Decimal | undefined): Rate | undefined {
  if (paid === undefined || lease === undefined) return paid;
  const rest = subtract(paid, rate(lease));
  return isZero(rest) ? undefined : rest;
}

function leaseOf(request: CostRequest): Figure | undefined {
  const { reader, findings, rows, from, isInvoice } = request;
  const column = reader.column('leaseCost');
  if (column === undefined) return undefined;
  const value = isInvoice ? monthlyOf(request, 'leaseCost') : leaseInFirst(request, column);
  if (value === undefined || isZero(value)) return undefined;
  findings.note({ code: 'lease-assumed', row: rows[0] + 1, column: column.header });
  return figureOf(trimCost(value), from);
}

/** A payment is stated as it is, in whichever row, and not for the window of the pages. */
function leaseInFirst({ reader, rows }: CostRequest, column: Column): Rate | undefined {
  const value = amountOf(reader, 'leaseCost', rows[0]);
  return value === undefined ? undefined : aMonth(rate(value), column, undefined);
}

/** Cents where they are exact, else six places. */
function trimCost(amount: Rate): Decimal {
  const fine = trimDecimal(toDecimal(amount, 6));
  const places = fine.includes('.') ? fine.length - fine.indexOf('.') - 1 : 0;
  return places <= 2 ? toDecimal(amount, 2) : fine;
}

function figures(
  from: Origin,
  mono: Decimal | undefined,
  colour: Decimal | undefined,
): { mono?: Figure; colour?: Figure } {
  const rates: { mono?: Figure; colour?: Figure } = {};
  if (mono !== undefined) rates.mono = figureOf(mono, from);
  if (colour !== undefined) rates.colour = figureOf(colour, from);
  return rates;
}
