import type { Comparison } from '../../domain/comparison/comparison';
import type { Formatters } from '../../domain/document/formatters';
import type { Paper } from '../../domain/document/block';
import type { Proposal } from '../../domain/proposal/proposal';
import type { FormulaAt } from './formula';
import type { Cell } from './sheet';
import { text } from './sheet';
import type { StateShown } from './states';
import type { CellStyle, StyleBook } from './styles';

/** What all sheets of a workbook are written with. */
export interface SheetsAt extends FormulaAt {
  readonly proposal: Proposal;
  readonly comparison: Comparison;
  readonly format: Formatters;
  /** ISO moment at which the workbook is made. */
  readonly madeAt: string;
  readonly currency: string;
  readonly paper: Paper;
  readonly styles: StyleBook;
  readonly states: readonly StateShown[];
  /** Figures of the comparison, by their places in the graph. */
  readonly figures: ReadonlySet<number>;
}

/** A text that goes over several lines where it is long. */
export const wrapped: CellStyle = { look: 'plain', isWrapped: true };

/** A header row; columns counted from 0 whose figures stand at the right. */
export function headCells(heads: readonly string[], right: readonly number[] = []): readonly Cell[] {
  return heads.map((head, at) =>
    text(head, { look: 'head', isWrapped: true, ...(right.includes(at) ? { align: 'right' as const } : {}) }),
  );
}

/** Stands where a figure would, of what is not known: unknown is never zero. */
export function notKnown(): Cell {
  return text('not known', { look: 'plain', align: 'right' });
}
