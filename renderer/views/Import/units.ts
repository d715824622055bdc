import type { ColumnUnit } from '../../../shared/domain/table/decisions';
import type { ColumnMeaning } from '../../../shared/domain/table/meaning';

/** A unit that a column's figures may be in, and what people call it. */
export interface UnitOffer {
  readonly words: string;
  readonly unit: ColumnUnit;
}

const ratesUnits: readonly UnitOffer[] = [
  { words: 'Given for one page', unit: { per: 'page', cents: false } },
  { words: 'Given for one page, in cents', unit: { per: 'page', cents: true } },
  { words: 'Given for 1,000 pages', unit: { per: 'thousand', cents: false } },
  { words: 'Given for 1,000 pages, in cents', unit: { per: 'thousand', cents: true } },
];
const costUnits: readonly UnitOffer[] = [
  { words: 'Given for a month', unit: { per: 'month' } },
  { words: 'Given for a quarter', unit: { per: 'quarter' } },
  { words: 'Given for a year', unit: { per: 'year' } },
];
const averageUnits: readonly UnitOffer[] = [
  { words: 'Given for a day', unit: { per: 'day' } },
  { words: 'Given for a month', unit: { per: 'month' } },
  { words: 'Given for a quarter', unit: { per: 'quarter' } },
  { words: 'Given for a year', unit: { per: 'year' } },
];

const rates: readonly ColumnMeaning[] = ['monoRate', 'colourRate', 'colourLevelRate'];
const costs: readonly ColumnMeaning[] = ['baseCharge', 'leaseCost', 'totalCost', 'grossCost'];
const averages: readonly ColumnMeaning[] = ['monoAverage', 'colourAverage', 'totalAverage'];

/** The units that a column of a meaning may be in; none where there is nothing to choose. */
export function unitsOf(meaning: ColumnMeaning): readonly UnitOffer[] {
  if (rates.includes(meaning)) return ratesUnits;
  if (costs.includes(meaning)) return costUnits;
  return averages.includes(meaning) ? averageUnits : [];
}

/** Which of the units a column is read in, from 0; -1 where it is none of them. */
export function unitIndex(offers: readonly UnitOffer[], { per, cents = false }: ColumnUnit): number {
  const first = offers === ratesUnits ? 'page' : 'month';
  return offers.findIndex(({ unit }) => unit.per === (per ?? first) && (unit.cents ?? false) === cents);
}
