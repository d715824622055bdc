import { describe, expect, it } from 'vitest';
import { contractYears, inclusionBills, yearlyBills } from '../../../../renderer/views/Costs/contractBills';
import {
  baseWords,
  endWords,
  increaseWords,
  noticeWords,
  renewalWords,
} from '../../../../renderer/views/Costs/contractFacts';
import {
  billOffers,
  emptyContract,
  offeredContract,
  offeredInvoice,
} from '../../../../renderer/views/Costs/contractOffers';
import { compare } from '../../../../shared/domain/comparison/compare';
import type { Contract } from '../../../../shared/domain/contract/contract';
import type { Proposal, Source } from '../../../../shared/domain/proposal/proposal';
import { formattersFor } from '../../../../shared/format/formatters';
import { oneDevice } from '../../../factories/oneDevice';
import { contractOf } from '../../../factories/optionOf';

const format = formattersFor('en-US', 'USD');
const figure = (value: string): { value: string; grade: 'told' } => ({ value, grade: 'told' });
const ending = (more: Partial<Contract>): Contract =>
  contractOf('k', ['d'], { endsOn: '2028-01-31', ...more });

describe('a contract in words', () => {
  it('says when it ends and between which days notice must be given', () => {
    const noticed = ending({ renewal: { after: 'goesOn', noticeFrom: 6, noticeUntil: 3 } });

    expect(endWords(noticed, format)).toBe('January 31, 2028');
    expect(noticeWords(noticed, format)).toBe('Notice between July 31, 2027 and October 31, 2027');
    expect(noticeWords(ending({ renewal: { after: 'ends', noticeUntil: 2 } }), format)).toBe(
      'Notice by November 30, 2027',
    );
    expect(noticeWords(ending({}), format)).toBeNull();
    expect(endWords(contractOf('k', []), format)).toBe('No end known');
  });

  it('says what follows its end', () => {
    const after = (renewal: Contract['renewal']): string =>
      renewalWords(ending(renewal === undefined ? {} : { renewal }), format);

    expect(after(undefined)).toBe('Taken to go on unchanged');
    expect(after({ after: 'ends' })).toBe('Ends');
    expect(after({ after: 'goesOn', increase: figure('0.05') })).toBe('Runs on month by month, 5% dearer');
    expect(after({ after: 'goesOn', months: 12, increase: figure('0.05') })).toBe(
      'Renewed for 12 months, 5% dearer each time',
    );
    expect(renewalWords(contractOf('k', []), format)).toBe('Runs through the term');
  });

  it('says its base charge and its increase', () => {
    const priced = ending({
      base: { amount: figure('598.5'), per: 'quarter' },
      escalator: { share: figure('0.04'), covers: ['base'] },
    });

    expect([baseWords(priced, format), increaseWords(priced, format)]).toEqual([
      '$598.50 a quarter',
      '4% a year',
    ]);
    expect([baseWords(ending({}), format), increaseWords(ending({}), format)]).toEqual(['None', 'None']);
  });
});

describe('the bills of a contract', () => {
  /** 12 months from January 2027; the device prints 1,000 mono pages a month. */
  const proposal = oneDevice();
  const { settings } = proposal;

  it('are one for each contract year of the term, up to a certain end', () => {
    const years = (startsOn: string, more: Partial<Contract> = {}): readonly number[] =>
      contractYears(contractOf('k', [], { startsOn, ...more }), settings);

    expect(years('2027-01-01')).toEqual([1]);
    // Year 4 from July 2026 to June 2027, then year 5.
    expect(years('2023-07-01')).toEqual([4, 5]);
    expect(years('2023-07-01', { endsOn: '2027-06-30', renewal: { after: 'ends' } })).toEqual([4]);
    expect(years('2023-07-01', { endsOn: '2027-06-30' })).toEqual([4, 5]);
  });

  it('have every line in its row, year by year', () => {
    const contract = contractOf('k', ['d'], {
      startsOn: '2026-07-01',
      base: { amount: figure('100'), per: 'month' },
      meters: [{ meter: 'mono', rate: figure('0.01') }],
      escalator: { share: figure('0.1'), covers: ['base'] },
    });
    const { bills, lines } = yearlyBills(contract, compare(proposal), settings);

    // Base 100, then 10% more; 1,000 × 0.01 = 10 in both years.
    expect(lines.map(({ name, of }) => [name, of.map((line) => line?.amount)])).toEqual([
      ['Base charge', [10_000n, 11_000n]],
      ['Mono pages', [1_000n, 1_000n]],
    ]);
    expect(bills.map(({ total }) => total)).toEqual([11_000n, 12_000n]);
  });

  it('are shown both pooled and per device, where that can differ', () => {
    const two = oneDevice({
      type: 'device.add',
      device: {
        ...{ id: 'e', kind: 'monoPrinter' },
        volume: { basis: 'average', mono: '5000', colour: '0', grade: 'measured' },
      },
    });
    const contract = contractOf('k', ['d', 'e'], {
      inclusion: 'pooled',
      meters: [{ meter: 'mono', rate: figure('0.01'), included: '6000' }],
    });
    const both = inclusionBills(contract, compare(two), two.settings);

    // Pooled: 6,000 of 6,000 included. Each 3,000: 5,000 - 3,000 = 2,000 × 0.01 = 20.
    expect([both?.pooled.total, both?.perDevice.total]).toEqual([0n, 2_000n]);
    expect(inclusionBills(contractOf('k', ['d', 'e']), compare(two), two.settings)).toBeNull();
  });
});

describe('what an imported bill offers', () => {
  const bill = {
    ...{ contract: 'CV-1', currency: 'USD', invoices: 3, devices: 1, from: null, to: null, months: 3 },
    ...{ base: '300', extras: '0', credits: '0', unexplained: '0', total: '300', stated: null, gap: null },
    ...{ tax: '0', monthly: '100.00', meters: [] },
  };
  const source: Source = {
    ...{ id: '0123456789abcdef', fileName: 'bills.csv', importedAt: '2026-11-20T00:00:00Z' },
    ...{ rows: 3, headerRow: 1, columns: [], issues: [], bills: [bill] },
  };
  const proposal: Proposal = { ...oneDevice(), sources: [source] };

  it('is a contract and an invoice with ids of their own', () => {
    const [offer] = billOffers(proposal);
    if (offer === undefined) throw new Error('nothing is offered');
    const contract = offeredContract(proposal, offer);
    const invoice = offeredInvoice(proposal, offer);

    // 300 / 3 = 100 a month.
    expect(contract).toMatchObject({
      ok: true,
      value: { contract: { id: 'contract-1', base: { amount: { value: '100' } } } },
    });
    expect(invoice).toMatchObject({
      ok: true,
      value: { id: 'invoice-1', months: '3', amount: { value: '300' } },
    });
  });

  it('is not needed for an empty contract, which takes the devices that no other has', () => {
    expect(emptyContract(proposal)).toMatchObject({ id: 'contract-1', devices: [{ deviceId: 'd' }] });
    const taken = { ...proposal, contracts: [contractOf('contract-1', ['d'])] };
    expect(emptyContract(taken)).toMatchObject({ id: 'contract-2', devices: [] });
  });
});
