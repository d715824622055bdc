import type { ColumnMeaning } from './meaning';
import { knownHeaders } from './synonyms';
import { isShortFor } from './wordFits';

/** Words for "number" in many languages: they tell a name from a number and nothing else. */
const numberWord = /^(?:n|no|nr|num|nro|numero|number|nummer|numer|nbr|c|cis|cislo|sz|szam|szama|nb)$/;

/** The words of a header, numbers written as one word: `factuurnr` and `n factuur` have the same. */
function wordsOf(plain: string): readonly string[] {
  const parts = plain.split(' ').flatMap((word) => {
    const head = word.length > 5 ? word.replace(/(?:s|n|en)?(?:nr|nummer|szam)$/, '') : word;
    return head === word ? [word] : [head, 'nr'];
  });
  const named = parts.filter((word) => !numberWord.test(word));
  return named.length === parts.length ? named : [...named, '#'];
}

interface Known {
  readonly words: readonly string[];
  readonly meaning: ColumnMeaning;
}

let byStart: ReadonlyMap<string, readonly Known[]> | undefined;

function startOf(words: readonly string[]): string {
  return `${String(words.length)}${words[0]?.[0] ?? ''}`;
}

function all(): ReadonlyMap<string, readonly Known[]> {
  if (byStart !== undefined) return byStart;
  const found = new Map<string, Known[]>();
  for (const [plain, meaning] of knownHeaders()) {
    const words = wordsOf(plain);
    const list = found.get(startOf(words)) ?? [];
    list.push({ words, meaning });
    found.set(startOf(words), list);
  }
  byStart = found;
  return found;
}

function fits(word: string, long: string | undefined): boolean {
  if (long === undefined || word === long) return word === long;
  return word !== '#' && long !== '#' && (isShortFor(word, long) || isTwoLetters(word, long));
}

/** `Nm.` in `Host Nm.`: two consonants that are all of the word. */
function isTwoLetters(word: string, long: string): boolean {
  return (
    word.length === 2 && long.length < 6 && long[0] === word[0] && long.replace(/[aeiouy]/g, '') === word
  );
}

/**
 * The meaning of a header that shortens known ones word by word (`Ser. Num.`, `N° fact.`, `Factuurnr.`), where all
 * that it can stand for mean the same; `undefined` else.
 */
export function shortHeaderMeaning(plain: string): ColumnMeaning | undefined {
  const words = wordsOf(plain);
  if (words.length > 4 || words[0] === '#') return undefined;
  const named = words.filter((word) => word !== '#');
  if (named.length === 1 && (named[0]?.length ?? 0) < 3) return undefined;
  const found = (all().get(startOf(words)) ?? []).filter((known) =>
    words.every((word, at) => fits(word, known.words[at])),
  );
  // Lists of supplies write their many headers out; what else a short one can mean goes before them.
  const own = found.filter(({ meaning }) => meaning !== 'supplyDetail');
  const meanings = new Set((own.length > 0 ? own : found).map(({ meaning }) => meaning));
  const [only] = meanings;
  return meanings.size === 1 ? only : undefined;
}
