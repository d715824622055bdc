import { describe, expect, it } from 'vitest';
import type { BreakdownBy } from '../../../../renderer/views/Costs/breakdownParts';
import { breakdownNames, breakdownParts, sortedParts } from '../../../../renderer/views/Costs/breakdownParts';
import { countedWords } from '../../../../renderer/views/Costs/costsWords';
import {
  apartRows,
  overviewRows,
  totalAmounts,
  withCount,
} from '../../../../renderer/views/Costs/overviewRows';
import { compare } from '../../../../shared/domain/comparison/compare';
import { addMoney } from '../../../../shared/domain/money';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import { collegeProposal } from '../../../factories/collegeProposal';
import { oneDevice } from '../../../factories/oneDevice';

const college = collegeProposal();
const comparison = compare(college);
const total = totalAmounts(comparison.today.doNothing, comparison.currency);

/** 40 tickets at $25: $1,000 a month. */
const tickets: Edit = {
  type: 'softCost.set',
  softCost: {
    ...{ id: 's', label: 'Tickets', kind: 'tickets' },
    quantity: { value: '40', grade: 'told' },
    cost: { value: '25', grade: 'estimate' },
  },
};

describe('the categories of the overview', () => {
  it('add up to the total in every column', () => {
    const rows = overviewRows(comparison.today.doNothing, comparison.currency);

    expect(rows.length).toBeGreaterThan(3);
    for (const column of ['year', 'month', 'term'] as const) {
      expect(addMoney(...rows.map((row) => row[column]))).toBe(total[column]);
    }
  });
});

describe('a breakdown', () => {
  it.each(Object.keys(breakdownNames) as BreakdownBy[])(
    'by %s adds up to the total in every column',
    (by) => {
      const parts = breakdownParts(college, comparison, by);

      for (const column of ['year', 'month', 'term'] as const) {
        expect(addMoney(...parts.map((part) => part[column]))).toBe(total[column]);
      }
    },
  );

  it('names what belongs to no contract, no device and no known department', () => {
    // The only device has click charges of its own; soft costs belong to no device.
    const proposal = oneDevice(tickets, { type: 'settings.change', changes: { counts: { soft: true } } });
    const names = (by: BreakdownBy): readonly string[] =>
      breakdownParts(proposal, compare(proposal), by).map(({ name }) => name);

    expect(names('contract')).toEqual(['Outside contracts']);
    expect(names('department')).toEqual(['Department not known', 'No single device']);
    expect(names('building')).toEqual(['Place not known', 'No single device']);
  });

  it('is sorted and filtered by name without changing its parts', () => {
    const parts = breakdownParts(college, comparison, 'device');
    const dearest = sortedParts(parts, '', { column: 'term', isDescending: true });
    const found = sortedParts(parts, 'SCRIBE 211', { column: 'name', isDescending: false });

    expect(dearest.every(({ term }, at) => at === 0 || term <= (dearest[at - 1]?.term ?? term))).toBe(true);
    expect(found).toHaveLength(16);
    expect(found.every((part) => parts.includes(part))).toBe(true);
  });
});

describe('what stands apart', () => {
  const rowOf = (proposal = oneDevice(tickets)) =>
    apartRows(compare(proposal).today.doNothing, proposal.settings).find(({ name }) => name === 'soft');

  it('is shown with its amounts and its weakest grade, counted or not', () => {
    // 1,000 a month for 12 months.
    const amounts = { year: 1_200_000n, month: 100_000n, term: 1_200_000n, grade: 'estimate' };
    const counted = oneDevice(tickets, { type: 'settings.change', changes: { counts: { soft: true } } });

    expect(rowOf()).toEqual({ name: 'soft', isCounted: false, amounts });
    expect(rowOf(counted)).toEqual({ name: 'soft', isCounted: true, amounts });
  });

  it('is not known where nothing is noted, which is no zero', () => {
    expect(rowOf(oneDevice())).toEqual({ name: 'soft', isCounted: false, amounts: null });
  });

  it('is switched one at a time, and nothing counted is no setting at all', () => {
    expect(withCount(undefined, 'soft', true)).toEqual({ soft: true });
    expect(withCount({ soft: true, tax: false }, 'paper', true)).toEqual({ paper: true, soft: true });
    expect(withCount({ soft: true }, 'soft', false)).toBeNull();
  });

  it('is told in words', () => {
    expect(countedWords({})).toBe('without paper, soft costs, replacement reserve, tax');
    expect(countedWords({ counts: { soft: true, tax: true } })).toBe(
      'with soft costs, tax; without paper, replacement reserve',
    );
  });
});
