import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../../shared/domain/contract/contract';
import { contractFromBill } from '../../../../shared/domain/contract/contractFromBill';
import { invoiceFromBill } from '../../../../shared/domain/cost/invoiceFromBill';
import type { BilledContract, BilledMeter } from '../../../../shared/domain/table/billedContract';

const source = { id: '0123456789abcdef', fileName: 'invoices-2026.csv' };
const devices = [
  { id: 'a', contractName: 'CV-1' },
  { id: 'b', contractName: ' cv-1 ' },
  { id: 'c', contractName: 'CV-2' },
  { id: 'd' },
];
const note = 'invoices-2026.csv, contract CV-1';
const invoiced = { grade: 'invoice', note, file: source.id };

/** A year of bills: base 1,200, 120,000 mono pages of which 60,000 included, 60,000 × 0.01 = 600 more. */
function billOf(more: Partial<BilledContract> = {}): BilledContract {
  return {
    ...{ contract: 'CV-1', supplier: 'Corvane', currency: 'USD', invoices: 12, devices: 2 },
    ...{ from: '2026-01-01', to: '2026-12-31', months: 12, base: '1200', extras: '0', credits: '0' },
    ...{ unexplained: '0', total: '1800', stated: null, gap: null, tax: '0', monthly: '150.00' },
    meters: [meterOf()],
    ...more,
  };
}

function meterOf(more: Partial<BilledMeter> = {}): BilledMeter {
  const pages = { usage: '120000', included: '60000', overage: '60000' };
  return { meter: 'mono', ...pages, rate: '0.01', charge: '600', ...more };
}

function read(more: Partial<BilledContract> = {}): { contract: Contract; leftOut: readonly string[] } {
  const result = contractFromBill({ bill: billOf(more), source, devices, id: 'new', currency: 'USD' });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

describe('a contract from a bill', () => {
  it('has base, included pages and rates a month, of grade invoice with the file named', () => {
    // 1,200 / 12 = 100 a month; 60,000 / 12 = 5,000 pages a month.
    expect(read()).toEqual({
      contract: {
        ...{ id: 'new', name: 'CV-1', supplier: 'Corvane', inclusion: 'pooled' },
        base: { amount: { value: '100', ...invoiced }, per: 'month' },
        meters: [{ meter: 'mono', rate: { value: '0.01', ...invoiced }, included: '5000' }],
        devices: [{ deviceId: 'a' }, { deviceId: 'b' }],
      },
      leftOut: [],
    });
  });

  it('rounds what does not come out even to a millionth', () => {
    // 1,000 / 12 = 83.3333333…
    expect(read({ base: '1000' }).contract.base?.amount.value).toBe('83.333333');
  });

  it('finds a rate that is not billed by the charge and the pages charged', () => {
    // 600 / 50,000 = 0.012; 600 / (120,000 - 60,000) = 0.01.
    const rateWith = (more: Partial<BilledMeter>): string | undefined =>
      read({ meters: [meterOf({ rate: null, ...more })] }).contract.meters[0]?.rate.value;

    expect(rateWith({ overage: '50000' })).toBe('0.012');
    expect(rateWith({ overage: null })).toBe('0.01');
  });

  it('keeps a charge without pages as an extra, and says where no rate is known', () => {
    const none = { usage: null, included: null, overage: null, rate: null };
    const charged = read({ meters: [meterOf(none)] });
    const free = read({ meters: [meterOf({ ...none, charge: '0' })] });

    // 600 / 12 = 50 a month.
    expect(charged.contract.extras).toEqual([
      { label: 'Pages, mono', amount: { value: '50', ...invoiced }, per: 'month' },
    ]);
    expect([charged.contract.meters, free.contract.meters]).toEqual([[], []]);
    expect(free.leftOut).toEqual(['The bill names no rate for mono.']);
  });

  it('shares the color pages over the levels by their use', () => {
    const level = (meter: string, usage: string, rate: string): BilledMeter => ({
      ...{ meter, usage, included: null, overage: null, rate, charge: '1' },
    });
    const { contract } = read({
      meters: [level('level 1', '3000', '0.03'), level('level 2', '1000', '0.08')],
    });

    // 3,000 and 1,000 of 4,000 pages.
    expect(
      contract.meters.map(({ meter, name, share, rate }) => [meter, name, share?.value, rate.value]),
    ).toEqual([
      ['colour', 'color level 1', '0.75', '0.03'],
      ['colour', 'color level 2', '0.25', '0.08'],
    ]);
  });

  it('bills mono and color alike where the bill does not part them, and says which included pages that leaves out', () => {
    const { contract, leftOut } = read({ meters: [meterOf({ meter: 'all' })] });

    expect(contract.meters.map(({ meter, rate, included }) => [meter, rate.value, included])).toEqual([
      ['mono', '0.01', undefined],
      ['colour', '0.01', undefined],
    ]);
    expect(leftOut).toEqual(['5000 included pages a month of mono and color together.']);
  });

  it('says what it leaves out: credits, what no charge explains, unknown months, a missing name', () => {
    const { contract, leftOut } = read({ contract: null, months: null, credits: '-40', unexplained: '12' });

    expect(leftOut).toEqual([
      'The bill names no contract: choose its devices yourself.',
      'The bill does not say how many months it covers; one was taken.',
      'Credits of USD -40, which need not come again.',
      'USD 12 of the bill that no charge explains.',
    ]);
    expect(contract.name).toBe('Contract of invoices-2026.csv');
    expect(contract.devices).toEqual([]);
    // One month was taken.
    expect(contract.base?.amount.value).toBe('1200');
  });

  it('takes nothing in another currency', () => {
    const result = contractFromBill({ bill: billOf(), source, devices, id: 'new', currency: 'EUR' });

    expect(result).toMatchObject({ ok: false, problem: { code: 'other-currency' } });
  });
});

describe('an invoice from a bill', () => {
  const invoiceOf = (more: Partial<BilledContract> = {}): ReturnType<typeof invoiceFromBill> =>
    invoiceFromBill({
      ...{ bill: billOf(more), source, devices, id: 'inv', currency: 'USD' },
      contracts: [{ id: 'k', name: 'CV-1' }],
    });

  it('has amount, months, pages, contract and devices, and is no base yet', () => {
    expect(invoiceOf()).toEqual({
      ok: true,
      value: {
        ...{ id: 'inv', label: 'Invoices of CV-1', supplier: 'Corvane', contractId: 'k' },
        ...{ from: '2026-01-01', to: '2026-12-31', months: '12' },
        amount: { value: '1800', grade: 'invoice', note: 'invoices-2026.csv, CV-1', file: source.id },
        categories: ['base', 'pages', 'minimum', 'extras'],
        ...{ devices: ['a', 'b'], pages: { mono: '120000' }, isBase: false },
      },
    });
  });

  it('is for all devices where none names its contract', () => {
    expect(invoiceOf({ contract: 'CV-9' })).toMatchObject({ ok: true, value: { devices: 'all' } });
  });

  it('states no pages where they are not parted or not known', () => {
    const isStated = (more: Partial<BilledMeter>): boolean => {
      const result = invoiceOf({ meters: [meterOf(more)] });
      return result.ok && result.value.pages !== undefined;
    };

    expect([isStated({}), isStated({ meter: 'all' }), isStated({ usage: null })]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is refused for a credit', () => {
    expect(invoiceOf({ total: '-5' })).toMatchObject({ ok: false, problem: { code: 'credit' } });
  });
});
