import { describe, expect, it } from 'vitest';
import type { Device } from '../../../../shared/domain/fleet/device';
import type { DeviceFate, Option, PageRule } from '../../../../shared/domain/future/option';
import type { PageFlow } from '../../../../shared/domain/future/pageFlow';
import type { Place } from '../../../../shared/domain/places/place';
import { deviceOf, flowOf, pagesText, volumesText } from '../../../factories/optionOf';

const places: readonly Place[] = [
  { id: 'site', name: 'Site', kind: 'site' },
  { id: 'north', name: 'North', kind: 'building', parentId: 'site' },
  { id: 'south', name: 'South', kind: 'building', parentId: 'site' },
  { id: 'n1', name: 'Floor 1', kind: 'floor', parentId: 'north' },
  { id: 'n2', name: 'Floor 2', kind: 'floor', parentId: 'north' },
];
const near = { over: 'place', share: 'equally' } as const;
const retire = (deviceId: string, pagesTo: PageRule): DeviceFate => ({
  deviceId,
  fate: { type: 'retire', pagesTo },
});
const flow = (devices: readonly Device[], parts: Partial<Option>): PageFlow =>
  flowOf(devices, parts, { places });
const at = (id: string, pages: readonly [number, number], place: string | Partial<Device>): Device =>
  deviceOf(id, pages, typeof place === 'string' ? { placeId: place } : place);
const recommended = (value: string): Partial<Device> => ({
  recommendedMonthly: { value, grade: 'published' },
});

describe('a rule for the place', () => {
  it('shares pages over the devices of the same place, and of no other', () => {
    // 600 mono and 60 color over B and C: 300 and 30 each.
    const devices = [
      at('A', [600, 60], 'n1'),
      at('B', [100, 0], 'n1'),
      at('C', [0, 0], 'n1'),
      at('D', [7, 7], 'n2'),
    ];

    expect(volumesText(flow(devices, { fates: [retire('A', near)] }).volumes)).toEqual({
      B: '400+30',
      C: '300+30',
      D: '7+7',
    });
  });

  it('goes outwards, for each meter apart, until a device prints that meter', () => {
    // On the floor only a mono printer is left: it takes mono. Color goes one place further, to D in the same building.
    const devices = [
      at('A', [600, 60], 'n1'),
      at('B', [100, 0], { placeId: 'n1', kind: 'monoPrinter' }),
      at('D', [7, 7], 'n2'),
      at('E', [9, 9], 'south'),
    ];

    expect(volumesText(flow(devices, { fates: [retire('A', near)] }).volumes)).toEqual({
      B: '700+0',
      D: '7+67',
      E: '9+9',
    });
  });

  it('takes a building for the place of the devices on its floors', () => {
    const devices = [
      at('A', [600, 0], 'north'),
      at('B', [0, 0], 'n1'),
      at('D', [0, 0], 'n2'),
      at('E', [0, 0], 'site'),
    ];

    expect(volumesText(flow(devices, { fates: [retire('A', near)] }).volumes)).toEqual({
      B: '300+0',
      D: '300+0',
      E: '0+0',
    });
  });

  it('counts devices where they stand in the option, and those that come with it', () => {
    // M moves from the south to floor 1, N comes there: each takes 300.
    const devices = [at('A', [600, 0], 'n1'), at('M', [10, 0], 'south')];
    const found = flow(devices, {
      fates: [retire('A', near), { deviceId: 'M', fate: { type: 'move', toPlaceId: 'n1', pagesTo: 'M' } }],
      newDevices: [{ id: 'N', kind: 'monoMfp', placeId: 'n1' }],
    });

    expect(volumesText(found.volumes)).toEqual({ M: '310+0', N: '300+0' });
  });

  it('leaves pages unassigned where no place around has a taker, one meter or both', () => {
    const devices = [
      at('A', [600, 60], 'n1'),
      at('B', [0, 0], { placeId: 'south', kind: 'monoMfp' }),
      deviceOf('L', [5, 0]),
    ];
    const found = flow(devices, { fates: [retire('A', near), retire('L', near)] });

    expect(volumesText(found.volumes)).toEqual({ B: '600+0' });
    expect(found.unassigned.map(({ deviceId, pages }) => [deviceId, pagesText(pages)])).toEqual([
      ['A', '0+60'],
      ['L', '5+0'],
    ]);
  });

  it('shares by recommended volume where every taker has one', () => {
    // 600 : 1,000 + 3,000 = 0.15 a recommended page: 150 and 450.
    const devices = [
      at('A', [600, 0], 'n1'),
      at('B', [0, 0], { placeId: 'n1', ...recommended('1000') }),
      at('C', [0, 0], { placeId: 'n1', ...recommended('3000') }),
    ];
    const rule = { over: 'place', share: 'byRecommended' } as const;
    const withoutOne = [...devices, at('D', [0, 0], 'n1')];

    expect(volumesText(flow(devices, { fates: [retire('A', rule)] }).volumes)).toEqual({
      B: '150+0',
      C: '450+0',
    });
    expect(volumesText(flow(withoutOne, { fates: [retire('A', rule)] }).volumes)).toEqual({
      B: '200+0',
      C: '200+0',
      D: '200+0',
    });
  });

  it('shares the pages of several devices that leave, none of them to itself', () => {
    // R and Q are redeployed within the floor and B stays. R's 600: 300 to Q and B; Q's 60: 30 to R and B.
    const redeploy = (deviceId: string): DeviceFate => ({
      deviceId,
      fate: { type: 'redeploy', toPlaceId: 'n1', pagesTo: near },
    });
    const devices = [at('R', [600, 0], 'n1'), at('Q', [60, 0], 'n1'), at('B', [1, 0], 'n1')];

    expect(volumesText(flow(devices, { fates: [redeploy('R'), redeploy('Q')] }).volumes)).toEqual({
      R: '30+0',
      Q: '300+0',
      B: '331+0',
    });
  });

  it('leaves the weight of a redeployed device out of its own shares', () => {
    // R leaves 600 over B (1,000) and C (2,000): 200 and 400; its own missing weight does not matter.
    const devices = [
      at('R', [600, 0], 'n1'),
      at('B', [0, 0], { placeId: 'n1', ...recommended('1000') }),
      at('C', [0, 0], { placeId: 'n1', ...recommended('2000') }),
    ];
    const fates: readonly DeviceFate[] = [
      {
        deviceId: 'R',
        fate: { type: 'redeploy', toPlaceId: 'n1', pagesTo: { over: 'place', share: 'byRecommended' } },
      },
    ];

    expect(volumesText(flow(devices, { fates }).volumes)).toEqual({ R: '0+0', B: '200+0', C: '400+0' });
  });
});

