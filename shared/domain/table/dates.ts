import type { IsoDate } from '../calendar';
import { isIsoDate } from '../calendar';

/** Whether day or month comes first in dates such as `03/04/2026`. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/** What the dates of a column say about their order. */
export interface ColumnDates {
  readonly order: DateOrder | null;
  /** Dates such as `03/04/2026` that read either way, and nothing in the column decides. */
  readonly ambiguous: boolean;
  readonly examples: readonly string[];
}

const monthNames: readonly string[] = [
  'jan january januar janvier janv enero ene janeiro gennaio gen januari januar styczen stycznia sty ledna leden ledn ianuarie januara tammikuu tammi',
  'feb february februar fevrier fevr fev febrero fevereiro febbraio februari febr luty lutego lut unora unor februara februarie helmikuu helmi',
  'mar march marz maerz mrz mars marzo marco marcius marc maart mrt marzec marca brezna brezen marts marec martie maaliskuu maalis',
  'apr april avril avr abril abr aprile aprilis kwiecien kwietnia kwi dubna duben aprila aprilie huhtikuu huhti',
  'may mai mayo maio maggio mag majus maj mei kvetna kveten maja toukokuu touko',
  'jun june juni juin junio junho giugno giu junius czerwiec czerwca cze cervna cerven juna iunie kesakuu kesa',
  'jul july juli juillet juil julio julho luglio lug julius lipiec lipca lip cervence cervenec jula iulie heinakuu heina',
  'aug august aout agosto ago augusztus augustus sierpien sie srpna srpen augusti augusta sierpnia elokuu',
  'sep sept september septembre septiembre setembro set settembre szeptember szept wrzesien wrz zari septembra septembrie wrzesnia syyskuu',
  'oct october oktober okt octobre octubre outubro out ottobre ott oktober pazdziernik paz rijna rijen oktobra octombrie pazdziernika lokakuu',
  'nov november novembre noviembre novembro listopad lis listopadu listopada novembra noiembrie marraskuu',
  'dec december dezember dez decembre diciembre dic dezembro dicembre des desember grudzien gru prosince prosinec decembra decembrie grudnia joulukuu',
];

const months = new Map(
  monthNames.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)),
);

/** The month of a name or abbreviation in a few languages, 1 to 12; 0 when it is none. */
export function monthOf(name: string): number {
  const word = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase();
  return months.get(word) ?? 0;
}

const isoPattern = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]\d{1,2}:.*)?$/;
const numericPattern = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:,?\s+\d{1,2}[:.]\d{2}.*)?$/;
const dayNamePattern =
  /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]*([\p{L}]{3,10})[\s.,/-]*(\d{4}|\d{2})(?:\s+\d{1,2}:.*)?$/u;
const namePattern = /^([\p{L}]{3,10})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})(?:\s+\d{1,2}:.*)?$/u;
const yearNamePattern = /^(\d{4})\.?\s*([\p{L}]{3,10})\.?\s*(\d{1,2})\.?$/u;
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/i;

/** `2026. 01. 06.` and `6. 1. 2026` without their spaces and last point. */
function joined(cell: string): string {
  if (!cell.endsWith('.') && !cell.includes('. ')) return cell;
  return cell.replace(/\.$/, '').replace(/(?<=\d)\.\s+(?=\d)/g, '.');
}

function fullYear(year: string): number {
  const value = Number(year);
  if (year.length === 4) return value;
  return value < 80 ? 2000 + value : 1900 + value;
}

