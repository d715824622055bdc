import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../../shared/domain/contract/contract';
import {
  readFigure,
  readShare,
  shareText,
  withBase,
  withDevices,
  withEscalator,
  withMember,
  withMinimum,
  withSource,
} from '../../../../renderer/components/contractForm/contractChanges';
import {
  inOrder,
  metersOf,
  readClicks,
  withMeterMember,
  withRate,
} from '../../../../renderer/components/contractForm/meterChanges';

const published = { grade: 'published', note: 'Price book, line 1' } as const;

const contract: Contract = {
  id: 'contract-1',
  name: 'Fleet contract',
  meters: [{ meter: 'mono', rate: { value: '0.0061', ...published } }],
  inclusion: 'pooled',
  devices: [{ deviceId: 'new-1', rates: { mono: { value: '0.0099', ...published } } }],
};

describe('the form of a contract', () => {
  const [mono] = contract.meters;
  if (mono === undefined) throw new Error('the contract has no meter');

  it('takes rates, included pages, a base and an increase as they are typed', () => {
    const withColour = withRate(contract, { counter: 'colour', at: null }, '0.048') ?? contract;
    const withPages = withMeterMember(withColour, mono, { member: 'included', value: '18000' }) ?? contract;
    const full = withEscalator(withBase(withPages, '181.50') ?? contract, '3');

    expect(full).toMatchObject({
      base: { amount: { value: '181.50', ...published }, per: 'month' },
      meters: [
        { meter: 'mono', included: '18000' },
        { meter: 'colour', rate: { value: '0.048' } },
      ],
      escalator: { share: { value: '0.03' }, covers: ['base', 'rates'] },
    });
    expect(shareText(full?.escalator?.share)).toBe('3');
  });

  it('bills a counter by several meters, each with terms of its own', () => {
    const first = withRate(contract, { counter: 'colour', at: null }, '0.04') ?? contract;
    const both = withRate(first, { counter: 'colour', at: null }, '0.09') ?? contract;
    const [, level2] = metersOf(both, 'colour');
    if (level2 === undefined) throw new Error('the second meter is missing');
    const named = withMeterMember(both, level2.entry, { member: 'name', value: 'Color level 2' });

    expect(metersOf(both, 'colour').map(({ entry, at }) => [at, entry.rate.value])).toEqual([
      [1, '0.04'],
      [2, '0.09'],
    ]);
    expect(named?.meters.map(({ name }) => name)).toEqual([undefined, undefined, 'Color level 2']);
    expect(withRate(both, { counter: 'colour', at: 2 }, '0.08')?.meters[2]?.rate.value).toBe('0.08');
  });

  it('takes a meter out with its rate only where nothing else stands in it', () => {
    const included = withMeterMember(contract, mono, { member: 'included', value: '500' }) ?? contract;

    expect(withRate(contract, { counter: 'mono', at: 0 }, '')?.meters).toEqual([]);
    expect(withRate(included, { counter: 'mono', at: 0 }, '')).toBeUndefined();
    expect(withRate(contract, { counter: 'colour', at: null }, '')).toEqual(contract);
  });

  it('keeps bands in order, and none as no member', () => {
    const rate = { value: '0.01', ...published };

    expect(
      inOrder([
        { above: '9000', rate },
        { above: '10000', rate },
        { above: '500', rate },
      ]),
    ).toEqual([
      { above: '500', rate },
      { above: '9000', rate },
      { above: '10000', rate },
    ]);
    expect(inOrder([])).toBeNull();
  });

  it('takes a minimum, which is at first counted as the included pages are', () => {
    const perDevice = { ...contract, inclusion: 'perDevice' as const };

    expect(withMinimum(perDevice, '250')?.minimum).toEqual({
      amount: { value: '250', ...published },
      per: 'month',
      counted: 'perDevice',
    });
    expect(withMinimum(withMinimum(contract, '250') ?? contract, '')).toEqual(contract);
  });

  it('refuses what is no number, a share above 100% and a page of no clicks', () => {
    expect(withRate(contract, { counter: 'mono', at: 0 }, 'x')).toBeUndefined();
    expect(withEscalator(contract, '101')).toBeUndefined();
    expect(readShare('100', undefined, contract)).toMatchObject({ value: '1' });
    expect(readClicks('0', mono, contract)).toBeUndefined();
    expect(readClicks('2', mono, contract)).toMatchObject({ value: '2' });
  });

  it('takes a member away where nothing stands', () => {
    const ended = withMember(contract, 'endCost', readFigure('80', undefined, contract)) ?? contract;

    expect(ended.endCost).toEqual({ value: '80', ...published });
    expect(withMember(ended, 'endCost', readFigure('', ended.endCost, ended))).toEqual(contract);
    expect(withMember(ended, 'endCost', readFigure('much', ended.endCost, ended))).toBeUndefined();
    expect(withBase(contract, '')).toEqual(contract);
  });

  it("keeps a device's own rates when devices are put in and taken out", () => {
    expect(withDevices(contract, ['new-1', 'new-2']).devices).toEqual([
      contract.devices[0],
      { deviceId: 'new-2' },
    ]);
  });

  it('gives all its figures another source', () => {
    const told = withSource(contract, { grade: 'told', note: '' });

    expect(told.meters[0]?.rate).toEqual({ value: '0.0061', grade: 'told' });
  });
});
