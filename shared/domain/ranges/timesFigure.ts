import type { Decimal } from '../rate';
import type { Figure } from '../sourced';
import { multiplyDecimals } from '../table/exactDecimal';

/** A figure multiplied by a factor, exact; the same object for a factor of 1. */
export function timesFigure(figure: Figure, factor: Decimal): Figure {
  return factor === '1' ? figure : { ...figure, value: multiplyDecimals(figure.value, factor) };
}
