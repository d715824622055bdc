import { describe, expect, it } from 'vitest';
import { compare } from '../../../shared/domain/comparison/compare';
import type { Comparison } from '../../../shared/domain/comparison/comparison';
import { paybackMonths } from '../../../shared/domain/comparison/payback';
import { contractOffset, contractYear } from '../../../shared/domain/contract/escalator';
import type { Contract } from '../../../shared/domain/contract/contract';
import type { CostCategory } from '../../../shared/domain/cost/costLine';
import type { CostTable } from '../../../shared/domain/cost/costTable';
import type { Hardware } from '../../../shared/domain/fleet/device';
import { moneyToDecimal } from '../../../shared/domain/money';
import type { Edit } from '../../../shared/domain/proposal/edit';
import type { Rate } from '../../../shared/domain/rate';
import { whole } from '../../../shared/domain/rate';
import { proposalOf } from '../../factories/exampleProposal';

const told = (value: string): { value: string; grade: 'told' } => ({ value, grade: 'told' });
const term = (termMonths: number): Edit => ({
  type: 'settings.change',
  changes: { termMonths, startsOn: '2027-07-01' },
});
const device = (hardware: Hardware): Edit => ({
  type: 'device.add',
  device: {
    id: 'D',
    kind: 'monoMfp',
    hardware,
    volume: { basis: 'average', mono: '0', colour: null, grade: 'told' },
  },
});
const lease = (more: Partial<Extract<Hardware, { type: 'lease' }>>): Hardware => ({
  type: 'lease',
  payment: { type: 'monthly', amount: told('100.00') },
  after: 'continues',
  ...more,
});
const retired: readonly Edit[] = [
  { type: 'option.add', option: { id: 'o', name: 'Option' } },
  { type: 'option.setFate', optionId: 'o', deviceIds: ['D'], fate: { type: 'retire', pagesTo: null } },
];

function years(table: CostTable | undefined, category: CostCategory): readonly string[] {
  const row = table?.rows.find((entry) => entry.category === category);
  return (row?.annual ?? []).map((amount) => moneyToDecimal(amount, 'USD'));
}

const compared = (...edits: readonly Edit[]): Comparison => compare(proposalOf(edits));

describe('leases', () => {
  it('stop after the last payment when the device is owned then, with its last dollar', () => {
    const { today } = compared(
      term(24),
      device(lease({ paymentsLeft: 14, after: 'owned', endCost: told('1.00') })),
    );

    expect(years(today.doNothing, 'lease')).toEqual(['1200.00', '201.00']);
  });

  it('go on in the option for a device that leaves without a buyout, and say so', () => {
    const { options } = compared(term(24), device(lease({ paymentsLeft: 14 })), ...retired);

    expect(years(options[0]?.cost, 'lease')).toEqual(['1200.00', '200.00']);
    expect(options[0]?.checks.map((check) => check.code)).toEqual(['lease-runs-on']);
  });

  it('end with a buyout, which stands on its own line', () => {
    const buyout: Edit = {
      type: 'option.setOneOff',
      optionId: 'o',
      oneOff: { id: 'b', label: 'Buyout', kind: 'buyout', amount: told('1400.00'), month: 13, deviceId: 'D' },
    };

    const { options } = compared(term(24), device(lease({ paymentsLeft: 14 })), ...retired, buyout);

    expect(years(options[0]?.cost, 'lease')).toEqual([]);
    expect(years(options[0]?.cost, 'buyout')).toEqual(['0.00', '1400.00']);
    expect(options[0]?.checks).toEqual([]);
  });
});

describe('depreciation', () => {
  const owned: Hardware = {
    type: 'owned',
    price: told('1300.00'),
    residual: told('100.00'),
    usefulMonths: 48,
    monthsInUse: 42,
  };

  it('ends when the useful life does: a sunk device costs nothing', () => {
    const { today } = compared(term(24), device(owned));

    expect(years(today.doNothing, 'depreciation')).toEqual(['150.00', '0.00']);
  });

  it('is not saved by retiring the device', () => {
    const { options } = compared(term(24), device(owned), ...retired);

    expect(years(options[0]?.cost, 'depreciation')).toEqual(['150.00', '0.00']);
    expect(options[0]?.checks.map((check) => check.code)).toEqual(['book-value']);
  });
});

describe('a term that is not whole years', () => {
  it('has a shorter last year', () => {
    const { today, monthsOfYears } = compared(term(55), device(lease({})));

    expect(monthsOfYears).toEqual([12, 12, 12, 12, 7]);
    expect(years(today.doNothing, 'lease')).toEqual(['1200.00', '1200.00', '1200.00', '1200.00', '700.00']);
  });
});

