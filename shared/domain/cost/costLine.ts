import type { Meter } from '../contract/contract';
import type { ContractId, DeviceId } from '../ids';
import type { Rate } from '../rate';
import { multiply, zero } from '../rate';
import type { Figure, Grade } from '../sourced';

/** What money is spent on; each is one row of every cost table, in this order. */
export const costCategories = [
  'lease',
  'rental',
  'depreciation',
  'purchase',
  'base',
  'pages',
  'minimum',
  'extras',
  'supplies',
  'wearParts',
  'service',
  'paper',
  'energy',
  'buyout',
  'oneOff',
  'endOfLease',
  'tax',
  'tickets',
  'itTime',
  'downtime',
  'otherSoft',
  'reserve',
] as const;

/** What money is spent on. */
export type CostCategory = (typeof costCategories)[number];

/** Categories that occur once when the option starts; payback compares the saving with them. */
export const oneOffCategories: readonly CostCategory[] = ['buyout', 'oneOff'];

/** Soft costs: without an invoice, in no total unless the proposal counts them (domain.md 5.7). */
export const softCategories = ['tickets', 'itTime', 'downtime', 'otherSoft'] as const;

/** Categories that come back every month; the last cost of a lease or contract does not. */
export const recurringCategories: readonly CostCategory[] = [
  'lease',
  'rental',
  'depreciation',
  'base',
  'pages',
  'minimum',
  'extras',
  'supplies',
  'wearParts',
  'service',
  'paper',
  'energy',
  ...softCategories,
  'reserve',
];

/** What makes a line: the rule and, where a device has several, which of them. */
export type LineOrigin =
  | {
      readonly rule:
        | 'lease'
        | 'leaseEnd'
        | 'rental'
        | 'depreciation'
        | 'purchase'
        | 'reserve'
        | 'energy'
        | 'monthlyCost'
        | 'serviceMonthly'
        | 'serviceCalls'
        | 'paper'
        | 'contractEnd';
    }
  /** Pages of one counter at the device's own prices. */
  | { readonly rule: 'clickRate' | 'supplies' | 'wearParts' | 'servicePages'; readonly pages: Rate }
  | { readonly rule: 'base'; readonly devices: number }
  | { readonly rule: 'extra'; readonly extra: number; readonly devices: number }
  /** Charged clicks a month of one billed meter (its place in the contract's list) at one rate. */
  | {
      readonly rule: 'meter' | 'meterMinimum';
      /** Absent where only the device's own rate bills the counter. */
      readonly billedMeter?: number;
      readonly charge: MeterShare;
    }
  /** What the meters' charges of some months lack to the least of them. */
  | { readonly rule: 'contractMinimum'; readonly periods: readonly MinimumPeriod[] }
  | { readonly rule: 'oneOff'; readonly oneOffId: string }
  | { readonly rule: 'softCost'; readonly softCostId: string }
  /** The tax on another line. */
  | { readonly rule: 'tax'; readonly of: CostLine }
  /** A line of `of` brought to what was invoiced, or an invoice without any modelled cost. */
  | { readonly rule: 'invoice'; readonly invoiceId: string; readonly of?: LineOrigin; readonly factor: Rate };

/**
 * How charged clicks of a month came about: `over = max(0, used - included)` of the device or its pool;
 * the line charges those from `from` to `to` at `rate` (all from 0 to `over` without bands), as its
 * device's share of the pool, if there is one. `isLess` takes them off again.
 */
export interface MeterShare {
  /** Clicks a month of the device, of the pool where it stands for the whole pool. */
  readonly used: Rate;
  /** All clicks of the pool; absent: each device is counted alone. */
  readonly poolUsed?: Rate;
  readonly included: Rate;
  readonly minimum: Rate;
  readonly from: Rate;
  readonly to: Rate;
  readonly rate: Figure;
  readonly isLess?: boolean;
  /** Where the use is an average over several stages: a month of each stage and its months in the period. */
  readonly averaged?: readonly { readonly month: number; readonly months: number }[];
  readonly periodMonths?: number;
  /** The same for the pool. */
  readonly poolParts?: readonly { readonly month: number; readonly months: number }[];
}

/** A period of a minimum: its months of the term, the least charge, and what the meters charged. */
export interface MinimumPeriod {
  readonly from: number;
  readonly to: number;
  readonly months: number;
  readonly least: Rate;
  readonly charged: Rate;
}

/** By what a line's amount is multiplied in each month and year of the term; lines share them. */
export interface Spread {
  readonly byMonth: readonly Rate[];
  readonly byYear: readonly Rate[];
}

/** One cost, exact: an amount in the currency's units, spread over the term; rounded only in a table. */
export interface CostLine {
  readonly category: CostCategory;
  /** The device it falls on; absent for what belongs to no single device. */
  readonly deviceId?: DeviceId;
  /** The contract that bills it. */
  readonly contractId?: ContractId;
  /** The counter it is for, where it is for one. */
  readonly meter?: Meter;
  /** A month at the prices as written, or once. */
  readonly amount: Rate;
  readonly over: Spread;
  readonly grade: Grade;
  readonly origin: LineOrigin;
}

/** What a line costs in a year of the term, counted from 0; exact. */
export function lineOfYear(line: CostLine, year: number): Rate {
  return multiply(line.amount, line.over.byYear[year] ?? zero);
}

/** What a line costs in a month of the term, counted from 1; exact. */
export function lineOfMonth(line: CostLine, month: number): Rate {
  return multiply(line.amount, line.over.byMonth[month - 1] ?? zero);
}
