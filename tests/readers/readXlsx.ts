import { read } from '@e965/xlsx';

/** A cell as a reader of the file finds it. */
export interface ReadCell {
  /** A number, or the text that is shown. */
  readonly value: string | number;
  /** Without its equals sign. */
  readonly formula?: string;
}

/** A sheet's cells by their names ("B7"). */
export type ReadSheet = ReadonlyMap<string, ReadCell>;

/** The sheets of a workbook by their names, in their order. */
export function readXlsx(bytes: Uint8Array): ReadonlyMap<string, ReadSheet> {
  const book = read(bytes, { type: 'buffer', cellFormula: true });
  return new Map(
    book.SheetNames.map((name) => {
      const cells = Object.entries(book.Sheets[name] ?? {}).filter(([at]) => !at.startsWith('!'));
      return [name, new Map(cells.map(([at, cell]) => [at, readCell(cell)]))];
    }),
  );
}

function readCell(cell: unknown): ReadCell {
  const { v, f } = cell as { readonly v?: string | number; readonly f?: string };
  return { value: v ?? '', ...(f === undefined ? {} : { formula: f }) };
}

/** A sheet of a workbook; throws where there is none of that name. */
export function sheetOf(book: ReadonlyMap<string, ReadSheet>, name: string): ReadSheet {
  const sheet = book.get(name);
  if (sheet === undefined) throw new Error(`there is no sheet ${name}`);
  return sheet;
}
