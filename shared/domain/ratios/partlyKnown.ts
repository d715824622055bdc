import type { Decimal, Rate } from '../rate';
import { divide, isZero, sum, toDecimal } from '../rate';
import type { Grade } from '../sourced';
import { weakestGrade } from '../sourced';

/**
 * An exact figure that holds for `known` of `of` things (devices, or the places of `unit`): what is not
 * known of the others is left out, never taken as zero. `value` is `null` where it is known of none.
 */
export interface PartlyKnown {
  readonly value: Rate | null;
  readonly unit: string;
  /** Of the weakest input; `null` without any. */
  readonly grade: Grade | null;
  readonly known: number;
  readonly of: number;
}

/** One thing's part of a figure. */
export interface Part {
  readonly value: Rate;
  readonly grade: Grade | null;
}

/** The known parts added up; `undefined` stands for a part that is not known. An empty list is a known zero. */
export function sumOfKnown(parts: readonly (Part | undefined)[], unit: string): PartlyKnown {
  const known = parts.filter((part) => part !== undefined);
  const isKnown = known.length > 0 || parts.length === 0;
  return {
    value: isKnown ? sum(known.map((part) => part.value)) : null,
    unit,
    grade: gradeOf(known.map((part) => part.grade)),
    known: known.length,
    of: parts.length,
  };
}

/** `over / under`, as far as both are known; unknown where `under` is zero. Known things are those of `over`. */
export function ratioOf(over: PartlyKnown, under: Rate | null, unit: string): PartlyKnown {
  const isKnown = over.value !== null && under !== null && !isZero(under);
  return isKnown ? { ...over, unit, value: divide(over.value, under) } : notKnown(over.of, unit);
}

/** A figure that is known of none of so many things. */
export function notKnown(of: number, unit: string): PartlyKnown {
  return { value: null, unit, grade: null, known: 0, of };
}

/** The weakest grade of a list, where it has any. */
export function gradeOf(list: readonly (Grade | null)[]): Grade | null {
  const given = list.filter((grade) => grade !== null);
  return given.length === 0 ? null : weakestGrade(given);
}

/** A partly known figure for programs: the value rounded to 6 decimals. */
export interface PartlyKnownJson extends Omit<PartlyKnown, 'value'> {
  readonly value: Decimal | null;
}

/** A partly known figure as plain JSON. */
export function partlyKnownJson(figure: PartlyKnown): PartlyKnownJson {
  return { ...figure, value: figure.value === null ? null : shortDecimal(figure.value) };
}

/** A decimal text of at most 6 places, without closing zeros: `0.0335`, `12.5`, `400`. */
export function shortDecimal(value: Rate): Decimal {
  return toDecimal(value, 6).replace(/\.?0+$/, '');
}
