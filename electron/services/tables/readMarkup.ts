import type { Merge, Sheet } from '../../../shared/domain/table/table';
import { plainNumber } from './cellText';
import { withoutEntities } from './entities';
import type { GridBuilder, Placed } from './gridBuilder';
import { newGrid } from './gridBuilder';

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly attribute: (name: string) => string | undefined;
  /** The text between this tag and the next. */
  readonly text: string;
}

/** The tags of a text one after the other; comments are left out, and a `<` that begins no tag is text. */
function* tagsOf(markup: string): Iterable<Tag> {
  const pattern = /<!--|<(\/?)([A-Za-z][\w:.-]*)([^<>]*)>/g;
  let open: Omit<Tag, 'text'> = { name: '', closes: false, attribute: () => undefined };
  let [from, text] = [0, ''];
  for (let found = pattern.exec(markup); found !== null; found = pattern.exec(markup)) {
    text += markup.slice(from, found.index);
    if (found[0] === '<!--') {
      const end = markup.indexOf('-->', found.index);
      from = pattern.lastIndex = end < 0 ? markup.length : end + 3;
      continue;
    }
    yield { ...open, text };
    const [, slash = '', name = '', attributes = ''] = found;
    open = {
      name: name.toLowerCase().replace(/^\w+:/, ''),
      closes: slash === '/',
      attribute: (wanted) => valueOf(attributes, wanted),
    };
    [from, text] = [pattern.lastIndex, ''];
  }
  yield { ...open, text: text + markup.slice(from) };
}

function valueOf(attributes: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*("[^"]*"|'[^']*'|[^\\s"'>/]+)`, 'i').exec(
    attributes,
  )?.[1];
  return value === undefined || !/^["']/.test(value) ? value : value.slice(1, -1);
}

function span(value: string | undefined, more = 0): number {
  const count = /^\d{1,6}$/.test(value ?? '') ? Number(value) + more : 1;
  return Math.max(1, count);
}

/** A table within a table is one of its own: web pages are laid out by tables. */
interface OpenTable {
  text: string;
  cell: Omit<Placed, 'text'> | undefined;
  readonly grid: GridBuilder;
}

function endCell(table: OpenTable | undefined): void {
  if (table?.cell === undefined) return;
  const lines = table.text.split('\u0000').map((line) => withoutEntities(line.replace(/\s+/g, ' ')).trim());
  table.grid.add({ ...table.cell, text: lines.join('\n').trim() });
  table.cell = undefined;
}

/** The tables of a web page as rows of one sheet, an empty row between them; `undefined` where it has none. */
export function readHtmlTables(markup: string, name: string): Sheet | undefined {
  const done: OpenTable[] = [];
  const open: OpenTable[] = [];
  let ignored = '';
  for (const tag of tagsOf(markup)) {
    if (ignored !== '' && !(tag.closes && tag.name === ignored)) continue;
    ignored = !tag.closes && /^(?:script|style|head|title)$/.test(tag.name) ? tag.name : '';
    if (ignored !== '') continue;
    if (tag.name === 'table') {
      if (tag.closes) endCell(open.pop());
      else done.push(...startTable(open));
    } else htmlTag(open.at(-1), tag);
    const table = open.at(-1);
    if (table?.cell !== undefined) table.text += tag.text;
  }
  for (const table of open) endCell(table);
  const sheets = done.map(({ grid }) => grid.sheet(name, false)).filter(({ rows }) => rows.length > 0);
  return sheets.length === 0 ? undefined : stacked(sheets, name);
}

function startTable(open: OpenTable[]): readonly OpenTable[] {
  const table: OpenTable = { text: '', cell: undefined, grid: newGrid() };
  open.push(table);
  return [table];
}

function htmlTag(table: OpenTable | undefined, tag: Tag): void {
  if (table === undefined) return;
  if (tag.name === 'br' || (tag.closes && /^(?:p|div|li)$/.test(tag.name))) table.text += '\u0000';
  if (!/^(?:tr|td|th)$/.test(tag.name)) return;
  endCell(table);
  if (tag.closes) return;
  if (tag.name === 'tr') table.grid.startRow();
  else {
    const [across, down] = [span(tag.attribute('colspan')), span(tag.attribute('rowspan'))];
    table.cell = { kind: 't', across, down };
    table.text = '';
  }
}

function stacked(sheets: readonly Sheet[], name: string): Sheet {
  const [rows, kinds, merges]: [(readonly string[])[], string[], Merge[]] = [[], [], []];
  for (const sheet of sheets) {
    if (rows.length > 0) {
      rows.push([]);
      kinds.push('');
    }
    const by = rows.length;
    for (const row of sheet.rows) rows.push(row);
    for (const row of sheet.kinds ?? []) kinds.push(row);
    for (const merge of sheet.merges)
      merges.push({ ...merge, firstRow: merge.firstRow + by, lastRow: merge.lastRow + by });
  }
  return { name, hidden: false, rows, kinds, merges };
}

/** The sheets of an "XML Spreadsheet 2003", which many programs write under the name .xls. */
export function readXmlSpreadsheet(markup: string): readonly Sheet[] {
  const sheets: { name: string; grid: GridBuilder }[] = [];
  let cell: Omit<Placed, 'text' | 'kind'> | undefined;
  let [type, text] = ['', ''];
  for (const tag of tagsOf(markup)) {
    const grid = sheets.at(-1)?.grid;
    if (tag.name === 'worksheet' && !tag.closes)
      sheets.push({ name: withoutEntities(tag.attribute('Name') ?? ''), grid: newGrid() });
    else if (tag.name === 'row' && !tag.closes) {
      const index = tag.attribute('Index');
      const hidden = tag.attribute('Hidden') === '1';
      grid?.startRow(index === undefined ? { hidden } : { hidden, number: span(index) });
    } else if (tag.name === 'cell' && !tag.closes) cell = xmlCell(tag);
    else if (tag.name === 'data' && cell !== undefined) {
      if (!tag.closes) [type, text] = [tag.attribute('Type') ?? 'String', ''];
      else {
        grid?.add({ ...cell, ...typed(withoutEntities(text), type) });
        [cell, type] = [undefined, ''];
      }
    }
    if (type !== '') text += tag.text;
  }
  return sheets.map(({ name, grid }) => grid.sheet(name, false));
}

function xmlCell(tag: Tag): Omit<Placed, 'text' | 'kind'> {
  const index = tag.attribute('Index');
  const [across, down] = [span(tag.attribute('MergeAcross'), 1), span(tag.attribute('MergeDown'), 1)];
  return { across, down, ...(index === undefined ? {} : { column: span(index) - 1 }) };
}

function typed(text: string, type: string): Pick<Placed, 'text' | 'kind'> {
  const plain = text.trim();
  if (type === 'Error') return { text: '', kind: 't' };
  if (type === 'Boolean') return { text: plain === '1' ? 'TRUE' : 'FALSE', kind: 't' };
  if (type === 'DateTime' && /^\d{4}-\d\d-\d\dT/.test(plain))
    return { text: plain.slice(11, 19) === '00:00:00' ? plain.slice(0, 10) : plain.slice(0, 19), kind: 'd' };
  const number = type === 'Number' && plain !== '' ? Number(plain) : Number.NaN;
  return Number.isFinite(number) ? { text: plainNumber(number), kind: 'n' } : { text: plain, kind: 't' };
}
