import { escapeXml } from '../word/xml';

/** How a cell looks; its number format is said apart. */
export type Look = 'plain' | 'title' | 'section' | 'note' | 'head' | 'input' | 'figure' | 'total' | 'outcome';

/** A style of cells. */
export interface CellStyle {
  readonly look: Look;
  /** A spreadsheet's number format; absent: general. */
  readonly format?: string;
  readonly align?: 'left' | 'right' | 'center';
  /** Keeps a text off the figure at its left. */
  readonly isIndented?: boolean;
  readonly isWrapped?: boolean;
  /** A text that begins like a formula stays a text when it is edited. */
  readonly isQuoted?: boolean;
}

interface LookParts {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
}

const fonts = [
  '<font><sz val="10"/><color rgb="FF1B2430"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="18"/><color rgb="FF1B2430"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="12"/><color rgb="FF1F5FBF"/><name val="Calibri"/><family val="2"/></font>',
  '<font><sz val="10"/><color rgb="FF56606E"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font>',
  '<font><sz val="10"/><color rgb="FF1F3FBF"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="10"/><color rgb="FF1B2430"/><name val="Calibri"/><family val="2"/></font>',
];
const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid('3D4450'),
  solid('FFF8E1'),
  solid('EAF1FB'),
];
const line = (side: string, style: string, colour: string): string =>
  `<${side} style="${style}"><color rgb="FF${colour}"/></${side}>`;
const borders = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border><left/><right/><top/>${line('bottom', 'thin', 'D5DAE1')}<diagonal/></border>`,
  `<border><left/><right/>${line('top', 'thin', '1B2430')}${line('bottom', 'thin', '1B2430')}<diagonal/></border>`,
];

const looks: Readonly<Record<Look, LookParts>> = {
  plain: { font: 0, fill: 0, border: 1 },
  title: { font: 1, fill: 0, border: 0 },
  section: { font: 2, fill: 0, border: 0 },
  note: { font: 3, fill: 0, border: 0 },
  head: { font: 4, fill: 2, border: 0 },
  input: { font: 5, fill: 3, border: 1 },
  figure: { font: 6, fill: 0, border: 1 },
  total: { font: 6, fill: 0, border: 2 },
  outcome: { font: 6, fill: 4, border: 2 },
};

/** The styles that a workbook's cells use, numbered as they are first asked for. */
export class StyleBook {
  readonly #styles: CellStyle[] = [{ look: 'note' }];
  readonly #byKey = new Map<string, number>();
  readonly #formats = new Map<string, number>();

  /** The number of a style. */
  numberOf(style: CellStyle): number {
    const { look, format = '', align = '', isWrapped, isQuoted, isIndented } = style;
    const key = [look, format, align, isWrapped === true, isQuoted === true, isIndented === true].join('|');
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const number = this.#styles.length;
    this.#styles.push(style);
    this.#byKey.set(key, number);
    return number;
  }

  /** `xl/styles.xml`; asked for when all sheets are written. */
  xml(): string {
    // Formats are numbered while the cells are written.
    const cells = this.#styles.map((style) => this.#cell(style)).join('');
    const formats = [...this.#formats]
      .map(([code, id]) => `<numFmt numFmtId="${String(id)}" formatCode="${escapeXml(code)}"/>`)
      .join('');
    return (
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      (formats === '' ? '' : `<numFmts count="${String(this.#formats.size)}">${formats}</numFmts>`) +
      list('fonts', fonts) +
      list('fills', fills) +
      list('borders', borders) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${String(this.#styles.length)}">${cells}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      '</styleSheet>'
    );
  }

  #cell({ look, format, align, isWrapped, isQuoted, isIndented }: CellStyle): string {
    const { font, fill, border } = looks[look];
    const numFmt = format === undefined ? 0 : this.#formatNumber(format);
    const side = align ?? (isIndented === true ? 'left' : undefined);
    const indent = isIndented === true ? ' indent="1"' : '';
    const horizontal = side === undefined ? '' : ` horizontal="${side}"${indent}`;
    const wrap = isWrapped === true ? ' wrapText="1"' : '';
    return (
      `<xf numFmtId="${String(numFmt)}" fontId="${String(font)}" fillId="${String(fill)}" borderId="${String(border)}" xfId="0" ` +
      `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"` +
      `${isQuoted === true ? ' quotePrefix="1"' : ''}><alignment vertical="top"${horizontal}${wrap}/></xf>`
    );
  }

  #formatNumber(code: string): number {
    const known = this.#formats.get(code);
    if (known !== undefined) return known;
    // Numbers below 164 are built in.
    const id = 164 + this.#formats.size;
    this.#formats.set(code, id);
    return id;
  }
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${String(items.length)}">${items.join('')}</${name}>`;
}
