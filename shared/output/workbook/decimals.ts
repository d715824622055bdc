import type { Rate } from '../../domain/rate';
import { compareRates, roundHalfAway, zero } from '../../domain/rate';

const significant = 15;
/** Spreadsheets hold no more digits of a number than this. */
const mostDigits = 10n ** 15n;

function shortest({ n, d }: Rate): Rate {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return a > 1n ? { n: n / a, d: d / a } : { n, d };
}

function isSmall(value: bigint): boolean {
  return value < mostDigits && value > -mostDigits;
}

/** The value rounded to 15 significant digits, which is what a spreadsheet holds of a number. */
export function cachedNumber(value: Rate): number {
  if (isSmall(value.n) && isSmall(value.d)) return toSignificant(Number(value.n) / Number(value.d));
  const { n, d } = shortest(value);
  if (n === 0n) return 0;
  // Scaled so that the quotient has more digits than are wanted, whatever its size.
  const places = Math.max(0, String(d).length - String(n < 0n ? -n : n).length + significant + 3);
  const scaled = roundHalfAway({ n: n * 10n ** BigInt(places), d });
  return toSignificant(Number(`${String(scaled)}e-${String(places)}`));
}

function toSignificant(value: number): number {
  return Number(value.toPrecision(significant));
}

/** Whether the value is a decimal number with an end. */
function isDecimalValue({ d }: Rate): boolean {
  let left = d;
  for (const prime of [2n, 5n]) while (left % prime === 0n) left /= prime;
  return left === 1n;
}

/** How an end stands in its cell: as a number, or as `=n/d` where no decimal number is exactly it. */
export function endFormula(value: Rate): string | undefined {
  const { n, d } = shortest(value);
  if (isDecimalValue({ n, d }) || !isSmall(n) || !isSmall(d)) return undefined;
  return `${String(n)}/${String(d)}`;
}

/** A fraction as text, the same for equal values. */
export function fractionKey(value: Rate): string {
  if (value.d === 1n) return String(value.n);
  if (isSmall(value.n) && isSmall(value.d)) {
    // Plain numbers are exact as far, and many times faster.
    const [n, d] = [Number(value.n), Number(value.d)];
    let [a, b] = [Math.abs(n), d];
    while (b !== 0) [a, b] = [b, a % b];
    return d === a ? String(n / a) : `${String(n / a)}/${String(d / a)}`;
  }
  const { n, d } = shortest(value);
  return d === 1n ? String(n) : `${String(n)}/${String(d)}`;
}

/** Whether a value is a whole number. */
export function isWhole({ n, d }: Rate): boolean {
  return n % d === 0n;
}

/**
 * Decimal places to which a sum of binary numbers is first rounded, so that its noise moves no half cent:
 * nine, fewer where digits before the point leave a spreadsheet's fifteen no room for them.
 */
export function noisePlaces(value: Rate, places: number): number {
  const size = compareRates(value, zero) < 0 ? -value.n : value.n;
  const before = String(size / value.d).length;
  return Math.max(places + 1, Math.min(9, significant - 1 - before));
}
