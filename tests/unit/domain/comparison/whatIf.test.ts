import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../../shared/domain/comparison/compare';
import { whatIf, type WhatIf } from '../../../../shared/domain/comparison/whatIf';
import { volumesOf } from '../../../../shared/domain/fleet/pageVolume';
import type { PageTransfer, PrintPolicy } from '../../../../shared/domain/future/option';
import { totalPages } from '../../../../shared/domain/future/pageFlow';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import {
  add,
  compareRates,
  divide,
  rate,
  subtract,
  toDecimal,
  type Rate,
} from '../../../../shared/domain/rate';
import { proposalV1 } from '../../../../shared/files/proposal/v1';
import { collegeProposal } from '../../../factories/collegeProposal';
import { exampleProposal } from '../../../factories/exampleProposal';
import { randomProposal } from '../../../factories/randomProposal';

function asked(proposal: Proposal, change: WhatIf): Proposal {
  const changed = whatIf(proposal, change);
  if (!changed.ok) throw new Error(changed.problem.message);
  return changed.value;
}

const problem = (proposal: Proposal, change: WhatIf): string | undefined => {
  const changed = whatIf(proposal, change);
  return changed.ok ? undefined : changed.problem.message;
};

const pagesOf = (proposal: Proposal): { readonly mono: Rate; readonly colour: Rate } =>
  totalPages([...volumesOf(proposal.devices).values()]);
const texts = ({ mono, colour }: { readonly mono: Rate; readonly colour: Rate }) => ({
  mono: toDecimal(mono, 4),
  colour: toDecimal(colour, 4),
});

const release = (mono: string): Edit => ({
  type: 'option.setPolicy',
  optionId: 'future',
  policy: {
    id: 'release',
    name: 'Release',
    at: ['N1'],
    removes: { type: 'pages', mono, colour: '0', grade: 'estimate' },
  },
});

