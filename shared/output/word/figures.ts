import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { HeadlineFigure } from '../../domain/document/block';
import { PALETTE, toneColours } from './palette';
import { columnWidths } from './paper';
import { textParagraph, textRuns } from './runs';

const PER_ROW = 3;
const NONE = { style: 'none', size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

/** Headline figures side by side, three a row, without frames: the number is what is seen first. */
export function figuresTable(items: readonly HeadlineFigure[], textWidth: number): Table {
  const across = Math.min(PER_ROW, items.length);
  const widths = columnWidths(
    Array.from({ length: across }, () => 1),
    textWidth,
  );
  const style = valueStyle(items);
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: rowsOf(items, across).map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: widths.map((width, index) => figureCell({ item: row[index], width, style })),
        }),
    ),
  });
}

function rowsOf(items: readonly HeadlineFigure[], across: number): readonly (readonly HeadlineFigure[])[] {
  return Array.from({ length: Math.ceil(items.length / across) }, (_, row) =>
    items.slice(row * across, (row + 1) * across),
  );
}

// One size for all figures of a row: the longest decides, so that none wraps.
function valueStyle(items: readonly HeadlineFigure[]): string {
  const longest = Math.max(...items.map((item) => item.value.length));
  if (longest <= 9) return 'FigureValue';
  return longest <= 13 ? 'FigureValueMedium' : 'FigureValueSmall';
}

interface Figure {
  readonly item: HeadlineFigure | undefined;
  readonly width: number;
  readonly style: string;
}

function figureCell({ item, width, style }: Figure): TableCell {
  const edge = {
    style: 'single',
    size: 12,
    color: item === undefined ? PALETTE.white : PALETTE.line,
  } as const;
  const colour = item === undefined || item.tone === 'neutral' ? PALETTE.ink : toneColours(item.tone).strong;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 170, right: 57 },
    borders: { left: edge },
    children:
      item === undefined
        ? [new Paragraph({ style: 'FigureNote' })]
        : [
            new Paragraph({ style: 'FigureLabel', ...textParagraph(item.label) }),
            new Paragraph({ style, children: textRuns({ text: item.value }, { color: colour }) }),
            new Paragraph({ style: 'FigureNote', ...textParagraph(item.note) }),
          ],
  });
}
