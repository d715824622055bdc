import type { Column } from './column';
import { isMaker } from './columnLook';
import type { Header } from './findHeader';
import type { ColumnMeaning } from './meaning';
import { readHeader } from './readHeader';
import { newRowEdits } from './rowEdits';
import type { RowKinds } from './rowKinds';
import type { Sheet } from './table';
import { cellText } from './table';

/** A title that stands alone above a group of devices; `row` is its index, `from` that of the first row it is for. */
export interface Section {
  readonly row: number;
  readonly from: number;
  readonly meaning: ColumnMeaning;
  readonly name: string;
}

interface Titled {
  readonly sheet: Sheet;
  readonly header: Header;
  readonly columns: readonly Column[];
  readonly kinds: RowKinds;
}

/** Levels from the outside in. */
const levels: readonly ColumnMeaning[] = ['site', 'building', 'floor', 'department', 'room', 'make'];

/** The titles between groups of devices that name their place (or maker), in the order of the sheet. */
export function findSections(titled: Titled): readonly Section[] {
  const { sheet, kinds } = titled;
  if (kinds.notes.length === 0) return [];
  const sections = kinds.notes.flatMap((row) => {
    const next = firstAfter(kinds.data, row);
    const total = firstAfter(kinds.totals, row);
    if (next === undefined || (total !== undefined && total < next)) return [];
    if (isPageTitle(titled, row)) return [];
    const said = readTitle(sheet.rows[row] ?? [], titled);
    return said === undefined ? [] : [{ row, from: row + 1, ...said }];
  });
  return [...firstSection(titled, sections), ...sections];
}

/** The title of the whole list stands above its header and again at the top of each page. */
function isPageTitle({ sheet, header }: Titled, row: number): boolean {
  const texts = (sheet.rows[row] ?? []).filter((cell) => cell.trim() !== '');
  return texts.every((text) => header.titles.includes(text));
}

/** Where later groups have their title above a repeated header, the first has it above the header. */
function firstSection(titled: Titled, sections: readonly Section[]): readonly Section[] {
  const { sheet, header, kinds } = titled;
  if (header.row === null) return [];
  const repeated = sections.some(({ row }) => {
    const below = firstAfter(kinds.headers, row);
    return below !== undefined && below < (firstAfter(kinds.data, row) ?? -1);
  });
  if (!repeated) return [];
  for (let row = header.row - 1 - header.lines.length; row >= 0; row--) {
    const cells = sheet.rows[row] ?? [];
    if (!cells.some((cell) => cell.trim() !== '')) continue;
    const said = readTitle(cells, titled);
    return said === undefined ? [] : [{ row, from: header.firstDataRow, ...said }];
  }
  return [];
}

function firstAfter(rows: readonly number[], row: number): number | undefined {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return rows[low];
}

// What devices, contracts and pages of a report are called; a year is a period.
const noPlace = new RegExp(
  `^[*†(#>]|[.!?;]$|(?:19|20)\\d\\d|(?<!\\p{L})(?:${`printers?|mfps?|mfds?|copiers?|devices?|plotters?|scanners?|fax|
  laser|inkjet|a[34]|monochrome|mono|colou?r|multifunction|production|desktop|drucker|kopierer|geräte|multifunktion\\p{L}*|
  imprimantes?|copieurs?|impresoras?|impressoras?|stampanti|nyomtatók?|leased?|owned|rented|retired|spares?|active|inactive|
  base|charges?|fees?|service|maintenance|wartung|meters?|overage|supplies|toner|contracts?|vertrag|invoices?|rechnung|
  account|customer|client|kunde|notes?|hinweis|legend|legende|key|printed|generated|continued|page|seite|report|bericht|
  confidential|total|end of|summary|list|liste|other|misc|miscellaneous`.replace(/\n\s*/g, '')})(?!\\p{L})`,
  'iu',
);
const floorTitle =
  /\b(?:floor|etage|stock(?:werk)?|étage|piso|andar|piano|emelet|verdieping|piętro|basement|ground|keller|erdgeschoss|obergeschoss|földszint)\b|^\d+\.?\s*(?:og|ug|eg)$/i;

/** "(12 devices)" or "- 3 printers" behind a title. */
const count =
  /\s*(?:[([]\s*\d+\s*[\p{L}\s]*[)\]]|[-–—,:]\s*\d+\s*(?:devices?|printers?|units?|geräte|drucker|appareils|imprimantes|equipos|dispositivi|apparaten|eszköz|db|pcs))$/iu;

