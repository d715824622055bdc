import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../../shared/domain/comparison/compare';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import type { Money } from '../../../../shared/domain/money';
import { moneyToDecimal } from '../../../../shared/domain/money';
import { headlineRange, nearestRoot } from '../../../../shared/domain/ranges/headlineRange';
import { tornado, tornadoLength } from '../../../../shared/domain/ranges/tornado';
import { driversOf } from '../../../../shared/domain/ranges/drivers';
import { proposalV1 } from '../../../../shared/files/proposal/v1';
import { collegeProposal } from '../../../factories/collegeProposal';
import { exampleProposal } from '../../../factories/exampleProposal';
import { oneDevice, otherContract } from '../../../factories/oneDevice';
import { randomProposal } from '../../../factories/randomProposal';

const usd = (amount: Money): string => moneyToDecimal(amount, 'USD');

const shown = (proposal: Parameters<typeof tornado>[0], optionId = 'o') =>
  tornado(proposal, optionId)?.effects.map(({ label, low, high, swing }) => [
    label,
    `${low.input}: ${usd(low.saving)}`,
    `${high.input}: ${usd(high.saving)}`,
    usd(swing),
  ]);

const policy: Edit = {
  type: 'option.setPolicy',
  optionId: 'o',
  policy: {
    ...{ id: 'p', name: 'Digital forms', at: 'all' },
    removes: { type: 'pages', mono: '200', colour: '0', grade: 'told' },
  },
};

describe('the tornado', () => {
  it('moves each group of figures to both ends of its range, the widest first', () => {
    // Saving 12 × (50 f - 20 p - 10 f p): prices as told ±10 %: p = 0.9 saves 276, p = 1.1 saves 204;
    // measured pages ±3 %: f = 0.97 saves 225.60, f = 1.03 saves 254.40. The invoiced 0.05 is exact.
    expect(shown(oneDevice())).toEqual([
      ['Contract prices of the option', '10% less: 276.00', '10% more: 204.00', '72.00'],
      ['Mono pages', '3% less: 225.60', '3% more: 254.40', '28.80'],
    ]);
  });

  it('takes a policy for something that may not happen', () => {
    // 200 pages fewer at 0.01 save 2 a month more: 240 + 24 = 264; without it 240.
    expect(shown(oneDevice(policy))).toContainEqual([
      'Digital forms',
      'does not happen: 240.00',
      'as promised: 264.00',
      '24.00',
    ]);
  });

  it('takes the end of a lease that runs on for something that may be otherwise', () => {
    const [first] =
      shown(
        oneDevice(
          {
            type: 'device.change',
            deviceIds: ['d'],
            changes: {
              hardware: {
                ...{ type: 'lease', paymentsLeft: 2, after: 'continues' },
                payment: { type: 'monthly', amount: { value: '100', grade: 'invoice' } },
              },
            },
          },
          {
            type: 'option.setDevice',
            optionId: 'o',
            device: { id: 'n', kind: 'monoPrinter', hardware: { type: 'paidOff' } },
          },
          otherContract({ devices: [{ deviceId: 'n' }] }),
          { type: 'option.setFate', optionId: 'o', deviceIds: ['d'], fate: { type: 'replace', by: 'n' } },
        ),
      ) ?? [];

    // Running on it costs 1,200 today and 200 in the option, which it leaves: 240 + 1,000 are saved.
    // Ended it costs 200 on both sides.
    expect(first).toEqual([
      "1 of today's leases runs on",
      'end once paid: 240.00',
      'run on: 1240.00',
      '1000.00',
    ]);
  });

  it('goes by a figure’s own range, then by the range that the proposal gives to its grade', () => {
    const own = oneDevice(
      otherContract({
        base: { amount: { value: '20', grade: 'told', range: { below: '0', above: '0.5' } }, per: 'month' },
        meters: [{ meter: 'mono', rate: { value: '0.01', grade: 'published' } }],
      }),
      {
        type: 'settings.change',
        changes: {
          ranges: { published: { below: '0.2', above: '0' }, measured: { below: '0', above: '0' } },
        },
      },
    );

    // The base is 20 to 30, the rate 0.008 to 0.01: 12 × (50 - 20 - 8) = 264 and 12 × (50 - 30 - 10) = 120.
    expect(shown(own)).toEqual([
      ['Contract prices of the option', '0% to 20% less: 264.00', '0% to 50% more: 120.00', '144.00'],
    ]);
  });

  it('leaves an invoice that is today’s cost as it is, whatever the pages behind it were', () => {
    // Today costs 100 a month by invoice; only the option's 10 a month of pages move by 3 %: 12 × 0.30 = 3.60.
    const proposal = oneDevice({
      type: 'invoice.set',
      invoice: {
        ...{ id: 'i', label: 'Bills', months: '12', devices: 'all', isBase: true },
        ...{ amount: { value: '1200', grade: 'invoice' }, categories: ['pages'] },
      },
    });

    expect(shown(proposal)).toContainEqual(['Mono pages', '3% less: 843.60', '3% more: 836.40', '7.20']);
  });

  it('leaves out what moves both sides alike', () => {
    // A second device, the same on both sides, with 7 pages at 0.013 as told: its price cancels out.
    const proposal = oneDevice({
      type: 'device.add',
      device: {
        ...{ id: 'e', kind: 'monoPrinter', hardware: { type: 'paidOff' } },
        pageRates: { mono: { value: '0.013', grade: 'told' } },
        volume: { basis: 'average', mono: '7', colour: '0', grade: 'invoice' },
      },
    });

    expect(shown(proposal)?.map(([label]) => label)).toEqual(['Contract prices of the option', 'Mono pages']);
  });

  it('has nothing to say of an option that is not there, or of which nothing is known', () => {
    expect(tornado(oneDevice(), 'other')).toBeNull();
    expect(
      tornado(
        oneDevice({
          type: 'device.change',
          deviceIds: ['d'],
          changes: { volume: null, pageRates: null, hardware: null },
        }),
        'o',
      ),
    ).toBeNull();
  });

  it('starts from the saving of the comparison and takes as many comparisons as it says', () => {
    const proposal = collegeProposal();
    for (const { id } of proposal.options) {
      const saving = compare(proposal).options.find(({ option }) => option.id === id)?.saving.doNothing.term;

      expect(tornado(proposal, id)?.value).toBe(saving);
      expect(tornadoLength(proposal, id)).toBeGreaterThan(10);
    }
  });

  it('knows the causes of worked example 11.3', () => {
    const labels = tornado(exampleProposal('11-3'), 'future')?.effects.map(({ label }) => label);

    // Today's rates, payments and increases are invoiced; the option's are told and published.
    expect(labels).toEqual(
      expect.arrayContaining([
        ...['Mono pages', 'Color pages', 'Hardware prices of the option', 'Contract prices of the option'],
        ...['Yearly price increases of the option', 'One-off costs', 'Follow-me release on N1'],
        ...["1 of today's leases runs on", 'Price of energy', 'Energy that devices use'],
      ]),
    );
    expect(labels).not.toContain("Today's contract prices");
    expect(labels).not.toContain("Yearly price increases of today's contracts");
  });

  it('makes only proposals that a file could hold', () => {
    for (const { low, high } of driversOf(collegeProposal())) {
      for (const end of [low, high]) {
        expect(proposalV1.safeParse(end.proposal()).error?.issues ?? []).toEqual([]);
      }
    }
  });
});

