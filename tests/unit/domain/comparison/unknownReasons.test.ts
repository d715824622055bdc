import { describe, expect, it } from 'vitest';
import type { Device } from '../../../../shared/domain/fleet/device';
import type { MeterReading, VolumeInput } from '../../../../shared/domain/fleet/volume';
import { compare } from '../../../../shared/domain/comparison/compare';
import { toldChecks } from '../../../../shared/domain/comparison/checkWords';
import { formattersFor } from '../../../../shared/format/formatters';
import { deviceOf, optionOf, proposalWith } from '../../../factories/optionOf';

const told = (value: string) => ({ value, grade: 'told' }) as const;
const reading = (on: string, mono: string, colour: string | null = '0'): MeterReading => ({
  on,
  mono,
  colour,
});
const read = (start: MeterReading, end: MeterReading): VolumeInput => ({
  ...{ basis: 'meters', grade: 'measured', start, end },
});
const device = (id: string, more: Partial<Device>): Device =>
  deviceOf(id, [1000, 0], {
    kind: 'monoMfp',
    pageRates: { mono: told('0.01'), colour: told('0.1') },
    ...more,
  });
const backwards = read(reading('2026-01-01', '900'), reading('2026-06-01', '100'));
const soon = read(reading('2026-05-10', '100'), reading('2026-06-01', '900'));

const saidOf = (...devices: readonly Device[]): readonly string[] => {
  const [option] = compare(proposalWith({ devices, options: [optionOf({})] })).options;
  const checks = toldChecks(option?.checks ?? [], formattersFor('en-US', 'USD'));
  return checks.filter(({ code }) => code === 'unknown-devices').map(({ message }) => message);
};

describe('devices whose page cost is not known in full', () => {
  it('stand with why their pages are not known, those alike together', () => {
    expect(
      saidOf(
        device('a', { volume: backwards }),
        device('b', { volume: soon }),
        device('c', {}),
        ...['d', 'e', 'f', 'g'].map((id) => device(id, { volume: soon })),
      ),
    ).toEqual([
      'The page cost of 6 of 7 devices today, and of 6 of 7 in the option, is not known in full (a, b, d and 3 more); the totals hold what is known.' +
        ' The pages of a are not known, because the meter runs backwards: board swap or reset.' +
        ' The pages of b, d, e and 2 more are not known, because the readings are less than 28 days apart.',
    ]);
  });

  it('have the reason of the meter that is not known, color beside known mono pages too', () => {
    const colour = read(reading('2026-01-01', '100', '50'), reading('2026-06-01', '900', '10'));

    expect(saidOf(device('a', { kind: 'colourMfp', volume: colour }))[0]).toContain(
      'The pages of a are not known, because the meter runs backwards: board swap or reset.',
    );
  });

  it('have no reason of pages where only a price is missing', () => {
    const { pageRates: _none, ...unpriced } = device('a', {});

    expect(saidOf(unpriced)).toEqual([
      'The page cost of 1 of 1 devices today, and of 1 of 1 in the option, is not known in full (a); the totals hold what is known.',
    ]);
  });
});
