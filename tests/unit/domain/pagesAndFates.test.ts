import { describe, expect, it } from 'vitest';
import { compare } from '../../../shared/domain/comparison/compare';
import { toldChecks } from '../../../shared/domain/comparison/checkWords';
import type { OptionComparison } from '../../../shared/domain/comparison/comparison';
import { monthlyVolume } from '../../../shared/domain/fleet/volume';
import type { Edit } from '../../../shared/domain/proposal/edit';
import { toDecimal } from '../../../shared/domain/rate';
import { isUnknown } from '../../../shared/domain/sourced';
import { formattersFor } from '../../../shared/format/formatters';
import { proposalOf } from '../../factories/exampleProposal';

const printer = (id: string, mono: string | null, more: object = {}): Edit => ({
  type: 'device.add',
  device: {
    id,
    kind: 'monoPrinter',
    supplies: { type: 'perPage', mono: { value: '0.02', grade: 'invoice' } },
    ...(mono === null ? {} : { volume: { basis: 'average', mono, colour: null, grade: 'told' } }),
    ...more,
  },
});
const option: Edit = { type: 'option.add', option: { id: 'o', name: 'Option' } };

function optionOf(...edits: readonly Edit[]): OptionComparison {
  const [first] = compare(proposalOf(edits)).options;
  if (first === undefined) throw new Error('no option');
  return first;
}

const codes = (found: OptionComparison): readonly string[] => found.checks.map((check) => check.code);

describe('monthly volume', () => {
  const reading = (on: string, mono: string): { on: string; mono: string; colour: null } => ({
    on,
    mono,
    colour: null,
  });

  it.each([
    ['less than 28 days apart', reading('2026-01-01', '100'), reading('2026-01-28', '200')],
    ['a meter that runs backwards', reading('2026-01-01', '200'), reading('2026-03-01', '100')],
    ['a day that does not exist', reading('2026-02-30', '100'), reading('2026-06-01', '200')],
  ])('is unknown for %s', (_, start, end) => {
    const volume = monthlyVolume({ basis: 'meters', start, end, grade: 'measured' });

    expect(isUnknown(volume.mono)).toBe(true);
  });

  it('is unknown for a lifetime total, never the total itself', () => {
    const volume = monthlyVolume({
      basis: 'lifetime',
      mono: '48000',
      colour: '0',
      total: '48000',
      grade: 'measured',
    });

    expect(isUnknown(volume.mono) && isUnknown(volume.colour)).toBe(true);
  });

  it('is a known zero when two readings are the same', () => {
    const volume = monthlyVolume({
      basis: 'meters',
      start: reading('2026-01-01', '7'),
      end: reading('2026-03-01', '7'),
      grade: 'measured',
    });

    expect(isUnknown(volume.mono) ? null : toDecimal(volume.mono.value, 0)).toBe('0');
  });

  it('spreads the usage of a window over months of 30.4375 days', () => {
    const volume = monthlyVolume({ basis: 'usage', mono: '6000', colour: null, days: 60, grade: 'measured' });

    expect(isUnknown(volume.mono) ? null : toDecimal(volume.mono.value, 4)).toBe('3043.7500');
  });
});

describe('where the pages go', () => {
  it('blocks while a retired device leaves pages that no one takes', () => {
    const found = optionOf(printer('A', '12650'), option, {
      type: 'option.setFate',
      optionId: 'o',
      deviceIds: ['A'],
      fate: { type: 'retire', pagesTo: null },
    });

    expect(codes(found)).toEqual(['unassigned-pages']);
    expect(toldChecks(found.checks, formattersFor('en-US', 'USD'))[0]?.message).toBe(
      'A leaves 12,650 mono pages a month that no device of the option takes. Choose where they go.',
    );
  });

  it('blocks when pages are sent to a device that is retired itself', () => {
    const retire = (id: string, pagesTo: string): Edit => ({
      type: 'option.setFate',
      optionId: 'o',
      deviceIds: [id],
      fate: { type: 'retire', pagesTo },
    });

    const found = optionOf(
      printer('A', '600'),
      printer('B', '400'),
      option,
      retire('A', 'B'),
      retire('B', 'A'),
    );

    expect(codes(found)).toEqual(['unassigned-pages', 'unassigned-pages']);
  });

  it('blocks a transfer of more pages than the device prints', () => {
    const found = optionOf(printer('A', '600'), printer('B', '400'), option, {
      type: 'option.setTransfers',
      optionId: 'o',
      transfers: [{ from: 'A', to: 'B', mono: '601', colour: '0' }],
    });

    expect(codes(found)).toEqual(['transfer-too-large']);
  });

  it('blocks a print policy that removes more than is printed', () => {
    const found = optionOf(printer('A', '600'), option, {
      type: 'option.setPolicy',
      optionId: 'o',
      policy: {
        id: 'p',
        name: 'Duplex',
        at: ['A'],
        removes: { type: 'pages', mono: '601', colour: '0', grade: 'estimate' },
      },
    });

    expect(codes(found)).toEqual(['policy-too-large']);
  });

  it('removes a share of the pages at every device and names it in the balance', () => {
    const found = optionOf(printer('A', '600'), printer('B', '400'), option, {
      type: 'option.setPolicy',
      optionId: 'o',
      policy: {
        id: 'p',
        name: 'Release',
        at: 'all',
        removes: { type: 'share', mono: '0.05', colour: '0', grade: 'estimate' },
      },
    });

    expect(toDecimal(found.pageBalance.option.mono, 0)).toBe('950');
    expect(found.pageBalance.removedBy.map(({ name, pages }) => [name, toDecimal(pages.mono, 0)])).toEqual([
      ['Release', '50'],
    ]);
    expect(codes(found)).toEqual([]);
  });

  it('blocks a new device that takes pages without a price for them', () => {
    const found = optionOf(
      printer('A', '600', { hardware: { type: 'paidOff' } }),
      option,
      { type: 'option.setDevice', optionId: 'o', device: { id: 'N', kind: 'monoMfp' } },
      { type: 'option.setFate', optionId: 'o', deviceIds: ['A'], fate: { type: 'replace', by: 'N' } },
    );

    expect(codes(found)).toEqual(['unequal-scope', 'unequal-scope', 'unknown-devices']);
  });
});

describe('unknown volume', () => {
  it('counts the devices that a total holds for instead of taking them as zero', () => {
    const { today } = compare(proposalOf([printer('A', '600'), printer('B', null), printer('C', '100')]));

    expect(today.doNothing.devices).toEqual({ known: 2, of: 3 });
    expect([...today.doNothing.incomplete]).toEqual(['B']);
  });

  it('leaves a device without any price out of the known ones', () => {
    const unpriced: Edit = {
      type: 'device.add',
      device: {
        id: 'A',
        kind: 'monoPrinter',
        volume: { basis: 'average', mono: '10', colour: null, grade: 'told' },
      },
    };

    expect(compare(proposalOf([unpriced])).today.flat.devices).toEqual({ known: 0, of: 1 });
  });
});
