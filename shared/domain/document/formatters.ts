import type { IsoDate } from '../calendar';
import type { Money } from '../money';
import type { Decimal, Rate } from '../rate';

/** How a proposal writes its figures; made for its locale and currency by `format/formatters.ts`. */
export interface Formatters {
  /** An amount to the cent with its currency sign: `$5,055.24`; a minus sign before it where negative. */
  readonly money: (amount: Money) => string;
  /** An amount in a table whose caption names the currency: without a sign that is a whole word, such as CHF. */
  readonly cell: (amount: Money) => string;
  /** The amount without its sign, for sentences that say "less" or "more". */
  readonly moneySize: (amount: Money) => string;
  /** An exact amount rounded to the cent. */
  readonly amount: (amount: Rate) => string;
  /** A cost per page with four decimals. */
  readonly perPage: (price: Rate) => string;
  /** A price as it was typed, with its currency's decimals at least: `$0.128`, `$0.20`. */
  readonly price: (price: Decimal) => string;
  /** Whole pages or pieces with thousands signs. */
  readonly count: (count: Rate | number) => string;
  /** A share with one decimal: `19.1%`. */
  readonly share: (share: Rate) => string;
  /** A share as it was typed, with no more decimals than it has: `19%`, `8.875%`. */
  readonly percent: (share: Rate) => string;
  /** A day in full: `July 1, 2027`. */
  readonly day: (day: IsoDate) => string;
  /** A month: `July 2027`. */
  readonly month: (day: IsoDate) => string;
  /** The names of a list in a sentence: `A, B, and C`. */
  readonly list: (names: readonly string[]) => string;
  /** The document's own words in the spelling of the locale: "colour" is "color" but for UK English and its kin. */
  readonly spell: (text: string) => string;
  /** An amount as a plain number in the currency's units, for drawing only. */
  readonly number: (amount: Money) => number;
}