/** The day of three parts; `undefined` when the calendar has no such day or the year is not of our time. */
function day(year: number, month: number, date: number): IsoDate | undefined {
  if (year < 1970 || year > 2100) return undefined;
  const text = `${String(year)}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isIsoDate(text) ? text : undefined;
}

/** Excel's day number as a day (1900 calendar); `undefined` outside 1970 to 2100. */
export function fromSerial(serial: number): IsoDate | undefined {
  if (!(serial >= 25_569 && serial < 73_415)) return undefined;
  return new Date((Math.floor(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The day of a cell, its time and zone left out so that no day shifts: ISO, `3/4/2024 2:05:10 PM`,
 * `04-MAR-24`, `4 March 2024`, `20260304`, Excel's day numbers. `undefined`: not a date.
 */
export function readDate(text: string, order: DateOrder): IsoDate | undefined {
  const cell = joined(text.trim().replace(weekday, ''));
  const iso = isoPattern.exec(cell);
  if (iso !== null) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = numericPattern.exec(cell);
  if (numeric !== null) return fromNumeric(numeric, order);
  if (/^\d{8}$/.test(cell))
    return day(Number(cell.slice(0, 4)), Number(cell.slice(4, 6)), Number(cell.slice(6)));
  if (/^\d{5}(?:\.\d+)?$/.test(cell)) return fromSerial(Number(cell));
  const dayName = dayNamePattern.exec(cell);
  if (dayName !== null) {
    const [, date = '', name = '', year = ''] = dayName;
    return day(fullYear(year), monthOf(name), Number(date));
  }
  const yearFirst = yearNamePattern.exec(cell);
  if (yearFirst !== null) return day(Number(yearFirst[1]), monthOf(yearFirst[2] ?? ''), Number(yearFirst[3]));
  const named = namePattern.exec(cell);
  if (named === null) return undefined;
  return day(Number(named[3]), monthOf(named[1] ?? ''), Number(named[2]));
}

function fromNumeric(match: RegExpExecArray, order: DateOrder): IsoDate | undefined {
  const [first, second, year] = [Number(match[1]), Number(match[3]), fullYear(match[4] ?? '')];
  const sure = proves(first, second, match[2] ?? '') ?? order;
  return sure === 'dayFirst' ? day(year, second, first) : day(year, first, second);
}

/** Which other calendar a date that is none of ours may belong to, as a remark; `''` where none suggests itself. */
export function otherCalendar(text: string): string {
  const year = Number(/(?<!\d)\d{4}(?!\d)/.exec(text)?.[0] ?? '0');
  if (year >= 2500 && year <= 2643) return ': a Buddhist year?';
  return year >= 1350 && year <= 1520 ? ': a Hijri year?' : '';
}

/** Where the day ends that a text begins with: digits with slashes, points or dashes; 0 where it begins otherwise. */
function endOfDay(text: string): number {
  let at = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Digits, and "-", "." and "/" before them.
    if (code < 45 || code > 57) break;
  }
  const [next, hour] = [text[at], text.charCodeAt(at + 1)];
  const isTime = (next === ' ' || next === 'T') && hour >= 48 && hour <= 57 && text.indexOf(':', at) > 0;
  return at >= 6 && isTime ? at : 0;
}

/** Reads the days of a column: times are left aside and each day is read once, since a file has few of them. */
export function newDayReader(order: DateOrder): (text: string) => IsoDate | undefined {
  const known = new Map<string, IsoDate | null>();
  return (text) => {
    const end = endOfDay(text);
    const key = end === 0 ? text : text.slice(0, end);
    const before = known.get(key);
    if (before !== undefined) return before ?? undefined;
    const day = readDate(text, order);
    if (known.size > 20_000) known.clear();
    known.set(key, day ?? null);
    return day;
  };
}

/** The order that one date proves: a part above 12 is a day, and dots stand in day-first countries. */
function proves(first: number, second: number, sign: string): DateOrder | undefined {
  if (first > 12 && second <= 12) return 'dayFirst';
  if (second > 12 && first <= 12) return 'monthFirst';
  return sign === '.' ? 'dayFirst' : undefined;
}

const enoughProof = 50;

/** Whether a cell begins with three digits or more, as ISO dates do: no order of day and month is in doubt. */
export function startsWithYear(text: string): boolean {
  return isDigitAt(text, 2) && isDigitAt(text, 1) && isDigitAt(text, 0);
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function dayText(cell: string): string {
  const end = endOfDay(cell);
  return end === 0 ? cell.trim() : cell.slice(0, end);
}

/** Decides the order of a column's dates from its cells. */
export function decideDateOrder(cells: Iterable<string>): ColumnDates {
  let [dayFirst, monthFirst] = [0, 0];
  const examples: string[] = [];
  let last = '';
  for (const cell of cells) {
    // A year, or anything else that does not begin with one or two digits and a sign, decides nothing.
    if (startsWithYear(cell)) continue;
    const day = dayText(cell);
    if (day === last) continue;
    last = day;
    const match = numericPattern.exec(day);
    if (match === null) continue;
    const order = proves(Number(match[1]), Number(match[3]), match[2] ?? '');
    if (order === 'dayFirst') dayFirst++;
    else if (order === 'monthFirst') monthFirst++;
    else if (match[1] !== match[3] && examples.length < 3) examples.push(cell.trim());
    if (Math.abs(dayFirst - monthFirst) >= enoughProof) break;
  }
  const order = dayFirst > monthFirst ? 'dayFirst' : monthFirst > dayFirst ? 'monthFirst' : null;
  return { order, ambiguous: order === null && examples.length > 0, examples };
}
