import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../shared/domain/comparison/compare';
import type { CostTable } from '../../../shared/domain/cost/costTable';
import { breakDown } from '../../../shared/domain/cost/breakdown';
import { buildDocument } from '../../../shared/domain/document/buildDocument';
import { addPages } from '../../../shared/domain/future/pageFlow';
import { addMoney } from '../../../shared/domain/money';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { compareRates } from '../../../shared/domain/rate';
import { formattersFor } from '../../../shared/format/formatters';
import { randomProposal } from '../../factories/randomProposal';

const tables = (proposal: Proposal): readonly CostTable[] => {
  const { today, options } = compare(proposal);
  return [today.flat, today.doNothing, ...options.map((option) => option.cost)];
};
const figures = (proposal: Proposal): unknown =>
  tables(proposal).map(({ rows, annual, term, devices }) => ({
    rows: rows.map(({ category, annual: years }) => ({ category, years })),
    annual,
    term,
    devices,
  }));

describe('for any proposal', () => {
  it('tables foot across and down', () => {
    fc.assert(
      fc.property(randomProposal, (proposal) => {
        for (const table of tables(proposal)) {
          expect(addMoney(...table.annual)).toBe(table.term);
          expect(addMoney(...table.rows.map((row) => row.term))).toBe(table.term);
        }
      }),
    );
  });

  it('the order of devices changes no figure', () => {
    fc.assert(
      fc.property(randomProposal, (proposal) => {
        const turned = { ...proposal, devices: [...proposal.devices].reverse() };

        expect(figures(turned)).toEqual(figures(proposal));
      }),
    );
  });

  it('a breakdown by device adds up to the table to the cent', () => {
    fc.assert(
      fc.property(randomProposal, (proposal) => {
        for (const table of tables(proposal)) {
          const parts = breakDown(table, (id) => id ?? 'none');

          expect(addMoney(...parts.map((part) => part.term))).toBe(table.term);
        }
      }),
    );
  });

  it('an option that changes nothing costs what doing nothing costs', () => {
    fc.assert(
      fc.property(randomProposal, (proposal) => {
        const same = {
          id: 'same',
          name: 'Same',
          fates: [],
          newDevices: [],
          transfers: [],
          policies: [],
          contracts: [],
          endedContracts: [],
          oneOffs: [],
        };
        const { today, options } = compare({ ...proposal, options: [same] });

        expect(options[0]?.cost.annual).toEqual(today.doNothing.annual);
        expect(options[0]?.saving.doNothing.term).toBe(0n);
      }),
    );
  });

  it('every page of today has a future device or a named removal', () => {
    fc.assert(
      fc.property(randomProposal, (proposal) => {
        for (const { pageBalance } of compare(proposal).options) {
          const removed = pageBalance.removedBy.map(({ pages }) => pages);
          const all = removed.reduce(addPages, pageBalance.option);

          expect(pageBalance.unassigned).toEqual([]);
          expect(compareRates(all.mono, pageBalance.today.mono)).toBe(0);
          expect(compareRates(all.colour, pageBalance.today.colour)).toBe(0);
        }
      }),
    );
  });

  it('a device split into two with half its pages each costs the same', () => {
    fc.assert(
      fc.property(randomProposal, fc.integer({ min: 0, max: 9000 }), (proposal, half) => {
        const usage = (pages: number): Proposal['devices'][number]['volume'] => ({
          basis: 'usage',
          mono: String(pages),
          colour: '0',
          days: 31,
          grade: 'measured',
        });
        const printer = {
          kind: 'monoPrinter',
          supplies: { type: 'perPage', mono: { value: '0.0333', grade: 'told' } },
        } as const;
        const withDevices = (...pages: readonly number[]): Proposal => ({
          ...proposal,
          options: [],
          devices: [
            ...proposal.devices,
            ...pages.map((count, at) => ({ ...printer, id: `x${String(at)}`, volume: usage(count) ?? null })),
          ] as Proposal['devices'],
        });

        expect(compare(withDevices(half, half)).today.doNothing.annual).toEqual(
          compare(withDevices(2 * half)).today.doNothing.annual,
        );
      }),
    );
  });

  it('the document says no NaN, Infinity, undefined or minus zero', () => {
    fc.assert(
      fc.property(randomProposal, (proposal) => {
        const document = buildDocument(proposal, compare(proposal), {
          at: '2026-11-22T10:00:00Z',
          format: formattersFor('en-US', 'USD'),
        });

        expect(JSON.stringify(document)).not.toMatch(/NaN|Infinity|undefined|\[object|-\$0\.00|"-0"/);
      }),
      { numRuns: 40 },
    );
  });
});
