import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../../shared/domain/contract/contract';
import { toldChecks } from '../../../../shared/domain/comparison/checkWords';
import { compare } from '../../../../shared/domain/comparison/compare';
import type { Device, SupplyPart } from '../../../../shared/domain/fleet/device';
import type { Option } from '../../../../shared/domain/future/option';
import { formattersFor } from '../../../../shared/format/formatters';
import { optionOf, proposalWith } from '../../../factories/optionOf';

const format = formattersFor('en-US', 'USD');
const told = (value: string) => ({ value, grade: 'told' }) as const;

/** A device that prints a thousand mono and so many color pages a month. */
const device = (colour: number, more: Partial<Device> = {}): Device => ({
  ...{ id: 'a', kind: 'colourMfp' },
  volume: { basis: 'average', mono: '1000', colour: String(colour), grade: 'told' },
  ...more,
});
const contract = (id: string, more: Partial<Contract> = {}): Contract => ({
  ...{ id, name: id, meters: [], inclusion: 'perDevice', devices: [{ deviceId: 'a' }] },
  ...more,
});
const mono = { meter: 'mono', rate: told('0.01') } as const;
const colour = { meter: 'colour', rate: told('0.08') } as const;
const lease = contract('lease', { base: { amount: told('25'), per: 'month' } });

const comparisonOf = (devices: readonly Device[], contracts: readonly Contract[], options?: Option[]) =>
  compare(proposalWith({ devices, contracts, options: options ?? [] }, 24));
const knownOf = (devices: readonly Device[], ...contracts: readonly Contract[]) =>
  comparisonOf(devices, contracts).today.doNothing.devices;

describe('a device under several contracts is known in full', () => {
  it.each([['lease first'], ['clicks first']])(
    'where one leases it and another bills its pages: %s',
    (order) => {
      const both = [lease, contract('clicks', { meters: [mono] })];

      expect(knownOf([device(0)], ...(order === 'lease first' ? both : both.reverse()))).toEqual({
        ...{ known: 1, of: 1 },
      });
    },
  );

  it('where each bills one of its counters, one of them by a rate of its own', () => {
    const own = contract('own', { devices: [{ deviceId: 'a', rates: { colour: told('0.09') } }] });

    expect(knownOf([device(500)], contract('clicks', { meters: [mono] }), own)).toEqual({ known: 1, of: 1 });
  });

  it('but not where none bills its color pages, nor where its pages are unknown', () => {
    const clicks = contract('clicks', { meters: [mono] });

    expect(knownOf([device(500)], lease, clicks)).toEqual({ known: 0, of: 1 });
    expect(knownOf([device(0, { kind: 'monoMfp', volume: undefined as never })], lease, clicks)).toEqual({
      ...{ known: 0, of: 1 },
    });
  });

  it('but not from the month in which the one that bills its pages has ended', () => {
    const ended = contract('clicks', {
      ...{ meters: [mono], startsOn: '2025-01-01', endsOn: '2027-06-30', renewal: { after: 'ends' } },
    });
    const { today } = comparisonOf([device(0)], [lease, ended]);

    expect(today.flat.devices).toEqual({ known: 1, of: 1 });
    expect(today.doNothing.devices).toEqual({ known: 0, of: 1 });
  });

  it('in an option as today, and the check on prices names the contract that bills the rest', () => {
    const clicks = contract('clicks', { meters: [mono, colour] });
    const found = comparisonOf(
      [device(500)],
      [lease, clicks],
      [
        optionOf({ id: 'o', name: 'Same' }),
        optionOf({
          ...{ id: 'p', name: 'Less', endedContracts: ['clicks'] },
          contracts: [contract('new', { meters: [mono] })],
        }),
      ],
    );

    expect(found.options.map(({ cost }) => cost.devices)).toEqual([
      { known: 1, of: 1 },
      { known: 0, of: 1 },
    ]);
    const texts = toldChecks(found.options[1]?.checks ?? [], format).filter(
      ({ code }) => code === 'unequal-scope',
    );
    expect(texts.map(({ message }) => message)).toEqual([
      expect.stringContaining('no price for its color pages under the contract'),
    ]);
  });
});

describe('pages are priced by toner or ink', () => {
  const part = (usedBy: SupplyPart['usedBy'], more: Partial<SupplyPart> = {}): SupplyPart => ({
    ...{ name: 'Part', usedBy, price: told('100'), yield: told('10000') },
    ...more,
  });
  const toner = (usedBy: SupplyPart['usedBy']) => part(usedBy, { coverage: told('5') });
  const fieldUse = { capacity: told('10000'), consumed: told('0.9'), pages: told('6000') };
  const withParts = (colourPages: number, ...parts: readonly SupplyPart[]) =>
    device(colourPages, { supplies: { type: 'parts', parts } });

  it.each<readonly [string, Device, number]>([
    ['a color device with black toner alone', withParts(800, toner('all')), 0],
    ['a color device with mono toner and a color drum', withParts(800, toner('mono'), part('colour')), 0],
    ['a color device with black and color toner', withParts(800, toner('all'), toner('colour')), 1],
    ['a color device with color toner alone, whose mono pages have none', withParts(800, toner('colour')), 0],
    ['a color device that prints no color, with black toner', withParts(0, toner('all')), 1],
    ['a device with a drum alone', withParts(0, part('all')), 0],
    ['a device with toner as used in the field', withParts(0, part('mono', { fieldUse })), 1],
    [
      'a mono device whose list says color pages, with its only toner',
      { ...withParts(10, toner('all')), kind: 'monoMfp' },
      1,
    ],
    [
      'a device with a drum and a price of its pages',
      { ...withParts(0, part('all')), pageRates: { mono: told('0.01') } },
      1,
    ],
  ])('%s', (_what, one, known) => {
    expect(knownOf([one])).toEqual({ known, of: 1 });
  });

  it('so that what is paid a month stands for a device of which only the drum has a price', () => {
    // 40 a month for 12 months; the drum's 100 / 10,000 × 1,000 = 10 a month is within it.
    const one = { ...withParts(0, part('all')), monthlyCost: told('40') };
    const { doNothing } = comparisonOf([one], []).today;

    expect(doNothing.devices).toEqual({ known: 1, of: 1 });
    expect(doNothing.rows.map(({ category, annual }) => [category, annual])).toEqual([
      ['pages', [48000n, 48000n]],
    ]);
  });

  it('and an option that leaves only a drum priced says which price is missing', () => {
    const clicks = contract('clicks', { meters: [mono] });
    const found = comparisonOf(
      [withParts(0, part('all'))],
      [clicks],
      [optionOf({ id: 'o', name: 'Out', endedContracts: ['clicks'] })],
    );

    const texts = toldChecks(found.options[0]?.checks ?? [], format);
    expect(texts.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('no price for its mono pages once the contract "clicks" has ended'),
    );
  });
});
