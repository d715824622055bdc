import type { ColumnDraft } from './columnDraft';
import { currencyOf, moneyNamesIn, scaleOf, soleCurrency } from './moneyWords';
import type { Sheet } from './table';

const rowsBelow = 6;

/**
 * How many units of the file's currency stand for about one euro: 2.10 is a price for a page in forints and none in
 * euros. Headers tell, then signs of amounts, then titles and notes, then the proposal's currency.
 */
export function priceScale(
  sheet: Sheet,
  at: {
    readonly drafts: readonly ColumnDraft[];
    readonly titles: readonly string[];
    readonly expected: string | undefined;
  },
): number {
  const { drafts, titles, expected } = at;
  const figures = drafts.filter(({ look }) => look.numeric > 0.3);
  const ofHeaders = figures.flatMap(({ header }) => moneyNamesIn(header, 'header'));
  const ofCells = figures
    .flatMap(({ look }) => look.samples.slice(0, 5).filter((text) => /\p{L}|\p{Sc}/u.test(text)))
    .flatMap((text) => moneyNamesIn(text, 'cell'));
  const below = sheet.rows.slice(-rowsBelow).flatMap((row) => row.filter((cell) => cell.length > 12));
  const ofProse = [...titles, ...below].flatMap((text) => moneyNamesIn(text, 'prose'));
  const headers = drafts.map(({ header }) => header);
  const context = { expected, named: [...ofHeaders, ...ofProse], headers };
  for (const names of [ofHeaders, ofCells, ofProse]) {
    if (names.length > 0 && names.every((name) => currencyOf(name, context) === undefined)) return 1;
    const code = soleCurrency(names, context);
    if (code !== undefined) return scaleOf(code);
  }
  return scaleOf(expected);
}
