import type { DeviceId } from '../ids';
import type { Rate } from '../rate';
import type { Grade } from '../sourced';

/** What money is spent on; each is one row of every cost table, in this order. */
export const costCategories = [
  'lease',
  'depreciation',
  'base',
  'pages',
  'supplies',
  'service',
  'energy',
  'buyout',
  'oneOff',
  'endOfLease',
] as const;

/** What money is spent on. */
export type CostCategory = (typeof costCategories)[number];

/** Categories that occur once when the option starts; payback compares the saving with them. */
export const oneOffCategories: readonly CostCategory[] = ['buyout', 'oneOff'];

/** Categories that come back every month; the last cost of a lease does not. */
export const recurringCategories: readonly CostCategory[] = [
  'lease',
  'depreciation',
  'base',
  'pages',
  'supplies',
  'service',
  'energy',
];

/** One cost, exact, in the currency's units for each year of the term; rounded only in a table. */
export interface CostLine {
  readonly category: CostCategory;
  /** The device it falls on; absent for what belongs to no single device. */
  readonly deviceId?: DeviceId;
  readonly byYear: readonly Rate[];
  readonly grade: Grade;
}
