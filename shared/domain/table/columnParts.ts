import type { WeighedColumn } from './columnDraft';
import { counterOf, partOf, withMeaning } from './columnDraft';
import type { ColumnMeaning } from './meaning';

/**
 * Copies and prints, large and usual paper: where the file has the whole of them, the parts are left out; where it
 * has parts alone, those of one split (by what was done, before paper size) add up to the whole.
 */
export function settleParts(columns: readonly WeighedColumn[]): readonly WeighedColumn[] {
  const wholes = new Set(columns.filter(isWhole).map((column) => column.meaning));
  const summed = new Map<ColumnMeaning, readonly WeighedColumn[]>();
  for (const meaning of new Set(columns.filter(isPart).map((column) => column.meaning)))
    summed.set(
      meaning,
      wholes.has(meaning) || splitElsewhere(columns, meaning) ? [] : partsThatAddUp(columns, meaning),
    );
  return columns.map((column) => {
    if (!isPart(column) || (summed.get(column.meaning) ?? []).includes(column)) return column;
    const isSize = partOf(column) === 'large' || partOf(column) === 'small';
    return withMeaning(column, {
      meaning: isSize ? 'largeFormat' : 'copies',
      reason: 'the file has the total of which this is a part',
    });
  });
}

function isPart(column: WeighedColumn): boolean {
  return column.isChosen !== true && partOf(column) !== undefined && isPages(column);
}

function isWhole(column: WeighedColumn): boolean {
  return isPages(column) && (partOf(column) === undefined || column.isChosen === true);
}

function isPages(column: WeighedColumn): boolean {
  const role = counterOf(column)?.role;
  return role !== undefined && role !== 'rate' && role !== 'cost';
}

/** All copies and all prints are no news where mono and colour pages stand in the file. */
function splitElsewhere(columns: readonly WeighedColumn[], meaning: ColumnMeaning): boolean {
  if (!meaning.startsWith('total')) return false;
  const role = meaning.slice('total'.length);
  const split = columns.filter(({ meaning: of }) => of === `mono${role}` || of === `colour${role}`);
  const parts = new Set(split.map(partOf));
  // "Printed pages" in black, in color and in total are of one kind: the total is that of the others.
  const isOfTheirs = columns.every((column) => column.meaning !== meaning || parts.has(partOf(column)));
  return split.length > 0 && !(isOfTheirs && !parts.has(undefined));
}

/** The parts that make up a whole; a lone part, such as "Mono prints", is what the file calls its pages. */
function partsThatAddUp(columns: readonly WeighedColumn[], meaning: ColumnMeaning): readonly WeighedColumn[] {
  const parts = columns.filter((column) => column.meaning === meaning && isPart(column));
  const ofKind = (kinds: readonly string[]) => parts.filter((column) => kinds.includes(partOf(column) ?? ''));
  const done = ofKind(['copies', 'prints', 'fax']);
  if (done.length > 0) return done;
  const sizes = ofKind(['large', 'small']);
  return sizes.every((column) => partOf(column) === 'large') ? [] : sizes;
}
