import type { IsoDate } from '../calendar';
import type { ColumnMeaning } from './meaning';

/** The days that the pages of a column were printed in: `to` is the first day after them. */
export interface ColumnPeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: number;
}

/** A column with its meaning, how sure that is (0 to 1), and why. */
export interface Column {
  /** Counts from 0. */
  readonly index: number;
  readonly header: string;
  readonly meaning: ColumnMeaning;
  readonly score: number;
  readonly reason: string;
  /** The day of a reading that stands in the header. */
  readonly on?: IsoDate;
  /** The month (or other period) that stands in the header of a usage column: one of several side by side. */
  readonly period?: ColumnPeriod;
  /** What one figure is for, where it is not a page or a month. */
  readonly per?: 'thousand' | 'year' | 'quarter' | 'month' | 'day';
  readonly cents?: boolean;
  /** The header does not say whether the pages are a month's or a lifetime's. */
  readonly assumed?: 'monthly' | 'lifetime';
  /** The unit of a rate was told by its figures, not by its header. */
  readonly isUnitTaken?: boolean;
  /** Neither header nor figures tell the unit of a rate. */
  readonly isUnitOpen?: boolean;
}

const numberMeanings: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>([
  ...(['monoAverage', 'colourAverage', 'totalAverage', 'monoUsage', 'colourUsage', 'totalUsage'] as const),
  ...(['colourLevelUsage', 'monoStart', 'colourStart', 'totalStart', 'colourLevelStart', 'monoEnd'] as const),
  ...(['colourEnd', 'totalEnd', 'colourLevelEnd', 'monoAdjustment', 'colourAdjustment'] as const),
  ...(['monoLifetime', 'colourLifetime', 'totalLifetime', 'windowDays'] as const),
]);

const moneyMeanings: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>([
  ...(['monoRate', 'colourRate', 'colourLevelRate', 'monoCost', 'colourCost', 'colourLevelCost'] as const),
  ...(['baseCharge', 'leaseCost', 'totalCost'] as const),
]);

const dateMeanings: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>([
  ...(['startDate', 'endDate', 'readingDate', 'installedOn', 'firstSeen', 'lastSeen'] as const),
]);

/** Whether a column counts pages or days. */
export function isCounterMeaning(meaning: ColumnMeaning): boolean {
  return numberMeanings.has(meaning);
}

/** Whether a column holds money. */
export function isMoneyMeaning(meaning: ColumnMeaning): boolean {
  return moneyMeanings.has(meaning);
}

/** Whether a column holds dates. */
export function isDateMeaning(meaning: ColumnMeaning): boolean {
  return dateMeanings.has(meaning);
}
