import type { Spread } from '../cost/costLine';
import type { Rate } from '../rate';
import { add, multiply, sum, zero } from '../rate';
import type { Figure, Unknown } from '../sourced';

/** An exact amount with its factor in each month of the term, in the currency's units. */
export interface Flow {
  readonly amount: Rate;
  readonly over: Spread;
}

/** What comes in or goes out for one thing: its flows, or why they are not known. */
export type Amount = { readonly flows: readonly Flow[] } | Unknown;

/** Nothing, and known to be nothing. */
export const nothing: Amount = { flows: [] };

/** Whether an amount is not known. */
export function isNotKnown(amount: Amount | undefined): amount is Unknown {
  return amount !== undefined && 'unknown' in amount;
}

/** The flows of an amount; none of what is not there or not known. */
export function flowsOf(amount: Amount | undefined): readonly Flow[] {
  return amount === undefined || isNotKnown(amount) ? [] : amount.flows;
}

/** Several amounts together; not known as soon as one of them is not. */
export function together(amounts: readonly Amount[]): Amount {
  return amounts.find(isNotKnown) ?? { flows: amounts.flatMap(flowsOf) };
}

/** An amount made of a figure, or the reason that it is missing. */
export function withFigure(
  figure: Figure | undefined,
  missing: string,
  make: (value: Figure) => Amount,
): Amount {
  return figure === undefined ? { unknown: missing } : make(figure);
}

/** Exact sums by year of the term; flows of one spread are added before they are multiplied. */
export function byYear(flows: readonly Flow[], years: number): readonly Rate[] {
  return summed(flows, years, (over) => over.byYear);
}

/** Exact sums by month of the term. */
export function byMonth(flows: readonly Flow[], months: number): readonly Rate[] {
  return summed(flows, months, (over) => over.byMonth);
}

function summed(
  flows: readonly Flow[],
  periods: number,
  factors: (over: Spread) => readonly Rate[],
): readonly Rate[] {
  const totals = new Map<Spread, Rate>();
  for (const { amount, over } of flows) totals.set(over, add(totals.get(over) ?? zero, amount));
  const parts = [...totals];
  return Array.from({ length: periods }, (_, at) =>
    sum(
      parts.flatMap(([over, total]) => {
        const factor = factors(over)[at] ?? zero;
        return factor.n === 0n ? [] : [multiply(total, factor)];
      }),
    ),
  );
}
