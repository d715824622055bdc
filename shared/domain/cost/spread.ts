import type { Rate } from '../rate';
import { commonDenominator, multiply, one, sum, sumOf, zero } from '../rate';
import type { Spread } from './costLine';
import { monthsOfYears } from './term';
import type { Months } from './timeline';

/** A spread of these factors by month; years are their sums, one object where two years are equal. */
export function spreadOf(byMonth: readonly Rate[]): Spread {
  const known = new Map<string, Rate>();
  let month = 0;
  const byYear = monthsOfYears(byMonth.length).map((months) => {
    const total = sum(byMonth.slice(month, month + months));
    month += months;
    const key = `${String(total.n)}/${String(total.d)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, total);
    return total;
  });
  return { byMonth, byYear };
}

/** Spreads without factors depend on the length of the term alone. */
const plain = new Map<number, Map<string, Spread>>();

/** The spreads of a term, each made once: lines with the same spread are added before they are multiplied. */
export class Spreads {
  readonly termMonths: number;
  readonly #scaled = new Map<string, Spread>();
  /** Those of one range, by its first and last month in one number. */
  readonly #single = new Map<number, Spread>();

  constructor(termMonths: number) {
    this.termMonths = termMonths;
  }

  /** 1 in some months, 0 in the others; what lies outside the term is left out. */
  over(...ranges: readonly Months[]): Spread {
    const [only] = ranges;
    if (only === undefined || ranges.length > 1) return this.#overAll(ranges);
    const [from, to] = [Math.max(1, only.from), Math.max(0, Math.min(only.to, this.termMonths))];
    const key = from * (this.termMonths + 1) + to;
    let spread = this.#single.get(key);
    if (spread === undefined) this.#single.set(key, (spread = this.#overAll(ranges)));
    return spread;
  }

  #overAll(ranges: readonly Months[]): Spread {
    const within = ranges
      .map(({ from, to }) => ({ from: Math.max(1, from), to: Math.min(to, this.termMonths) }))
      .filter(({ from, to }) => from <= to);
    let known = plain.get(this.termMonths);
    if (known === undefined) plain.set(this.termMonths, (known = new Map<string, Spread>()));
    return made(known, within.map(({ from, to }) => `${String(from)}-${String(to)}`).join(' '), () => {
      const byMonth = Array.from({ length: this.termMonths }, () => zero);
      for (const { from, to } of within) byMonth.fill(one, from - 1, to);
      return byMonth;
    });
  }

  /** Once, in one month of the term; nothing when it lies outside. */
  once(month: number): Spread {
    return this.over({ from: month, to: month });
  }

  /** Factors by month within some months; `name` tells the factors apart from all others of the term. */
  scaled(name: string, factors: readonly Rate[], months: Spread): Spread {
    const inside = months.byMonth.map((inMonth) => (inMonth === zero ? '0' : '1')).join('');
    return made(this.#scaled, `${name} ${inside}`, () =>
      months.byMonth.map((inMonth, at) => (inMonth === zero ? zero : (factors[at] ?? zero))),
    );
  }
}

function made(known: Map<string, Spread>, key: string, make: () => readonly Rate[]): Spread {
  const before = known.get(key);
  if (before !== undefined) return before;
  const spread = spreadOf(make());
  known.set(key, spread);
  return spread;
}

/** Exact amounts added up by the spread that they share, equal denominators first, which keeps long sums short. */
export class SpreadSum {
  private readonly bySpread = new Map<Spread, Map<bigint, bigint>>();

  add({ amount: { n, d }, over }: { readonly amount: Rate; readonly over: Spread }): void {
    const numerators = this.bySpread.get(over);
    if (numerators === undefined) this.bySpread.set(over, new Map([[d, n]]));
    else numerators.set(d, (numerators.get(d) ?? 0n) + n);
  }

  /** What was added, one amount for each spread. */
  amounts(): readonly { readonly amount: Rate; readonly over: Spread }[] {
    return [...this.bySpread].map(([over, numerators]) => ({ amount: sumOf(numerators), over }));
  }

  /** What was added in each of some years of the term, counted from 0. */
  inYears(years: readonly number[]): readonly Rate[] {
    const amounts = this.amounts();
    return years.map((year) =>
      sum(amounts.map(({ amount, over }) => multiply(amount, over.byYear[year] ?? zero))),
    );
  }

  /** What was added in each month of a term of so many; one sum for months that follow each other alike. */
  inMonths(termMonths: number): readonly Rate[] {
    const amounts = this.amounts();
    const d = commonDenominator(new Set(amounts.map(({ amount }) => amount.d)));
    const numerators = amounts.map(({ amount }) => amount.n * (d / amount.d));
    const monthSum = (factors: readonly Rate[]): Rate => {
      let plain = 0n;
      const others = new Map<bigint, bigint>();
      factors.forEach((factor, at) => {
        const n = numerators[at] ?? 0n;
        if (factor === one) plain += n;
        else if (factor !== zero) others.set(factor.d, (others.get(factor.d) ?? 0n) + n * factor.n);
      });
      const scaled = sumOf(others);
      return { n: plain * scaled.d + scaled.n, d: d * scaled.d };
    };
    let before: { readonly factors: readonly Rate[]; readonly sum: Rate } | undefined;
    return Array.from({ length: termMonths }, (_, month) => {
      const factors = amounts.map(({ over }) => over.byMonth[month] ?? zero);
      if (before?.factors.every((factor, at) => factor === factors[at]) !== true) {
        before = { factors, sum: monthSum(factors) };
      }
      return before.sum;
    });
  }
}
