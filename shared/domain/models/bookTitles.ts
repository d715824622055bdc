import type { IsoDate } from '../calendar';
import { readExactNumber, readNumber, signOf } from '../table/numbers';
import { decideDateOrder, readDate, startsWithYear } from '../table/dates';
import { currencyOf, moneyNamesIn } from '../table/moneyWords';
import { plainHeader } from '../table/plainHeader';
import { type Sheet, cellKind, cellText } from '../table/table';
import { short } from './bookCells';
import type { BookProblems } from './bookProblems';
import type { LeaseFactor } from './priceBook';

/** What is said of a book as a whole: by its file, or by the user. */
export interface BookDetails {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly currency?: string | undefined;
  readonly validFrom?: IsoDate | undefined;
  readonly validUntil?: IsoDate | undefined;
  readonly note?: string | undefined;
  readonly leaseFactors?: readonly LeaseFactor[] | undefined;
}

type Key = 'name' | 'version' | 'currency' | 'validFrom' | 'validUntil' | 'note' | 'leaseFactor' | 'validity';

const keys: readonly (readonly [RegExp, Key])[] = [
  [/^(?:price book|price list|name|title|titel|preisliste|preisbuch|liste de prix|titre)$/, 'name'],
  [/^(?:version|edition|issue|stand|ausgabe)$/, 'version'],
  [/^(?:currency|wahrung|devise|monnaie|(?:all )?prices in|preise in|prix en)$/, 'currency'],
  [/^(?:valid|validity|gultig|gultigkeit|valable|validite)$/, 'validity'],
  [
    /^(?:valid from|valid since|effective(?: from)?|from|gultig (?:ab|von|vom)|ab|valable (?:du|des|a partir du)|des le)$/,
    'validFrom',
  ],
  [
    /^(?:valid (?:until|till|to|through)|until|expires(?: on)?|gultig bis|bis|valable jusqu au|jusqu au)$/,
    'validUntil',
  ],
  [/^(?:note|notes|remark|hinweis|bemerkung|remarque)$/, 'note'],
  [/\b(?:lease|leasing)\w*(?: rate)?(?: factor)?\b.*\d|\bfacteur\b.*\d|\bleasingfaktor\b.*\d/, 'leaseFactor'],
];

type Found = { -readonly [K in keyof BookDetails]: BookDetails[K] };

/** What the rows above the header say of the book; rows and columns as in the sheet. */
export function readBookTitles(
  sheet: Sheet,
  { headerRow, problems }: { readonly headerRow: number; readonly problems: BookProblems },
): BookDetails {
  const found: Found = {};
  const means: Means = { sheet, problems, cells: titleCells(sheet, headerRow), factors: [] };
  for (let row = 0; row < headerRow; row++) {
    const told = tellings(sheet, row);
    for (const telling of told) readTelling(telling, found, means);
    const [only, ...others] = (sheet.rows[row] ?? []).filter((cell) => cell.trim() !== '');
    if (told.length === 0 && only !== undefined && others.length === 0) readTitle(only.trim(), found);
  }
  return means.factors.length === 0 ? found : { ...found, leaseFactors: means.factors };
}

interface Means {
  readonly sheet: Sheet;
  readonly problems: BookProblems;
  /** All cells above the header: one date may decide the order of day and month for all. */
  readonly cells: readonly string[];
  readonly factors: LeaseFactor[];
}

function readTelling(telling: Telling, found: Found, means: Means): void {
  const { key, text, row, column } = telling;
  const leftOut = (why: string): void => {
    const at = { row: row + 1, column: { index: column, header: '' } };
    means.problems.add('warning', at, `"${short(text)}" ${why}; it was left out.`);
  };
  switch (key) {
    case 'leaseFactor': {
      const factor = factorOf(telling, means.sheet);
      if (factor === undefined) leftOut('is no lease rate factor');
      else means.factors.push(factor);
      return;
    }
    case 'validFrom':
    case 'validUntil':
      found[key] ??= dayOf(text, means.cells, leftOut);
      return;
    case 'validity': {
      const [from, until] = text.split(rangeSign);
      if (from !== undefined) found.validFrom ??= dayOf(from, means.cells, leftOut);
      if (until !== undefined) found.validUntil ??= dayOf(until, means.cells, leftOut);
      return;
    }
    case 'currency': {
      const code = currencyIn([text], 'cell');
      if (code === undefined) leftOut('is no currency that is known');
      found.currency ??= code;
      return;
    }
    default:
      found[key] ??= text;
  }
}