describe('contract years', () => {
  const contract: Contract = {
    id: 'c',
    name: 'Contract',
    startsOn: '2025-10-01',
    base: { amount: told('100.00'), per: 'month' },
    meters: [],
    inclusion: 'pooled',
    escalator: { share: told('0.10'), covers: ['base'], ratesOfYear: 2 },
    devices: [],
  };

  it('are counted from the contract, not from the comparison', () => {
    const inYear = [1, 3, 4, 15, 16].map((month) =>
      contractYear(contractOffset(contract, '2027-07-01'), month),
    );

    expect(inYear).toEqual([2, 2, 3, 3, 4]);
  });

  it('raise prices in the month in which they begin; today flat keeps those of the first month', () => {
    const { today } = compared(term(24), { type: 'contract.set', contract });

    // 3 × 100 + 9 × 110 and 3 × 110 + 9 × 121
    expect(years(today.doNothing, 'base')).toEqual(['1290.00', '1419.00']);
    expect(years(today.flat, 'base')).toEqual(['1200.00', '1200.00']);
  });

  it('count included pages and base charges of a quarter or a year as a third or a twelfth a month', () => {
    const quarterly: Contract = {
      ...contract,
      base: { amount: told('300.00'), per: 'quarter' },
      meters: [{ meter: 'mono', rate: told('0.01'), included: '12000' }],
      includedPer: 'year',
      devices: [{ deviceId: 'D' }],
    };
    const volume: Edit = {
      type: 'device.change',
      deviceIds: ['D'],
      changes: { volume: { basis: 'average', mono: '1500', colour: null, grade: 'told' } },
    };

    const { today } = compared(term(12), device({ type: 'paidOff' }), volume, {
      type: 'contract.set',
      contract: quarterly,
    });

    expect(years(today.flat, 'base')).toEqual(['1200.00']);
    expect(years(today.flat, 'pages')).toEqual(['60.00']);
  });
});

describe('a contract that takes a device over', () => {
  it('replaces its supplies and service, unless it says that it does not cover them', () => {
    const base: Contract = {
      id: 'c',
      name: 'C',
      meters: [{ meter: 'mono', rate: told('0.01') }],
      inclusion: 'pooled',
      devices: [{ deviceId: 'D' }],
    };
    const edits: readonly Edit[] = [
      term(12),
      {
        type: 'device.add',
        device: {
          id: 'D',
          kind: 'monoMfp',
          volume: { basis: 'average', mono: '1000', colour: null, grade: 'told' },
          supplies: { type: 'perPage', mono: told('0.02') },
          service: { monthly: told('5.00') },
        },
      },
    ];
    const [all, serviceOnly] = [base, { ...base, covers: ['service'] as const }].map(
      (contract) => compared(...edits, { type: 'contract.set', contract }).today.flat,
    );

    expect(all?.rows.map((row) => row.category)).toEqual(['pages']);
    expect(years(serviceOnly, 'supplies')).toEqual(['240.00']);
    expect(years(serviceOnly, 'service')).toEqual([]);
  });

  it('goes on billing its base when no device is left under it and nobody ended it', () => {
    const contract: Contract = {
      id: 'c',
      name: 'C',
      base: { amount: told('50.00'), per: 'month' },
      meters: [],
      inclusion: 'pooled',
      devices: [{ deviceId: 'D' }],
    };

    const { options } = compared(
      term(12),
      device({ type: 'paidOff' }),
      { type: 'contract.set', contract },
      ...retired,
    );

    expect(years(options[0]?.cost, 'base')).toEqual(['600.00']);
    expect(options[0]?.checks.map((check) => check.code)).toEqual(['contract-runs-on']);
  });
});

describe('payback', () => {
  const amounts = (list: readonly number[]): readonly Rate[] => list.map(whole);
  /** Of what each month saves. */
  const of = (savings: readonly number[], oneOff: number): number | null =>
    paybackMonths({
      today: amounts(savings),
      option: amounts(savings.map(() => 0)),
      oneOff: whole(oneOff),
    });

  it('is the first month that covers the one-offs', () => {
    // 100 after month 1, 200 after month 2, 400 after month 3.
    expect(of([100, 100, 200], 200)).toBe(2);
    expect(of([100, 100, 200], 201)).toBe(3);
  });

  it('counts a saving in the month in which it falls', () => {
    // 900 after month 1, though 300 on the average of the three months.
    expect(of([900, 0, 0], 900)).toBe(1);
    expect(of([0, 0, 900], 300)).toBe(3);
  });

  it('stays the first month where later months lose again what was saved', () => {
    // 100, 50, 0, 100: covered in month 1.
    expect(of([100, -50, -50, 100], 100)).toBe(1);
  });

  it('is the month in which a loss is made up, though nothing is paid once', () => {
    // -60, -30, 0.
    expect(of([-60, 30, 30], 0)).toBe(3);
    expect(of([0, 0, 5], 0)).toBe(3);
  });

  it('is none when the term does not cover them, and where nothing is saved', () => {
    expect(of([100, 100], 201)).toBeNull();
    expect(of([-100, 0], 0)).toBeNull();
    expect(of([0, 0], 0)).toBeNull();
  });
});
