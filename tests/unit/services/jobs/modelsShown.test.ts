import { describe, expect, it } from 'vitest';
import { modelsShown } from '../../../../electron/services/jobs/modelsShown';
import { importBooks } from '../../../../shared/domain/models/importBooks';
import type { PriceBook } from '../../../../shared/domain/models/priceBook';
import type { Decisions } from '../../../../shared/domain/table/decisions';
import type { Sheet } from '../../../../shared/domain/table/table';
import { understandTable } from '../../../../shared/domain/table/understand';
import type { ShownModel } from '../../../../shared/ipc/contract';

const book: PriceBook = {
  ...{ id: 'book', name: 'Book', version: '1', validFrom: '2026-01-01', currency: 'USD' },
  models: [
    { make: 'Ricoh', model: 'IM C3000', kind: 'colourMfp', pagesPerMinute: 30, price: '4310.00' },
    { make: 'Lexmark', model: 'CX725de', kind: 'colourMfp', pagesPerMinute: 50, recommendedMonthly: 4000 },
  ],
};

function shownOf(rows: readonly (readonly string[])[], decisions: Decisions = {}): readonly ShownModel[] {
  const sheet: Sheet = { name: '', hidden: false, rows, merges: [], problems: [] } as unknown as Sheet;
  const table = { format: 'csv', sheets: [sheet], issues: [] } as const;
  const understood = understandTable(table, {
    currency: 'USD',
    priceBooks: importBooks([], book, '2026-11-22'),
    ...decisions,
  });
  if (!understood.ok) throw new Error(understood.problem.message);
  return modelsShown(understood.value, sheet, decisions);
}

const header = ['Serial', 'Make', 'Model', 'Site'];

describe('the models of a file', () => {
  it('gives a model that may be misspelt with all its rows and the text to replace it by', () => {
    const [first, ...others] = shownOf([
      header,
      ['A1001', 'Ricoh', 'IM 3000', 'North'],
      ['A1002', 'Lexmark', 'CX725de', 'North'],
      ['A1003', 'Ricoh', 'im 3000', 'South'],
      ['A1004', 'Ricoh', 'IM 3000', 'South'],
    ]);

    expect(first).toMatchObject({ make: 'Ricoh', model: 'IM 3000', devices: 3 });
    expect(first?.match).toMatchObject({ make: 'Ricoh', model: 'IM C3000', isSure: false });
    expect(first?.cells).toEqual({ column: 2, rows: [2, 4, 5], text: 'IM C3000' });
    expect(others.map(({ model, match, cells }) => [model, match?.isSure, cells])).toEqual([
      ['CX725de', true, null],
    ]);
  });

  it('writes the make too where the file has no column for it', () => {
    const [first] = shownOf([
      ['Serial', 'Model', 'Site'],
      ['A1001', 'Ricoh IM 3000', 'North'],
      ['A1002', 'Lexmark CX725de', 'North'],
    ]);

    expect(first?.cells).toEqual({ column: 1, rows: [2], text: 'Ricoh IM C3000' });
  });

  it('knows a replaced model, and finds what is left of the misspelt one', () => {
    const rows = [header, ['A1001', 'Ricoh', 'IM 3000', 'North'], ['A1002', 'Ricoh', 'IM 3000', 'South']];
    const one = shownOf(rows, { corrections: [{ row: 2, column: 2, text: 'IM C3000' }] });
    const both = shownOf(rows, {
      corrections: [2, 3].map((row) => ({ row, column: 2, text: 'IM C3000' })),
    });

    expect(one.map(({ model, devices, cells }) => [model, devices, cells?.rows])).toEqual([
      ['IM 3000', 1, [3]],
      ['IM C3000', 1, undefined],
    ]);
    expect(both.map(({ model, devices, match }) => [model, devices, match?.isSure])).toEqual([
      ['IM C3000', 2, true],
    ]);
  });

  it('says what is missing of a model that the book does not have', () => {
    const unknown = shownOf([
      header,
      ['A1001', 'Sharp', 'MX-2651', 'North'],
      ['A1002', 'Lexmark', 'CX725de', 'N'],
    ]);

    expect(unknown[0]).toEqual({
      ...{ make: 'Sharp', model: 'MX-2651', devices: 1, match: null, cells: null },
      missing: ['speed', 'recommendedMonthly', 'price'],
    });
    expect(unknown[1]?.missing).toEqual(['price']);
  });
});