const rangeSign = /\s+(?:until|to|till|bis|au)\s+|\s+[-–]\s+/i;

/** The first lone text above the table is the book's name, and further ones may name the currency. */
function readTitle(text: string, found: Found): void {
  const code = currencyIn([text], 'prose');
  if (found.name === undefined) found.name = text.slice(0, 200);
  if (code !== undefined) found.currency ??= code;
}

/** The one currency that texts name; `undefined` for none, several, or a sign that several countries share. */
export function currencyIn(
  texts: readonly string[],
  kind: 'header' | 'cell' | 'prose',
  expected?: string,
): string | undefined {
  const names = texts.flatMap((text) => moneyNamesIn(text, kind));
  const codes = new Set(names.map((name) => currencyOf(name, { expected, named: names, headers: texts })));
  const [only] = codes;
  if (codes.size === 1 && only !== undefined) return only;
  const [text = ''] = texts;
  return kind === 'cell' && codes.size === 0 && /^[A-Z]{3}$/.test(text.trim()) ? text.trim() : undefined;
}

interface Telling {
  readonly key: Key;
  /** Counted from 0, as the column. */
  readonly row: number;
  readonly label: string;
  readonly text: string;
  readonly column: number;
}

/** "Currency: USD" in one cell, or "Currency" with "USD" in the next that is filled. */
function tellings(sheet: Sheet, row: number): readonly Telling[] {
  const cells = sheet.rows[row] ?? [];
  const told: Telling[] = [];
  for (let column = 0; column < cells.length; column++) {
    const cell = cellText(sheet, row, column).trim();
    if (cell === '' || cell.length > 300) continue;
    const colon = /^([^:=]{2,60})[:=]\s*(.*)$/s.exec(cell);
    const label = colon?.[1] ?? cell;
    const key = keyOf(label);
    if (key === undefined) continue;
    const inside = colon?.[2]?.trim() ?? '';
    const next = cells.findIndex((other, at) => at > column && other.trim() !== '');
    if (inside !== '') told.push({ key, row, label, text: inside, column });
    else if (next >= 0) {
      told.push({ key, row, label, text: cellText(sheet, row, next).trim(), column: next });
      column = next;
    }
  }
  return told;
}

function keyOf(label: string): Key | undefined {
  const plain = plainHeader(label);
  return keys.find(([pattern]) => pattern.test(plain))?.[1];
}

function factorOf({ label, text, row, column }: Telling, sheet: Sheet): LeaseFactor | undefined {
  const months = Number(/\d{1,3}/.exec(label)?.[0] ?? '0');
  const isExact = cellKind(sheet, row, column) === 'n';
  // Factors lie below 1, so a lone sign in them is that of the decimals.
  const reading = isExact ? readExactNumber(text) : readNumber(text, signOf(text) === ',' ? ',' : null);
  if (reading.type !== 'number' || !/^0\.\d*[1-9]\d*$/.test(reading.value)) return undefined;
  return months >= 1 && months <= 240 ? { months, factor: reading.value } : undefined;
}

function titleCells(sheet: Sheet, headerRow: number): readonly string[] {
  const cells = sheet.rows.slice(0, headerRow).flat();
  return cells.flatMap((cell) => cell.split(/[:=]/).flatMap((part) => part.split(rangeSign)));
}

function dayOf(text: string, cells: readonly string[], leftOut: (why: string) => void): IsoDate | undefined {
  const { order } = decideDateOrder(cells.map((cell) => cell.trim()));
  const isClear = order !== null || startsWithYear(text) || !isEitherWay(text);
  const day = isClear ? readDate(text, order ?? 'dayFirst') : undefined;
  if (day === undefined)
    leftOut(isClear ? 'is no day' : 'may be read day first or month first; write it as 2026-09-30');
  return day;
}

function isEitherWay(text: string): boolean {
  return readDate(text, 'dayFirst') !== readDate(text, 'monthFirst');
}
