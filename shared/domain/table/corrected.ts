import type { Correction } from './decisions';
import type { Findings } from './findings';
import { rowList } from './findings';
import { newRowEdits } from './rowEdits';
import type { Sheet } from './table';
import { cellText } from './table';

/** A sheet with the user's corrections in it; the sheet as it was read is not touched. Cells that do not exist are passed over. */
export function correctedSheet(sheet: Sheet, corrections: readonly Correction[], findings: Findings): Sheet {
  const taken = corrections.filter(
    ({ row, column, text }) =>
      row >= 1 && row <= sheet.rows.length && column >= 0 && cellText(sheet, row - 1, column) !== text,
  );
  if (taken.length === 0) return sheet;
  const edits = newRowEdits(sheet);
  for (const { row, column, text } of taken) edits.set({ row: row - 1, column }, text);
  say(sheet, taken, findings);
  return edits.sheet();
}

function say(sheet: Sheet, taken: readonly Correction[], findings: Findings): void {
  const rows = [...new Set(taken.map((correction) => correction.row))].sort((a, b) => a - b);
  const changes = taken
    .slice(0, 3)
    .map(({ row, column, text }) => `"${cellText(sheet, row - 1, column)}" became "${text}"`);
  const more = taken.length > changes.length ? ` and ${String(taken.length - changes.length)} more` : '';
  findings.add({
    code: 'corrected',
    severity: 'info',
    rows,
    message: `${rowList(rows)}: corrected by hand (${changes.join(', ')}${more}). The file itself was not changed.`,
  });
}
