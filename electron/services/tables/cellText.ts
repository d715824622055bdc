import { type CellObject, SSF } from '@e965/xlsx';

/** A cell's text and its kind: `n` an exact number, `d` an ISO date, `t` anything else. */
export interface CellText {
  readonly text: string;
  readonly letter: 'n' | 'd' | 't';
}

/** What a number format makes of a number. */
type Shape = 'plain' | 'date' | 'duration' | { readonly zeros: number };

/** The library leaves its number formats untyped. */
const isDateFormat = (SSF as { readonly is_date: (format: string) => boolean }).is_date;
const shapes = new Map<string, Shape>([['General', 'plain']]);
const empty: CellText = { text: '', letter: 't' };

/** A number cell: exact, or the date, time or padded number that its format shows to a person. */
export function numberCell({ v, z }: CellObject, is1904: boolean): CellText {
  if (typeof v !== 'number' || !Number.isFinite(v)) return empty;
  const shape = typeof z === 'string' && z !== 'General' ? shapeOf(z) : 'plain';
  if (shape === 'plain') return { text: plainNumber(v), letter: 'n' };
  if (shape === 'duration') return { text: clock(v), letter: 't' };
  if (shape === 'date') return dateCell(v, is1904) ?? { text: plainNumber(v), letter: 'n' };
  // 007 is stored as 7 with the format 000: a person sees the zeros.
  return { text: plainNumber(v).padStart(shape.zeros, '0'), letter: 'n' };
}

/**
 * The sign of money that a number format shows beside the number; `''` where it shows none or a bare dollar, which is
 * the sign of the country of the computer in the formats that every workbook has.
 */
export function moneySignOf(format: string): string {
  const known = moneySigns.get(format);
  if (known !== undefined) return known;
  const [, own, country = ''] = /\[\$([^\]-]+)(?:-([^\]]*))?\]/.exec(format) ?? [];
  const stated = own === undefined ? undefined : (codesOfCountries[country.toLowerCase()] ?? own);
  const quoted = [...format.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text.trim()).join(' ');
  const bare = /[€£¥₹]/.exec(format)?.[0];
  const sign = stated ?? bare ?? (/\p{L}/u.test(quoted) && quoted.length <= 12 ? quoted : '');
  if (moneySigns.size > 1000) moneySigns.clear();
  moneySigns.set(format, sign);
  return sign;
}

/** Countries of formats whose sign several countries have: `[$kr-41D]`, `[$$-409]`. */
const codesOfCountries: Readonly<Record<string, string>> = {
  ...{ '41d': 'SEK', '414': 'NOK', '814': 'NOK', '406': 'DKK', '409': 'USD', '1009': 'CAD', c0c: 'CAD' },
  ...{ c09: 'AUD', '1409': 'NZD', '80a': 'MXN', '240a': 'COP', '2c0a': 'ARS', '340a': 'CLP', '416': 'BRL' },
};

const moneySigns = new Map<string, string>([['General', '']]);

/** A file has a handful of number formats and a million cells. */
function shapeOf(format: string): Shape {
  const known = shapes.get(format);
  if (known !== undefined) return known;
  const shape = findShape(format);
  if (shapes.size > 1000) shapes.clear();
  shapes.set(format, shape);
  return shape;
}

function findShape(format: string): Shape {
  if (/\[[hms]+\]/i.test(format)) return 'duration';
  if (isDateFormat(format)) return 'date';
  return /^0{2,}$/.test(format) ? { zeros: format.length } : 'plain';
}

/** A day, a day with its time, or a mere time; `undefined` for days that no calendar of Excel has. */
function dateCell(value: number, is1904: boolean): CellText | undefined {
  if (value >= 0 && value < 1) return { text: clock(value), letter: 't' };
  const text = dateText(value + (is1904 ? 1462 : 0));
  return text === undefined ? undefined : { text, letter: 'd' };
}

/** Excel's day number as ISO text, reckoned without any time zone. */
function dateText(serial: number): string | undefined {
  const days = Math.floor(serial + 1e-9);
  if (days < 61 || days > 2_958_465) return undefined;
  const seconds = Math.min(86_399, Math.max(0, Math.round((serial - days) * 86_400)));
  const iso = new Date((days - 25_569) * 86_400_000 + seconds * 1000).toISOString();
  return seconds === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** A part of a day, or several days, as hours and minutes, with seconds where there are any. */
function clock(days: number): string {
  const seconds = Math.round(Math.abs(days) * 86_400);
  const two = (count: number) => String(count).padStart(2, '0');
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  const shown = seconds % 60 === 0 ? time : `${time}:${two(seconds % 60)}`;
  return days < 0 ? `-${shown}` : shown;
}

/** A stored number as a plain decimal with the 15 digits that Excel guarantees. */
export function plainNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const text = String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text;
  const [, sign = '', whole = '', part = '', exponent = '0'] = match;
  const point = whole.length + Number(exponent);
  const digits = whole + part;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  const tail = digits.slice(point);
  return `${sign}${digits.slice(0, point).padEnd(point, '0')}${tail === '' ? '' : `.${tail}`}`;
}
