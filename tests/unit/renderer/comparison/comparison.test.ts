import { describe, expect, it } from 'vitest';
import type { OptionComparison } from '../../../../shared/domain/comparison/comparison';
import { breakdownBys } from '../../../../shared/domain/cost/costParts';
import type { Telling } from '../../../../shared/domain/document/telling';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { comparisonCharts } from '../../../../renderer/views/Comparison/comparisonCharts';
import type { FigureTable } from '../../../../renderer/views/Comparison/comparisonTables';
import {
  apartTable,
  categoryTable,
  pageTable,
  yearTable,
} from '../../../../renderer/views/Comparison/comparisonTables';
import { partTable } from '../../../../renderer/views/Comparison/partTables';
import { coverage, otherHeadlines, savingHeadline } from '../../../../renderer/views/Comparison/headlines';
import { resultsOf } from '../../../../renderer/state/results';
import { exampleProposal } from '../../../factories/exampleProposal';

function told(proposal: Proposal): { readonly telling: Telling; readonly chosen: OptionComparison } {
  const { telling } = resultsOf(proposal);
  if (telling.chosen === undefined) throw new Error('the example has no option');
  return { telling, chosen: telling.chosen };
}

function rowsOf(table: FigureTable): readonly (readonly string[])[] {
  return table.groups.flatMap(({ rows }) => rows.map(({ label, cells }) => [label, ...cells]));
}

const { telling, chosen } = told(exampleProposal('11-3'));

describe('the headline figures', () => {
  it('say the saving of worked example 11.3 with its share', () => {
    expect(savingHeadline(telling, chosen)).toMatchObject({
      label: 'Saving over 60 months',
      value: '$5,055.24',
      note: '19.1% less than today carried on',
      tone: 'good',
    });
  });

  it('say the rise in year 1 as plainly as a saving, and the month of payback', () => {
    const [, , year, payback] = otherHeadlines(telling, chosen);

    expect(year).toMatchObject({ value: '$454.54', note: 'more than today', tone: 'bad' });
    expect(payback).toMatchObject({ value: 'Month 17', note: 'of $1,690.00 paid once' });
  });

  it('call no saving final while something stops the export', () => {
    const open = told(
      exampleProposal('11-3', {
        type: 'option.setFate',
        optionId: chosen.option.id,
        deviceIds: ['D4'],
        fate: { type: 'retire', pagesTo: null },
      }),
    );

    expect(savingHeadline(open.telling, open.chosen)).toMatchObject({
      note: 'Not final: see what stops the export.',
    });
    expect(savingHeadline(open.telling, open.chosen).tone).toBeUndefined();
  });

  it('say of how many devices everything is known', () => {
    expect(coverage(telling, chosen).text).toMatch(
      /^The page cost is known in full for 6 of 6 devices today and 5 of 5/,
    );
  });
});

describe('the tables', () => {
  it('hold every cent of the year table of worked example 11.3', () => {
    const rows = rowsOf(yearTable(telling, chosen));

    expect(rows).toContainEqual([
      'Total',
      '$5,006.70',
      '$5,136.60',
      '$5,273.00',
      '$5,416.21',
      '$5,566.59',
      '$26,399.10',
    ]);
    expect(rows).toContainEqual([
      'Total',
      '$5,461.24',
      '$3,831.18',
      '$3,892.92',
      '$3,956.51',
      '$4,202.01',
      '$21,343.86',
    ]);
    expect(rows).toContainEqual([
      'Saving',
      '-$454.54',
      '$1,305.42',
      '$1,380.08',
      '$1,459.70',
      '$1,364.58',
      '$5,055.24',
    ]);
    expect(rows).toContainEqual([
      'Saving added up',
      '-$454.54',
      '$850.88',
      '$2,230.96',
      '$3,690.66',
      '$5,055.24',
      '',
    ]);
  });

  const tables: readonly (readonly [string, () => FigureTable])[] = [
    ['category', () => categoryTable(telling, chosen)],
    ...breakdownBys.map((by) => [by, () => partTable(telling, chosen, by)] as const),
  ];

  it.each(tables)('foot to the totals by %s', (_, table) => {
    const total = rowsOf(table()).at(-1);

    expect(total?.slice(0, 4)).toEqual(['Total', '$26,399.10', '$21,343.86', '$5,055.24']);
    expect([1, 2, 3].map((column) => sumOf(table(), column))).toEqual([2_639_910, 2_134_386, 505_524]);
  });

  it('account for every page of today', () => {
    const rows = rowsOf(pageTable(telling, chosen));

    expect(rows.at(-2)?.slice(1)).toEqual(rows.at(-1)?.slice(1));
    expect(rows.at(-1)).toEqual(['Printed today', '13,000', '1,200', '14,200']);
  });
});

describe('what the totals leave out', () => {
  it('stands apart and is in none of them: paper at a cent a sheet', () => {
    const { telling: priced, chosen: option } = told(
      exampleProposal('11-3', {
        type: 'settings.change',
        changes: {
          paperPrice: { value: '0.01', grade: 'estimate' },
          duplexShare: { value: '0', grade: 'estimate' },
        },
      }),
    );
    const table = apartTable(priced, option);

    // 14,200 sheets a month: 14,200 x 0.01 x 60 = 8,520.00; a print policy removes 300: 300 x 0.01 x 60 = 180.00
    expect(table && rowsOf(table)).toContainEqual(['Paper', '$8,520.00', '$8,340.00', '$180.00']);
    expect(rowsOf(categoryTable(priced, option)).at(-1)?.slice(0, 2)).toEqual(['Total', '$26,399.10']);
  });

  it('is nothing where nothing of the kind is known', () => {
    expect(apartTable(telling, chosen)).toBeNull();
  });
});

describe('the charts', () => {
  it('are at least six, each with its sentence and an id of its own', () => {
    const { years, categories, buildings, pages } = comparisonCharts(telling, chosen);
    const charts = [...years, ...categories, ...buildings, ...pages].map(({ spec }) => spec);

    expect(charts.length).toBeGreaterThanOrEqual(6);
    expect(new Set(charts.map(({ id }) => id)).size).toBe(charts.length);
    expect(charts.every(({ title, shows, alt }) => title !== '' && shows !== '' && alt !== '')).toBe(true);
  });
});

/** The cents in a column, without the total. */
function sumOf(table: FigureTable, column: number): number {
  return rowsOf(table)
    .slice(0, -1)
    .map((row) => Number((row[column] ?? '').replace(/[$,.]/g, '')))
    .reduce((a, b) => a + b, 0);
}
