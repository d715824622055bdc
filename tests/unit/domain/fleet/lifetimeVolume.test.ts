import { describe, expect, it } from 'vitest';
import type { Device } from '../../../../shared/domain/fleet/device';
import { volumeOf } from '../../../../shared/domain/fleet/pageVolume';
import { toDecimal } from '../../../../shared/domain/rate';

interface Count {
  readonly mono?: string | null;
  readonly colour?: string | null;
  readonly total?: string | null;
  readonly on?: string;
}

function deviceWith({ on = '2026-12-31', ...count }: Count, more: Partial<Device> = {}): Device {
  return {
    ...{ id: 'a', kind: 'colourMfp', installedOn: '2026-01-01' },
    volume: { basis: 'lifetime', mono: null, colour: null, total: null, grade: 'measured', ...count, on },
    ...more,
  };
}
const months = (device: Device): readonly (readonly [string | null, string | null])[] =>
  (['mono', 'colour'] as const).map((meter) => {
    const { pages, isComplete, grade } = volumeOf(device)[meter];
    return [isComplete ? toDecimal(pages, 4) : null, grade];
  });

describe('a lifetime count', () => {
  it('spread over the days since the device was installed is an estimate of its volume', () => {
    // 2026-01-01 to 2026-12-31 are 364 days: 36,400 / 364 × 30.4375 = 3,043.75; 728 / 364 × 30.4375 = 60.875.
    expect(months(deviceWith({ mono: '36400', colour: '728', total: '37128' }))).toEqual([
      ['3043.7500', 'estimate'],
      ['60.8750', 'estimate'],
    ]);
  });

  it('of all pages is that of a mono device, and says nothing of a color device', () => {
    const total = { total: '36400' };

    expect(months(deviceWith(total, { kind: 'monoPrinter' }))).toEqual([
      ['3043.7500', 'estimate'],
      ['0.0000', null],
    ]);
    expect(months(deviceWith(total))).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('of mono pages comes before that of all', () => {
    const [mono] = months(deviceWith({ mono: '728', total: '36400' }, { kind: 'monoMfp' }));

    expect(mono).toEqual(['60.8750', 'estimate']);
  });

  it.each([
    ['27 days after it was installed', '2026-01-28', null],
    ['28 days after it was installed', '2026-01-29', '3043.7500'],
    ['before it was installed', '2025-06-01', null],
  ])('%s', (_, on, pages) => {
    // 2,800 / 28 × 30.4375 = 3,043.75.
    expect(months(deviceWith({ mono: '2800', on }))[0]?.[0]).toBe(pages);
  });

  it('without the day of the installation or of the reading is no volume', () => {
    const { installedOn: _installed, ...notInstalled } = deviceWith({ mono: '2800' });
    const notRead: Device = {
      ...deviceWith({}),
      volume: { basis: 'lifetime', mono: '2800', colour: '1', total: null, grade: 'measured' },
    };

    expect(months(notInstalled)[0]).toEqual([null, null]);
    expect(months(notRead)[0]).toEqual([null, null]);
  });
});
