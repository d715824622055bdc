import { monthOf } from './dates';
import type { WordTag } from './headerWords';
import { isHeaderWord, lexiconWords } from './headerWords';
import { plainHeader } from './plainHeader';
import { isFiller, singleWords } from './synonyms';
import { isBeginningOf, isShortFor } from './wordFits';

/** A word of a header and what it says: tags of counters and money, or the one meaning that it heads. */
interface Known {
  readonly word: string;
  readonly senses: readonly string[];
}

/** What a short word says most likely beside a counter, and beside the end of one. */
const likely: Readonly<Record<Beside, readonly WordTag[]>> = {
  counter: ['start', 'end', 'adjust', 'mean'],
  end: ['counter'],
};

/** What else a header speaks of. */
export type Beside = 'counter' | 'end';

let byLetter: ReadonlyMap<string, readonly Known[]> | undefined;

function vocabulary(): ReadonlyMap<string, readonly Known[]> {
  if (byLetter !== undefined) return byLetter;
  const senses = new Map<string, Set<string>>();
  const learn = (word: string, sense: string) => {
    if (word.length > 3) senses.set(word, (senses.get(word) ?? new Set()).add(sense));
  };
  for (const { word, tags } of lexiconWords()) for (const tag of tags) learn(word, tag);
  for (const [word, meaning] of singleWords()) learn(word, meaning);
  const found = new Map<string, Known[]>();
  for (const [word, all] of senses) {
    const list = found.get(word[0] ?? '') ?? [];
    list.push({ word, senses: [...all] });
    found.set(word[0] ?? '', list);
  }
  byLetter = found;
  return found;
}

/** The senses that all words have in common. */
function agreed(fits: readonly Known[]): readonly string[] {
  const [first, ...others] = fits;
  return (first?.senses ?? []).filter((sense) => others.every(({ senses }) => senses.includes(sense)));
}

/** The shortest of the words that share a sense; `undefined` where they share none. */
function shortestOf(fits: readonly Known[]): string | undefined {
  const senses = agreed(fits);
  const [first] = [...fits].sort((a, b) => a.word.length - b.word.length);
  return senses.length === 0 ? undefined : first?.word;
}

/** `seit` is short for `Seiten`, not for the `Seitenpreis` that begins with it. */
function withoutCompounds(fits: readonly Known[]): readonly Known[] {
  return fits.filter(
    ({ word }) => !fits.some((other) => word.startsWith(other.word) && word.length > other.word.length + 3),
  );
}

/**
 * The word that a short one stands for, where all the words that it fits say the same; beside a counter only the
 * words for its ends count. `undefined` where it fits none or words of different sense.
 */
export function longWordOf(word: string, beside?: Beside): string | undefined {
  if (word.length < 3) return undefined;
  const all = vocabulary().get(word[0] ?? '') ?? [];
  const begun = all.filter((known) => isBeginningOf(word, known.word));
  const fits =
    begun.length > 0 ? withoutCompounds(begun) : all.filter((known) => isShortFor(word, known.word));
  const found = shortestOf(fits);
  if (found !== undefined) return found;
  const wanted: readonly string[] = beside === undefined ? [] : likely[beside];
  const side = shortestOf(fits.filter(({ senses }) => senses.some((sense) => wanted.includes(sense))));
  return side ?? (fits.length === 0 ? compoundOf(word) : undefined);
}

/** `Nettobetr.` is `netto` and a short word. */
function compoundOf(word: string): string | undefined {
  for (let at = word.length - 3; at >= 4; at--) {
    const head = word.slice(0, at);
    const tail = word.slice(at);
    if (!isHeaderWord(head)) continue;
    const fits = (vocabulary().get(tail[0] ?? '') ?? []).filter(
      (known) => isBeginningOf(tail, known.word) && isHeaderWord(known.word),
    );
    const long = shortestOf(withoutCompounds(fits));
    if (long !== undefined) return `${head} ${long}`;
  }
  return undefined;
}

/** A header with its short words written out, days and figures as they stand; `undefined` where it has none that anybody knows. */
export function writtenOut(header: string, beside?: Beside): string | undefined {
  const words = header.match(/\p{L}+/gu) ?? [];
  if (words.length > 8) return undefined;
  const text = header
    // Names in programs have their words apart only by their capitals.
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L}\p{M}*)+\.?/gu, (word) => {
      const plain = plainHeader(word);
      const isKnown = plain.includes(' ') || isHeaderWord(plain) || isFiller(plain) || monthOf(plain) > 0;
      return (isKnown ? undefined : longWordOf(plain, beside)) ?? word;
    });
  return plainHeader(text) === plainHeader(header) ? undefined : text;
}
