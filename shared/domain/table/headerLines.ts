import { isMoneyMeaning } from './column';
import type { HeaderWords } from './headerLook';
import { isDataCell, lookAtRow } from './headerLook';
import { plainHeader } from './plainHeader';
import type { Sheet } from './table';
import { isUnknownText } from './unknown';

/** The texts of a header of one to three lines, and how many lines above its row belong to it. */
export interface HeaderLines {
  readonly cells: readonly string[];
  readonly uppers: number;
}

/**
 * Joins the header in a row with the line above it where that names groups (`January` over `Mono`, `Color`)
 * or begins the words (`Serial` over `Number`). Titles and labels above are no part of the header.
 */
export function headerLines(sheet: Sheet, row: number, words: HeaderWords): HeaderLines {
  const lower = (sheet.rows[row] ?? []).map((cell) => cell.trim());
  const upper = (sheet.rows[row - 1] ?? []).map((cell) => cell.trim());
  const one = { cells: lower, uppers: 0 };
  const all = { firstColumn: 0, lastColumn: upper.length - 1 };
  const look = lookAtRow(upper, all, words);
  if (row === 0 || look.filled === 0 || look.isData || look.figures > 0) return one;
  const isParted = sheet.merges.some(
    (merge) => merge.firstRow === row - 1 && merge.firstColumn < merge.lastColumn,
  );
  if (!isParted && isWrapped(upper, lower, words)) return { cells: wrap(upper, lower, words), uppers: 1 };
  const groups = groupTitles(sheet, row - 1, Math.max(upper.length, lower.length));
  const repeated = repeatedNames(lower);
  if (look.filled === 1 && upper[0] !== '' && !groups.isMerged) return one;
  if (upper.some((title) => title.endsWith(':'))) return one;
  const width = Math.max(upper.length, lower.length);
  const cells = Array.from({ length: width }, (_, at) => {
    const [name, title] = [lower[at] ?? '', groups.titles[at] ?? ''];
    if (name === '')
      return look.known > 1 || sitsOver(sheet, { row, column: at }, words) ? (upper[at] ?? '') : '';
    if (bracketed.test(name)) return `${title} ${name}`.trim();
    if (title === '') return name;
    const isRepeated = repeated.has(plainHeader(name)) && (look.filled > 1 || groups.isMerged);
    return isRepeated || adds(title, name, words) ? `${title} ${name}` : name;
  });
  const isJoined = cells.some((cell, at) => cell !== (lower[at] ?? ''));
  return isJoined ? { cells: trimEnd(cells), uppers: groups.lines } : one;
}

/**
 * Whether the row below a header row is its second line: words that end a header's words or name what
 * stands under a group, no data, and data below them.
 */
export function isLowerLine(sheet: Sheet, row: number, words: HeaderWords): boolean {
  const [upper, lower, below] = [sheet.rows[row - 1], sheet.rows[row], sheet.rows[row + 1]];
  if (upper === undefined || lower === undefined || below === undefined) return false;
  const filled = lower.filter((cell) => !isUnknownText(cell));
  if (filled.length === 0 || filled.some((cell) => isDataCell(cell) || cell.length > 40)) return false;
  const look = lookAtRow(lower, { firstColumn: 0, lastColumn: lower.length - 1 }, words);
  if (look.isData || appearsBelow(sheet, row)) return false;
  // A text alone at the left is the title of a group of devices, unless it ends the words above it.
  const isLone =
    filled.length === 1 && (lower[0] ?? '').trim() !== '' && !bracketed.test((lower[0] ?? '').trim());
  if (isLone && !isWrapped(upper, lower, words)) return false;
  const hasDigits = below.some((cell) => /\d/.test(cell));
  const named = filled.filter((cell) => words(cell) !== undefined || tailWords.test(cell.trim()));
  if (!hasDigits || named.length < filled.length * 0.7) return false;
  // Below a whole header every cell has its column; a second line leaves out columns or ends words.
  const merged = sheet.merges.some((merge) => merge.firstRow === row - 1 && merge.lastRow >= row);
  if (filled.every((cell) => bracketed.test(cell.trim()))) return true;
  return merged || look.meanings >= 2 || isWrapped(upper, lower, words) || isUnder(upper, lower);
}

/** A unit below a name: "(pages/month)". */
const bracketed = /^[([].*[)\]]$/;

