import { isUnknownText } from './unknown';
import { isMistyped, signOf } from './numbers';
import { readDate } from './dates';
import type { Sheet } from './table';
import { cellKind, cellText } from './table';

/** What a sample of a column's cells looks like; each share is of the cells that say something, 0 to 1. */
export interface ColumnLook {
  readonly known: number;
  readonly numeric: number;
  readonly date: number;
  readonly ip: number;
  readonly mac: number;
  readonly make: number;
  readonly serial: number;
  readonly distinct: number;
  /** Figures with a currency sign. */
  readonly money: number;
  readonly percent: number;
  /** Paths such as `North > Office`. */
  readonly path: number;
  readonly samples: readonly string[];
}

const makers = new Set(
  `hp,hewlett packard,hewlett-packard,hp inc.,canon,xerox,ricoh,brother,kyocera,kyocera mita,konica minolta,
  konica-minolta,lexmark,epson,sharp,toshiba,samsung,oki,okidata,oce,océ,dell,develop,utax,triumph-adler,pantum,lanier,
  savin,gestetner,nashuatec,rex rotary,muratec,panasonic,fujifilm,fuji xerox,zebra,sindoh,riso,kip,olivetti,
  ta triumph-adler,intermec,tally,printronix,dymo,ibm,infoprint,citizen,star,tec,sato,honeywell,imagistics,copystar`
    .split(',')
    .map((name) => name.trim()),
);

/** Whether a text is the name of a maker of printers. */
export function isMaker(text: string): boolean {
  return makers.has(text.trim().toLowerCase());
}

const ipPattern = /^(?:\d{1,3}\.){3}\d{1,3}(?:\s*[/,;].*)?$|^(?=.*::|(?:[0-9a-f]*:){4})[0-9a-f:]{6,}$/i;
const macPattern = /^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$|^(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}$/i;
const serialPattern = /^(?=.*\d)(?=.*[A-Z])[A-Z0-9-]{6,20}$/;

const moneySign =
  /^(?:[A-Z]{0,3}[$€£]|(?:USD|EUR|GBP|CHF|HUF|PLN|SEK|DKK|NOK|CZK|BRL)\b).*\d|\d\s*(?:[$€£]|USD|EUR|GBP|CHF|Ft|HUF|zł|PLN|kr|Kč|SEK|DKK|NOK|CZK|BRL)\.?$/;
const pathPattern =
  /\S\s*[>»→\\]\s*\S|\p{L}\S*\s+\/\s+\S|\p{L}[^,]*,\s*(?:\p{L}+\s)?\s*(?:floor|room|rm|etage|raum|zimmer|étage|salle|piso|sala|piano|stanza|verdieping|kamer|emelet|szoba|piętro|pokój|planta|andar|niveau|stock|stockwerk|våning|etasje|patro|poschodí)(?![\p{L}])/iu;
const noCounts = {
  ...{ known: 0, numeric: 0, date: 0, ip: 0, mac: 0, make: 0, serial: 0 },
  ...{ money: 0, percent: 0, path: 0 },
};

/** Whether a text is written like an IP address. */
export function isIp(text: string): boolean {
  return ipPattern.test(text.trim()) && !isMac(text);
}

/** Whether a text is written like a MAC address. */
export function isMac(text: string): boolean {
  return macPattern.test(text.trim());
}

/** Indexes of the first 200 rows from one on and of up to 200 spread over the rest. */
export function sampleRows(sheet: Sheet, first: number): readonly number[] {
  const last = sheet.rows.length;
  const rows: number[] = [];
  for (let row = first; row < Math.min(last, first + 200); row++) rows.push(row);
  const step = Math.max(1, Math.floor((last - first - 200) / 200));
  for (let row = first + 200; row < last; row += step) rows.push(row);
  return rows;
}

/** Looks at the sampled cells of one column. */
export function lookAtColumn(sheet: Sheet, column: number, rows: readonly number[]): ColumnLook {
  const counts = { ...noCounts };
  const seen = new Set<string>();
  for (const row of rows) {
    const text = cellText(sheet, row, column).trim();
    if (isUnknownText(text)) continue;
    counts.known++;
    seen.add(text);
    const kind = cellKind(sheet, row, column);
    if (kind === 'n' || (kind === 't' && isNumeric(text))) counts.numeric++;
    if (
      kind === 'd' ||
      (kind === 't' && text.length >= 6 && /\d/.test(text) && readDate(text, 'dayFirst') !== undefined)
    ) {
      counts.date++;
    }
    if (moneySign.test(text)) counts.money++;
    if (text.endsWith('%')) counts.percent++;
    if (pathPattern.test(text)) counts.path++;
    if (isIp(text)) counts.ip++;
    else if (isMac(text)) counts.mac++;
    else if (isMaker(text)) counts.make++;
    else if (serialPattern.test(text)) counts.serial++;
  }
  const of = Math.max(1, counts.known);
  return {
    known: counts.known,
    ...{ numeric: counts.numeric / of, date: counts.date / of, ip: counts.ip / of, mac: counts.mac / of },
    ...{ money: counts.money / of, percent: counts.percent / of, path: counts.path / of },
    ...{ make: counts.make / of, serial: counts.serial / of, distinct: seen.size / of },
    samples: [...seen].slice(0, 50),
  };
}

function isNumeric(text: string): boolean {
  if (!/\d/.test(text)) return false;
  return signOf(text) !== 'unreadable' || isMistyped(text) || /^-?\d+(?:[.,]\d+)?[eE][+-]?\d+$/.test(text);
}
