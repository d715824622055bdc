import type { TableBlock, TableRow } from '../../domain/document/block';
import { lineCount } from '../../domain/document/calibriWidths';
import type { PageArea } from './paper';
import { columnWidths } from './paper';

const SIZE = 9;
const LINE = (SIZE * 2_500) / 2_048; // Calibri's own line height
const PADDING = 4.5; // above and under the text of a cell
const HAIRLINE = 0.5;
const GROUP_SPACE = 3;
const SIDES = 8.5;
const SOURCE_SIZE = 8.5;
const SOURCE_SPACE = 3;

/** Pages that a long table takes with its source line, when it begins `start` points down its first page. */
export function longTablePages(block: TableBlock, area: PageArea, start: number): number {
  const widths = inkWidths(block, area.textWidth);
  const top = area.margin / 20;
  const bottom = (area.height - area.margin) / 20;
  const head =
    rowHeight({ cells: block.columns.map((column) => column.header), widths, isBold: true }) + HAIRLINE;
  let pages = 1;
  let down = start + head;
  for (const row of block.rows) {
    const height = bodyHeight(row, widths);
    if (down + height > bottom) {
      pages += 1;
      down = top + head;
    }
    down += height;
  }
  const source = lineCount(block.source, { width: area.textWidth / 20, size: SOURCE_SIZE, isBold: false });
  return down + SOURCE_SPACE + source * SOURCE_SIZE * 1.22 > bottom ? pages + 1 : pages;
}

/** Height in points of the rows at a long table's beginning that stay together: its head and the first device. */
export function longTableBeginning(block: TableBlock, textWidth: number): number {
  const widths = inkWidths(block, textWidth);
  const first = block.rows.findIndex((row) => row.kind === 'body');
  const together = block.rows.slice(0, Math.min(first, 3) + 1);
  return headHeight(block, widths) + together.reduce((sum, row) => sum + bodyHeight(row, widths), 0);
}

function inkWidths(block: TableBlock, textWidth: number): readonly number[] {
  const shares = block.columns.map((column) => column.width);
  return columnWidths(shares, textWidth).map((width) => width / 20 - SIDES);
}

function headHeight(block: TableBlock, widths: readonly number[]): number {
  return rowHeight({ cells: block.columns.map((column) => column.header), widths, isBold: true }) + HAIRLINE;
}

function bodyHeight(row: TableRow, widths: readonly number[]): number {
  if (row.kind !== 'group') return rowHeight({ cells: row.cells, widths, isBold: row.kind === 'total' });
  const across = widths.reduce((sum, width) => sum + width + SIDES, -SIDES);
  return rowHeight({ cells: row.cells, widths: [across], isBold: true }) + GROUP_SPACE;
}

interface RowText {
  readonly cells: readonly string[];
  readonly widths: readonly number[];
  readonly isBold: boolean;
}

function rowHeight({ cells, widths, isBold }: RowText): number {
  let lines = 1;
  for (const [index, width] of widths.entries()) {
    lines = Math.max(lines, lineCount(cells[index] ?? '', { width, size: SIZE, isBold }));
  }
  return lines * LINE + PADDING + HAIRLINE;
}
