import { beforeAll, describe, expect, it } from 'vitest';
import { packDocument } from '../../electron/services/documents/pack';
import { compare } from '../../shared/domain/comparison/compare';
import type { CostTable } from '../../shared/domain/cost/costTable';
import { buildDocument } from '../../shared/domain/document/buildDocument';
import { formattersFor } from '../../shared/format/formatters';
import { writeWord } from '../../shared/output/word/writeWord';
import { exampleProposal } from '../factories/exampleProposal';
import { modelAmounts } from '../factories/modelAmounts';
import { lintDocx } from '../readers/lintDocx';
import type { ReadDocx } from '../readers/readDocx';
import { readDocx } from '../readers/readDocx';

const proposal = exampleProposal('11-3');
const comparison = compare(proposal);
const at = '2026-11-22T10:00:00Z';
let bytes: Uint8Array;
let read: ReadDocx;

beforeAll(async () => {
  const model = buildDocument(proposal, comparison, { at, format: formattersFor('en-US', 'USD') });
  bytes = packDocument(await writeWord(model));
  read = readDocx(bytes);
});

/** The table whose header starts with these cells. */
function tableWith(...header: readonly string[]): readonly (readonly string[])[] {
  const table = read.tables.find(([first]) => header.every((cell, at) => first?.[at] === cell));
  if (table === undefined) throw new Error(`there is no table with the header ${header.join(', ')}`);
  return table;
}

const dollars = (text: string): string => text.replace(/[$,]/g, '');
const cents = (amount: bigint): string => {
  const sign = amount < 0n ? '-' : '';
  const digits = String(amount < 0n ? -amount : amount).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
const expected = (table: CostTable): readonly (readonly string[])[] => [
  ...table.rows.map((row) => [...row.annual, row.term].map(cents)),
  [...table.annual, table.term].map(cents),
];

describe('the Word document of worked example 11.3', () => {
  it('prints the year tables of today and of the option to the cent', () => {
    const tables = read.tables.filter(([first]) => first?.[0] === 'What it is spent on');
    const printed = tables.map((table) => table.slice(1).map((row) => row.slice(1, 7).map(dollars)));

    expect(printed).toEqual(
      [comparison.today.doNothing, ...comparison.options.map((o) => o.cost)].map(expected),
    );
    expect(printed[0]?.at(-1)).toEqual(['5006.70', '5136.60', '5273.00', '5416.21', '5566.59', '26399.10']);
    expect(printed[1]?.at(-1)).toEqual(['5461.24', '3831.18', '3892.92', '3956.51', '4202.01', '21343.86']);
  });

  it('prints the saving of each year, its running total, and the saving against today flat', () => {
    const rows = new Map(tableWith('', 'Year 1').map((row) => [row[0], row.slice(1).map(dollars)]));

    expect(rows.get('Saving')).toEqual(['-454.54', '1305.42', '1380.08', '1459.70', '1364.58', '5055.24']);
    expect(rows.get('Saving added up')?.slice(0, 5)).toEqual([
      '-454.54',
      '850.88',
      '2230.96',
      '3690.66',
      '5055.24',
    ]);
    expect(rows.get('Saving against today flat')?.at(-1)).toBe('3689.64');
  });

  it('says on the page for the board that year 1 costs 454.54 more, and what could turn the answer', () => {
    const text = [...read.paragraphs.map(({ text }) => text), ...read.tables.flat(2)].join('\n');

    expect(text).toContain('Year 1 costs $454.54 more than today carried on');
    expect(text).toContain('the proposal would cost 2,193.76 more');
    expect(text).toContain('19.1%');
    expect(text).toContain('month 17');
  });

  it('balances the pages in its table', () => {
    const rows = tableWith('', 'Mono', 'Color').slice(1);

    expect(rows).toEqual([
      ['Printed today', '13,000', '1,200'],
      ['Printed with Future', '12,700', '1,200'],
      ['Removed by: Follow-me release on N1', '300', '0'],
      ['Accounted for', '13,000', '1,200'],
    ]);
  });

  it('prints no amount of money that the model does not hold', () => {
    const allowed = modelAmounts(proposal, comparison);
    const byBuilding = tableWith('Building', 'Devices', 'Mono pages').map((row) => dollars(row.at(-1) ?? ''));
    const byDevice = tableWith('Place', 'Device', 'Serial').map((row) =>
      dollars(row[5] ?? '').replace('*', ''),
    );
    const text = [...read.paragraphs.map(({ text }) => text), ...read.tables.flat(2)].join('\n');

    const printed = [...text.matchAll(/\$([\d,]+\.\d\d)(?!\d)/g)].map(([, amount]) => dollars(amount ?? ''));
    const strangers = printed.filter((amount) => ![...allowed, ...byBuilding, ...byDevice].includes(amount));

    expect(printed.length).toBeGreaterThan(100);
    // The lease of the new device, 5,600.00 × 0.0205 a month, is the one figure computed for its own table.
    expect([...new Set(strangers)]).toEqual(['114.80']);
  });

  it('adds buildings and devices up to the first year of today', () => {
    const sum = (amounts: readonly string[]): string =>
      (amounts.reduce((total, amount) => total + Math.round(Number(amount) * 100), 0) / 100).toFixed(2);
    const byBuilding = tableWith('Building', 'Devices', 'Mono pages').slice(1, -1);
    const byDevice = tableWith('Place', 'Device', 'Serial').filter((row) => row[5]?.startsWith('$'));

    expect(sum(byBuilding.map((row) => dollars(row.at(-1) ?? '')))).toBe('5006.70');
    expect(sum(byDevice.map((row) => dollars(row[5] ?? '')))).toBe('5006.70');
  });

  it('draws its charts from the same figures, and gives their workbooks nothing else', () => {
    const yearly = read.charts.find((chart) => chart.labels[0] === 'Year 1' && chart.series.length === 2);

    expect(read.charts.length).toBeGreaterThanOrEqual(6);
    expect(yearly?.series.map(({ values }) => values)).toEqual([
      [5006.7, 5136.6, 5273, 5416.21, 5566.59],
      [5461.24, 3831.18, 3892.92, 3956.51, 4202.01],
    ]);
    for (const chart of read.charts) {
      const cells = chart.workbookCells.flat().filter((cell) => cell !== '' && !Number.isNaN(Number(cell)));
      const drawn = chart.series.flatMap(({ values }) => values).filter((value) => value !== null);
      expect(cells.map(Number).sort(), chart.altText).toEqual([...drawn].sort());
    }
  });

  it('has no finding in the lint of its package', () => {
    expect(lintDocx(bytes)).toEqual([]);
  });
});
