import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Money } from '../../../shared/domain/money';
import { currencyPlaces, money } from '../../../shared/domain/money';
import { rate } from '../../../shared/domain/rate';
import { formattersFor } from '../../../shared/format/formatters';

/** The decimal mark of each locale, and the pattern of its grouped digits. */
const written = {
  'en-US': ['.', /^\d{1,3}(,\d{3})*$/],
  'en-GB': ['.', /^\d{1,3}(,\d{3})*$/],
  'de-DE': [',', /^\d{1,3}(\.\d{3})*$/],
  'fr-FR': [',', /^\d{1,3}(\u202f\d{3})*$/],
  'de-CH': ['.', /^\d{1,3}(’\d{3})*$/],
  'en-IN': ['.', /^\d{1,3}$|^\d{1,2}(,\d{2})*,\d{3}$/],
  'ja-JP': ['.', /^\d{1,3}(,\d{3})*$/],
  'pt-BR': [',', /^\d{1,3}(\.\d{3})*$/],
} as const;

const locales = Object.keys(written) as readonly (keyof typeof written)[];
const currencies = ['USD', 'GBP', 'EUR', 'CHF', 'INR', 'JPY', 'BRL', 'KWD'] as const;
/** 10^15 of the currency's units, in thousandths. */
const most = 10n ** 18n;

/** The units of `10^-places` that a text prints, read digit by digit; the groups must be those of the locale. */
function unitsIn(text: string, locale: keyof typeof written, places: number): bigint {
  const [mark, groups] = written[locale];
  const [first, last] = [text.search(/\d/), /\d(?=\D*$)/.exec(text)?.index ?? -1];
  const digits = text.slice(first, last + 1);
  const [whole = '', part = ''] = places === 0 ? [digits] : digits.split(mark);
  expect(whole, text).toMatch(groups);
  expect(part, text).toHaveLength(places);
  const size = BigInt(whole.replace(/\D/g, '') + part);
  return text.includes('-') ? -size : size;
}

