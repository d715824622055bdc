import type { Decimal, Rate } from './rate';
import { commonDenominator, decimalOf, rate, roundHalfAway } from './rate';

declare const moneyBrand: unique symbol;

/** An amount in whole smallest units of the proposal's currency (cents), after the one rounding. */
export type Money = bigint & { readonly [moneyBrand]: true };

const withoutDecimals = new Set([
  'BIF',
  'CLP',
  'DJF',
  'GNF',
  'ISK',
  'JPY',
  'KMF',
  'KRW',
  'PYG',
  'RWF',
  'UGX',
  'VND',
  'VUV',
  'XAF',
  'XOF',
  'XPF',
]);
const withThreeDecimals = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

/** Decimal places of a currency (ISO 4217): 2 for most, 0 for JPY and others, 3 for KWD and others. */
export function currencyPlaces(currency: string): number {
  if (withoutDecimals.has(currency)) return 0;
  return withThreeDecimals.has(currency) ? 3 : 2;
}

/**
 * The one rounding of money: an exact amount in the currency's units becomes whole smallest units,
 * halves away from zero (domain.md 10). Called only at a printed leaf: cost category × period.
 */
export function roundToMoney(amount: Rate, currency: string): Money {
  return roundHalfAway({ n: amount.n * 10n ** BigInt(currencyPlaces(currency)), d: amount.d }) as Money;
}

/** The amount of a decimal text in the currency's units. */
export function money(amount: Decimal, currency: string): Money {
  return roundToMoney(rate(amount), currency);
}

/** No money at all; only where nothing is owed, never where nothing is known. */
export const noMoney = 0n as Money;

/** The sum of rounded amounts. */
export function addMoney(...amounts: readonly Money[]): Money {
  return amounts.reduce<bigint>((a, b) => a + b, 0n) as Money;
}

/** `a - b` of rounded amounts. */
export function subtractMoney(a: Money, b: Money): Money {
  return (a - b) as Money;
}

/** How large an amount is, whatever its sign. */
export function moneySize(amount: Money): Money {
  return amount < 0n ? subtractMoney(noMoney, amount) : amount;
}

/** The decimal text of an amount in the currency's units: `1450.00`. */
export function moneyToDecimal(amount: Money, currency: string): Decimal {
  return decimalOf(amount, currencyPlaces(currency));
}

/** The exact rate of a rounded amount, in the currency's units. */
export function moneyToRate(amount: Money, currency: string): Rate {
  return { n: amount, d: 10n ** BigInt(currencyPlaces(currency)) };
}

/**
 * Shares a rounded amount out by exact weights so that the parts add up to it (largest remainder;
 * ties go to the earlier part: 100.00 over three equal weights is 33.34 + 33.33 + 33.33).
 * All parts are zero when no weight is positive and the amount is zero; when the amount is not
 * zero and no weight is positive, the first part takes it.
 */
export function shareOut(amount: Money, weights: readonly Rate[]): readonly Money[] {
  const numerators = commonNumerators(weights);
  const total = numerators.reduce((a, b) => a + b, 0n);
  if (total === 0n) return weights.map((_, at) => (at === 0 ? amount : noMoney));
  const sign = amount < 0n ? -1n : 1n;
  const size: bigint = amount * sign;
  const floors = numerators.map((n) => (size * n) / total);
  const left = Number(size - floors.reduce((a, b) => a + b, 0n));
  const byRemainder = numerators
    .map((n, at) => ({ at, remainder: (size * n) % total }))
    .sort((a, b) => (a.remainder === b.remainder ? a.at - b.at : a.remainder > b.remainder ? -1 : 1));
  const extra = new Set(byRemainder.slice(0, left).map((entry) => entry.at));
  return floors.map((floor, at) => (sign * (floor + (extra.has(at) ? 1n : 0n))) as Money);
}

function commonNumerators(weights: readonly Rate[]): readonly bigint[] {
  const denominator = commonDenominator(new Set(weights.map(({ d }) => d)));
  return weights.map((weight) => (weight.n > 0n ? (weight.n * denominator) / weight.d : 0n));
}
