/** Whether two model names mean one model; `unknown` where one of them says too little. */
export type ModelAgreement = 'same' | 'different' | 'unknown';

/** A model name taken apart for comparing. */
export interface ModelName {
  /** Letters and digits alone, in capitals; `''` without a name. */
  readonly joined: string;
  /** Its numbers, each with the letters right before it: `M612`, `C405`, `350`. */
  readonly numbers: readonly ModelNumber[];
}

interface ModelNumber {
  readonly letters: string;
  readonly digits: string;
}

/** Letters before a number are part of it (`B405`, `C405`) unless they make a word (`LaserJet4250`). */
const mostSeriesLetters = 3;

/** Takes a model name apart; its maker, where it begins with that, is left out. */
export function modelName(model: string, make = ''): ModelName {
  const text = capitals(model);
  const maker = capitals(make);
  const name = maker !== '' && text.startsWith(maker) && text !== maker ? text.slice(maker.length) : text;
  const numbers = [...name.matchAll(/(\p{L}*)(\p{N}+)/gu)].map(
    ([, letters = '', digits = '']): ModelNumber => ({
      letters: letters.length > mostSeriesLetters ? '' : letters,
      digits,
    }),
  );
  return { joined: joinedText(name), numbers };
}

/** Letters and digits of a text in capitals, without accents: the form in which names are compared. */
export function joinedText(text: string): string {
  return capitals(text).replace(/[^\p{L}\p{N}]/gu, '');
}

function capitals(text: string): string {
  const marked = /^[\u0020-\u007e]*$/.test(text)
    ? text
    : text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  return marked.trim().toUpperCase();
}

/**
 * Compares two model names by their numbers, since tools write the words around them in many ways:
 * `LaserJet Enterprise M612dn` and `HP LaserJet M612` are the same, `VersaLink B405` and `C405` are not.
 */
export function compareModels(a: ModelName, b: ModelName): ModelAgreement {
  if (a.joined === '' || b.joined === '') return 'unknown';
  if (a.joined === b.joined) return 'same';
  const [long, others] = [telling(a), telling(b)];
  if (long.length > 0 && others.length > 0)
    return long.some((one) => isIn(one, others)) ? 'same' : 'different';
  if (a.numbers.length === 0 && b.numbers.length === 0) {
    return a.joined.includes(b.joined) || b.joined.includes(a.joined) ? 'same' : 'different';
  }
  return 'unknown';
}

/** The numbers that name the model: those of two digits or more, else all. */
function telling({ numbers }: ModelName): readonly ModelNumber[] {
  const long = numbers.filter(({ digits }) => digits.length > 1);
  return long.length > 0 ? long : numbers;
}

function isIn({ letters, digits }: ModelNumber, numbers: readonly ModelNumber[]): boolean {
  return numbers.some(
    (other) =>
      other.digits === digits && (letters === '' || other.letters === '' || other.letters === letters),
  );
}

const sameMakers: readonly (readonly string[])[] = [
  ['HP', 'HEWLETTPACKARD'],
  ['KONICAMINOLTA', 'MINOLTA'],
  ['TRIUMPHADLER', 'TA', 'UTAX'],
  ['FUJIFILM', 'FUJIXEROX', 'XEROX'],
];

/** Whether two names of makers mean two makers; short and long forms of one name (`HP Inc.`) do not. */
export function areOtherMakers(a: string, b: string): boolean {
  const [one, other] = [joinedText(a), joinedText(b)];
  if (one === '' || other === '' || one.startsWith(other) || other.startsWith(one)) return false;
  return !sameMakers.some(
    (names) => names.some((n) => one.startsWith(n)) && names.some((n) => other.startsWith(n)),
  );
}
