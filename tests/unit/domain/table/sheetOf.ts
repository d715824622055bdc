import type { Merge, Sheet, Table } from '../../../../shared/domain/table/table';
import type { UnderstandOptions, Understood } from '../../../../shared/domain/table/understand';
import { understandTable } from '../../../../shared/domain/table/understand';

/** A sheet from lines whose cells are parted by `|`, as in a text file; `merged` and others as in a workbook. */
export function sheetOf(text: string, more: Partial<Sheet> = {}): Sheet {
  const rows = text
    .replace(/^\n|\n\s*$/g, '')
    .split('\n')
    .map((line) => (line.trim() === '' ? [] : line.split('|').map((cell) => cell.trim())));
  return { name: '', hidden: false, rows, merges: [], ...more };
}

/** Merged cells by row and column from 0, both ends included. */
export function merge(firstRow: number, lastRow: number, columns: readonly [number, number]): Merge {
  return { firstRow, lastRow, firstColumn: columns[0], lastColumn: columns[1] };
}

/** A file of sheets in memory. */
export function tableOf(...sheets: readonly Sheet[]): Table {
  return { format: 'xlsx', sheets, issues: [] };
}

/** Understands sheets; fails the test when they are refused. */
export function understand(
  sheets: Sheet | readonly Sheet[],
  options: Partial<UnderstandOptions> = {},
): Understood {
  const table = 'rows' in sheets ? tableOf(sheets) : tableOf(...sheets);
  const result = understandTable(table, { currency: 'USD', ...options });
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}

/** The issue of a code; fails the test when there is none. */
export function issueOf(read: Understood, code: string): Understood['issues'][number] {
  const found = read.issues.find((issue) => issue.code === code);
  if (found === undefined)
    throw new Error(`no ${code} among ${read.issues.map((issue) => issue.code).join(', ')}`);
  return found;
}

/** The names of each device's place from the outermost, joined by ` > `; `-` without one. */
export function placesOf(read: Understood): readonly string[] {
  return read.devices.map((device) => {
    const names: string[] = [];
    let at = read.places.find((place) => place.id === device.placeId);
    while (at !== undefined) {
      names.unshift(at.name);
      const { parentId } = at;
      at = parentId === undefined ? undefined : read.places.find((place) => place.id === parentId);
    }
    return names.length === 0 ? '-' : names.join(' > ');
  });
}

/** The serials of the devices. */
export function serialsOf(read: Understood): readonly (string | undefined)[] {
  return read.devices.map((device) => device.serial);
}

/** Header and meaning of each column that is used. */
export function meaningsOf(read: Understood): readonly string[] {
  return read.columns
    .filter((column) => column.meaning !== 'ignored')
    .map((column) => `${column.header}=${column.meaning}`);
}
