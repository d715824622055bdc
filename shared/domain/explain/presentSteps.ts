import { currencyPlaces } from '../money';
import { whole } from '../rate';
import { figuresOf } from './amountSteps';
import { oneStep } from './ends';
import type { Step } from './step';
import { countedStep, made, quotientOf, rounded, sumOf } from './step';
import type { StateAt } from './totals';
import { linesAt, totalStep } from './totals';

/**
 * A year, or all years, of the cash view brought to the first day of the term by the proposal's discount
 * rate; `at` is of the cash view. `undefined` without a rate.
 */
export function presentStep(at: StateAt, year: number | undefined): Step | undefined {
  const { discountRate } = at.proposal.settings;
  if (discountRate === undefined) return undefined;
  const growth = sumOf('1 + yearly rate', 'number', [
    oneStep,
    figuresOf(linesAt(at).sources)('Discount rate a year', 'share', discountRate),
  ]);
  const ofYear = (one: number): Step => {
    const factor = made(`Growth until the end of year ${String(one)}`, 'number', {
      op: 'power',
      inputs: [
        growth,
        countedStep('Years', 'number', { value: whole(one), text: 'Each year counts as paid at its end' }),
      ],
    });
    const exact = quotientOf('Before rounding', 'money', [totalStep(at, one), factor]);
    return rounded(
      `${at.words}: present value of year ${String(one)}`,
      currencyPlaces(at.comparison.currency),
      exact,
    );
  };
  if (year !== undefined) return ofYear(year);
  const years = at.comparison.monthsOfYears.map((_, index) => ofYear(index + 1));
  return { ...sumOf('', 'money', years), label: `${at.words}: net present value`, parts: 'years' };
}
