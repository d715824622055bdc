import { describe, expect, it } from 'vitest';
import { toDecimal } from '../../../../shared/domain/rate';
import type { PageFlow } from '../../../../shared/domain/future/pageFlow';
import { deviceOf, flowOf, pagesText, policyOf, volumesText } from '../../../factories/optionOf';

const fleet = [deviceOf('A', [600, 100]), deviceOf('B', [400, 300])];
const removed = (flow: PageFlow): readonly string[] => flow.removed.map(({ pages }) => pagesText(pages));
const shares = (flow: PageFlow): readonly (readonly string[])[] =>
  [...flow.duplexShares].map(([id, { share, grade }]) => [id, toDecimal(share, 2), grade]);

describe('a print policy', () => {
  it('removes a share of the pages that arrived, whatever other policies remove', () => {
    // 10 % of 600, twice: 480 are left, not 486.
    const tenth = { type: 'share', mono: '0.1', colour: '0' } as const;
    const flow = flowOf(fleet, { policies: [policyOf('p', 'all', tenth), policyOf('q', ['A'], tenth)] });

    expect(volumesText(flow.volumes)).toEqual({ A: '480+100', B: '360+300' });
    expect(removed(flow)).toEqual(['100+0', '60+0']);
  });

  it('shares fixed pages by the pages of each meter', () => {
    // Mono 100 × 600/1,000 = 60 and 40; color 40 × 100/400 = 10 and 30.
    const flow = flowOf(fleet, {
      policies: [policyOf('p', ['A', 'B'], { type: 'pages', mono: '100', colour: '40' })],
    });

    expect(volumesText(flow.volumes)).toEqual({ A: '540+90', B: '360+270' });
    expect(removed(flow)).toEqual(['100+40']);
  });

  it('takes all its fixed pages at the one of its devices that is present', () => {
    const flow = flowOf(fleet, {
      fates: [{ deviceId: 'B', fate: { type: 'retire', pagesTo: 'A' } }],
      policies: [policyOf('p', ['A', 'B'], { type: 'pages', mono: '100', colour: '0' })],
    });

    expect(volumesText(flow.volumes)).toEqual({ A: '900+400' });
    expect(flow.problems).toEqual([{ code: 'policy-missing-device', deviceId: 'B', policy: 'p' }]);
  });

  it('removes no fixed pages of a meter where none arrived', () => {
    const none = [deviceOf('A', [10, 0]), deviceOf('B', [10, 0])];
    const flow = flowOf(none, {
      policies: [policyOf('p', 'all', { type: 'pages', mono: '4', colour: '6' })],
    });

    expect(removed(flow)).toEqual(['4+0']);
    expect(flow.problems).toEqual([]);
  });

  it('turns color into mono on the same device, and the balance says both', () => {
    // 30 % of 100 and of 300 color pages: 30 and 90.
    const flow = flowOf(fleet, { policies: [policyOf('p', 'all', { type: 'colourToMono', share: '0.3' })] });

    expect(volumesText(flow.volumes)).toEqual({ A: '630+70', B: '490+210' });
    expect(removed(flow)).toEqual(['-120+120']);
    expect(flow.problems).toEqual([]);
  });

  it('rests on its own grade where that is the weaker', () => {
    const flow = flowOf(fleet, {
      policies: [policyOf('p', ['A'], { type: 'share', mono: '0.1', colour: '0' })],
    });

    expect(flow.volumes.get('A')).toMatchObject({
      mono: { grade: 'estimate' },
      colour: { grade: 'measured' },
    });
  });

  it('that takes more than is printed is a problem', () => {
    const flow = flowOf(fleet, {
      policies: [policyOf('p', ['A'], { type: 'pages', mono: '0', colour: '101' })],
    });

    expect(flow.problems).toEqual([{ code: 'policy-too-large', deviceId: 'A', policy: 'p' }]);
  });

  it('holds at a device while that is there, and is misplaced only where it never is', () => {
    const parts = {
      fates: [{ deviceId: 'A', fate: { type: 'retire', pagesTo: 'B' } as const, phaseId: 'later' }],
      newDevices: [{ id: 'N', kind: 'monoMfp' as const, phaseId: 'later' }],
      policies: [policyOf('p', ['A', 'N'], { type: 'share', mono: '0.1', colour: '0' })],
      phases: [{ id: 'later', name: 'Later', startsOn: '2027-07-01' }],
    };
    const [first, then] = [12, 13].map((month) => flowOf(fleet, parts, { month }));

    expect([first?.problems, then?.problems]).toEqual([[], []]);
    expect(volumesText(first?.volumes ?? new Map())).toEqual({ A: '540+100', B: '400+300' });
    expect(volumesText(then?.volumes ?? new Map())).toEqual({ B: '1000+400', N: '0+0' });
  });
});

describe('a duplex policy', () => {
  const duplex = policyOf('p', 'all', { type: 'duplex', share: '0.5' });
  const own = (value: string) => ({ duplexShare: { value, grade: 'told' as const } });

  it('raises the share of devices below it or without one, and changes no pages', () => {
    const devices = [
      deviceOf('A', [1, 0], own('0.2')),
      deviceOf('B', [1, 0], own('0.6')),
      deviceOf('C', [1, 0]),
    ];
    const flow = flowOf(devices, { policies: [duplex] });

    expect(shares(flow)).toEqual([
      ['A', '0.50', 'estimate'],
      ['C', '0.50', 'estimate'],
    ]);
    expect(flow.removed).toEqual([]);
  });

  it.each([
    ['0.4', 1],
    ['0.5', 0],
    ['0.7', 0],
  ])('takes the usual share of %s for a device without one', (value, raised) => {
    const flow = flowOf(
      [deviceOf('A', [1, 0])],
      { policies: [duplex] },
      { duplexShare: { value, grade: 'told' } },
    );

    expect(flow.duplexShares.size).toBe(raised);
  });

  it('gives way to a larger one', () => {
    const more = policyOf('q', ['A'], { type: 'duplex', share: '0.8' });
    const flow = flowOf(fleet, { policies: [duplex, more, duplex] });

    expect(shares(flow).map(([id, share]) => [id, share])).toEqual([
      ['A', '0.80'],
      ['B', '0.50'],
    ]);
  });
});
