const vowels = /[aeiouy]/g;

/**
 * Whether a plain word can stand short for a longer one: its first letters (`patrim` for `patrimonio`), its
 * consonants (`vlr` for `valor`), or its first two letters, some of those between and its last (`abonnt` for `abonnement`).
 */
export function isShortFor(word: string, long: string): boolean {
  if (word.length >= long.length || word[0] !== long[0]) return false;
  if (word.length >= 3 && long.startsWith(word)) return true;
  if (word.length >= 3 && consonants(long) === word) return true;
  return isContraction(word, long);
}

function consonants(word: string): string {
  return (word[0] ?? '') + word.slice(1).replace(vowels, '').replace(/(.)\1/g, '$1');
}

function isContraction(word: string, long: string): boolean {
  if (word.length < 4 || word[1] !== long[1] || word.at(-1) !== long.at(-1)) return false;
  if (word.length > long.length * 0.8 || word.length < long.length * 0.5) return false;
  let at = 0;
  for (const letter of long) if (letter === word[at]) at++;
  return at === word.length;
}

/** How surely: letters from the beginning leave less open than letters from here and there. */
export function isBeginningOf(word: string, long: string): boolean {
  return word.length >= 3 && word.length < long.length && long.startsWith(word);
}