describe('an amount of money', () => {
  it('is printed with every digit that it has, in each locale and currency', () => {
    const amounts = fc.bigInt({ min: -most, max: most });
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom(...locales),
        fc.constantFrom(...currencies),
        (amount, tag, code) => {
          const text = formattersFor(tag, code).money(amount as Money);

          expect(unitsIn(text, tag, currencyPlaces(code))).toBe(amount);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('keeps the last cent where a binary number has lost it', () => {
    // As a binary number it is 1,000,000,000,000,000: there are no cents above 2^53.
    const amount = money('999999999999999.99', 'USD');

    expect(formattersFor('en-US', 'USD').money(amount)).toBe('$999,999,999,999,999.99');
    expect(formattersFor('en-IN', 'INR').money(amount)).toBe('₹99,99,99,99,99,99,999.99');
  });

  it.each([
    ['en-US', 'USD', ['$1,234,567.89', '-$1,234.50']],
    ['en-GB', 'GBP', ['£1,234,567.89', '-£1,234.50']],
    ['de-DE', 'EUR', ['1.234.567,89\u00a0€', '-1.234,50\u00a0€']],
    ['fr-FR', 'EUR', ['1\u202f234\u202f567,89\u00a0€', '-1\u202f234,50\u00a0€']],
    ['de-CH', 'CHF', ['CHF\u00a01’234’567.89', 'CHF-1’234.50']],
    ['fr-CH', 'CHF', ['1\u202f234\u202f567.89\u00a0CHF', '-1\u202f234.50\u00a0CHF']],
    ['en-IN', 'INR', ['₹12,34,567.89', '-₹1,234.50']],
    ['pt-BR', 'BRL', ['R$\u00a01.234.567,89', '-R$\u00a01.234,50']],
    ['en-GB', 'CHF', ['CHF\u00a01,234,567.89', '-CHF\u00a01,234.50']],
    ['en-US', 'KWD', ['KWD\u00a01,234,567.890', '-KWD\u00a01,234.500']],
    ['es-ES', 'EUR', ['1.234.567,89\u00a0€', '-1234,50\u00a0€']],
    ['nl-NL', 'EUR', ['€\u00a01.234.567,89', '€\u00a0-1.234,50']],
    ['de-AT', 'EUR', ['€\u00a01.234.567,89', '-€\u00a01.234,50']],
    ['sv-SE', 'SEK', ['1\u00a0234\u00a0567,89\u00a0kr', '−1\u00a0234,50\u00a0kr']],
  ])('stands in %s with %s as %s', (locale, currency, [large = '', negative = '']) => {
    const format = formattersFor(locale, currency);

    expect(format.money(money('1234567.89', currency))).toBe(large);
    expect(format.money(money('-1234.5', currency))).toBe(negative);
  });

  it('has no decimals in yen, whatever the locale', () => {
    expect(formattersFor('ja-JP', 'JPY').amount(rate('1234567.5'))).toBe('¥1,234,568');
    expect(formattersFor('de-DE', 'JPY').amount(rate('1234567.5'))).toBe('1.234.568\u00a0¥');
  });

  it('tells the dollars of different countries apart', () => {
    const inCanada = formattersFor('en-CA', 'CAD').amount(rate('5'));

    expect(inCanada).toBe('$5.00');
    expect(formattersFor('en-CA', 'USD').amount(rate('5'))).toBe('US$5.00');
    expect(formattersFor('en-US', 'CAD').amount(rate('5'))).toBe('CA$5.00');
  });

  it('stands in a table without a sign that is a word, which its caption says', () => {
    const swiss = formattersFor('de-CH', 'CHF');

    expect(swiss.cell(money('-1234.5', 'CHF'))).toBe('-1’234.50');
    expect(formattersFor('fr-CH', 'CHF').cell(money('1234.5', 'CHF'))).toBe('1\u202f234.50');
    expect(formattersFor('en-US', 'USD').cell(money('-1234.5', 'USD'))).toBe('-$1,234.50');
  });

  it('of nothing has no minus sign', () => {
    const format = formattersFor('en-US', 'USD');

    expect(format.amount(rate('-0.004'))).toBe('$0.00');
    expect(format.moneySize(money('-12.5', 'USD'))).toBe('$12.50');
  });
});

describe('a price a page', () => {
  it.each([
    ['en-US', 'USD', '$0.0085'],
    ['de-DE', 'EUR', '0,0085\u00a0€'],
    ['de-CH', 'CHF', 'CHF\u00a00.0085'],
    ['en-IN', 'INR', '₹0.0085'],
    ['ja-JP', 'JPY', '¥0.0085'],
    ['pt-BR', 'BRL', 'R$\u00a00,0085'],
    ['en-US', 'KWD', 'KWD\u00a00.0085'],
  ])('has four decimals in %s with %s', (locale, currency, text) => {
    expect(formattersFor(locale, currency).perPage(rate('0.0085'))).toBe(text);
  });
});

describe('a price as it was typed', () => {
  it.each([
    ['en-US', 'USD', ['$0.128', '$0.20', '$1,200.00']],
    ['de-DE', 'EUR', ['0,128\u00a0€', '0,20\u00a0€', '1.200,00\u00a0€']],
    ['ja-JP', 'JPY', ['¥0.128', '¥0.2', '¥1,200']],
  ])('keeps its digits in %s with %s', (locale, currency, texts) => {
    const { price } = formattersFor(locale, currency);

    expect(['0.128', '0.2', '1200'].map(price)).toEqual(texts);
  });
});

describe('counts and shares', () => {
  it.each([
    ['en-US', ['12,345,678', '-19.1%', '100.0%']],
    ['de-DE', ['12.345.678', '-19,1\u00a0%', '100,0\u00a0%']],
    ['fr-FR', ['12\u202f345\u202f678', '-19,1\u00a0%', '100,0\u00a0%']],
    ['de-CH', ['12’345’678', '-19.1%', '100.0%']],
    ['en-IN', ['1,23,45,678', '-19.1%', '100.0%']],
    ['ja-JP', ['12,345,678', '-19.1%', '100.0%']],
    ['pt-BR', ['12.345.678', '-19,1%', '100,0%']],
  ])('in %s have its marks', (locale, [count = '', negative = '', whole = '']) => {
    const format = formattersFor(locale, 'USD');

    expect(format.count(12_345_678)).toBe(count);
    expect(format.count(rate('12345677.5'))).toBe(count);
    expect(format.share(rate('-0.1912'))).toBe(negative);
    expect(format.share(rate('1'))).toBe(whole);
  });

  it('print a share as it was typed', () => {
    const { percent } = formattersFor('de-DE', 'EUR');

    expect([percent(rate('0.19')), percent(rate('0.08875')), percent(rate('1'))]).toEqual([
      '19\u00a0%',
      '8,875\u00a0%',
      '100\u00a0%',
    ]);
  });

  it('keep every digit of a count that no binary number holds', () => {
    expect(formattersFor('de-DE', 'EUR').count(rate('9007199254740993'))).toBe('9.007.199.254.740.993');
  });
});

describe('days, months and lists', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each([
    ['en-US', ['July 1, 2027', 'July 2027', 'A, B, and C']],
    ['en-GB', ['1 July 2027', 'July 2027', 'A, B and C']],
    ['de-DE', ['1. Juli 2027', 'Juli 2027', 'A, B, and C']],
    ['fr-FR', ['1 juillet 2027', 'juillet 2027', 'A, B, and C']],
    ['de-CH', ['1. Juli 2027', 'Juli 2027', 'A, B, and C']],
    ['en-IN', ['1 July 2027', 'July 2027', 'A, B and C']],
    ['ja-JP', ['2027/07/01', '2027/07', 'A, B, and C']],
    ['pt-BR', ['1 de julho de 2027', 'julho de 2027', 'A, B, and C']],
  ])(
    'follow %s, but a list is in the language of its sentence',
    (locale, [day = '', month = '', list = '']) => {
      const format = formattersFor(locale, 'USD');

      expect(format.day('2027-07-01')).toBe(day);
      expect(format.month('2027-07-01')).toBe(month);
      expect(format.list(['A', 'B', 'C'])).toBe(list);
    },
  );

  it('stay on their day where the clock is far behind Greenwich', () => {
    vi.stubEnv('TZ', 'Pacific/Honolulu');

    expect(formattersFor('en-US', 'USD').day('2027-12-31')).toBe('December 31, 2027');
  });

  it('fall back to US English for what is no locale', () => {
    expect(formattersFor('no locale', 'USD').day('2027-07-01')).toBe('July 1, 2027');
    expect(formattersFor('no locale', 'USD').amount(rate('1234'))).toBe('$1,234.00');
  });
});