function readTitle(
  cells: readonly string[],
  { columns, sheet, kinds }: Titled,
): Pick<Section, 'meaning' | 'name'> | undefined {
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const text = texts.join(' ').replace(count, '');
  if (texts.length > 2 || (texts.length === 2 && !(texts[0] ?? '').endsWith(':'))) return undefined;
  const [, label = '', rest = ''] = /^([^:]{2,30}?)\s*:\s*(.+)$/.exec(text) ?? [];
  if (label !== '') {
    const meaning = readHeader(label)?.meaning;
    if (meaning === 'place') return { meaning: defaultLevel(columns, sheet, kinds), name: rest };
    return meaning !== undefined && levels.includes(meaning) ? { meaning, name: rest } : undefined;
  }
  const words = text.split(/\s+/);
  if (text.length > 60 || words.length > 8 || !/\p{L}/u.test(text)) return undefined;
  if (isMaker(text))
    return columns.some((column) => column.meaning === 'make') ? undefined : { meaning: 'make', name: text };
  if (noPlace.test(text)) return undefined;
  if (floorTitle.test(text)) return { meaning: 'floor', name: text };
  const byWord = words.length > 1 ? readHeader(words[0] ?? '')?.meaning : undefined;
  const isLevel = byWord === 'site' || byWord === 'building' || byWord === 'department';
  return { meaning: isLevel ? byWord : defaultLevel(columns, sheet, kinds), name: text };
}

/** A title is the outermost level: a building, but a site where the rows name buildings themselves. */
function defaultLevel(columns: readonly Column[], sheet: Sheet, kinds: RowKinds): ColumnMeaning {
  const has = (meaning: ColumnMeaning) => columns.find((column) => column.meaning === meaning);
  if (has('building') !== undefined || has('site') !== undefined) return 'site';
  const place = has('place');
  const isPath =
    place !== undefined &&
    kinds.data.slice(0, 50).some((row) => />|»|→|\\/.test(cellText(sheet, row, place.index)));
  return isPath ? 'site' : 'building';
}

/** A sheet whose rows carry the places of their sections, and the columns that were added for them. */
export interface Placed {
  readonly sheet: Sheet;
  readonly added: readonly Column[];
}

/** Writes sections into the rows below them: into the blank column of their level, or into one added at the right. */
export function placeSections(titled: Titled, sections: readonly Section[]): Placed {
  const { sheet, columns, kinds } = titled;
  const edits = newRowEdits(sheet);
  const width = Math.max(0, ...columns.map((column) => column.index + 1), titled.header.cells.length);
  const added: Column[] = [];
  const target = new Map<ColumnMeaning, Column>();
  for (const { meaning } of sections) {
    if (target.has(meaning)) continue;
    const own = columns.find((column) => column.meaning === meaning);
    const column = own ?? addedColumn(meaning, width + added.length);
    if (own === undefined) added.push(column);
    target.set(meaning, column);
  }
  const holding = new Map<ColumnMeaning, string>();
  let next = 0;
  for (const row of kinds.data) {
    for (; (sections[next]?.from ?? Infinity) <= row; next++) enter(holding, sections[next]);
    for (const [meaning, name] of holding) {
      const column = target.get(meaning);
      if (column === undefined || isNamed(sheet, row, { columns, name })) continue;
      const own = cellText(sheet, row, column.index).trim();
      if (own === '' || added.includes(column)) edits.set({ row, column: column.index }, name);
      else if (meaning === 'site') edits.set({ row, column: column.index }, `${name} > ${own}`);
    }
  }
  return { sheet: edits.sheet(), added };
}

function addedColumn(meaning: ColumnMeaning, index: number): Column {
  return { index, header: '', meaning, score: 0.6, reason: 'titles that stand alone between the devices' };
}

function enter(holding: Map<ColumnMeaning, string>, section: Section | undefined): void {
  if (section === undefined) return;
  const level = levels.indexOf(section.meaning);
  for (const meaning of [...holding.keys()])
    if (meaning !== 'make' && section.meaning !== 'make' && levels.indexOf(meaning) > level)
      holding.delete(meaning);
  holding.set(section.meaning, section.name);
}

/** A row that says itself where it stands needs no title. */
function isNamed(
  sheet: Sheet,
  row: number,
  { columns, name }: { readonly columns: readonly Column[]; readonly name: string },
): boolean {
  const wanted = name.toLowerCase();
  return columns.some(
    ({ meaning, index }) =>
      (levels.includes(meaning) || meaning === 'place') &&
      cellText(sheet, row, index).trim().toLowerCase().startsWith(wanted),
  );
}
