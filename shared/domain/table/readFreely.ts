import type { DateOrder } from './dates';
import type { HeaderReading } from './headerReading';
import { headerWords } from './headerWords';
import { identityByParts } from './identityWords';
import type { ColumnMeaning } from './meaning';
import { plainHeader } from './plainHeader';
import { readHeader } from './readHeader';
import { shortHeaderMeaning } from './shortHeaders';
import type { Beside } from './shortWords';
import { writtenOut } from './shortWords';
import { isFiller, synonymMeaning, vagueMeaning } from './synonyms';

/**
 * What a header says that is known to be one: as `readHeader` reads it, else with its abbreviations written out,
 * with the names of two things beside each other read one by one, or without the words that names in programs add.
 */
export function readFreely(header: string, order: DateOrder = 'monthFirst'): HeaderReading | undefined {
  const read = readHeader(header, order);
  const plain = plainHeader(header);
  const both = plain.length > 80 || synonymMeaning(plain) !== undefined ? undefined : ofTwoNames(header);
  if (both !== undefined) return both;
  if (plain === '' || plain.length > 80) return read;
  // `Ablesed.` begins with a word for readings and is short for their day.
  if (read?.role === 'lifetime' && !plain.includes(' ') && header.trim().endsWith('.'))
    return shortName(header, plain) ?? read;
  if (read !== undefined)
    return (
      (hasOpenWords(read, plain)
        ? ((read.role === undefined ? shortName(header, plain) : undefined) ?? longer(header, plain, order))
        : undefined) ?? read
    );
  return shortName(header, plain) ?? longer(header, plain, order) ?? withoutEmptyWords(header, plain, order);
}

const openMeanings: readonly (ColumnMeaning | undefined)[] = [
  ...([undefined, 'ignored', 'baseCharge', 'leaseCost', 'grossCost', 'tax', 'included', 'overage'] as const),
];

/** Words that nobody taught us in a header of counters or money may change what it says. */
function hasOpenWords({ meaning, score }: HeaderReading, plain: string): boolean {
  if (score === 1 || !openMeanings.includes(meaning)) return false;
  return headerWords(plain).unknown.some((word) => word.length > 2 && !isFiller(word));
}

/** A whole word may be the beginning of another: one without its point says less. */
function isShortWord(header: string, plain: string): boolean {
  return !plain.includes(' ') && plain.length < 5 && !/\p{L}\./u.test(header);
}

function shortName(header: string, plain: string): HeaderReading | undefined {
  if (isShortWord(header, plain)) return undefined;
  const meaning = shortHeaderMeaning(plain);
  return meaning === undefined ? undefined : { meaning, score: 0.7, reason: `"${plain}" is short for it` };
}

function besideOf(plain: string): Beside | undefined {
  const { tags } = headerWords(plain);
  if (tags.has('counter')) return 'counter';
  const isEnd = (tags.has('start') || tags.has('end')) && (tags.has('mono') || tags.has('colour'));
  return isEnd ? 'end' : undefined;
}

function longer(header: string, plain: string, order: DateOrder): HeaderReading | undefined {
  if (isShortWord(header, plain)) return undefined;
  // What the first words say decides others: "iniz." written out tells that "Contat." is a counter.
  const once = writtenOut(header, besideOf(plain));
  const text = once === undefined ? undefined : (writtenOut(once, besideOf(plainHeader(once))) ?? once);
  const read = text === undefined ? undefined : readHeader(text, order);
  if (read === undefined) return undefined;
  return { ...read, score: read.score * 0.85, reason: `read as "${plainHeader(text ?? '')}"` };
}

const levels: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>([
  'site',
  'building',
  'floor',
  'room',
  'place',
]);

/** "Aula / uff.", "Bldg. / Rm.", "Mfr. & Model": each of both by itself. */
function ofTwoNames(header: string): HeaderReading | undefined {
  const parts = header.split(/\s*[/&+|,]\s*|\s+-\s+/).map(plainHeader);
  if (parts.length < 2 || parts.length > 4 || parts.includes('')) return undefined;
  const meanings = parts.map(
    (part) =>
      synonymMeaning(part) ??
      vagueMeaning(part) ??
      shortHeaderMeaning(part) ??
      identityByParts(part)?.meaning,
  );
  const [first] = meanings;
  const told = (meaning: ColumnMeaning, score = 0.7) => ({
    meaning,
    score,
    reason: `"${header.trim()}" names two of a kind`,
  });
  const known = meanings.filter((meaning) => meaning !== undefined);
  if (first === 'model' && parts.every((part) => vagueMeaning(part) === 'model' || isMachine(part)))
    return told('model', 0.5);
  if (first === undefined || known.length < meanings.length) return undefined;
  if (new Set(known).size === 1) return told(first);
  if (known.every((meaning) => levels.has(meaning))) return told('place');
  return known.length === 2 && known.includes('make') && known.includes('model')
    ? told('makeAndModel')
    : undefined;
}

function isMachine(part: string): boolean {
  return /^(?:impr|imprim|multif|mfp|drucker|gerat|printer|copier|fax|scanner|skriv|druk|tisk|nyomt|stamp)\w*$/.test(
    part,
  );
}

const empty = new Set(
  'value,val,info,information,field,custom,report,reporting,reported,path,full,str,txt,text,attr,attribute,details,detail,utc,gmt,local,total'.split(
    ',',
  ),
);

/** `entity_path`, `lastSeenUtc`, `first_read_on`: names in programs say what their columns hold, and in which form. */
function withoutEmptyWords(header: string, plain: string, order: DateOrder): HeaderReading | undefined {
  const isName = /^[\p{L}\d]+(?:[_.-][\p{L}\d]+)*$/u.test(header.trim());
  const words = plain.split(' ').filter((word) => !empty.has(word));
  const last = words.at(-1) ?? '';
  const dated = isName && words.length > 1 && (last === 'on' || last === 'at' || last === 'ts');
  const text = (dated ? [...words.slice(0, -1), 'date'] : words).join(' ');
  if (text === plain || text === '') return undefined;
  const read = readHeader(text, order);
  if (read === undefined) return undefined;
  const isPath = plain.split(' ').includes('path') && levels.has(read.meaning ?? 'ignored');
  return {
    ...read,
    ...(isPath ? { meaning: 'place' as const } : {}),
    ...{ score: read.score * 0.85, reason: `read as "${text}"` },
  };
}
