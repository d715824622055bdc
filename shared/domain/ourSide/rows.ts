import type { Coverage } from '../cost/costTable';
import type { Money } from '../money';
import { addMoney, moneyToRate, noMoney, roundToMoney, subtractMoney } from '../money';
import type { Rate } from '../rate';
import { divide } from '../rate';
import type { Amount, Flow } from './amount';
import { byYear, flowsOf, isNotKnown } from './amount';
import type { OurRow, OurUnit } from './units';
import { ourRows } from './units';

/** Rounded amounts of each year and of the term, which is their sum. */
export interface Yearly {
  readonly annual: readonly Money[];
  readonly term: Money;
}

/** An amount of a row: `null` where none of it is known, with how many of its things are known. */
export interface KnownYearly {
  readonly amount: Yearly | null;
  readonly known: Coverage;
}

/** A margin: price less cost price of the things of which both are known; `share` of their price, `null` without one. */
export interface Margin extends KnownYearly {
  readonly share: Rate | null;
}

/** A row of our side; `price` or `cost` is absent where the row has none at all. */
export interface OurRowResult {
  readonly row: OurRow;
  readonly price?: KnownYearly;
  readonly cost?: KnownYearly;
  readonly margin: Margin;
  /** The things whose price or cost price is not known, and why. */
  readonly leftOut: readonly LeftOut[];
}

/** Things left out for one reason. */
export interface LeftOutGroup {
  readonly why: string;
  readonly names: readonly string[];
}

/** Things left out, those of one reason together. */
export function groupedByReason(leftOut: readonly LeftOut[]): readonly LeftOutGroup[] {
  const groups = new Map<string, string[]>();
  for (const { name, why } of leftOut) {
    const names = groups.get(why);
    if (names === undefined) groups.set(why, [name]);
    else names.push(name);
  }
  return [...groups].map(([why, names]) => ({ why, names }));
}

/** Something that a figure holds nothing of. */
export interface LeftOut {
  readonly name: string;
  readonly why: string;
}

/**
 * All rows together. Cost and margin are `null` while a row has a cost of which nothing is known: what is left
 * would look like a gain.
 */
export interface OurTotal {
  readonly price: Yearly;
  readonly cost: Yearly | null;
  readonly margin: (Yearly & { readonly share: Rate | null }) | null;
  /** Whether every price and cost price is known; else the margin holds the known things, the rest is left out. */
  readonly isComplete: boolean;
}

/** How amounts are rounded. */
export interface Rounding {
  readonly currency: string;
  readonly years: number;
}

/** Whether the margin of a thing is known: nothing about it is open. */
export function isKnown({ price, cost }: OurUnit): boolean {
  return !isNotKnown(price) && !isNotKnown(cost);
}

/** The rows that have anything in them. */
export function rowsOf(units: readonly OurUnit[], rounding: Rounding): readonly OurRowResult[] {
  const groups = new Map<OurRow, OurUnit[]>();
  for (const unit of units) {
    const group = groups.get(unit.row);
    if (group === undefined) groups.set(unit.row, [unit]);
    else group.push(unit);
  }
  return ourRows.flatMap((row) => {
    const group = groups.get(row);
    return group === undefined ? [] : [rowOf(row, group, rounding)];
  });
}

function rowOf(row: OurRow, units: readonly OurUnit[], rounding: Rounding): OurRowResult {
  const hasPrice = units.some(({ price }) => price !== undefined);
  const hasCost = units.some(({ cost }) => cost !== undefined);
  return {
    row,
    ...(hasPrice ? { price: knownYearly(units, ({ price }) => price, rounding) } : {}),
    ...(hasCost ? { cost: knownYearly(units, ({ cost }) => cost, rounding) } : {}),
    margin: marginOf(units, rounding),
    leftOut: units.flatMap(({ name, price, cost }) => {
      const why = [price, cost].flatMap((amount) => (isNotKnown(amount) ? [amount.unknown] : []));
      return why.length === 0 ? [] : [{ name, why: why.join(', and ') }];
    }),
  };
}

function knownYearly(
  units: readonly OurUnit[],
  of: (unit: OurUnit) => Amount | undefined,
  rounding: Rounding,
): KnownYearly {
  const counted = units.filter(({ isUncounted }) => isUncounted !== true);
  const known = counted.filter((unit) => !isNotKnown(of(unit))).length;
  const isAnything = units.some((unit) => !isNotKnown(of(unit)));
  return {
    amount: isAnything
      ? yearly(
          units.flatMap((unit) => flowsOf(of(unit))),
          rounding,
        )
      : null,
    known: { known, of: counted.length },
  };
}

function marginOf(units: readonly OurUnit[], rounding: Rounding): Margin {
  const known = units.filter(isKnown);
  const counted = units.filter(({ isUncounted }) => isUncounted !== true);
  const coverage = { known: counted.filter(isKnown).length, of: counted.length };
  if (known.length === 0) return { amount: null, known: coverage, share: null };
  const price = yearly(
    known.flatMap((unit) => flowsOf(unit.price)),
    rounding,
  );
  const cost = yearly(
    known.flatMap((unit) => flowsOf(unit.cost)),
    rounding,
  );
  const amount = less(price, cost);
  return { amount, known: coverage, share: shareOf(amount.term, price.term, rounding.currency) };
}

/** The one rounding: an exact sum of a row's year. */
function yearly(flows: readonly Flow[], { currency, years }: Rounding): Yearly {
  const annual = byYear(flows, years).map((amount) => roundToMoney(amount, currency));
  return { annual, term: addMoney(...annual) };
}

function less(a: Yearly, b: Yearly): Yearly {
  return {
    annual: a.annual.map((amount, year) => subtractMoney(amount, b.annual[year] ?? noMoney)),
    term: subtractMoney(a.term, b.term),
  };
}

function shareOf(part: Money, of: Money, currency: string): Rate | null {
  return of === noMoney ? null : divide(moneyToRate(part, currency), moneyToRate(of, currency));
}

/** The sum of the rows: prices and cost prices that are known, margins of what is known on both sides. */
export function totalOf(rows: readonly OurRowResult[], rounding: Rounding): OurTotal {
  const sumOf = (of: (row: OurRowResult) => Yearly | null | undefined): Yearly => {
    const amounts = rows.flatMap((row) => of(row) ?? []);
    const annual = Array.from({ length: rounding.years }, (_, year) =>
      addMoney(...amounts.map((amount) => amount.annual[year] ?? noMoney)),
    );
    return { annual, term: addMoney(...annual) };
  };
  const price = sumOf((row) => row.price?.amount);
  const margin = sumOf((row) => row.margin.amount);
  const isComplete = rows.every(({ leftOut }) => leftOut.length === 0);
  if (rows.some((row) => row.margin.amount === null)) return { price, cost: null, margin: null, isComplete };
  // A share of all prices would mislead while some of them belong to things whose cost is not known.
  const share = isComplete ? shareOf(margin.term, price.term, rounding.currency) : null;
  return { price, cost: sumOf((row) => row.cost?.amount), margin: { ...margin, share }, isComplete };
}