describe('the range of the headline', () => {
  const range = (proposal: Parameters<typeof tornado>[0]) => {
    const found = tornado(proposal, 'o');
    if (found === null) throw new Error('the saving is known');
    const { low, value, high, method } = headlineRange(found);
    return { low: usd(low), value: usd(value), high: usd(high), method };
  };

  it('adds losses and gains apart as the root of the summed squares', () => {
    // √(36² + 14.40²) = √1503.36 = 38.7732…
    expect(range(oneDevice())).toMatchObject({ low: '201.23', value: '240.00', high: '278.77' });
    expect(range(oneDevice()).method).toContain('root of the summed squares');
  });

  it('counts a policy on the side of the losses only', () => {
    // 1,000 f pages less 200 f: saving 12 × (50 f - 20 p - 8 f p) = 264; p ±10 %: ∓33.60;
    // f ±3 %: ±15.12; without the policy 24 less: √(33.6² + 15.12² + 24²) = √1933.5744 = 43.9724; √1357.5744 = 36.8453.
    expect(range(oneDevice(policy))).toMatchObject({ low: '220.03', value: '264.00', high: '300.85' });
  });

  it('is the saving itself where everything is known exactly', () => {
    const exact = oneDevice(
      otherContract({
        base: { amount: { value: '20', grade: 'invoice' }, per: 'month' },
        meters: [{ meter: 'mono', rate: { value: '0.01', grade: 'invoice' } }],
      }),
      { type: 'settings.change', changes: { ranges: { measured: { below: '0', above: '0' } } } },
    );

    expect(range(exact)).toMatchObject({ low: '240.00', value: '240.00', high: '240.00' });
    expect(range(exact).method).toContain('No figure behind it is open');
  });

  it('holds the saving, whatever the proposal', () => {
    fc.assert(
      fc.property(randomProposal, (proposal) => {
        const found = tornado(proposal, 'option');
        if (found === null) return;
        const { low, value, high } = headlineRange(found);
        const swings = found.effects.map(({ swing }) => swing);

        expect(low <= value && value <= high).toBe(true);
        expect([...swings].sort((a, b) => (a === b ? 0 : a > b ? -1 : 1))).toEqual(swings);
      }),
      { numRuns: 25 },
    );
  });

  it('takes roots to the nearest whole number', () => {
    expect([0n, 1n, 2n, 3n, 6n, 7n, 8n, 9n, 12n, 13n].map(nearestRoot)).toEqual([
      0n,
      1n,
      1n,
      2n,
      2n,
      3n,
      3n,
      3n,
      3n,
      4n,
    ]);
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), (square) => {
        const root = nearestRoot(square);

        // (root - 1/2)² <= square < (root + 1/2)², in quarters.
        expect(square === 0n || (2n * root - 1n) ** 2n <= 4n * square).toBe(true);
        expect(4n * square < (2n * root + 1n) ** 2n).toBe(true);
      }),
    );
  });
});
