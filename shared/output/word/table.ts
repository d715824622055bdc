import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { TableBlock, TableColumn, TableRow as ModelRow } from '../../domain/document/block';
import { PALETTE } from './palette';
import { columnWidths } from './paper';
import { textParagraph } from './runs';

/** Rows up to which a table is kept on one page; longer ones may break between rows. */
const KEPT_TOGETHER = 14;
const MOST_COLUMNS = 63;
const RULE = { style: 'single', size: 8, color: PALETTE.ink } as const;

/** A table in the text, `textWidth` twips wide; throws on more than 63 columns, which Word cannot open. */
export function smallTable(block: TableBlock, textWidth: number): Table {
  checkColumns(block);
  const widths = columnWidths(
    block.columns.map((column) => column.width),
    textWidth,
  );
  const last = block.rows.length - 1;
  const together = block.rows.length <= KEPT_TOGETHER;
  return new Table({
    style: 'FigureTable',
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: {
      firstRow: true,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      headerRow(block.columns, widths),
      ...block.rows.map((row, index) => {
        // The last two rows go with the source line, so that neither a total nor the source stands alone on a page.
        const keepNext = together || index >= last - 1 || index === 0;
        return bodyRow(row, {
          columns: block.columns,
          widths,
          keepNext: keepNext && (index < last || block.source !== ''),
        });
      }),
    ],
  });
}

/** Refuses tables that Word would not open: without columns, or with more than 63. */
export function checkColumns(block: TableBlock): void {
  if (block.columns.length === 0 || block.columns.length > MOST_COLUMNS) {
    throw new RangeError(
      `A table in Word has 1 to 63 columns, this one ${String(block.columns.length)}: ${block.caption}`,
    );
  }
}

/** Name of the paragraph style of a cell. */
export function cellStyle(kind: ModelRow['kind'] | 'head', align: TableColumn['align']): string {
  const names = { body: 'TableText', head: 'TableHead', total: 'TableTotal', group: 'TableGroup' } as const;
  if (align === 'left') return names[kind];
  return kind === 'body' ? 'TableNumber' : `${names[kind]}Number`;
}

function headerRow(columns: readonly TableColumn[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      (column, index) =>
        new TableCell({
          width: { size: widths[index] ?? 1, type: WidthType.DXA },
          children: [
            new Paragraph({ style: cellStyle('head', column.align), ...textParagraph(column.header) }),
          ],
        }),
    ),
  });
}

interface RowLayout {
  readonly columns: readonly TableColumn[];
  readonly widths: readonly number[];
  readonly keepNext: boolean;
}

function bodyRow(row: ModelRow, layout: RowLayout): TableRow {
  return new TableRow({
    cantSplit: true,
    keepNext: layout.keepNext,
    children:
      row.kind === 'group'
        ? [groupCell(row, layout)]
        : layout.columns.map(
            (column, index) =>
              new TableCell({
                width: { size: layout.widths[index] ?? 1, type: WidthType.DXA },
                ...(row.kind === 'total' ? { borders: { top: RULE } } : {}),
                children: [
                  new Paragraph({
                    style: cellStyle(row.kind, column.align),
                    ...textParagraph(row.cells[index] ?? ''),
                  }),
                ],
              }),
          ),
  });
}

/** One cell across all columns: the heading of the rows under it. */
function groupCell(row: ModelRow, { widths }: RowLayout): TableCell {
  return new TableCell({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    ...(widths.length > 1 ? { columnSpan: widths.length } : {}),
    children: [new Paragraph({ style: cellStyle('group', 'left'), ...textParagraph(row.cells[0] ?? '') })],
  });
}
