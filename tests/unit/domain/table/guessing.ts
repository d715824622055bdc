import type { Column } from '../../../../shared/domain/table/column';
import type { Decisions } from '../../../../shared/domain/table/decisions';
import { headerAt } from '../../../../shared/domain/table/findHeader';
import { guessColumns } from '../../../../shared/domain/table/guessColumns';
import type { Sheet } from '../../../../shared/domain/table/table';

/** A sheet of text cells. */
export function sheetOf(rows: readonly (readonly string[])[]): Sheet {
  return { name: 'Sheet1', hidden: false, rows, merges: [] };
}

/** A sheet written as lines with `|` between cells. */
export function sheetOfLines(text: string): Sheet {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return sheetOf(lines.map((line) => line.split('|').map((cell) => cell.trim())));
}

/** The columns of a sheet whose header stands in its first row, or nowhere. */
export function columnsOf(
  sheet: Sheet,
  decisions: Decisions = {},
  headerRow: number | null = 1,
): readonly Column[] {
  return guessColumns(sheet, headerAt(sheet, headerRow), decisions);
}

/** The meanings alone. */
export function meaningsOf(
  sheet: Sheet,
  decisions: Decisions = {},
  headerRow: number | null = 1,
): readonly string[] {
  return columnsOf(sheet, decisions, headerRow).map((column) => column.meaning);
}
