/**
 * Numbers that look like chance and are the same in every run (mulberry32).
 * @param {number} seed
 * @returns {{ between: (from: number, to: number) => number, text: (length: number, letters: string) => string }}
 *   `between` gives a whole number, both ends included.
 */
export function seeded(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (/** @type {number} */ from, /** @type {number} */ to) =>
    from + Math.floor(next() * (to - from + 1));
  return {
    between,
    text: (length, letters) =>
      Array.from({ length }, () => letters.charAt(between(0, letters.length - 1))).join(''),
  };
}
