import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideDateOrder, readDate } from '../../../../../shared/domain/table/dates';
import { decideSigns, readNumber } from '../../../../../shared/domain/table/numbers';
import { fuzzRuns } from './fuzzRuns';

const { numRuns, timeout } = fuzzRuns(2500, 100_000);

const numberFormats = ['en-US', 'de-DE', 'fr-FR', 'de-CH', 'en-IN', 'pl-PL', 'pt-BR', 'sv-SE'].map((locale) =>
  [0, 1, 2, 3].map((digits) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits })),
);
const dateFormats = ['en-US', 'de-DE', 'fr-FR', 'en-GB', 'nl-NL', 'hu-HU', 'pt-BR', 'sv-SE'].flatMap(
  (locale) =>
    [
      { year: 'numeric', month: '2-digit', day: '2-digit' } as const,
      { year: 'numeric', month: 'numeric', day: 'numeric' } as const,
      { dateStyle: 'short' } as const,
      { dateStyle: 'medium' } as const,
    ].map((style) => new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' })),
);

/** The exact decimal that thousandths stand for. */
function decimalOf(thousandths: number): string {
  const sign = thousandths < 0 ? '-' : '';
  const digits = String(Math.abs(thousandths)).padStart(4, '0');
  return `${sign}${digits.slice(0, -3)}.${digits.slice(-3)}`;
}

function same(one: string, other: string): boolean {
  const bare = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
  return bare(one) === bare(other);
}

describe('what eight countries write', () => {
  it('as numbers is read as meant, or the column is called unclear', { timeout }, () => {
    const formats = fc.constantFrom(...numberFormats);
    const value = fc.tuple(fc.integer({ min: -999_999_999, max: 9_999_999_999 }), fc.nat(3));
    fc.assert(
      fc.property(formats, fc.array(value, { minLength: 1, maxLength: 5 }), (byDigits, values) => {
        const meant = values.map(([thousandths, digits]) => thousandths - (thousandths % 10 ** (3 - digits)));
        const cells = values.map(([, digits], at) => byDigits[digits]?.format((meant[at] ?? 0) / 1000) ?? '');
        const signs = decideSigns(cells);
        if (signs.ambiguous) return;

        cells.forEach((cell, at) => {
          const reading = readNumber(cell, signs.decimal);
          const got = reading.type === 'number' ? reading.value : reading.type;

          expect([cell, same(got, decimalOf(meant[at] ?? 0))]).toEqual([cell, true]);
        });
      }),
      { numRuns },
    );
  });

  it('as dates is read as meant, called unclear, or not taken for a date', { timeout }, () => {
    const format = fc.constantFrom(...dateFormats);
    const days = fc.array(fc.integer({ min: 4000, max: 40_000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(format, days, (style, numbers) => {
        const dates = numbers.map((number) => new Date(number * 86_400_000));
        const cells = dates.map((date) => style.format(date));
        const { order, ambiguous } = decideDateOrder(cells);
        if (ambiguous) return;

        cells.forEach((cell, at) => {
          const day = readDate(cell, order ?? 'monthFirst');

          expect([dates[at]?.toISOString().slice(0, 10), undefined], cell).toContain(day);
        });
      }),
      { numRuns },
    );
  });
});