const tailWords =
  /^\(?(?:numbers?|nos?\.?|nr\.?|num\.?|#|id|code|pages?|count|address|date|name|type|tag|cost|rate|price|charge|volume|total|monthly|average|per (?:month|page|year)|a month|s[ée]rie|mensuel(?:le)?s?|monatlich|mensual(?:es)?|mensal|mensile|maandelijks|havi|annuel(?:le)?|jährlich|modelo?|modell|modèle|meter|reading|level|usage|black|colou?r|mono|b\/?w|begin|start|end|nummer|adresse|datum|seiten|anzahl|bezeichnung|num[eé]ro|pages? (?:mono|noir|couleur)|mois|n[uú]mero|p[aá]ginas|mes|szám|szama|oldal|strona?|numer|pagine|mese)\)?$/i;

function isWrapped(upper: readonly string[], lower: readonly string[], words: HeaderWords): boolean {
  let [gains, pairs, alone] = [0, 0, 0];
  for (const [at, text] of lower.entries()) {
    const [name, start] = [text.trim(), upper[at]?.trim() ?? ''];
    if (name === '' || isUnknownText(name)) continue;
    if (start === '') {
      alone++;
      continue;
    }
    pairs++;
    const [joined, own] = [words(`${start} ${name}`), words(name)];
    const isBetter = joined !== undefined && joined.score > (own?.score ?? 0) + 0.2;
    if (isBetter && !start.endsWith(':')) gains++;
  }
  return gains >= 1 && gains * 4 >= pairs && pairs >= alone * 3;
}

function wrap(upper: readonly string[], lower: readonly string[], words: HeaderWords): readonly string[] {
  const width = Math.max(upper.length, lower.length);
  return Array.from({ length: width }, (_, at) => {
    const [start, name] = [upper[at] ?? '', lower[at] ?? ''];
    if (start === '' || name === '') return start + name;
    const joined = `${start} ${name}`;
    return (words(joined)?.score ?? 0) < (words(name)?.score ?? 0) ? name : joined;
  });
}

/** A second line that names only what stands under some of the columns. */
function isUnder(upper: readonly string[], lower: readonly string[]): boolean {
  const filled = lower.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]));
  const own = upper.filter((cell) => cell.trim() !== '').length;
  return filled.length < own && filled.some((at) => (upper[at]?.trim() ?? '') === '');
}

/** A blank cell below a header's cell belongs to it when the two are merged or the cell above is a header's. */
function sitsOver(
  sheet: Sheet,
  { row, column }: { readonly row: number; readonly column: number },
  words: HeaderWords,
): boolean {
  const covering = sheet.merges.find(
    (merge) => merge.firstRow === row - 1 && merge.firstColumn <= column && column <= merge.lastColumn,
  );
  if (covering !== undefined) return covering.lastRow >= row && covering.firstColumn === column;
  return words(sheet.rows[row - 1]?.[column] ?? '') !== undefined;
}

interface Groups {
  readonly titles: readonly string[];
  readonly isMerged: boolean;
  /** How many rows they stand in. */
  readonly lines: number;
}

/** The groups of one row, and those above it where a workbook merges them: volumes by mono and color by quarter. */
function groupTitles(sheet: Sheet, row: number, width: number): Groups {
  const inner = spread(sheet, row, width);
  const outer = inner.isMerged && row > 0 ? spread(sheet, row - 1, width) : undefined;
  if (outer?.isMerged !== true) return inner;
  const titles = inner.titles.map((title, at) => {
    const above = outer.titles[at] ?? '';
    return title === '' || above === '' || above === title ? title : `${above} ${title}`;
  });
  return { titles, isMerged: true, lines: 2 };
}

/** Group titles over all their columns: as far as they are merged, without merges until the next title. */
function spread(sheet: Sheet, row: number, width: number): Groups {
  const cells = sheet.rows[row] ?? [];
  const merges = sheet.merges.filter(
    (merge) =>
      merge.firstRow <= row &&
      row <= merge.lastRow &&
      merge.firstColumn < merge.lastColumn &&
      merge.lastColumn - merge.firstColumn + 1 < width,
  );
  const titles: string[] = [];
  let last = '';
  for (let at = 0; at < width; at++) {
    const own = cells[at]?.trim() ?? '';
    const merge = merges.find(({ firstColumn, lastColumn }) => firstColumn <= at && at <= lastColumn);
    if (own !== '') last = own;
    if (merge !== undefined) titles.push(sheet.rows[merge.firstRow]?.[merge.firstColumn]?.trim() ?? '');
    else titles.push(merges.length > 0 ? own : last);
  }
  return { titles, isMerged: merges.length > 0, lines: 1 };
}

function repeatedNames(cells: readonly string[]): ReadonlySet<string> {
  const names = cells.map(plainHeader).filter((name) => name !== '');
  return new Set(names.filter((name, at) => names.indexOf(name) !== at));
}

/** Whether a group's title says more of a counter or an amount below it: a time, a channel, a price. */
function adds(title: string, name: string, words: HeaderWords): boolean {
  const own = words(name);
  const joined = words(`${title} ${name}`);
  if (joined === undefined || title.length > 40) return false;
  if (own === undefined) return speaks(title, words);
  if (own.meaning !== undefined || own.role === undefined) return false;
  const isMore = joined.role !== own.role || joined.channel !== own.channel || joined.per !== own.per;
  return isMore && speaks(title, words);
}

function speaks(title: string, words: HeaderWords): boolean {
  if (/\b(?:report|printed|generated|created|prepared|list|bericht|liste)\b/i.test(title)) return false;
  // A day or month above the names is the window of all of them, which the titles tell.
  if (/\d{4}|\d[./-]\d/.test(title)) return false;
  const own = words(title);
  if (own?.role !== undefined || (own?.meaning !== undefined && isMoneyMeaning(own.meaning))) return true;
  const reading = words(`${title} mono pages`);
  const isTimed = reading?.role !== words('mono pages')?.role || reading?.per !== undefined;
  return isTimed && reading?.on === undefined;
}

function appearsBelow(sheet: Sheet, row: number): boolean {
  const cells = sheet.rows[row] ?? [];
  for (let other = row + 1; other <= Math.min(row + 40, sheet.rows.length - 1); other++) {
    const below = sheet.rows[other] ?? [];
    const same = cells.filter((cell, at) => cell.trim() !== '' && below[at] === cell).length;
    const filled = cells.filter((cell) => cell.trim() !== '').length;
    if (same > 0 && same < filled) return true;
  }
  return false;
}

function trimEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === '') end--;
  return cells.slice(0, end);
}
