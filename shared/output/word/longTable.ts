import { LineRuleType, Paragraph } from 'docx';
import type { TableBlock, TableRow } from '../../domain/document/block';
import { longTableBeginning } from './longTablePages';
import { PALETTE } from './palette';
import { columnWidths } from './paper';
import { directionStretches, isRightToLeft } from './runs';
import { cellStyle, checkColumns } from './table';
import { escapeXml } from './xml';

/** What stands in the place of a long table while docx lays out and writes the rest. */
export const SLOT_TEXT = 'A long table stands here.';

const SLOT = '<w:pStyle w:val="LongTableSlot"/>';
const RULE = `w:val="single" w:sz="8" w:space="0" w:color="${PALETTE.ink}"`;
const TOTAL_CELL = `<w:tcBorders><w:top ${RULE}/></w:tcBorders>`;
const DIRECTED = /[\n\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The paragraph that holds the place of a long table until `fillLongTables` puts it there. */
export function longTableSlot(block: TableBlock, textWidth: number): Paragraph {
  // As high as the rows that stay together at the table's beginning, so that a heading above goes where they go.
  const line = Math.round(20 * longTableBeginning(block, textWidth));
  return new Paragraph({
    style: 'LongTableSlot',
    text: SLOT_TEXT,
    spacing: { line, lineRule: LineRuleType.EXACT },
  });
}

/** The document's XML with its slots, in order, replaced by the tables given; this is 20 times faster than docx. */
export function fillLongTables(documentXml: string, tables: readonly string[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const table of tables) {
    const mark = documentXml.indexOf(SLOT, end);
    if (mark === -1) throw new Error('A long table has lost its place in the document.');
    pieces.push(documentXml.slice(end, documentXml.lastIndexOf('<w:p>', mark)), table);
    end = documentXml.indexOf('</w:p>', mark) + '</w:p>'.length;
  }
  return pieces.join('') + documentXml.slice(end);
}

/** A long table as XML, looking like the others by the same styles, with zebra and a repeated header row. */
export function longTableXml(block: TableBlock, textWidth: number): string {
  checkColumns(block);
  const widths = columnWidths(
    block.columns.map((column) => column.width),
    textWidth,
  );
  const pieces = [tableStart(widths, textWidth), headerRow(block, widths)];
  const kinds = {
    body: cellFrames(block, widths, 'body'),
    total: cellFrames(block, widths, 'total'),
    group: [groupFrame(widths)],
  };
  const last = block.rows.at(-1);
  for (const row of block.rows.slice(0, -1)) pieces.push(rowXml(row, kinds[row.kind]));
  if (last !== undefined) pieces.push(rowXml(last, withSource(kinds[last.kind], block.source)));
  pieces.push('</w:tbl>');
  return pieces.join('');
}

function tableStart(widths: readonly number[], textWidth: number): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join('');
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="LongTable"/><w:tblW w:w="${String(textWidth)}" w:type="dxa"/>` +
    '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" ' +
    `w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`
  );
}

function headerRow(block: TableBlock, widths: readonly number[]): string {
  const cells = block.columns.map((column, index) => {
    const frame = cellFrame(widths[index] ?? 1, cellStyle('head', column.align), '');
    return frame.before + paragraphRest(column.header) + frame.after;
  });
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`;
}

// The last row goes with the source line, which would else stand alone on a page.
function withSource(frames: readonly CellFrame[], source: string): readonly CellFrame[] {
  if (source === '') return frames;
  return frames.map(({ before, after }) => ({ before: `${before}<w:keepNext/>`, after }));
}

interface CellFrame {
  readonly before: string;
  readonly after: string;
}

function cellFrames(
  block: TableBlock,
  widths: readonly number[],
  kind: TableRow['kind'],
): readonly CellFrame[] {
  return block.columns.map((column, index) =>
    cellFrame(widths[index] ?? 1, cellStyle(kind, column.align), kind === 'total' ? TOTAL_CELL : ''),
  );
}

function groupFrame(widths: readonly number[]): CellFrame {
  const across = widths.reduce((sum, width) => sum + width, 0);
  const span = widths.length > 1 ? `<w:gridSpan w:val="${String(widths.length)}"/>` : '';
  return cellFrame(across, cellStyle('group', 'left'), span);
}

function cellFrame(width: number, style: string, extra: string): CellFrame {
  return {
    before:
      `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/>${extra}</w:tcPr>` +
      `<w:p><w:pPr><w:pStyle w:val="${style}"/>`,
    after: '</w:p></w:tc>',
  };
}

function rowXml(row: TableRow, frames: readonly CellFrame[]): string {
  let cells = '';
  for (const [index, frame] of frames.entries()) {
    cells += frame.before + paragraphRest(row.cells[index] ?? '') + frame.after;
  }
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`;
}

function paragraphRest(text: string): string {
  if (text === '') return '</w:pPr>';
  if (!DIRECTED.test(text)) return `</w:pPr>${runXml(text, false)}`;
  const runs = text.split('\n').map((line) =>
    directionStretches(line)
      .map((stretch) => runXml(stretch.text, stretch.rtl))
      .join(''),
  );
  return `${isRightToLeft(text) ? '<w:bidi/>' : ''}</w:pPr>${runs.join('<w:r><w:br/></w:r>')}`;
}

function runXml(text: string, isRtl: boolean): string {
  const inner = escapeXml(text).replaceAll('\t', '</w:t><w:tab/><w:t xml:space="preserve">');
  return `<w:r>${isRtl ? '<w:rPr><w:rtl/></w:rPr>' : ''}<w:t xml:space="preserve">${inner}</w:t></w:r>`;
}
