import { knownMaker, makerOfFamily, splitMaker } from './makers';
import type { PriceBookModel } from './priceBook';

/** A model of the book with how well it fits, 0 to 1. */
export interface ModelMatch<M = PriceBookModel> {
  readonly model: M;
  readonly score: number;
}

type Named = Pick<PriceBookModel, 'make' | 'model'>;

/** What models are looked up in. */
interface NamedBook<M> {
  readonly models: readonly M[];
}

/** From here on a match is sure; below it is a suggestion that only the user takes. */
export const sureScore = 0.9;
/** Below this there is no suggestion. */
export const leastScore = 0.6;

interface Token {
  readonly text: string;
  readonly weight: number;
}

interface ModelKey {
  /** All digits in their order: they decide, since an M402 is no M404. */
  readonly numbers: string;
  readonly words: readonly Token[];
  /** The letters that stand right before each number, such as the C of C3000. */
  readonly prefixes: string;
}

// Words of advertising, which a list leaves out as often as not.
const light =
  /^(?:pro|enterprise|managed|flow|plus|series|serie|printer|drucker|imprimante|multifunction|multifunktion|multifunctional|mfp|mfd|aio|color|colour|farbe|laser|business|office|aficio|professional|advance|adv|dx|iii|ii|copier|system)$/;
const suffix =
  /^(?:d?n?w?f?|dn|dw|dtn|dnw|dnf|fdn|fdw|fdnw|cdn|cdw|n|x|h|tn|t|z|i|ci|cdnf|idn|idw|sp|spf|e|g|a)$/;
const [heavy, family, short, small, digits] = [2, 1.5, 1, 0.3, 3];

/** The parts of a model's name that are compared. */
function keyOf(name: string): ModelKey {
  const tokens =
    name
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/\([^)]*\)/g, ' ')
      .match(/[a-z]+|\d+/g) ?? [];
  const numbers: string[] = [];
  const words: Token[] = [];
  const prefixes: string[] = [];
  let before = '';
  for (const text of tokens) {
    if (/^\d/.test(text)) {
      numbers.push(text);
      prefixes.push(light.test(before) ? '' : before);
    } else words.push({ text, weight: weightOf(text, numbers.length > 0) });
    before = text;
  }
  return { numbers: numbers.join(' '), words, prefixes: prefixes.join(' ') };
}

function weightOf(text: string, isAfterNumber: boolean): number {
  if (light.test(text)) return small;
  if (isAfterNumber && suffix.test(text)) return small;
  if (text.length === 1) return heavy;
  return text.length > 3 ? family : short;
}

interface Entry {
  /** Its place among the models of the book. */
  readonly at: number;
  readonly key: ModelKey;
  readonly make: string;
}

const indexes = new WeakMap<NamedBook<Named>, ReadonlyMap<string, readonly Entry[]>>();

function indexOf(book: NamedBook<Named>): ReadonlyMap<string, readonly Entry[]> {
  const known = indexes.get(book);
  if (known !== undefined) return known;
  const index = new Map<string, Entry[]>();
  for (const [at, model] of book.models.entries()) {
    const key = keyOf(splitMaker(model.model).model ?? model.model);
    const entry = { at, key, make: makeKey(model.make) };
    const same = index.get(key.numbers);
    if (same === undefined) index.set(key.numbers, [entry]);
    else same.push(entry);
  }
  indexes.set(book, index);
  return index;
}

function makeKey(make: string): string {
  return (knownMaker(make) ?? make).trim().toLowerCase();
}

/**
 * The model of a book that a make and model name, with a score: letters may be misspelt, digits never; endings
 * such as dn or w and words such as Pro weigh little. `null` below 0.6, and where the makers differ.
 */
export function matchModel<M extends Named>(
  make: string | undefined,
  model: string | undefined,
  book: NamedBook<M>,
): ModelMatch<M> | null {
  if (model === undefined || model === '') return null;
  const parts = splitMaker(model);
  const name = parts.model ?? model;
  const given = make ?? parts.maker ?? makerOfFamily(name);
  const key = keyOf(name);
  let best: { readonly at: number; readonly score: number } | undefined;
  for (const entry of indexOf(book).get(key.numbers) ?? []) {
    if (given !== undefined && makeKey(given) !== entry.make) continue;
    const likeness = score(key, entry.key);
    // Without a maker another one may have a model of that name.
    const found = round(given === undefined ? likeness * 0.95 : likeness);
    if (found >= leastScore && (best === undefined || found > best.score))
      best = { at: entry.at, score: found };
  }
  const named = best === undefined ? undefined : book.models[best.at];
  return best === undefined || named === undefined ? null : { model: named, score: best.score };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function score(a: ModelKey, b: ModelKey): number {
  const count = a.numbers === '' ? 0 : a.numbers.split(' ').length;
  const [all, other] = [a, b].map(({ words }) =>
    words.reduce((sum, { weight }) => sum + weight, count * digits),
  );
  const shared = count * digits + sharedWeight(a.words, b.words);
  const [first = 0, second = 0] = [all, other];
  if (first + second === 0) return 0;
  const dice = (2 * shared) / (first + second);
  // "M402dn" says all that tells it from its like; a name without any number does not.
  const isPart =
    count > 0 && a.prefixes !== '' && a.prefixes === b.prefixes && shared >= Math.min(first, second) - small;
  return isPart ? Math.max(dice, 0.92) : dice;
}

/** The weight of words that both have, each taken once; misspelt ones count by their likeness. */
function sharedWeight(a: readonly Token[], b: readonly Token[]): number {
  const left = [...b];
  let sum = 0;
  for (const token of a) {
    let [best, at] = [0, -1];
    for (const [index, other] of left.entries()) {
      const like = likeness(token.text, other.text);
      if (like > best) [best, at] = [like, index];
    }
    if (at < 0) continue;
    const [other] = left.splice(at, 1);
    sum += best * Math.min(token.weight, other?.weight ?? 0);
  }
  return sum;
}

/** 1 for equal words, less for each letter that differs; short words are equal or not. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (longest < 4) return 0;
  const like = 1 - distance(a, b) / longest;
  return like >= 0.6 ? like : 0;
}

/** Letters to add, drop or change to make one word of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
