import { describe, expect, it } from 'vitest';
import type { Contract, Meter } from '../../../shared/domain/contract/contract';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { exampleProposal } from '../../factories/exampleProposal';
import { askOracle } from './askOracle';
import type { ComparedJson, OptionStateJson, ViewJson } from './leaves';

function only<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined || list.length > 1) throw new Error('not exactly one');
  return first;
}

const asked = (proposal: Proposal): ComparedJson => only(askOracle([proposal]));
const optionOf = (found: ComparedJson): OptionStateJson => only(found.options);
const totals = ({ annual, term }: Pick<ViewJson, 'annual' | 'term'>) => [...annual, term];
/** Rows by category, without those that are zero throughout. */
const rows = ({ categories }: ViewJson) =>
  Object.fromEntries(
    categories
      .filter(({ term }) => Number(term) !== 0)
      .map(({ category, annual, term }) => [category, [...annual, term]]),
  );
const fiveYears = (amount: string): readonly string[] => Array<string>(5).fill(amount);

describe('the oracle in worked example 11.1', () => {
  // The example's leaf is billed meter and month, so each part of the bill is asked for alone.
  const bill = (part: 'base' | Meter): readonly (readonly (string | null | undefined)[])[] => {
    const proposal = exampleProposal('11-1');
    const alone = ({ base, meters, ...others }: Contract): Contract => ({
      ...others,
      ...(part === 'base' && base !== undefined ? { base } : {}),
      meters: meters.filter(({ meter }) => meter === part),
    });
    const found = asked({
      ...proposal,
      contracts: proposal.contracts.map(alone),
      options: proposal.options.map((option) => ({ ...option, contracts: option.contracts.map(alone) })),
    });
    return [found.today.doNothing, optionOf(found)].map(({ months }) =>
      [0, 12, 24].map((month) => months[month]),
    );
  };

  it('bills base, mono and colour overage of a month per device and pooled, in years 1 to 3', () => {
    expect(bill('base')).toEqual([
      ['180.00', '189.00', '198.45'],
      ['180.00', '189.00', '198.45'],
    ]);
    const [[firstMono, secondMono] = [], pooledMono] = bill('mono');
    const [[firstColour, secondColour] = [], pooledColour] = bill('colour');
    expect([firstMono, secondMono]).toEqual(['14.84', '15.58']);
    expect([firstColour, secondColour]).toEqual(['35.40', '37.17']);
    expect(pooledMono).toEqual(['4.49', '4.71', '4.94']);
    expect(pooledColour).toEqual(['14.75', '15.49', '16.26']);
  });

  it('rounds the year as its own leaf: 2,390.82', () => {
    expect(optionOf(asked(exampleProposal('11-1'))).annual[0]).toBe('2390.82');
  });
});

describe('the oracle in worked example 11.2', () => {
  it('costs 100.49 in a month and 1,205.82 in a year', () => {
    const { doNothing } = asked(exampleProposal('11-2')).today;

    expect(doNothing.months[0]).toBe('100.49');
    expect(rows(doNothing)).toEqual({
      lease: ['442.80', '442.80'],
      supplies: ['529.20', '529.20'],
      // Drum 57.60 and kit 43.20.
      wearParts: ['100.80', '100.80'],
      service: ['126.00', '126.00'],
      energy: ['7.02', '7.02'],
    });
    expect(totals(doNothing)).toEqual(['1205.82', '1205.82']);
  });
});

describe('the oracle in worked example 11.3', () => {
  const found = asked(exampleProposal('11-3'));
  const { flat, doNothing } = found.today;
  const future = optionOf(found);

  it('has today flat and do nothing', () => {
    expect(totals(flat)).toEqual([...fiveYears('5006.70'), '25033.50']);
    expect(rows(doNothing)).toEqual({
      lease: [...fiveYears('1740.00'), '8700.00'],
      pages: ['2598.00', '2727.90', '2864.30', '3007.51', '3157.89', '14355.60'],
      supplies: [...fiveYears('586.80'), '2934.00'],
      energy: [...fiveYears('81.90'), '409.50'],
    });
    expect(totals(doNothing)).toEqual(['5006.70', '5136.60', '5273.00', '5416.21', '5566.59', '26399.10']);
  });

  it('has every row of the future', () => {
    expect(rows(future)).toEqual({
      lease: [...fiveYears('1377.60'), '6888.00'],
      pages: ['1998.00', '2057.94', '2119.68', '2183.27', '2248.77', '10607.66'],
      supplies: [...fiveYears('334.80'), '1674.00'],
      energy: [...fiveYears('60.84'), '304.20'],
      buyout: ['1450.00', '0.00', '0.00', '0.00', '0.00', '1450.00'],
      oneOff: ['240.00', '0.00', '0.00', '0.00', '0.00', '240.00'],
      endOfLease: ['0.00', '0.00', '0.00', '0.00', '180.00', '180.00'],
    });
    expect(totals(future)).toEqual(['5461.24', '3831.18', '3892.92', '3956.51', '4202.01', '21343.86']);
  });

  it('saves 5,055.24 and is paid back in month 17', () => {
    expect(totals(future.saving.doNothing)).toEqual([
      ...['-454.54', '1305.42', '1380.08', '1459.70', '1364.58', '5055.24'],
    ]);
    expect(future.saving.flat.term).toBe('3689.64');
    expect([future.oneOff, future.paybackMonths]).toEqual(['1690.00', 17]);
  });

  it('balances the pages', () => {
    expect(future.pageBalance).toEqual({
      today: { mono: 13000, colour: 1200 },
      option: { mono: 12700, colour: 1200 },
      removed: { mono: 300, colour: 0 },
      unassigned: { mono: 0, colour: 0 },
    });
  });

  it('would cost 2,193.76 more than today, were the lease of D1 one of $1', () => {
    const proposal = exampleProposal('11-3');
    const devices = proposal.devices.map((device) =>
      device.id === 'D1' && device.hardware?.type === 'lease'
        ? {
            ...device,
            hardware: {
              ...device.hardware,
              after: 'owned' as const,
              endCost: { value: '1.00', grade: 'told' as const },
            },
          }
        : device,
    );
    const owned = asked({ ...proposal, devices });

    expect(owned.today.doNothing.term).toBe('19150.10');
    expect(optionOf(owned).saving.doNothing.term).toBe('-2193.76');
  });
});
