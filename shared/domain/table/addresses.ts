import type { Findings } from './findings';
import { isIp, isMac } from './columnLook';
import type { RowReader } from './rowReader';

/** Whether a text is four numbers up to 255 with points between: all that most rows have. */
export function isPlainIp(text: string): boolean {
  let [parts, value, digits] = [1, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 46) {
      if (digits === 0) return false;
      [parts, value, digits] = [parts + 1, 0, 0];
    } else if (code >= 48 && code <= 57) {
      value = value * 10 + code - 48;
      digits++;
      if (value > 255 || digits > 3) return false;
    } else return false;
  }
  return parts === 4 && digits > 0;
}

const severalAddresses = /^(\S+?)\s*[,;/\s]\s*((?:\d{1,3}\.){3}\d{1,3}|[0-9a-f:]{6,})/i;
const fourNumbers = /^(?:\d+\.){3}\d+/;

/** Says which address cells hold two addresses, one that no network has, a network mask, IPv6 or a MAC address. */
export function noteAddress(reader: RowReader, row: number, findings: Findings): void {
  const column = reader.column('ip');
  if (column === undefined) return;
  const text = reader.text('ip', row);
  if (text === '' || isPlainIp(text)) return;
  const at = { row: row + 1, column: column.header, sample: text };
  const second = severalAddresses.exec(text)?.[2];
  if (second !== undefined && isPlainIp(second)) {
    findings.note({ code: 'two-addresses', row: at.row, sample: text });
    return;
  }
  if (isIp(text) || isMac(text) || fourNumbers.test(text)) findings.note({ code: 'odd-address', ...at });
}