describe('volume', () => {
  it('scales each meter of every device, transfers and fixed pages of policies with it', () => {
    // 11.3 prints 13,000 mono (5000 + 2000 + 600 + 900 + 3000 + 1500) and 1,200 colour pages a month.
    const changed = asked(exampleProposal('11-3'), { monoVolume: '0.9', colourVolume: '1.25' });
    const [option] = changed.options;

    expect(texts(pagesOf(changed))).toEqual({ mono: '11700.0000', colour: '1500.0000' });
    expect(option?.transfers).toEqual([{ from: 'D6', to: 'D2', mono: '900', colour: '0' }]);
    expect(option?.policies[0]?.removes).toMatchObject({ mono: '270', colour: '0' });
  });

  it('moves the later of two readings, so that the window stays, and keeps every decimal', () => {
    const proposal = exampleProposal('11-3', {
      type: 'device.change',
      deviceIds: ['D2'],
      changes: {
        volume: {
          ...{ basis: 'meters', grade: 'measured' },
          start: { on: '2026-01-01', mono: '100000', colour: null },
          end: { on: '2026-04-11', mono: '100333', colour: null },
        },
      },
    });

    // 333 pages × 0.85 = 283.05 after 100,000.
    expect(
      asked(proposal, { monoVolume: '0.85' }).devices.find(({ id }) => id === 'D2')?.volume,
    ).toMatchObject({
      start: { mono: '100000', colour: null },
      end: { mono: '100283.05', colour: null },
    });
  });

  it('leaves unknown pages and meters that run backwards as they are', () => {
    const backwards = {
      ...{ basis: 'meters' as const, grade: 'measured' as const },
      start: { on: '2026-01-01', mono: '5000', colour: null },
      end: { on: '2026-06-01', mono: '4000', colour: null },
    };
    const proposal = exampleProposal(
      '11-3',
      { type: 'device.change', deviceIds: ['D2'], changes: { volume: backwards } },
      { type: 'device.change', deviceIds: ['D3'], changes: { volume: null } },
    );
    const [two, three] = asked(proposal, { monoVolume: '3' }).devices.slice(1, 3);

    expect(two?.volume).toEqual(backwards);
    expect(three).not.toHaveProperty('volume');
  });

  it('keeps the page balance of any proposal, exact', () => {
    const factor = fc.integer({ min: 0, max: 3000 }).map((n) => toDecimal({ n: BigInt(n), d: 1000n }, 3));
    fc.assert(
      fc.property(randomProposal, factor, factor, (proposal, monoVolume, colourVolume) => {
        const changed = asked(proposal, { monoVolume, colourVolume });
        for (const { pageBalance } of compare(changed).options) {
          const gone = [...pageBalance.removedBy, ...pageBalance.unassigned].map(({ pages }) => pages);
          for (const meter of ['mono', 'colour'] as const) {
            const accounted = gone.map((pages) => pages[meter]).reduce(add, pageBalance.option[meter]);
            expect(compareRates(accounted, pagesOf(changed)[meter])).toBe(0);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('share of colour', () => {
  it('prints the same share of all colour pages in mono when it falls', () => {
    // 14,200 impressions × 5 % = 710 colour pages: 490 of 1,200 become mono; D1 has 800 × 710/1200 left.
    const changed = asked(exampleProposal('11-3'), { colourShare: '0.05' });
    const { mono, colour } = pagesOf(changed);

    expect(texts({ mono, colour })).toEqual({ mono: '13490.0000', colour: '710.0000' });
    expect(compareRates(add(mono, colour), rate('14200'))).toBe(0);
    expect(changed.devices[0]?.volume).toMatchObject({
      colour: expect.stringMatching(/^473\.3333/) as string,
    });
  });

  it('prints mono pages of the devices that print colour in colour when it rises', () => {
    // 20 % of 14,200 = 2,840: 1,640 more, out of the 6,500 mono pages of D1 and D6; D2 stays mono.
    const changed = asked(exampleProposal('11-3'), { colourShare: '0.2' });

    expect(texts(pagesOf(changed))).toEqual({ mono: '11360.0000', colour: '2840.0000' });
    expect(changed.devices[1]?.volume).toMatchObject({ mono: '2000', colour: '0' });
  });

  it('lets a transfer to a mono device take no colour', () => {
    const [option] = asked(exampleProposal('11-3'), { colourShare: '0.2' }).options;
    const [transfer] = option?.transfers ?? [];

    // 1000 × (1 - 1640/6500) = 747.69… mono pages are left of what moves to D2.
    expect(transfer?.colour).toBe('0');
    expect(transfer?.mono).toMatch(/^747\.6923/);
  });

  it('says how far the share can come', () => {
    // (1,200 + 6,500) / 14,200 = 54.2 %
    expect(problem(exampleProposal('11-3'), { colourShare: '0.6' })).toBe(
      'The devices that print color can bring the color share to 54.2% at most.',
    );
  });

  it('comes to the share that is asked, with as many pages in all, in any proposal', () => {
    fc.assert(
      fc.property(randomProposal, fc.integer({ min: 0, max: 100 }), (proposal, percent) => {
        const target = toDecimal({ n: BigInt(percent), d: 100n }, 2);
        const changed = whatIf(proposal, { colourShare: target });
        if (!changed.ok) return;
        const [before, after] = [pagesOf(proposal), pagesOf(changed.value)];
        const all = add(after.mono, after.colour);

        expect(compareRates(all, add(before.mono, before.colour))).toBe(0);
        const gap = subtract(divide(after.colour, all), rate(target));
        expect(toDecimal(gap, 9)).toBe('0.000000000');
      }),
    );
  });
});

describe('prices and terms', () => {
  it('adds points to the increases of today, and gives one to contracts without', () => {
    const changed = asked(exampleProposal('11-1'), { escalatorToday: { type: 'plus', points: '0.01' } });
    const shares = changed.contracts.map(({ escalator }) => escalator);
    const before = exampleProposal('11-1').contracts[0]?.escalator;

    expect(shares[0]?.share.value).toBe(toDecimal(add(rate(before?.share.value ?? '0'), rate('0.01')), 2));
    expect(changed.options).toEqual(exampleProposal('11-1').options);
    const without = exampleProposal('11-3');
    const bare = { ...without, contracts: without.contracts.map(({ escalator: _, ...rest }) => rest) };
    expect(
      asked(bare, { escalatorToday: { type: 'set', share: '0.04' } }).contracts[0]?.escalator,
    ).toMatchObject({
      share: { value: '0.04', grade: 'estimate' },
      covers: ['base', 'rates'],
    });
  });

  it('sets the increase of the options apart from that of today', () => {
    const changed = asked(exampleProposal('11-3'), { escalatorOption: { type: 'set', share: '0.06' } });

    expect(changed.options[0]?.contracts[0]?.escalator?.share).toEqual({ value: '0.06', grade: 'told' });
    expect(changed.contracts[0]?.escalator?.share.value).toBe('0.05');
  });

  it('refuses an increase that no file could hold', () => {
    expect(problem(exampleProposal('11-3'), { escalatorToday: { type: 'plus', points: '0.96' } })).toBe(
      'The yearly increase of "Today\'s page contract" would lie outside -50% to 100%.',
    );
  });

  it('multiplies the rates of options, supplies and energy, each alone and exact', () => {
    const proposal = exampleProposal('11-3');
    const rates = asked(proposal, { optionRates: '1.1' });
    const supplies = asked(proposal, { suppliesPrice: '0.5' });
    const energy = asked(proposal, { energyPrice: '1.333' });

    // 0.0075 × 1.1; 0.065 × 1.1; 0.035 / 2; 0.15 × 1.333
    expect(rates.options[0]?.contracts[0]?.meters.map(({ rate: { value } }) => value)).toEqual([
      '0.00825',
      '0.0715',
    ]);
    expect(rates.contracts).toBe(proposal.contracts);
    expect(supplies.devices[2]?.supplies).toMatchObject({ mono: { value: '0.0175', grade: 'invoice' } });
    expect(energy.settings.energyPrice?.value).toBe('0.19995');
  });

  it('changes the term and the rate of the present value', () => {
    expect(asked(exampleProposal('11-3'), { termMonths: 36, discountRate: '0.04' }).settings).toMatchObject({
      termMonths: 36,
      discountRate: { value: '0.04' },
    });
  });
});

it('gives back the very same proposal where nothing is asked', () => {
  const proposal = collegeProposal();

  expect(asked(proposal, {})).toBe(proposal);
  expect(asked(proposal, { monoVolume: '1', optionRates: '1' })).toBe(proposal);
});

it('changes no input of the proposal that is asked about, and leaves one that a file can hold', () => {
  const proposal = collegeProposal();
  const before = structuredClone(proposal);
  const changed = asked(proposal, {
    ...{ monoVolume: '0.917', colourVolume: '1.08', colourShare: '0.11', termMonths: 48 },
    ...{ escalatorToday: { type: 'plus', points: '0.005' }, optionRates: '1.07', suppliesPrice: '0.93' },
    ...{ energyPrice: '1.4', discountRate: '0.035' },
  });

  expect(proposal).toEqual(before);
  expect(proposalV1.safeParse(changed).error?.issues ?? []).toEqual([]);
});

it('keeps what a transfer leaves and a policy of shares takes unchanged by volume', () => {
  const share: PrintPolicy['removes'] = { type: 'share', mono: '0.1', colour: '0.1', grade: 'told' };
  const proposal = exampleProposal('11-3', release('300'), {
    type: 'option.setPolicy',
    optionId: 'future',
    policy: { id: 'duplex', name: 'Fewer copies', at: 'all', removes: share },
  });
  const [option] = asked(proposal, { monoVolume: '2' }).options;
  const transfers: readonly PageTransfer[] = option?.transfers ?? [];

  expect(option?.policies.map(({ removes }) => removes)).toMatchObject([{ mono: '600' }, share]);
  expect(transfers.map(({ mono }) => mono)).toEqual(['2000']);
});
