import { describe, expect, it } from 'vitest';
import { compare } from '../../../../shared/domain/comparison/compare';
import type { ComparisonJson, TotalsJson } from '../../../../shared/domain/comparison/comparisonJson';
import { comparisonJson } from '../../../../shared/domain/comparison/comparisonJson';
import { detailJson } from '../../../../shared/domain/comparison/detailJson';
import type { Device } from '../../../../shared/domain/fleet/device';
import { newProposal } from '../../../../shared/domain/proposal/newProposal';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { formattersFor } from '../../../../shared/format/formatters';
import { cases, timeout } from './printed';

function detailed(proposal: Proposal): ComparisonJson {
  const { startsOn, discountRate, currency } = proposal.settings;
  const comparison = compare(proposal);
  // What stands behind it must not throw either.
  const format = formattersFor('en-US', currency);
  detailJson(proposal, comparison, { format });
  return comparisonJson(comparison, format, { startsOn, discountRate });
}

const withTerm = (proposal: Proposal, termMonths: number): Proposal => ({
  ...proposal,
  settings: { ...proposal.settings, termMonths },
});
const states = ({ today, options }: ComparisonJson): readonly TotalsJson[] => [
  today.flat,
  today.doNothing,
  ...options,
];
const empty: Proposal = newProposal('Nothing yet', { id: 'empty', at: '2026-11-22T10:00:00Z' });

describe('at the edges', () => {
  it.each([1, 240])('a term of %i months has as many months, and years that add up', { timeout }, (term) => {
    for (const { seed, proposal } of cases.slice(0, term === 1 ? cases.length : 8)) {
      for (const state of states(detailed(withTerm(proposal, term)))) {
        expect([seed, state.annual.length, state.months?.length]).toEqual([seed, Math.ceil(term / 12), term]);
        const cents = (text: string | null): bigint => BigInt((text ?? '0').replace('.', ''));
        expect([seed, state.annual.map(cents).reduce((a, b) => a + b, 0n)]).toEqual([
          seed,
          cents(state.term),
        ]);
      }
    }
  });

  it('an empty fleet costs nothing, and an empty option saves nothing', () => {
    const option = { fates: [], newDevices: [], transfers: [], policies: [] };
    const more = { contracts: [], endedContracts: [], oneOffs: [] };
    const found = detailed({ ...empty, options: [{ id: 'o', name: 'O', ...option, ...more }] });

    for (const state of states(found)) {
      expect([state.term, state.monthly, state.devices]).toEqual(['0.00', '0.00', { known: 0, of: 0 }]);
    }
    expect(found.options[0]?.saving.doNothing.term).toBe('0.00');
  });

  it('a proposal without options compares both todays', { timeout }, () => {
    for (const { seed, proposal } of cases) {
      const [whole, alone] = [detailed(proposal), detailed({ ...proposal, options: [] })];

      expect([seed, alone]).toEqual([seed, { ...whole, options: [] }]);
    }
  });
});

describe('where no cost is known', () => {
  const unknown: Device = {
    id: 'd',
    kind: 'colourMfp',
    pageRates: { mono: { value: '0.01', grade: 'told' }, colour: { value: '0.1', grade: 'told' } },
  };
  const withUnknown = (more: Partial<Proposal> = {}): Proposal => ({ ...empty, devices: [unknown], ...more });
  const kept = {
    ...{ id: 'o', name: 'O', fates: [], newDevices: [], transfers: [], policies: [] },
    ...{ contracts: [], endedContracts: [], oneOffs: [] },
  };

  it('no total of any view is a zero', () => {
    const found = detailed(
      withUnknown({
        options: [kept],
        settings: { ...empty.settings, termMonths: 12, discountRate: { value: '0.05', grade: 'told' } },
      }),
    );

    for (const state of states(found)) {
      expect(state).toMatchObject({
        ...{ monthly: null, annual: [null], term: null, devices: { known: 0, of: 1 }, categories: [] },
        ...{ cash: { categories: [], annual: [null], term: null } },
        ...{ months: Array<null>(12).fill(null), presentValue: null },
      });
    }
    expect(found.options[0]?.saving).toEqual({
      flat: { annual: [null], term: null },
      doNothing: { annual: [null], term: null },
    });
  });

  it('known costs that stand apart make no total of zero', () => {
    const soft = { id: 's', label: 'Tickets', kind: 'tickets' } as const;
    const softCosts = [
      { ...soft, quantity: { value: '10', grade: 'told' }, cost: { value: '20', grade: 'told' } } as const,
    ];

    const found = detailed(withUnknown({ softCosts, options: [kept] }));

    for (const state of states(found)) {
      expect([state.term, state.apart?.map(({ category }) => category)]).toEqual([null, ['tickets']]);
    }
    expect(found.options[0]?.saving.doNothing.term).toBeNull();
  });

  it('unknown pages of every device leave out exactly what pages cost', { timeout }, () => {
    for (const { seed, proposal } of cases) {
      const devices = proposal.devices.map(({ volume: _volume, ...device }) => device);

      const { flat } = detailed({ ...proposal, devices, options: [], invoices: [] }).today;

      expect([seed, flat.devices.of]).toEqual([seed, devices.length]);
      const paged = flat.categories?.filter(
        ({ category }) => category === 'supplies' || category === 'wearParts',
      );
      // A mono device prints no color page, known; none else has any page.
      expect([seed, paged]).toEqual([seed, []]);
    }
  });
});
