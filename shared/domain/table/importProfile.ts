import type { IsoDateTime } from '../calendar';
import type { Column } from './column';
import type { ColumnUnit, Decisions } from './decisions';
import type { ColumnMeaning } from './meaning';
import { plainHeader } from './plainHeader';

/** Decisions that hold for every file of a source; those about rows and cells hold for one file only. */
export const lastingDecisions = [
  ...(['decimal', 'dateOrder', 'windowDays', 'fillDown', 'hiddenRows', 'duplicates', 'subnets'] as const),
] as const satisfies readonly (keyof Decisions)[];

type LastingDecisions = Pick<Decisions, (typeof lastingDecisions)[number]>;

/**
 * What the user decided about the files of one source, remembered for its next file. What the program guessed
 * is not in it: a guess that nobody confirmed must be shown and asked again.
 */
export interface ImportProfile extends LastingDecisions {
  readonly name: string;
  /** The header texts as they are compared, in the order of the columns. */
  readonly signature: readonly string[];
  /** Meanings and units by header text as it is compared. */
  readonly meanings: Readonly<Record<string, ColumnMeaning>>;
  readonly units: Readonly<Record<string, ColumnUnit>>;
  readonly usedAt: IsoDateTime;
}

type HeaderColumn = Pick<Column, 'index' | 'header'>;

/** Makes a profile of what the user decided about a table with these columns. */
export function makeProfile(
  columns: readonly HeaderColumn[],
  decisions: Decisions,
  { name, usedAt }: { readonly name: string; readonly usedAt: IsoDateTime },
): ImportProfile {
  const keys = keysByIndex(columns);
  const lasting: LastingDecisions = Object.fromEntries(
    lastingDecisions.flatMap((member) =>
      decisions[member] === undefined ? [] : [[member, decisions[member]]],
    ),
  );
  return {
    name,
    signature: signatureOf(columns),
    meanings: byKey(decisions.meanings, keys),
    units: byKey(decisions.units, keys),
    ...lasting,
    usedAt,
  };
}

/** Of the header texts so many per cent must be the same for a file to be of a profile's source. */
const leastSamePercent = 90;

/** The profile whose source the file is of: the one with most header texts in common, then the last used one. */
export function recogniseProfile(
  profiles: readonly ImportProfile[],
  headers: readonly string[],
): ImportProfile | undefined {
  const signature = signatureOf(columnsOf(headers));
  const fitting = profiles
    .map((profile) => ({ profile, percent: samePercent(profile.signature, signature) }))
    .filter(({ percent }) => percent >= leastSamePercent);
  const [best] = fitting.sort(
    (a, b) => b.percent - a.percent || (a.profile.usedAt < b.profile.usedAt ? 1 : -1),
  );
  return best?.profile;
}

/** A profile's decisions for a table with these headers, by column index; headers it does not know are left out. */
export function decisionsOfProfile(profile: ImportProfile, headers: readonly string[]): Decisions {
  const keys = keysByIndex(columnsOf(headers));
  const meanings = byIndex(profile.meanings, keys);
  const units = byIndex(profile.units, keys);
  const lasting: LastingDecisions = Object.fromEntries(
    lastingDecisions.flatMap((member) => (profile[member] === undefined ? [] : [[member, profile[member]]])),
  );
  return {
    ...lasting,
    ...(meanings === undefined ? {} : { meanings }),
    ...(units === undefined ? {} : { units }),
  };
}

function columnsOf(headers: readonly string[]): readonly HeaderColumn[] {
  return headers.map((header, index) => ({ header, index }));
}

function signatureOf(columns: readonly HeaderColumn[]): readonly string[] {
  return [...keysByIndex(columns).values()].filter((key) => !key.startsWith('#'));
}

/** Each column's header as it is compared; the second of one name is `mono #2`, those without one `#1`, `#2`. */
function keysByIndex(columns: readonly HeaderColumn[]): ReadonlyMap<number, string> {
  const counts = new Map<string, number>();
  return new Map(
    columns.map(({ index, header }) => {
      const text = withoutDay(plainHeader(header));
      const count = (counts.get(text) ?? 0) + 1;
      counts.set(text, count);
      if (text === '') return [index, `#${String(count)}`];
      return [index, count === 1 ? text : `${text} #${String(count)}`];
    }),
  );
}

/** A report names the day of its readings in the header: next month's is the same column. */
function withoutDay(plain: string): string {
  return /\b(?:19|20)\d\d\b/.test(plain) ? plain.replace(/\d+/g, '0') : plain;
}

function byKey<T>(
  decided: Readonly<Record<number, T>> | undefined,
  keys: ReadonlyMap<number, string>,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(decided ?? {}).flatMap(([index, value]) => {
      const key = keys.get(Number(index));
      return key === undefined ? [] : [[key, value]];
    }),
  );
}

function byIndex<T>(
  decided: Readonly<Record<string, T>>,
  keys: ReadonlyMap<number, string>,
): Readonly<Record<number, T>> | undefined {
  const known = new Map(Object.entries(decided));
  const entries = [...keys].flatMap(([index, key]): readonly (readonly [number, T])[] => {
    const value = known.get(key);
    return value === undefined ? [] : [[index, value]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function samePercent(a: readonly string[], b: readonly string[]): number {
  const most = Math.max(a.length, b.length);
  if (most === 0) return 0;
  const known = new Set(a);
  return (100 * b.filter((key) => known.has(key)).length) / most;
}
