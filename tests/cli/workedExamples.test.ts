import { describe, expect, it } from 'vitest';
import type { ComparisonJson, OptionJson, TotalsJson } from '../../shared/domain/comparison/comparisonJson';
import { inFolder, makeExample, runJson } from './runProgram';

function compared(name: '11-1' | '11-2' | '11-3', ...options: readonly string[]): Promise<ComparisonJson> {
  return inFolder(async (folder) => {
    const path = await makeExample(folder, name);
    return (await runJson(folder, 'compare', path, ...options)) as ComparisonJson;
  });
}

function onlyOption({ options }: ComparisonJson): OptionJson {
  const [option] = options;
  if (option === undefined || options.length > 1) throw new Error('not one option');
  return option;
}

const rows = ({ categories = [] }: TotalsJson) =>
  Object.fromEntries(categories.map(({ category, annual, term }) => [category, [...annual, term]]));
const totals = ({ annual, term }: Pick<TotalsJson, 'annual' | 'term'>) => [...annual, term];
const bills = ({ contracts = [] }: TotalsJson) =>
  contracts.map((contract) =>
    contract.bills.map((bill) => [bill.contractYear, ...bill.lines.map((line) => line.amount), bill.total]),
  );

describe.concurrent('worked example 11.1 from outside', () => {
  it('bills 230.24 and 241.75 a month per device, 199.24, 209.20 and 219.65 pooled', async () => {
    const comparison = await compared('11-1', '--detail');

    expect(bills(comparison.today.doNothing)[0]?.slice(0, 2)).toEqual([
      [1, '180.00', '14.84', '35.40', '230.24'],
      [2, '189.00', '15.58', '37.17', '241.75'],
    ]);
    expect(bills(comparison.today.flat)).toEqual([[[1, '180.00', '14.84', '35.40', '230.24']]]);
    expect(bills(onlyOption(comparison))).toEqual([
      [
        [1, '180.00', '4.49', '14.75', '199.24'],
        [2, '189.00', '4.71', '15.49', '209.20'],
        [3, '198.45', '4.94', '16.26', '219.65'],
      ],
    ]);
  });

  it('rounds the year as its own leaf: 2,390.82', async () => {
    const option = onlyOption(await compared('11-1'));

    expect(option.annual[0]).toBe('2390.82');
  });
});

describe.concurrent('worked example 11.2 from outside', () => {
  it('costs 1,205.82 a year, of which 442.80 lease and 7.02 energy', async () => {
    const { today } = await compared('11-2', '--detail');

    expect(totals(today.doNothing)).toEqual(['1205.82', '1205.82']);
    expect(rows(today.doNothing)).toEqual({
      lease: ['442.80', '442.80'],
      supplies: ['529.20', '529.20'],
      // Drum 57.60 and kit 43.20
      wearParts: ['100.80', '100.80'],
      service: ['126.00', '126.00'],
      energy: ['7.02', '7.02'],
    });
  });
});

describe.concurrent('worked example 11.3 from outside', () => {
  it('has today flat, do nothing, the future and both savings to the cent', async () => {
    const comparison = await compared('11-3');
    const option = onlyOption(comparison);

    expect(totals(comparison.today.flat)).toEqual([...Array<string>(5).fill('5006.70'), '25033.50']);
    expect(totals(comparison.today.doNothing)).toEqual([
      ...['5006.70', '5136.60', '5273.00', '5416.21', '5566.59', '26399.10'],
    ]);
    expect(totals(option)).toEqual(['5461.24', '3831.18', '3892.92', '3956.51', '4202.01', '21343.86']);
    expect(totals(option.saving.doNothing)).toEqual([
      ...['-454.54', '1305.42', '1380.08', '1459.70', '1364.58', '5055.24'],
    ]);
    expect(option.saving.flat.term).toBe('3689.64');
    expect([comparison.today.flat.monthly, comparison.today.doNothing.monthly, option.monthly]).toEqual([
      ...['417.23', '439.99', '355.73'],
    ]);
    expect([option.oneOff, option.paybackMonths]).toEqual(['1690.00', 17]);
  });

  it('shows every category of both sides', async () => {
    const comparison = await compared('11-3', '--detail');

    expect(rows(comparison.today.doNothing)).toEqual({
      lease: [...Array<string>(5).fill('1740.00'), '8700.00'],
      pages: ['2598.00', '2727.90', '2864.30', '3007.51', '3157.89', '14355.60'],
      supplies: [...Array<string>(5).fill('586.80'), '2934.00'],
      energy: [...Array<string>(5).fill('81.90'), '409.50'],
    });
    expect(rows(onlyOption(comparison))).toEqual({
      lease: [...Array<string>(5).fill('1377.60'), '6888.00'],
      pages: ['1998.00', '2057.94', '2119.68', '2183.27', '2248.77', '10607.66'],
      supplies: [...Array<string>(5).fill('334.80'), '1674.00'],
      energy: [...Array<string>(5).fill('60.84'), '304.20'],
      buyout: ['1450.00', '0.00', '0.00', '0.00', '0.00', '1450.00'],
      oneOff: ['240.00', '0.00', '0.00', '0.00', '0.00', '240.00'],
      endOfLease: ['0.00', '0.00', '0.00', '0.00', '180.00', '180.00'],
    });
  });

  it('balances the pages: 300 removed by the follow-me release, none unassigned', async () => {
    const { pageBalance } = onlyOption(await compared('11-3'));

    expect(pageBalance).toEqual({
      today: { mono: 13000, colour: 1200, devices: { known: 6, of: 6 } },
      option: { mono: 12700, colour: 1200, devices: { known: 5, of: 5 } },
      removedBy: [{ name: 'Follow-me release on N1', mono: 300, colour: 0 }],
      unassigned: [],
    });
  });
});
