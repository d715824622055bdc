import type { Decimal } from '../../../shared/domain/rate';
import { divide, multiply, rate, toDecimal, whole } from '../../../shared/domain/rate';

/** What was typed into a field of figures: nothing, a number that is not negative, or something else. */
export type Typed =
  | { readonly type: 'empty' }
  | { readonly type: 'number'; readonly value: Decimal }
  | { readonly type: 'wrong' };

const grouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/;
const plain = /^\d*[.,]?\d+$|^\d+[.,]$/;

/** Reads a figure as people type it: `1,250.00`, `0.0085`, `.5`, `$12`; a decimal comma counts as a point. */
export function readTyped(text: string): Typed {
  const bare = text.replace(/[\s\u00a0\u202f$€£¥%]/g, '');
  if (bare === '') return { type: 'empty' };
  if (grouped.test(bare)) return { type: 'number', value: bare.replace(/,/g, '') };
  if (!plain.test(bare)) return { type: 'wrong' };
  const point = bare.replace(',', '.');
  const [units = '', part = ''] = point.split('.');
  const value = part === '' ? units : `${units === '' ? '0' : units}.${part}`;
  return { type: 'number', value };
}

/** Reads a whole number from 1 up. */
export function readWhole(text: string): number | null {
  const bare = text.trim();
  return /^[1-9]\d{0,4}$/.test(bare) ? Number(bare) : null;
}

/** Reads a whole number from 0 up. */
export function readCount(text: string): number | null {
  return text.trim() === '0' ? 0 : readWhole(text);
}

/** 3.5 per cent is the share 0.035. */
export function shareOfPercent(percent: Decimal): Decimal {
  return trimmed(toDecimal(divide(rate(percent), whole(100)), 8));
}

/** The share 0.035 is 3.5 per cent. */
export function percentOfShare(share: Decimal): Decimal {
  return trimmed(toDecimal(multiply(rate(share), whole(100)), 6));
}

function trimmed(value: Decimal): Decimal {
  return value.includes('.') ? value.replace(/\.?0+$/, '') : value;
}
