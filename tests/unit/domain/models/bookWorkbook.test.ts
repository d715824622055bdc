import { utils, write } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { readTableBytes } from '../../../../electron/services/tables/readTable';
import { readPriceBook } from '../../../../shared/domain/models/readPriceBook';

it('a price book is read from an Excel workbook with its days, its percentages and the sheet that has models', () => {
  const sheet = utils.aoa_to_sheet(
    [
      ['Autumn list'],
      ['Valid from', new Date(Date.UTC(2026, 8, 1))],
      ['Valid until', new Date(Date.UTC(2027, 1, 28))],
      ['Currency', 'EUR'],
      ['Lease factor 60 months', 0.0201],
      [
        'Make',
        'Model',
        'Type',
        'Device price',
        'Part',
        'Part price',
        'Yield',
        'Coverage',
        'Service per page',
      ],
      ['Ricoh', 'IM C3000', 'Color MFP', 5120.5, 'Black', 68.1, 29500, 0.05, 0.0042],
      ['', '', '', '', 'Cyan', 112.5, 19000, 0.07, ''],
    ],
    { cellDates: true },
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Cover'], ['Nothing is listed here']]), 'Cover');
  utils.book_append_sheet(book, sheet, 'Prices');
  const bytes = Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
  const table = readTableBytes(bytes, 'list.xlsx');
  if (!table.ok) throw new Error(table.problem.message);

  const reading = readPriceBook(table.value, { details: {}, fileName: 'list.xlsx' });

  expect(reading.problems).toEqual([]);
  expect([reading.sheet, reading.headerRow]).toEqual(['Prices', 6]);
  expect(reading.book).toEqual({
    ...{ id: 'autumn-list', name: 'Autumn list', version: '2026-09', source: 'list.xlsx' },
    ...{ validFrom: '2026-09-01', validUntil: '2027-02-28', currency: 'EUR' },
    leaseFactors: [{ months: 60, factor: '0.0201' }],
    models: [
      {
        ...{ make: 'Ricoh', model: 'IM C3000', kind: 'colourMfp', price: '5120.5', servicePerPage: '0.0042' },
        supplies: [
          { name: 'Black', usedBy: 'all', price: '68.1', yield: '29500', coverage: '5' },
          { name: 'Cyan', usedBy: 'colour', price: '112.5', yield: '19000', coverage: '7' },
        ],
      },
    ],
  });
});
