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
      readonly billedMeter: number;
      readonly charge: MeterShare;
    }
  | { readonly rule: 'contractMinimum'; readonly least: Rate; readonly charged: Rate }
  | { readonly rule: 'oneOff'; readonly oneOffId: string }
  | { readonly rule: 'softCost'; readonly softCostId: string }
  /** A line of `of` brought to what was invoiced, or an invoice without any modelled cost. */
  | { readonly rule: 'invoice'; readonly invoiceId: string; readonly of?: LineOrigin; readonly factor: Rate };

/** How charged clicks of a month came about. */
export interface MeterShare {
  readonly used: Rate;
  readonly included: Rate;
  readonly charged: Rate;
  readonly rate: Figure;
  /** Of a pool: its use and charged clicks, of which the device has its share. */
  readonly pool?: { readonly used: Rate; readonly charged: Rate };
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
