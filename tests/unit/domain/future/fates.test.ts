import { describe, expect, it } from 'vitest';
import { volumesOf } from '../../../../shared/domain/fleet/pageVolume';
import type { Fate } from '../../../../shared/domain/future/option';
import { pageFlow } from '../../../../shared/domain/future/pageFlow';
import { deviceOf, flowOf, optionOf, pagesText, startsOn, volumesText } from '../../../factories/optionOf';

const fleet = [deviceOf('A', [600, 20]), deviceOf('B', [400, 0])];
const fate = (deviceId: string, given: Fate, phaseId?: string) => ({
  deviceId,
  fate: given,
  ...(phaseId === undefined ? {} : { phaseId }),
});

describe('the pages of a device follow its fate', () => {
  it.each<[string, Fate, Record<string, string>]>([
    ['keep', { type: 'keep' }, { A: '600+20', B: '400+0', N: '0+0' }],
    ['replace', { type: 'replace', by: 'N' }, { B: '400+0', N: '600+20' }],
    ['retire', { type: 'retire', pagesTo: 'B' }, { B: '1000+20', N: '0+0' }],
    [
      'move with its pages',
      { type: 'move', toPlaceId: 'x', pagesTo: 'A' },
      { A: '600+20', B: '400+0', N: '0+0' },
    ],
    [
      'move without them',
      { type: 'move', toPlaceId: 'x', pagesTo: 'B' },
      { A: '0+0', B: '1000+20', N: '0+0' },
    ],
    ['redeploy', { type: 'redeploy', toPlaceId: 'x', pagesTo: 'N' }, { A: '0+0', B: '400+0', N: '600+20' }],
    ['takeOver', { type: 'takeOver', contractId: 'c' }, { A: '600+20', B: '400+0', N: '0+0' }],
  ])('%s', (_, given, expected) => {
    const flow = flowOf(fleet, { fates: [fate('A', given)], newDevices: [{ id: 'N', kind: 'colourMfp' }] });

    expect(volumesText(flow.volumes)).toEqual(expected);
    expect(flow.unassigned).toEqual([]);
  });

  it('and are unassigned where no one is named, or who is named leaves too', () => {
    const flow = flowOf(fleet, {
      fates: [fate('A', { type: 'retire', pagesTo: null }), fate('B', { type: 'retire', pagesTo: 'A' })],
    });

    expect(flow.unassigned.map(({ deviceId, pages }) => [deviceId, pagesText(pages)])).toEqual([
      ['A', '600+20'],
      ['B', '400+0'],
    ]);
  });

  it('after what a transfer takes out', () => {
    // A: 600 - 150 = 450 mono go to N, 20 - 5 = 15 color too; B gets 400 + 150 and 0 + 5.
    const flow = flowOf(fleet, {
      fates: [fate('A', { type: 'replace', by: 'N' })],
      newDevices: [{ id: 'N', kind: 'colourMfp' }],
      transfers: [{ from: 'A', to: 'B', mono: '150', colour: '5' }],
    });

    expect(volumesText(flow.volumes)).toEqual({ B: '550+5', N: '450+15' });
  });

  it('and a transfer to a device that has not arrived yet is a problem of that month alone', () => {
    const parts = {
      newDevices: [{ id: 'N', kind: 'colourMfp' as const, phaseId: 'p' }],
      transfers: [{ from: 'A', to: 'N', mono: '150', colour: '0' }],
      phases: [{ id: 'p', name: 'P', startsOn: '2026-10-01' }],
    };

    expect(flowOf(fleet, parts, { month: 3 }).problems).toEqual([
      { code: 'transfer-missing-device', deviceId: 'N', from: 'A' },
    ]);
    expect(flowOf(fleet, parts, { month: 4 }).problems).toEqual([]);
  });

  it('and what is not known makes the device that takes it incomplete, with the weakest grade of the rest', () => {
    const told = { basis: 'average', mono: '50', colour: null, grade: 'told' } as const;
    const flow = flowOf([...fleet, deviceOf('C', [0, 0], { volume: told })], {
      fates: [fate('C', { type: 'retire', pagesTo: 'A' })],
    });

    expect(flow.volumes.get('A')).toMatchObject({
      mono: { isComplete: true, grade: 'told' },
      colour: { isComplete: false, grade: 'measured' },
    });
  });
});

describe('a fate with a phase', () => {
  // 2026-07-01 to 2026-12-15 are 5 whole months: the phase begins in month 6.
  const parts = {
    fates: [fate('A', { type: 'replace', by: 'N' }, 'winter')],
    newDevices: [{ id: 'N', kind: 'colourMfp' as const, phaseId: 'winter' }],
    phases: [{ id: 'winter', name: 'Winter', startsOn: '2026-12-15' }],
  };

  it.each([
    [5, { A: '600+20', B: '400+0' }],
    [6, { B: '400+0', N: '600+20' }],
  ])('in month %i', (month, expected) => {
    expect(volumesText(flowOf(fleet, parts, { month }).volumes)).toEqual(expected);
  });

  it('that began before the comparison holds from month 1', () => {
    const phases = [{ id: 'winter', name: 'Winter', startsOn: '2026-01-10' }];

    expect(volumesText(flowOf(fleet, { ...parts, phases }).volumes)).toEqual({ B: '400+0', N: '600+20' });
  });
});

describe('a device whose pages no one touched', () => {
  it('keeps its very volume object, so that its costs need not be reckoned anew', () => {
    const devices = [...fleet, deviceOf('C', [5, null]), deviceOf('D', [70, 0])];
    const volumes = volumesOf(devices);
    const option = optionOf({
      fates: [fate('A', { type: 'retire', pagesTo: 'B' })],
      policies: [
        {
          id: 'p',
          name: 'P',
          at: ['D'],
          removes: { type: 'share', mono: '0', colour: '1', grade: 'told' },
        },
      ],
    });

    const flow = pageFlow({ devices, volumes }, option, { month: 1, startsOn, places: [] });

    expect(flow.volumes.get('C')).toBe(volumes.get('C'));
    expect(flow.volumes.get('D')).toBe(volumes.get('D'));
    expect(flow.volumes.get('B')).not.toBe(volumes.get('B'));
  });
});
