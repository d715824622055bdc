import type { Decimal } from '../rate';
import { decimalOf, rate } from '../rate';

function isSmallWhole(text: Decimal): boolean {
  return text.length < 15 && !text.includes('.');
}

/** The number of a text of up to 15 digits; `NaN` for any other, which is then reckoned exactly. */
export function smallWhole(text: Decimal): number {
  const { length } = text;
  if (length === 0 || length > 15) return NaN;
  let value = 0;
  for (let at = 0; at < length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

function places(text: Decimal): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

function scaled(text: Decimal, to: number): bigint {
  const exact = rate(text);
  return (exact.n * 10n ** BigInt(to)) / exact.d;
}

const powers = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000] as const;

/** A short decimal as whole units of `10^-to`, exact as a binary number; `undefined` for a longer one. */
function units(text: Decimal, to: number): number | undefined {
  const point = text.indexOf('.');
  if (text.length + to > 15) return undefined;
  if (point < 0) return Number(text) * (powers[to] ?? NaN);
  const digits = Number(text.slice(0, point) + text.slice(point + 1));
  return digits * (powers[to - (text.length - point - 1)] ?? NaN);
}

function ofUnits(value: number, to: number): Decimal {
  const digits = String(Math.abs(value)).padStart(to + 1, '0');
  const text = to === 0 ? digits : `${digits.slice(0, -to)}.${digits.slice(-to)}`;
  return value < 0 ? `-${text}` : text;
}

/** Amounts of money are short: their sum needs no big numbers; `undefined` where it does. */
function shortSum(a: Decimal, b: Decimal, sign: 1 | -1): Decimal | undefined {
  const to = Math.max(places(a), places(b));
  if (to >= powers.length) return undefined;
  const [left, right] = [units(a, to), units(b, to)];
  return left === undefined || right === undefined ? undefined : ofUnits(left + sign * right, to);
}

/** `a + b`, exact. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  if (isSmallWhole(a) && isSmallWhole(b)) return String(Number(a) + Number(b));
  const short = shortSum(a, b, 1);
  if (short !== undefined) return short;
  const to = Math.max(places(a), places(b));
  return decimalOf(scaled(a, to) + scaled(b, to), to);
}

/** `a - b`, exact. */
export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  if (isSmallWhole(a) && isSmallWhole(b)) return String(Number(a) - Number(b));
  const short = shortSum(a, b, -1);
  if (short !== undefined) return short;
  const to = Math.max(places(a), places(b));
  return decimalOf(scaled(a, to) - scaled(b, to), to);
}

/** Whether `a + b = total`, exact. */
export function addsUpTo(a: Decimal, b: Decimal, total: Decimal): boolean {
  const gap = smallWhole(a) + smallWhole(b) - smallWhole(total);
  if (!Number.isNaN(gap)) return gap === 0;
  return compareDecimals(addDecimals(a, b), total) === 0;
}

/** `a × 10^-by`, exact. */
export function shiftDecimal(a: Decimal, by: number): Decimal {
  const to = places(a);
  return trimDecimal(decimalOf(scaled(a, to), to + by));
}

/** Without zeros at the end of the decimals. */
export function trimDecimal(a: Decimal): Decimal {
  return a.includes('.') ? a.replace(/\.?0+$/, '') : a;
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const small = smallWhole(a) - smallWhole(b);
  if (!Number.isNaN(small)) return small;
  const difference = subtractDecimals(a, b);
  return difference.startsWith('-') ? -1 : /[1-9]/.test(difference) ? 1 : 0;
}

/** `a × b`, exact. */
export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  const [left, right] = [places(a), places(b)];
  return trimDecimal(decimalOf(scaled(a, left) * scaled(b, right), left + right));
}
