import type { Findings } from './findings';
import type { RowReader } from './rowReader';

const shortenedPattern = /^\d(?:[.,]\d+)?E\+\d+$/i;

/** Whether Excel wrote a long number as `1.23E+11`, so that its last digits are lost. */
export function isShortened(serial: string): boolean {
  return shortenedPattern.test(serial);
}

/** Whether a serial is written as it is compared: capitals and digits, and not zeros alone. */
function isPlainSerial(serial: string): boolean {
  let isZero = true;
  for (let at = 0; at < serial.length; at++) {
    const code = serial.charCodeAt(at);
    const isPlain = (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
    if (!isPlain) return false;
    if (code !== 48) isZero = false;
  }
  return !isZero;
}

/** A serial as it is compared: without spaces, dashes and case; `''` for none, for zeros and for a shortened one. */
export function serialKey(serial: string): string {
  if (isPlainSerial(serial)) return serial;
  if (serial === '' || isShortened(serial)) return '';
  const key = serial.replace(/[\s\u00a0\u00ad\u200b-\u200f\u2010-\u2015\ufeff-]/g, '').toUpperCase();
  return /^0*$/.test(key) ? '' : key;
}

/** The key under which rows of one device meet: serial, else MAC, asset, IP with model, name; `''` without any. */
export function identityKey(reader: RowReader, row: number): string {
  const serial = serialKey(reader.text('serial', row));
  if (serial !== '') return `s ${serial}`;
  const mac = reader
    .text('mac', row)
    .replace(/[^0-9a-f]/gi, '')
    .toLowerCase();
  if (mac !== '') return `m ${mac}`;
  const asset = reader.text('asset', row);
  if (asset !== '') return `a ${asset.toLowerCase()}`;
  const [ip, model, name] = (['ip', 'model', 'name'] as const).map((meaning) =>
    reader.text(meaning, row).toLowerCase(),
  );
  if (ip) return `i ${ip} ${model ?? ''}`;
  return name ? `n ${name} ${model ?? ''}` : '';
}

/** Says which rows have a serial that Excel shortened. */
export function noteShortened(serial: string, row: number, findings: Findings): void {
  // Every serial that Excel shortened has a plus sign.
  if (serial.includes('+') && isShortened(serial))
    findings.note({ code: 'shortened-serial', row: row + 1, sample: serial });
}
