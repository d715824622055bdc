import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BookPart, PriceBookModel } from '../../../../shared/domain/models/priceBook';
import { readPriceBook } from '../../../../shared/domain/models/readPriceBook';
import type { Table } from '../../../../shared/domain/table/table';
import { priceBook } from '../../../../shared/files/library/priceBook';
import { details } from './bookFile';

function tableOf(rows: readonly (readonly string[])[]): Table {
  return { format: 'csv', sheets: [{ name: 'S', hidden: false, rows, merges: [] }], issues: [] };
}

const amount = fc.integer({ min: 1, max: 9_999_999 }).map((cents) => {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
});
const count = fc.integer({ min: 1, max: 999_999 });
const part = fc
  .tuple(fc.constantFrom('Black toner', 'Cyan toner', 'Drum', 'Fuser kit'), amount, count)
  .map(([name, price, pages]): BookPart => {
    const usedBy = name === 'Cyan toner' ? 'colour' : 'all';
    const coverage = name.endsWith('toner') ? { coverage: '5' } : {};
    return { name, usedBy, price, yield: String(pages), ...coverage };
  });
const models = fc
  .array(
    fc.record({
      price: amount,
      recommendedMonthly: count,
      dutyCycle: count,
      parts: fc.uniqueArray(part, { selector: ({ name }) => name, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) =>
    list.map(({ parts, ...facts }, at): PriceBookModel => {
      const named = { make: 'Halden', model: `Scribe ${String(400 + at)}`, kind: 'monoPrinter' as const };
      return { ...named, ...facts, ...(parts.length === 0 ? {} : { supplies: parts }) };
    }),
  );

/** A number as a person or program of a country writes it. */
function written(text: string, sign: '.' | ',', hasGroups: boolean): string {
  const [whole = '', decimals] = text.split('.');
  const group = sign === '.' ? ',' : '.';
  const grouped = hasGroups ? whole.replace(/\B(?=(?:\d{3})+$)/g, group) : whole;
  return decimals === undefined ? grouped : `${grouped}${sign}${decimals}`;
}

const styles = fc.record({ sign: fc.constantFrom('.' as const, ',' as const), hasGroups: fc.boolean() });

describe('a price book that is written out', () => {
  it('is read back the same, one row for each part, with either sign before decimals', () => {
    fc.assert(
      fc.property(models, styles, (list, { sign, hasGroups }) => {
        const n = (value: string | number | undefined): string =>
          value === undefined ? '' : written(String(value), sign, hasGroups);
        const rows = list.flatMap(({ make, model, price, recommendedMonthly, dutyCycle, supplies = [] }) => [
          [make, model, 'Mono printer', n(price), n(recommendedMonthly), n(dutyCycle), '', '', ''],
          ...supplies.map(({ name, price: cost, yield: pages }) => [
            ...[make, model, '', '', '', '', name, n(cost), n(pages)],
          ]),
        ]);
        const headers = [
          'Make',
          'Model',
          'Kind',
          'Device price',
          'RMV',
          'Duty cycle',
          'Part',
          'Part price',
          'Yield',
        ];
        const { book, problems } = readPriceBook(tableOf([headers, ...rows]), { details });
        expect(problems).toEqual([]);
        expect(book?.models).toEqual(list);
      }),
    );
  });

  it('is read back the same, one row for each model with columns for its parts', () => {
    fc.assert(
      fc.property(models, styles, (list, { sign, hasGroups }) => {
        const n = (value: string | undefined): string =>
          value === undefined ? '' : written(value, sign, hasGroups);
        const names = ['Black toner', 'Cyan toner', 'Drum', 'Fuser kit'];
        const headers = [
          'Make',
          'Model',
          'Price',
          ...names.flatMap((name) => [`${name} price`, `${name} yield`]),
        ];
        const rows = list.map(({ make, model, price, supplies = [] }) => [
          ...[make, model, n(price)],
          ...names.flatMap((name) => {
            const found = supplies.find((one) => one.name === name);
            return [n(found?.price), n(found?.yield)];
          }),
        ]);
        const { book } = readPriceBook(tableOf([headers, ...rows]), { details });
        const order = (supplies: PriceBookModel['supplies'] = []) =>
          [...supplies].sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
        expect(book?.models.map(({ price, supplies }) => [price, order(supplies)])).toEqual(
          list.map(({ price, supplies }) => [price, order(supplies)]),
        );
      }),
    );
  });
});

const headerText = fc.constantFrom(
  ...[
    'Make',
    'Model',
    'Type',
    'Price',
    'Preis',
    'Toner price',
    'Yield',
    'Part',
    'Coverage',
    'Used by',
    'PPM',
  ],
  ...[
    'Currency',
    'TEC kWh',
    'Service per page',
    'Valid from',
    'Lease factor 36',
    'Duty cycle',
    '',
    '€',
    '__proto__',
  ],
);
const cellText = fc.oneof(
  fc.constantFrom(
    '',
    'HP',
    'M404dn',
    'Ricoh IM C3000',
    '1,234',
    '1.234,50',
    '-5',
    '0',
    '5 %',
    'n/a',
    '$300',
    '€ 12,5',
  ),
  fc.constantFrom(
    '2026-09-01',
    '03/04/2026',
    'Color MFP',
    '1E+30',
    '9'.repeat(50),
    'Total',
    'Cyan toner',
    'kr 5',
  ),
  fc.string({ maxLength: 12 }),
);

describe('any table', () => {
  it('is read without a crash: every problem of a cell names its row and column, and what is taken can be kept', () => {
    fc.assert(
      fc.property(
        fc.array(headerText, { minLength: 1, maxLength: 9 }),
        fc.array(fc.array(cellText, { maxLength: 9 }), { maxLength: 12 }),
        fc.nat({ max: 3 }),
        (headers, body, above) => {
          const rows = [...body.slice(0, above), headers, ...body.slice(above)];
          const { book, problems } = readPriceBook(tableOf(rows), { details });
          for (const { row, column, message } of problems) {
            expect(message).not.toBe('');
            if (row !== null) expect(row >= 1 && row <= rows.length).toBe(true);
            if (column !== null) expect(column).toMatch(/^[A-Z]+( "|$)/);
          }
          expect(book === null).toBe(problems.some(({ severity }) => severity === 'error'));
          if (book !== null) expect(priceBook.safeParse(book).error?.issues).toBeUndefined();
        },
      ),
      { numRuns: 600 },
    );
  });
});
