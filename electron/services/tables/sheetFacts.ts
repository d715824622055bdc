import type { ZipPart } from './limits';

/** What the workbook parser does not tell of a sheet; rows count from 1, in ascending order. */
export interface SheetFacts {
  /** Rows that are hidden by hand, by a group or by a filter. */
  readonly hiddenRows: readonly number[];
  /** Rows with a formula whose value nobody stored: the parser would say 0. */
  readonly withoutValue: readonly number[];
  /** A hidden sheet, where only this part says so. */
  readonly hidden: boolean;
  /** A sheet that is one chart. */
  readonly isChart: boolean;
}

const noFacts: SheetFacts = { hiddenRows: [], withoutValue: [], hidden: false, isChart: false };
const most = 200_000;

/** The value of an attribute as written; `undefined` where the tag has none. */
function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*["']([^"'<>]*)["']`).exec(tag)?.[1];
}

/** The facts of each sheet of an xlsx workbook, in the order of its sheets. */
export function factsOfXlsx(parts: readonly ZipPart[]): readonly SheetFacts[] {
  const byName = new Map(parts.map((part) => [part.name.toLowerCase(), part.content]));
  const home = parts.find(({ name }) => /(?:^|\/)workbook\d*\.xml$/i.test(name));
  if (home === undefined) return [];
  const slash = home.name.lastIndexOf('/') + 1;
  const folder = home.name.slice(0, slash).toLowerCase();
  const links = byName.get(`${folder}_rels/${home.name.slice(slash)}.rels`.toLowerCase());
  const targets = new Map(
    tagsOf(links, 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target') ?? '']),
  );
  return tagsOf(home.content, 'sheet').map((tag, at) => {
    const target = (
      targets.get(attribute(tag, 'id')) ?? `worksheets/sheet${String(at + 1)}.xml`
    ).toLowerCase();
    const content = byName.get(target.startsWith('/') ? target.slice(1) : folder + target);
    if (target.includes('chartsheets/')) return { ...noFacts, isChart: true };
    return content === undefined ? noFacts : factsOfSheet(content);
  });
}

function tagsOf(content: Buffer | undefined, name: string): readonly string[] {
  const pattern = new RegExp(`<(?:\\w+:)?${name}\\s[^<>]*>`, 'g');
  return content?.toString('utf8').match(pattern) ?? [];
}

/** Facts of one worksheet; most sheets hold neither word, and looking for bytes costs next to nothing. */
function factsOfSheet(content: Buffer): SheetFacts {
  const hides = content.includes('hidden=');
  const reckons = content.includes('<f') || content.includes(':f');
  if (!hides && !reckons) return noFacts;
  const xml = content.toString('latin1');
  return {
    hiddenRows: hides ? hiddenRowsOf(xml) : [],
    withoutValue: reckons ? withoutValueOf(xml) : [],
    ...{ hidden: false, isChart: false },
  };
}

function hiddenRowsOf(xml: string): readonly number[] {
  const rows: number[] = [];
  let row = 0;
  for (const [tag] of xml.matchAll(/<(?:\w+:)?row[\s>/][^<>]*/g)) {
    const stated = attribute(tag, 'r');
    row = stated === undefined ? row + 1 : Number(stated);
    if (/\shidden=["'](?:1|true)["']/.test(tag) && row <= most) rows.push(row);
  }
  return rows;
}

/** Writers that do not reckon leave `<v></v>`, `<v/>` or nothing behind a formula. */
function withoutValueOf(xml: string): readonly number[] {
  const rows: number[] = [];
  const formula = /<(?:\w+:)?f(?:\s[^<>]*)?>/g;
  const value = /\s*<(?:\w+:)?v(?:\s[^<>]*)?>(?!\s*<)/y;
  for (let found = formula.exec(xml); found !== null; found = formula.exec(xml)) {
    const isWhole = found[0].endsWith('/>');
    const end = isWhole ? formula.lastIndex : xml.indexOf('f>', formula.lastIndex) + 2;
    if (end < 2) break;
    value.lastIndex = end;
    if (value.test(xml)) continue;
    const cell = xml.slice(xml.lastIndexOf('<', found.index - 1), found.index);
    // An empty text that was reckoned is a value.
    if (attribute(cell, 't') === 'str') continue;
    const row = Number(/\d+$/.exec(attribute(cell, 'r') ?? '')?.[0] ?? 0);
    if (row > 0 && rows.at(-1) !== row) rows.push(row);
  }
  return rows;
}

/** The facts of each sheet of an OpenDocument spreadsheet; repeated rows count as often as they stand. */
export function factsOfOds(parts: readonly ZipPart[]): readonly SheetFacts[] {
  const content = parts.find(({ name }) => name === 'content.xml')?.content;
  if (content === undefined) return [];
  const xml = content.toString('utf8');
  const hiddenStyles = new Set(hiddenStyleNames(xml));
  const sheets: Counted[] = [];
  for (const [tag, name] of xml.matchAll(/<table:(table|table-row|table-cell)(?=[\s>/])[^<>]*>/g)) {
    const sheet = sheets.at(-1);
    if (name === 'table') {
      const hidden = hiddenStyles.has(attribute(tag, 'style-name') ?? '');
      sheets.push({ ...{ hiddenRows: [], withoutValue: [], hidden, isChart: false }, row: 0 });
    } else if (sheet !== undefined && name === 'table-row') countRow(sheet, tag);
    else if (tag.includes('formula=') && !tag.includes('value-type=')) sheet?.withoutValue.push(sheet.row);
  }
  return sheets;
}

interface Counted extends SheetFacts {
  readonly hiddenRows: number[];
  readonly withoutValue: number[];
  /** The last row so far. */
  row: number;
}

function countRow(sheet: Counted, tag: string): void {
  const count = Number(attribute(tag, 'number-rows-repeated') ?? 1);
  const last = sheet.row + count;
  if (/\stable:visibility=["'](?:collapse|filter)["']/.test(tag))
    for (let row = sheet.row + 1; row <= Math.min(last, most); row++) sheet.hiddenRows.push(row);
  sheet.row = last;
}

/** Names of table styles that are not displayed. */
function hiddenStyleNames(xml: string): readonly string[] {
  const names: string[] = [];
  let name = '';
  for (const [tag, kind] of xml.matchAll(/<style:(style|table-properties)\s[^<>]*>/g)) {
    if (kind === 'style') name = attribute(tag, 'name') ?? '';
    else if (/\stable:display=["']false["']/.test(tag)) names.push(name);
  }
  return names;
}
