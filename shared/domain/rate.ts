/** A plain decimal number as text: `-12.50`, `0.0085`; no exponent, no thousands sign. */
export type Decimal = string;

/**
 * An exact number: `n / d` with `d > 0`. Rates, escalated rates, volumes and all amounts stay exact
 * until they are rounded once at the printed leaf.
 */
export interface Rate {
  readonly n: bigint;
  readonly d: bigint;
}

const decimalPattern = /^-?\d+(\.\d+)?$/;
/** Sums are shortened only when they grow past this, since a greatest common divisor costs more than it saves. */
const shortenAbove = 1n << 192n;
/**
 * Products only past this: they grow by one factor at a time, and amounts that keep the long denominator
 * they share (an annuity's growth) are added without a common one.
 */
const shortenProductsAbove = 1n << 4096n;

/** The exact zero. */
export const zero: Rate = { n: 0n, d: 1n };
/** The exact one. */
export const one: Rate = { n: 1n, d: 1n };

/** Whether a text is a plain decimal number. */
export function isDecimal(text: string): boolean {
  return decimalPattern.test(text);
}

/** The exact value of a decimal text; throws on any other text, since stored figures are checked on arrival. */
export function rate(text: Decimal): Rate {
  const before = read.get(text);
  if (before !== undefined) return before;
  const value = readDecimal(text);
  if (read.size >= mostRead) read.clear();
  read.set(text, value);
  return value;
}

/** Prices and yields recur by the thousand in a fleet; a text always gives the same value. */
const read = new Map<Decimal, Rate>();
const mostRead = 20_000;

function readDecimal(text: Decimal): Rate {
  if (!isDecimal(text)) throw new RangeError(`"${text}" is not a plain decimal number`);
  const point = text.indexOf('.');
  if (point < 0) return { n: BigInt(text), d: 1n };
  return {
    n: BigInt(text.slice(0, point) + text.slice(point + 1)),
    d: 10n ** BigInt(text.length - point - 1),
  };
}

/** The exact value of a whole number. */
export function whole(value: number): Rate {
  return { n: BigInt(value), d: 1n };
}

/** The exact fraction `numerator / denominator` of two whole numbers; the denominator is not zero. */
export function fraction(numerator: number, denominator: number): Rate {
  return divide(whole(numerator), whole(denominator));
}

/** Greater than any of the numbers that a plain number holds exactly. */
const plainBelow = 1n << 53n;

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y >= plainBelow) [x, y] = [y, x % y];
  if (y === 0n) return x;
  let [p, q] = [Number(y), Number(x % y)];
  while (q !== 0) [p, q] = [q, p % q];
  return BigInt(p);
}

function shortened(n: bigint, d: bigint, above: bigint): Rate {
  if (d < above) return { n, d };
  const by = gcd(n, d);
  return by === 0n ? zero : { n: n / by, d: d / by };
}

/** The same value in the smallest numbers, for one that many others are made of. */
export function shortest({ n, d }: Rate): Rate {
  return shortened(n, d, 0n);
}

/** `a + b`, exact. */
export function add(a: Rate, b: Rate): Rate {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  if (b.d === 1n) return { n: a.n + b.n * a.d, d: a.d };
  if (a.d === 1n) return { n: a.n * b.d + b.n, d: b.d };
  return shortened(a.n * b.d + b.n * a.d, a.d * b.d, shortenAbove);
}

/** `a - b`, exact. */
export function subtract(a: Rate, b: Rate): Rate {
  return add(a, { n: -b.n, d: b.d });
}

/** `a × b`, exact. */
export function multiply(a: Rate, b: Rate): Rate {
  if (b.d === 1n) return b.n === 1n ? a : { n: a.n * b.n, d: a.d };
  return shortened(a.n * b.n, a.d * b.d, shortenProductsAbove);
}

/** `a / b`, exact; throws when `b` is zero, which callers rule out first. */
export function divide(a: Rate, b: Rate): Rate {
  if (b.n === 0n) throw new RangeError('division by zero');
  const [n, d] = b.n < 0n ? [-a.n * b.d, a.d * -b.n] : [a.n * b.d, a.d * b.n];
  return shortened(n, d, shortenProductsAbove);
}

/** `base` to a whole power of zero or more, exact. */
export function power(base: Rate, exponent: number): Rate {
  return shortened(base.n ** BigInt(exponent), base.d ** BigInt(exponent), shortenProductsAbove);
}

/** The sum of a list, exact; zero for an empty list. Equal denominators are added first, which keeps long sums short. */
export function sum(list: readonly Rate[]): Rate {
  const [first = zero, second] = list;
  if (second === undefined) return first;
  if (list.length === 2) return add(first, second);
  const numerators = new Map<bigint, bigint>();
  for (const { n, d } of list) numerators.set(d, (numerators.get(d) ?? 0n) + n);
  return sumOf(numerators);
}

/** The sum of numerators by their denominators, exact. */
export function sumOf(numerators: ReadonlyMap<bigint, bigint>): Rate {
  const d = commonDenominator(numerators.keys());
  let n = 0n;
  for (const [own, numerator] of numerators) n += own === d ? numerator : numerator * (d / own);
  return { n, d };
}

/** The least number that all the denominators divide; 1 for none. */
export function commonDenominator(denominators: Iterable<bigint>): bigint {
  let common = 1n;
  for (const d of denominators) {
    const left = common % d;
    if (left !== 0n) common *= d / gcd(left, d);
  }
  return common;
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compareRates(a: Rate, b: Rate): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The greater of two. */
export function greater(a: Rate, b: Rate): Rate {
  return compareRates(a, b) >= 0 ? a : b;
}

/** Whether a rate is exactly zero. */
export function isZero(a: Rate): boolean {
  return a.n === 0n;
}

/** Whether a rate is less than zero. */
export function isNegative(a: Rate): boolean {
  return a.n < 0n;
}

/** The nearest whole number, halves away from zero. */
export function roundHalfAway(a: Rate): bigint {
  const [n, sign] = a.n < 0n ? [-a.n, -1n] : [a.n, 1n];
  return sign * ((2n * n + a.d) / (2n * a.d));
}

/** A decimal text rounded to so many places, halves away from zero; never `-0`. */
export function toDecimal(a: Rate, places: number): Decimal {
  const scaled = roundHalfAway({ n: a.n * 10n ** BigInt(places), d: a.d });
  return decimalOf(scaled, places);
}

/** The decimal text of a whole number of units of `10^-places`. */
export function decimalOf(units: bigint, places: number): Decimal {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return units < 0n ? `-${text}` : text;
}

/** The nearest binary number, for drawing and printing shares only; never fed back into money. */
export function toNumber(a: Rate): number {
  return Number(toDecimal(a, 9));
}

/** About the same number, to a few parts in 10^15: to choose what is worked out exactly; never printed. */
export function nearly({ n, d }: Rate): number {
  const [top, bottom] = [Number(n), Number(d)];
  return Number.isFinite(top) && Number.isFinite(bottom) ? top / bottom : toNumber({ n, d });
}
