import type { Decisions } from '../../../shared/domain/table/decisions';
import type { Understanding } from '../../../shared/ipc/contract';

/** What becomes of a row that is no device: it is the header, or it is left out. */
export interface RowMark {
  readonly type: 'header' | 'left';
  /** One or two words for the row's own cell. */
  readonly says: string;
}

/** Findings whose rows are left out, and what such a row is. */
const leftOut: Readonly<Record<string, string>> = {
  'total-left-out': 'Total',
  'header-repeated': 'Header again',
  'note-left-out': 'Note',
};

/** The rows that are marked, by their numbers from 1. Rows above the header are left out as well. */
export function rowMarks(
  { issues, headerRow, questions }: Pick<Understanding, 'issues' | 'headerRow' | 'questions'>,
  rowCount: number,
): (row: number) => RowMark | null {
  const marks = new Map<number, RowMark>();
  const isHiddenLeft = questions.some(({ code, taken }) => code === 'hidden-rows' && taken === 1);
  const isTotalTaken = questions.some(({ code, taken }) => code === 'total-left-out' && taken === 1);
  for (const { code, rows } of issues) {
    const says = code === 'hidden-rows' && isHiddenLeft ? 'Hidden' : leftOut[code];
    if (says === undefined || (code === 'total-left-out' && isTotalTaken)) continue;
    for (const row of rows) marks.set(row, { type: 'left', says });
  }
  return (row) => {
    if (row > rowCount) return null;
    if (row === headerRow) return { type: 'header', says: 'Header' };
    if (headerRow !== null && row < headerRow) return { type: 'left', says: 'Above header' };
    return marks.get(row) ?? null;
  };
}

/** Whether blank places take the one above them; `null` where the sheet has no such places. */
export function fillsDown(
  { issues, questions }: Pick<Understanding, 'issues' | 'questions'>,
  { fillDown }: Decisions,
): boolean | null {
  if (fillDown !== undefined) return fillDown;
  const question = questions.find(({ code }) => code === 'filled-down');
  if (question !== undefined && question.taken !== null)
    return question.answers[question.taken]?.decides.fillDown ?? null;
  return issues.some(({ code }) => code === 'filled-down') ? true : null;
}
