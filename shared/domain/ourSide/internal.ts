/**
 * A box for what is ours alone: cost prices, margins, our cash flow. No function that makes a document, a
 * slide, an e-mail, a workbook or a proposal's file takes one, and what looks inside by force fails: JSON and
 * text throw, a structured clone is empty. Only `reveal` opens it, and tests/rules says who may import that.
 */
export class Internal<T> {
  readonly #value: T;

  private constructor(value: T) {
    this.#value = value;
  }

  /** Puts a value into a box of its own. */
  static seal<T>(value: T): Internal<T> {
    return new Internal(value);
  }

  /** What a box holds. */
  static reveal<T>(box: Internal<T>): T {
    return box.#value;
  }

  /** Refuses to become part of a file or a message. */
  toJSON(): never {
    throw new Error('internal figures were about to be written as JSON');
  }

  /** Refuses to become part of a sentence. */
  toString(): never {
    throw new Error('internal figures were about to be written as text');
  }
}

/** Puts a value into a box that nothing but `reveal` opens. */
export function seal<T>(value: T): Internal<T> {
  return Internal.seal(value);
}

/** What a box holds; for the internal view alone. */
export function reveal<T>(box: Internal<T>): T {
  return Internal.reveal(box);
}
