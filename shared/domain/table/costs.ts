import type { VolumeInput } from '../fleet/volume';
import { monthlyVolume } from '../fleet/volume';
import type { Decimal, Rate } from '../rate';
import { add, divide, multiply, rate, toDecimal, whole, zero } from '../rate';
import type { Figure } from '../sourced';
import { isUnknown } from '../sourced';
import type { Column } from './column';
import { addDecimals, compareDecimals, shiftDecimal, trimDecimal } from './exactDecimal';
import type { RowGroup } from './fold';
import type { ColumnMeaning } from './meaning';
import type { Origin } from './origin';
import { figureOf } from './origin';
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
}

/** Whether a price per page lies where prices per page lie; zero is a price too. */
function isPlausible(value: Decimal): boolean {
  const size = Number(value);
  return size === 0 || (size >= 0.0005 && size <= 0.5);
}

function pageRate(request: CostRequest, meaning: 'monoRate' | 'colourRate'): Decimal | undefined {
  const { reader, findings, rows } = request;
  const column = reader.column(meaning);
  const row = rows[0];
  const stated = reader.number(meaning, row);
  if (column === undefined || stated === undefined) return undefined;
  const mark = reader.mark(meaning, row) ?? '';
  const cents = column.cents === true || /^(?:¢|ct|cents?)\.?$/i.test(mark);
  const places = (cents ? 2 : 0) + (column.per === 'thousand' ? 3 : 0);
  const value = places === 0 ? stated : shiftDecimal(stated, places);
  if (isPlausible(value)) return value;
  findings.note({ code: 'rate-unit', row: row + 1, column: column.header, sample: stated });
  return undefined;
}

const parts: readonly ColumnMeaning[] = ['monoCost', 'colourCost', 'colourLevelCost', 'baseCharge'];

/** The stated cost of one row: its total, else the sum of its parts. */
function statedCost(reader: RowReader, row: number): Decimal | undefined {
  const total = reader.number('totalCost', row);
  if (total !== undefined) return total;
  return parts.reduce<Decimal | undefined>((sum, meaning) => {
    const value = reader.number(meaning, row);
    if (value === undefined) return sum;
    return sum === undefined ? value : addDecimals(sum, value);
  }, undefined);
}

function costColumn(reader: RowReader): Column | undefined {
  return (['totalCost', ...parts] as const)
    .map((meaning) => reader.column(meaning))
    .find((column) => column !== undefined);
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
  const { reader, rows, volume, from, findings } = request;
  const [mono, colour] = request.isInvoice
    ? []
    : [pageRate(request, 'monoRate'), pageRate(request, 'colourRate')];
  const total = rows.reduce<Decimal | undefined>((sum, row) => {
    const value = statedCost(reader, row);
    return value === undefined ? sum : sum === undefined ? value : addDecimals(sum, value);
  }, undefined);
  const paid = total === undefined ? undefined : aMonth(rate(total), costColumn(reader), request.window);
  const leased = leaseOf(request);
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

function leaseOf({ reader, rows, from }: CostRequest): Figure | undefined {
  const value = reader.number('leaseCost', rows[0]);
  if (value === undefined || compareDecimals(value, '0') === 0) return undefined;
  return figureOf(trimCost(aMonth(rate(value), reader.column('leaseCost'), undefined)), from);
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
