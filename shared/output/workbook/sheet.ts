import { strToU8 } from 'fflate';
import type { Paper } from '../../domain/document/block';
import { cleanText } from '../../format/cleanText';
import { escapeXml } from '../word/xml';
import type { CellStyle, StyleBook } from './styles';

/** What stands in a cell. */
export type Cell =
  | { readonly type: 'text'; readonly text: string; readonly style: CellStyle }
  | { readonly type: 'number'; readonly value: number; readonly style: CellStyle }
  /** `cached` is what viewers show that do not calculate. */
  | {
      readonly type: 'formula';
      readonly formula: string;
      readonly cached: number | string;
      readonly style: CellStyle;
    };

/** What a sheet is beside its rows. */
export interface SheetFrame {
  readonly name: string;
  /** Column widths in characters. */
  readonly widths: readonly number[];
  /** Rows that stay in sight when scrolling, and are printed on each page. */
  readonly frozenRows: number;
  /** The row of the header whose columns can be filtered. */
  readonly filterRow?: number;
  readonly paper: Paper;
}

/** A sheet ready to be packed. */
export interface WrittenSheet extends SheetFrame {
  readonly bytes: Uint8Array;
  readonly rows: number;
}

/** A text in a cell. */
export function text(value: string, style: CellStyle = { look: 'plain' }): Cell {
  return { type: 'text', text: value, style };
}

const rowsAChunk = 2000;

/** The letters of a column counted from 0. */
export function columnName(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);
}

/** Writes a sheet's rows one after the other, so that long sheets never stand in memory as objects. */
export class SheetWriter {
  readonly #frame: SheetFrame;
  readonly #styles: StyleBook;
  readonly #chunks: Uint8Array[] = [];
  #pending: string[] = [];
  #rows = 0;

  constructor(frame: SheetFrame, styles: StyleBook) {
    this.#frame = frame;
    this.#styles = styles;
    this.#pending.push(headXml(frame));
  }

  /** The number of the row that comes next. */
  get nextRow(): number {
    return this.#rows + 1;
  }

  /** Adds a row of cells from column A on, `undefined` leaves one out; answers its number. */
  add(...cells: readonly (Cell | undefined)[]): number {
    this.#rows += 1;
    const row = String(this.#rows);
    const xml = cells.map((cell, at) =>
      cell === undefined ? '' : this.#cell(`${columnName(at)}${row}`, cell),
    );
    const height = heightOf(cells, this.#frame.widths);
    const high = height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`;
    this.#pending.push(`<row r="${row}"${high}>${xml.join('')}</row>`);
    if (this.#pending.length >= rowsAChunk) this.#flush();
    return this.#rows;
  }

  /** The sheet's bytes. */
  done(): WrittenSheet {
    this.#pending.push(tailXml(this.#frame, this.#rows));
    this.#flush();
    const bytes = new Uint8Array(this.#chunks.reduce((total, { length }) => total + length, 0));
    let at = 0;
    for (const chunk of this.#chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return { ...this.#frame, bytes, rows: this.#rows };
  }

  #flush(): void {
    this.#chunks.push(strToU8(this.#pending.join('')));
    this.#pending = [];
  }

  #cell(at: string, cell: Cell): string {
    if (cell.type === 'text') {
      if (cell.text === '') return `<c r="${at}" s="${String(this.#styles.numberOf(cell.style))}"/>`;
      const clean = cleanText(cell.text).slice(0, mostCharacters);
      const style = /^[=+\-@\t]/.test(clean) ? { ...cell.style, isQuoted: true } : cell.style;
      const number = String(this.#styles.numberOf(style));
      return `<c r="${at}" s="${number}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(clean)}</t></is></c>`;
    }
    const style = String(this.#styles.numberOf(cell.style));
    if (cell.type === 'number') return `<c r="${at}" s="${style}"><v>${String(cell.value)}</v></c>`;
    const formula = `<f>${escapeXml(cell.formula)}</f>`;
    return typeof cell.cached === 'number'
      ? `<c r="${at}" s="${style}">${formula}<v>${String(cell.cached)}</v></c>`
      : `<c r="${at}" s="${style}" t="str">${formula}<v>${escapeXml(cleanText(cell.cached))}</v></c>`;
  }
}

const lineHeight = 13.5;
const lookHeights: Partial<Record<CellStyle['look'], number>> = { title: 27, section: 20 };

/** The height of a row in points, where a line of plain text is not enough: programs do not all measure it themselves. */
function heightOf(cells: readonly (Cell | undefined)[], widths: readonly number[]): number | undefined {
  const heights = cells.map((cell, at) => {
    if (cell?.type !== 'text') return 0;
    const { isWrapped, look } = cell.style;
    const lines = isWrapped === true ? linesOf(cell.text, widths[at] ?? 10) : 1;
    return Math.max(lookHeights[look] ?? 0, lines > 1 ? Math.min(lines * lineHeight + 1, mostHeight) : 0);
  });
  const height = Math.max(0, ...heights);
  return height === 0 ? undefined : height;
}

/** No row can be higher. */
const mostHeight = 400;

/** Lines that a text takes in a column of so many characters; words are not broken. */
function linesOf(words: string, width: number): number {
  const line = Math.max(4, width * 1.05);
  return words.split('\n').reduce((total, part) => total + Math.max(1, Math.ceil(part.length / line)), 0);
}

/** A cell holds no longer text. */
const mostCharacters = 32_000;

function headXml({ widths, frozenRows }: SheetFrame): string {
  const pane =
    frozenRows === 0
      ? ''
      : `<pane ySplit="${String(frozenRows)}" topLeftCell="A${String(frozenRows + 1)}" activePane="bottomLeft" state="frozen"/>`;
  const columns = widths
    .map((width, at) => {
      const column = String(at + 1);
      return `<col min="${column}" max="${column}" width="${String(width)}" customWidth="1"/>`;
    })
    .join('');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="14"/><cols>${columns}</cols><sheetData>`
  );
}

function tailXml({ widths, filterRow, paper }: SheetFrame, rows: number): string {
  const range = filterRow === undefined ? undefined : filterRange(filterRow, widths.length, rows);
  return (
    `</sheetData>${range === undefined ? '' : `<autoFilter ref="${range}"/>`}` +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${paper === 'a4' ? '9' : '1'}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter></worksheet>'
  );
}

/** The cells that a filter covers. */
export function filterRange(row: number, columns: number, rows: number): string {
  return `A${String(row)}:${columnName(columns - 1)}${String(Math.max(row, rows))}`;
}
