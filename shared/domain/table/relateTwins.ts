import type { WeighedColumn } from './columnDraft';
import { medianOf } from './columnFigures';
import type { ColumnMeaning } from './meaning';

const ordinals: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:1|1 st|a|i|first|erste[rs]?|premiere?|primer[ao]?|prim[ao]|prima|eerste|forsta|forste|pierwsz\w*|elso)$/,
    '1',
  ],
  [
    /^(?:2|2 nd|b|ii|second|zweite[rs]?|deuxieme|segund[ao]|second[ao]|tweede|andra|anden|drug\w*|masodik)$/,
    '2',
  ],
];

interface Numbered {
  readonly column: WeighedColumn;
  readonly rest: string;
  readonly ordinal: string;
}

/** "Stand A", "1st meter": the header without its ordinal at either end. */
function numbered(column: WeighedColumn): readonly Numbered[] {
  const words = column.draft.plain
    .replace(/\b1 st\b/g, 'first')
    .replace(/\b2 nd\b/g, 'second')
    .split(' ');
  if (words.length < 2) return [];
  const ends = [
    [words[0] ?? '', words.slice(1)],
    [words.at(-1) ?? '', words.slice(0, -1)],
  ] as const;
  return ends.flatMap(([word, rest]) => {
    const ordinal = ordinals.find(([pattern]) => pattern.test(word))?.[1];
    return ordinal === undefined ? [] : [{ column, rest: rest.join(' '), ordinal }];
  });
}

/**
 * Counters and days in pairs whose headers differ by "A" and "B" or "1st" and "2nd" alone: the column in which
 * the meters are lower is the start, with the day of the same letter. Pairs of days are needed, so that two
 * counts of another kind are not taken for readings.
 */
export function relateTwins(columns: readonly WeighedColumn[]): readonly WeighedColumn[] {
  const pairs = pairsOf(columns);
  const days = pairs.filter((pair) => pair.every(({ draft }) => draft.look.date >= 0.8));
  const counters = pairs.filter((pair) => pair.every(isReading));
  const [window] = days;
  if (window === undefined || days.length > 1 || counters.length === 0) return columns;
  const changes = new Map<WeighedColumn, ColumnMeaning>();
  const isForward = runsForward(counters);
  if (isForward === undefined) return columns;
  const [first, second] = isForward ? window : [window[1], window[0]];
  changes.set(first, 'startDate').set(second, 'endDate');
  for (const pair of counters) {
    const [start, end] = isForward ? pair : [pair[1], pair[0]];
    changes.set(start, sideOf(start, 'Start')).set(end, sideOf(end, 'End'));
  }
  const reason = 'one of two readings of the same counter, with their days beside them';
  return columns.map((column) => {
    const meaning = changes.get(column);
    return meaning === undefined || column.isChosen === true
      ? column
      : { ...column, meaning, score: 0.8, reason };
  });
}

function pairsOf(columns: readonly WeighedColumn[]): readonly (readonly [WeighedColumn, WeighedColumn])[] {
  const all = columns.flatMap(numbered);
  return all.flatMap((one) => {
    const others = all.filter(
      ({ rest, ordinal }) => one.ordinal === '1' && ordinal === '2' && rest === one.rest,
    );
    const [other] = others;
    return other === undefined || others.length > 1 ? [] : [[one.column, other.column] as const];
  });
}

function isReading({ draft, meaning }: WeighedColumn): boolean {
  const isOpen = /(?:Lifetime|Start|End)$/.test(meaning);
  return isOpen && draft.look.date < 0.5 && medianOf(draft.figures()) > 99;
}

function sideOf({ meaning }: WeighedColumn, side: 'Start' | 'End'): ColumnMeaning {
  return meaning.replace(/(?:Lifetime|Start|End)$/, side) as ColumnMeaning;
}

/** Whether most meters are higher in the second of their columns; `undefined` where as many are lower. */
function runsForward(counters: readonly (readonly [WeighedColumn, WeighedColumn])[]): boolean | undefined {
  let up = 0;
  for (const [one, other] of counters) {
    const after = other.draft.figures();
    for (const [at, figure] of one.draft.figures().entries())
      up +=
        Math.sign((after[at] ?? 0) - (figure ?? 0)) *
        (figure === undefined || after[at] === undefined ? 0 : 1);
  }
  return up === 0 ? undefined : up > 0;
}
