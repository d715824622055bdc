import { describe, expect, it } from 'vitest';
import { compare } from '../../../../shared/domain/comparison/compare';
import { transition } from '../../../../shared/domain/comparison/transition';
import type { Money } from '../../../../shared/domain/money';
import { moneyToDecimal } from '../../../../shared/domain/money';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { exampleProposal } from '../../../factories/exampleProposal';
import { oneDevice, otherContract } from '../../../factories/oneDevice';

const usd = (amount: Money): string => moneyToDecimal(amount, 'USD');

function months(proposal: Proposal, wholeTerm = false) {
  const comparison = compare(proposal);
  const [chosen] = comparison.options;
  if (chosen === undefined) throw new Error('there is an option');
  return transition(comparison, chosen, { startsOn: proposal.settings.startsOn, wholeTerm });
}

const rollout: Edit = {
  type: 'option.setPhase',
  optionId: 'o',
  phase: { id: 'april', name: 'Roll-out', startsOn: '2027-04-01', overlapMonths: 2 },
};
const delivery: Edit = {
  type: 'option.setOneOff',
  optionId: 'o',
  oneOff: {
    ...{ id: 'x', label: 'Delivery', kind: 'delivery', month: 1, phaseId: 'april' },
    amount: { value: '75', grade: 'told' },
  },
};

describe('the months of the way to an option', () => {
  it('runs until the month after the last phase, with what is saved so far', () => {
    // The contract begins in April, month 4: until then both cost 50; month 4 costs 30 and 75 once.
    const { months: found } = months(oneDevice(rollout, otherContract({ phaseId: 'april' }), delivery));

    expect(
      found.map(({ month, doNothing, option, saving, cumulated, phases }) => [
        month,
        ...[doNothing, option, saving, cumulated].map(usd),
        phases.join(),
      ]),
    ).toEqual([
      [1, '50.00', '50.00', '0.00', '0.00', ''],
      [2, '50.00', '50.00', '0.00', '0.00', ''],
      [3, '50.00', '50.00', '0.00', '0.00', ''],
      [4, '50.00', '105.00', '-55.00', '-55.00', 'Roll-out'],
      // What leaves with the phase still costs in months 4 and 5; month 6 is the first without it.
      [5, '50.00', '30.00', '20.00', '-35.00', ''],
      [6, '50.00', '30.00', '20.00', '-15.00', ''],
    ]);
  });

  it('runs for the whole term on demand, and one month where nothing is dated', () => {
    expect(months(oneDevice(rollout), true).months).toHaveLength(12);
    expect(months(oneDevice()).months).toHaveLength(1);
  });

  it('ends with the term where a phase comes later', () => {
    const late: Edit = {
      ...rollout,
      phase: { id: 'late', name: 'Later', startsOn: '2029-01-01' },
    };

    expect(months(oneDevice(late)).months).toHaveLength(12);
  });

  it('rounds each month once by category, and its rows foot', () => {
    const { months: found, rows, doNothingRows } = months(exampleProposal('11-3'), true);
    for (const { month, option, doNothing } of found) {
      const foot = (list: typeof rows): bigint =>
        list.reduce((total, row) => total + (row.months[month - 1] ?? 0n), 0n);

      expect(foot(rows)).toBe(option);
      expect(foot(doNothingRows)).toBe(doNothing);
    }
    // Month 1 pays the buyout of 1,450, the move of 120 and two removals of 60.
    expect(
      rows
        .find(({ category }) => category === 'buyout')
        ?.months.slice(0, 2)
        .map(usd),
    ).toEqual(['1450.00', '0.00']);
    expect(rows.find(({ category }) => category === 'oneOff')?.months[0]).toBeGreaterThan(0n);
  });
});
