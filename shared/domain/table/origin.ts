import type { SourceId } from '../ids';
import type { Decimal } from '../rate';
import type { Figure, Grade } from '../sourced';

/** Where a figure of the file stands: grade, row from 1, and the table once it has a name. */
export interface Origin {
  readonly grade: Grade;
  readonly row: number;
  readonly file: SourceId | undefined;
}

/** Adds the table's name to a new object; spreading provenance into each of 100,000 devices costs 25 times as much. */
export function withFile<T extends object>(made: T, { file }: Origin): T & { readonly file?: SourceId } {
  return file === undefined ? made : Object.assign(made, { file });
}

/** A figure with its origin. */
export function figureOf(value: Decimal, origin: Origin): Figure {
  return withFile({ value, grade: origin.grade, row: origin.row }, origin);
}
