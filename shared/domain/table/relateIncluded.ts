import type { WeighedColumn } from './columnDraft';

const pages = /(?:Usage|Average)$/;

/**
 * Pages that are what another column counts above the included ones, row by row, are the overage, whatever their
 * header calls them: "Billable BW" beside "Pages BW" and "Incl. BW".
 */
export function relateIncluded(columns: readonly WeighedColumn[]): readonly WeighedColumn[] {
  const included = columns.filter(({ meaning }) => meaning === 'included');
  const counted = columns.filter(({ meaning }) => pages.test(meaning) && !meaning.includes('Level'));
  if (included.length === 0 || counted.length < 2) return columns;
  return columns.map((column): WeighedColumn => {
    if (!counted.includes(column) || column.isChosen === true) return column;
    const isRest = counted.some(
      (all) =>
        all !== column &&
        stemOf(all) === stemOf(column) &&
        included.some((free) => isAbove(column, all, free)),
    );
    return isRest
      ? { ...column, meaning: 'overage', score: 0.8, reason: 'the pages above the included ones, row by row' }
      : column;
  });
}

function stemOf({ meaning }: WeighedColumn): string {
  return meaning.replace(pages, '');
}

function isAbove(rest: WeighedColumn, all: WeighedColumn, free: WeighedColumn): boolean {
  const [above, counts, limits] = [rest.draft.figures(), all.draft.figures(), free.draft.figures()];
  let [known, telling] = [0, 0];
  for (const [at, count] of counts.entries()) {
    const [limit, figure] = [limits[at], above[at]];
    if (count === undefined || limit === undefined || figure === undefined) continue;
    if (figure !== Math.max(0, count - limit)) return false;
    known++;
    if (limit > 0 && count > 0) telling++;
  }
  return known >= 2 && telling >= 2;
}
