import { recurringCategories } from '../cost/costLine';
import { multiply, sum, whole } from '../rate';
import { figuresOf } from './amountSteps';
import type { FigureName } from './figureNames';
import { monthsOfYear } from './spreadSteps';
import type { Step, StepUnit } from './step';
import { countedStep, quotientOf } from './step';
import type { StateAt } from './totals';
import { linesAt, sumOfLines } from './totals';

type Setting = NonNullable<FigureName['setting']>;

const settings: Readonly<Record<Setting, { readonly label: string; readonly unit: StepUnit }>> = {
  co2PerKwh: { label: 'kg CO₂ a kWh', unit: 'number' },
  co2PerSheet: { label: 'g CO₂ a sheet', unit: 'number' },
  discountRate: { label: 'Discount rate a year', unit: 'share' },
};

/** A figure of the settings, where it is set. */
export function settingStep(at: StateAt, name: Setting): Step | undefined {
  const figure = at.proposal.settings[name];
  const { label, unit } = settings[name];
  return figure && figuresOf(linesAt(at).sources)(label, unit, figure);
}

/** Months of the term, as the settings say. */
export function termStep(at: StateAt): Step {
  return countedStep('Months of the term', 'months', {
    value: whole(at.comparison.termMonths),
    text: 'Settings of the proposal',
  });
}

/** What is paid again and again, a month, averaged over the term; exact, without one-offs and tax. */
export function recurringStep(at: StateAt): Step {
  const { table } = at;
  const counted = new Set(table.rows.map(({ category }) => category));
  const costs = sumOfLines(at, 'Recurring costs of the term before tax', {
    lines: table.lines.filter(
      ({ category }) => recurringCategories.includes(category) && counted.has(category),
    ),
    costOf: (line) => multiply(line.amount, sum(line.over.byYear)),
    monthsOf: (line) => monthsOfYear(line, undefined),
  });
  return quotientOf(`${at.words}: recurring cost a month`, 'money', [costs, termStep(at)]);
}
