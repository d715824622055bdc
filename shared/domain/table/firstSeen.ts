/** Remembers texts by a number each; a file of 100,000 rows asks this four times a row. */
export interface FirstSeen {
  /** The number of the equal text that was kept before; `-1` keeps this text under its own number. */
  readonly find: (text: string, at: number) => number;
}

/** How texts are compared, where not character by character. */
export interface Likeness {
  /** Equal for texts that are alike. */
  readonly codeOf: (text: string) => number;
  readonly isAlike: (a: string, b: string) => boolean;
}

const sameCharacters: Likeness = { codeOf, isAlike: (a, b) => a === b };

/**
 * An index of texts in plain arrays: codes, then numbers, with open addressing. Equal codes are only a hint;
 * `textOf` gives the text of a number for comparison.
 */
export function newFirstSeen(
  most: number,
  textOf: (at: number) => string,
  likeness: Likeness = sameCharacters,
): FirstSeen {
  const size = 1 << Math.max(4, Math.ceil(Math.log2(Math.max(1, most) * 2)));
  const mask = size - 1;
  const codes = new Int32Array(size);
  const numbers = new Int32Array(size).fill(-1);
  const slotOf = (text: string, code: number) => {
    let slot = code & mask;
    for (let known = numbers[slot] ?? -1; known >= 0; known = numbers[slot] ?? -1) {
      if (codes[slot] === code && likeness.isAlike(textOf(known), text)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  return {
    find(text, at) {
      const code = likeness.codeOf(text);
      const slot = slotOf(text, code);
      const known = numbers[slot] ?? -1;
      if (known >= 0) return known;
      codes[slot] = code;
      numbers[slot] = at;
      return -1;
    },
  };
}

/** A mixed code of a text's characters, 32 bits. */
function codeOf(text: string): number {
  let code = text.length;
  for (let at = 0; at < text.length; at++) code = Math.imul(code, 31) + text.charCodeAt(at);
  return mixed(code);
}

/** Texts that count upwards differ in their last bits alone; mixing spreads them. */
export function mixed(of: number): number {
  const code = Math.imul(of ^ (of >>> 15), 0x2c1b3c6d);
  return code ^ (code >>> 13);
}
