import type { FigureUnit } from '../../../shared/domain/models/deviceFigures';
import type { BookStanding } from '../../../shared/domain/models/bookSummary';
import type { Formatters } from '../../../shared/domain/document/formatters';
import { type Decimal, rate, toNumber } from '../../../shared/domain/rate';

/** Where a version stands, as its mark says, and the colour of the mark. */
export const standingWords: Readonly<
  Record<BookStanding, { readonly text: string; readonly tone: 'good' | 'warning' | 'bad' | undefined }>
> = {
  current: { text: 'Current', tone: 'good' },
  older: { text: 'Has a newer version', tone: 'warning' },
  expired: { text: 'Expired', tone: 'bad' },
  notYet: { text: 'Not valid yet', tone: undefined },
};

/** From when to when a version holds. */
export function validityText(
  { validFrom, validUntil }: { readonly validFrom: string; readonly validUntil?: string },
  day: (day: string) => string,
): string {
  return validUntil === undefined ? `from ${day(validFrom)}` : `${day(validFrom)} – ${day(validUntil)}`;
}

/** A figure as its unit wants it written; prices of a page keep all of their decimals. */
export function figureText(value: Decimal, unit: FigureUnit, format: Formatters): string {
  switch (unit) {
    case 'money':
      return format.amount(rate(value));
    case 'pages':
      return format.count(toNumber(rate(value)));
    case 'percent':
      return `${value} %`;
    default:
      return value;
  }
}

/** So many of something, such as "3 models". */
export function counted(count: number, what: string): string {
  return `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`;
}
