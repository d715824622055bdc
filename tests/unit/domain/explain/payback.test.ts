import { describe, expect, it } from 'vitest';
import { compare } from '../../../../shared/domain/comparison/compare';
import { explainFigure } from '../../../../shared/domain/explain/figures';
import { paybackAgain } from '../../../../shared/domain/explain/paybackSteps';
import type { Step } from '../../../../shared/domain/explain/step';
import { isSound } from '../../../../shared/domain/explain/step';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { toDecimal } from '../../../../shared/domain/rate';
import { july } from '../../../factories/julyPhase';

function paybackOf(proposal: Proposal): Step {
  const step = explainFigure(proposal, compare(proposal), { state: 0, kind: 'payback' });
  if (step === undefined) throw new Error('no chain of the payback');
  return step;
}

/** The values of a chain by their labels, as deep as payback itself goes. */
function valuesIn(step: Step): readonly (readonly [string, string])[] {
  const inputs = step.unit === 'money' && step.operation?.type === 'sum' ? [] : step.inputs();
  return [[step.label, toDecimal(step.value, 2)], ...inputs.flatMap(valuesIn)];
}

describe('the chain of a payback', () => {
  it('goes from what the months before have left uncovered to the month that covers it', () => {
    const step = paybackOf(july('150'));

    // Saved: 100 by July, which leaves 50; August saves 100 and covers it: 7 + 1.
    expect(valuesIn(step)).toEqual([
      ['Option: payback, month of the term', '8.00'],
      ['Months before that month', '7.00'],
      ['Months that the rest takes', '1.00'],
      ['What is left ÷ saving of that month', '0.50'],
      ['One-offs not covered before that month', '50.00'],
      ['Option: one-off costs', '150.00'],
      ['Saved before one-offs, months 1 to 7', '100.00'],
      // 7 × 200; 6 × 200 + 100.
      ['Recurring cost of Today, carried on, months 1 to 7', '1400.00'],
      ['Recurring cost of Option, months 1 to 7', '1300.00'],
      ['Saved before one-offs, month 8', '100.00'],
      ['Recurring cost of Today, carried on, month 8', '200.00'],
      ['Recurring cost of Option, month 8', '100.00'],
    ]);
    expect(isSound(step)).toBe(true);
  });

  it('says that one-off costs are not paid back within the term, and what is left of them', () => {
    const step = paybackOf(july('5000'));

    // 18 months save 100 each: 5,000 - 1,800.
    expect([step.label, step.unit, toDecimal(step.value, 2)]).toEqual([
      'Option: the one-off costs are not paid back within the term; what is left to cover',
      'money',
      '3200.00',
    ]);
    expect(isSound(step)).toBe(true);
  });

  it('says that a month only begins to save where nothing is paid once', () => {
    const step = paybackOf(july('0'));

    expect([toDecimal(step.value, 0), step.origin]).toEqual([
      '7',
      { type: 'counted', text: 'The first month in which anything is saved: nothing has to be paid back' },
    ]);
  });

  it.each([
    // Half the pages save 50 a month: 50, 100, 150 by September.
    ['fewer pages', july('150', 24, '5000'), '9'],
    ['a longer term', july('150', 60), '8'],
    // 12 months, of which July to December save 25 each: 150 in December.
    ['a quarter of the pages and a shorter term', july('150', 12, '2500'), '12'],
  ])('comes to the month of the comparison with %s', (cause, changed, month) => {
    const stored = july('150');
    const of = { changed: compare(changed), optionId: 'o', cause };
    const step = paybackAgain({ proposal: stored, comparison: compare(stored) }, of);

    expect(step && [toDecimal(step.value, 0), isSound(step)]).toEqual([month, true]);
  });
});