describe('a rule for a list', () => {
  it('shares over the named devices that are present, color over color devices alone', () => {
    // C leaves too and the list names A itself: mono 600 over B and D, color 60 to D.
    const devices = [
      deviceOf('A', [600, 60]),
      deviceOf('B', [0, 0], { kind: 'monoPrinter' }),
      deviceOf('C', [0, 0]),
      deviceOf('D', [0, 0]),
    ];
    const rule = { over: ['A', 'B', 'C', 'D', 'D'], share: 'equally' } as const;
    const found = flow(devices, {
      fates: [retire('A', rule), { deviceId: 'C', fate: { type: 'retire', pagesTo: 'D' } }],
    });

    expect(volumesText(found.volumes)).toEqual({ B: '300+0', D: '300+60' });
  });

  it('leaves the pages unassigned where none of them is present', () => {
    const devices = [deviceOf('A', [600, 60]), deviceOf('B', [0, 0])];
    const found = flow(devices, {
      fates: [
        retire('A', { over: ['B', 'A'], share: 'equally' }),
        { deviceId: 'B', fate: { type: 'retire', pagesTo: null } },
      ],
    });

    expect(found.unassigned.map(({ deviceId, pages }) => [deviceId, pagesText(pages)])).toEqual([
      ['A', '600+60'],
    ]);
  });

  it('passes on what is not known, with the weakest grade of what is', () => {
    const unknown = deviceOf('A', [null, 5]);
    const found = flow([unknown, deviceOf('B', [1, 1])], {
      fates: [retire('A', { over: ['B'], share: 'equally' })],
    });

    expect(found.volumes.get('B')).toMatchObject({
      mono: { isComplete: false, grade: 'measured' },
      colour: { isComplete: true, grade: 'measured' },
    });
  });
});
