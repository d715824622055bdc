import { describe, expect, it } from 'vitest';
import { compare } from '../../../../shared/domain/comparison/compare';
import { environment, environmentJson } from '../../../../shared/domain/environment/environment';
import type { PrintPolicy } from '../../../../shared/domain/future/option';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { optionEdit, told, twoBuildings } from '../ratios/twoBuildings';

const json = (proposal: Proposal): ReturnType<typeof environmentJson> =>
  environmentJson(environment(proposal, compare(proposal)));

const duplexAtA: PrintPolicy = {
  id: 'duplex',
  name: 'Both sides',
  at: ['a'],
  removes: { type: 'duplex', share: '0.8', grade: 'estimate' },
  promisedBy: 'IT',
};
const release: PrintPolicy = {
  id: 'release',
  name: 'Release at the device',
  at: 'all',
  removes: { type: 'share', mono: '0.1', colour: '0.1', grade: 'estimate' },
};
const bToA = { deviceId: 'b', fate: { type: 'retire' as const, pagesTo: 'a' } };

describe('paper, power and CO2 of today', () => {
  it('are reckoned from what is known, and say of how many devices', () => {
    const [today] = json(twoBuildings()).states;

    // 12 × (2,500 × (1 - 0.6/2) + 1,000 × (1 - 0.4/2)) = 21,000 + 9,600
    expect(today?.sheets).toMatchObject({ value: '30600', known: 2, of: 3 });
    // 2 × 52 + 50 × 40 / 1000 × 52
    expect(today?.energy).toMatchObject({ value: '208', known: 2, of: 3 });
    // 208 × 0.386; 30,600 × 12.7 / 1000; 30,600 / 8,333
    expect(today?.co2FromPower.value).toBe('80.288');
    expect(today?.co2FromPaper.value).toBe('388.62');
    expect(today?.trees.value).toBe('3.672147');
    expect(today?.saved).toBeNull();
  });

  it('stand beside the factors that they come from', () => {
    expect(json(twoBuildings()).factors.co2PerSheet).toEqual({ value: '12.7', grade: 'published' });
  });

  it('are unknown without a factor', () => {
    const proposal = twoBuildings({
      type: 'settings.change',
      changes: { co2PerKwh: null, co2PerSheet: null, sheetsPerTree: null, duplexShare: null },
    });
    const [today] = json(proposal).states;

    expect([today?.co2FromPower.value, today?.co2FromPaper.value, today?.trees.value]).toEqual([
      null,
      null,
      null,
    ]);
    // b has no share of two-sided impressions then.
    expect(today?.sheets).toMatchObject({ value: '21000', known: 1, of: 3 });
    expect(today?.co2FromPaper).toMatchObject({ grade: null, known: 0, of: 3 });
  });

  it('are unknown where only devices that print nothing are known', () => {
    const proposal = twoBuildings(
      { type: 'settings.change', changes: { duplexShare: null } },
      { type: 'device.change', deviceIds: ['a'], changes: { duplexShare: null } },
      {
        type: 'device.change',
        deviceIds: ['b'],
        changes: { volume: { basis: 'average', mono: '0', colour: '0', grade: 'told' } },
      },
    );

    expect(json(proposal).states[0]?.sheets).toMatchObject({ value: null, known: 0, of: 3 });
  });
});

describe('sheets saved by an option', () => {
  it('are none where pages only move to a device that prints more on both sides', () => {
    const option = json(twoBuildings(optionEdit({ fates: [bToA] }))).states[1];

    // 12 × 3,500 × 0.7
    expect(option?.sheets.value).toBe('29400');
    expect(option?.saved).toMatchObject({ sheets: { value: '0' }, by: [] });
  });

  it('are what its print policies save against the same option without them', () => {
    const option = json(twoBuildings(optionEdit({ fates: [bToA], policies: [duplexAtA] }))).states[1];

    // 29,400 - 12 × 3,500 × (1 - 0.8/2)
    expect(option?.sheets.value).toBe('25200');
    expect(option?.saved).toMatchObject({
      sheets: { value: '4200' },
      by: [{ name: 'Both sides', promisedBy: 'IT' }],
    });
  });

  it('count pages that go away and sheets that become two-sided together', () => {
    const option = json(twoBuildings(optionEdit({ policies: [duplexAtA, release] }))).states[1];

    // 30,600 - 12 × (2,250 × 0.6 + 900 × 0.8)
    expect(option?.saved?.sheets).toMatchObject({ value: '5760', known: 2, of: 3 });
  });
});

describe('versions of the TEC test', () => {
  const newDevice = (testVersion?: string): Proposal =>
    twoBuildings(
      optionEdit({
        newDevices: [
          {
            id: 'n',
            kind: 'monoMfp',
            energy: {
              type: 'tec',
              kwhPerWeek: told('0.5'),
              ...(testVersion === undefined ? {} : { testVersion }),
            },
          },
        ],
      }),
    );
  const warned = (proposal: Proposal): readonly string[] => json(proposal).warnings.map(({ code }) => code);

  it('that differ between today and an option are warned of', () => {
    expect(warned(newDevice('2.0'))).toEqual(['tec-versions']);
  });

  it('that are not stated beside others are warned of', () => {
    expect(warned(newDevice())).toEqual(['tec-version-unknown']);
  });

  it('that are the same are not', () => {
    expect(warned(newDevice('3.0'))).toEqual([]);
  });
});
