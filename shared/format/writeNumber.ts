import type { Decimal } from '../domain/rate';
import { currencySign } from './currencySign';
import type { NumberMarks } from './numberMarks';
import { numberMarks } from './numberMarks';

/** Writes decimal texts as a locale does, digit by digit: no number is ever too large to be exact. */
export interface NumberWriter {
  readonly number: (decimal: Decimal) => string;
  /** With the currency's sign, all digits of the text kept. */
  readonly money: (decimal: Decimal, currency: string) => string;
  /** An amount of money without the currency's sign. */
  readonly bareMoney: (decimal: Decimal) => string;
  /** Of a text in per cent: "19.1" is `19.1%`. */
  readonly percent: (decimal: Decimal) => string;
  /** The size of an amount and what stands around it, for charts that put an abbreviation between them. */
  readonly moneyParts: (decimal: Decimal, currency: string) => MoneyParts;
}

/** An amount without its minus sign; of `before` and `after` one is empty. */
export interface MoneyParts {
  readonly before: string;
  readonly digits: string;
  readonly after: string;
}

/** The writer of a locale (BCP 47 tag); US English for what is no locale. */
export function numberWriter(locale: string): NumberWriter {
  const tag = knownLocale(locale);
  const marks = numberMarks(tag);
  const moneyMarks = {
    ...marks,
    group: marks.moneyGroup ?? marks.group,
    decimal: marks.moneyDecimal ?? marks.decimal,
  };
  return {
    number: (decimal) => signed(decimal, digitsOf(decimal, marks), marks),
    percent: (decimal) => signed(decimal, marks.percent.replace('n', digitsOf(decimal, marks)), marks),
    money: (decimal, currency) => {
      const pattern = isNegative(decimal) ? marks.negativeMoney : marks.money;
      return filled(pattern, digitsOf(decimal, moneyMarks), currencySign(currency, tag));
    },
    bareMoney: (decimal) => signed(decimal, digitsOf(decimal, moneyMarks), marks),
    moneyParts: (decimal, currency) => {
      const [before = '', after = ''] = filled(marks.money, '\u0000', currencySign(currency, tag)).split(
        '\u0000',
      );
      return { before, digits: digitsOf(decimal, moneyMarks), after };
    },
  };
}

/** The tag of a locale that the runtime knows, "en-US" for any other text. */
export function knownLocale(locale: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}

function isNegative(decimal: Decimal): boolean {
  return decimal.startsWith('-') && /[1-9]/.test(decimal);
}

function signed(decimal: Decimal, written: string, marks: NumberMarks): string {
  return isNegative(decimal) ? `${marks.minus}${written}` : written;
}

/** A letter beside a digit needs a space that does not break: "CHF 12", but "$12". */
function filled(pattern: string, digits: string, sign: string): string {
  const before = /\p{L}$/u.test(sign) ? pattern.replace('¤n', '¤\u00a0n') : pattern;
  const spaced = /^\p{L}/u.test(sign) ? before.replace('n¤', 'n\u00a0¤') : before;
  return spaced.replace(/[n¤]/g, (mark) => (mark === 'n' ? digits : sign));
}

function digitsOf(decimal: Decimal, marks: NumberMarks): string {
  const [whole = '', part = ''] = decimal.replace('-', '').split('.');
  const grouped = groupedDigits(whole.replace(/^0+(?=\d)/, ''), marks);
  return part === '' ? grouped : `${grouped}${marks.decimal}${part}`;
}

function groupedDigits(whole: string, { group, groups, groupedFrom }: NumberMarks): string {
  if (whole.length < groupedFrom) return whole;
  const [last, others] = groups;
  const pieces = [whole.slice(-last)];
  for (let end = whole.length - last; end > 0; end -= others) {
    pieces.unshift(whole.slice(Math.max(0, end - others), end));
  }
  return pieces.join(group);
}
