import type { IsoDate } from './calendar';
import type { SourceId } from './ids';
import type { Decimal } from './rate';

/**
 * Where a figure comes from, best first: an invoice, a meter, the client's word, a published
 * figure, our own estimate.
 */
export const grades = ['invoice', 'measured', 'told', 'published', 'estimate'] as const;

/** The grade of a figure's source. */
export type Grade = (typeof grades)[number];

/** Where a figure comes from: its grade and, where known, a note in words, the raw row, the day. */
export interface Provenance {
  readonly grade: Grade;
  /** For people: "Lease invoice of September", "price book 2026-09, line 4". */
  readonly note?: string;
  /** The imported table and its row, counted from 1 as in the sheet. */
  readonly file?: SourceId;
  readonly row?: number;
  readonly on?: IsoDate;
  /** The price book that it was taken from; absent for what a person wrote or changed. */
  readonly book?: BookRef;
  /** How far it may lie off, as shares of the value; absent: the range of its grade. */
  readonly range?: Range;
}

/** An entry of a price book: the book, the version that was taken, the entry's name in it. */
export interface BookRef {
  readonly id: string;
  readonly version: string;
  readonly entry: string;
}

/** How far a figure may lie off its value: `below` 0.1 is 10 % less, `above` 0.2 is 20 % more. */
export interface Range {
  readonly below: Decimal;
  readonly above: Decimal;
}

/** A stored figure: an exact decimal with its source. The unit is named by the field that holds it. */
export interface Figure extends Provenance {
  readonly value: Decimal;
  /** What the price book said, where a person has put another value in its place. */
  readonly instead?: { readonly value: Decimal; readonly book: BookRef };
}

/** What is not known, and why; never a zero. */
export interface Unknown {
  readonly unknown: string;
}

/** A derived value with the grade of its weakest input, or the reason why there is none. */
export type Sourced<T> = { readonly value: T; readonly unit: string; readonly grade: Grade } | Unknown;

/** Whether a sourced value is not known. */
export function isUnknown<T>(sourced: Sourced<T>): sourced is Unknown {
  return 'unknown' in sourced;
}

/** The weaker of two grades: a result is no better than its weakest input. */
export function weakerGrade(a: Grade, b: Grade): Grade {
  return grades.indexOf(a) >= grades.indexOf(b) ? a : b;
}

/** The weakest grade of a list; `estimate` for an empty list, which nothing supports. */
export function weakestGrade(list: readonly Grade[]): Grade {
  return list.length === 0 ? 'estimate' : list.reduce(weakerGrade);
}
