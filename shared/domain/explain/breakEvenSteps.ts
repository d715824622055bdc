import type { BreakEvenPoint, RateAtBreakEven } from '../comparison/breakEven';
import type { Comparison } from '../comparison/comparison';
import type { Meter } from '../contract/contract';
import type { Proposal } from '../proposal/proposal';
import type { Rate } from '../rate';
import { compareRates, one, rate } from '../rate';
import { figuresOf } from './amountSteps';
import { oneStep } from './ends';
import { explainFigure } from './figures';
import type { Step } from './step';
import { differenceOf, productOf, ruleStep } from './step';
import { linesAt, stateAt } from './totals';

/** A break-even point of the option in some place of a comparison. */
export interface BreakEvenAt {
  readonly proposal: Proposal;
  readonly comparison: Comparison;
  readonly state: number;
  readonly point: BreakEvenPoint;
  /** What is moved. */
  readonly moves: 'pages' | 'rates';
}

const movesWords = { pages: "today's pages", rates: "the option's page rates" } as const;

/** The factor at which the saving turns. */
function factorStep({ point, moves }: BreakEvenAt): Step {
  return ruleStep(`Factor of ${movesWords[moves]} at which the saving turns`, 'number', {
    value: rate(point.factor),
    text:
      'Found by trying: the whole comparison is worked out again at factors from 0 to 4, in thousandths, and ' +
      'this is the nearest to the proposal at which the saving changes its sign',
  });
}

/** How far what is moved rises or falls until the saving turns, as a share. */
export function breakEvenChangeStep(at: BreakEvenAt): Step {
  const factor = factorStep(at);
  const isRise = compareRates(factor.value, one) > 0;
  return isRise
    ? differenceOf(`Rise of ${movesWords[at.moves]}`, 'share', [factor, oneStep])
    : differenceOf(`Fall of ${movesWords[at.moves]}`, 'share', [oneStep, factor]);
}

/** Pages a month of a meter at which the saving turns. */
export function breakEvenPagesStep(at: BreakEvenAt, meter: Meter): Step | undefined {
  const balance = { type: 'today' } as const;
  const today = explainFigure(at.proposal, at.comparison, { state: at.state, kind: 'pages', balance, meter });
  return today && productOf(`${today.label}, where the saving turns`, 'pages', [today, factorStep(at)]);
}

/** A page rate of the option as it is offered, and where the saving turns. */
export function breakEvenRateSteps(
  at: BreakEvenAt,
  of: RateAtBreakEven,
): { readonly offered: Step; readonly turning: Step } | undefined {
  const state = stateAt(at.proposal, at.comparison, { state: at.state });
  const meter = state?.option?.option.contracts
    .find(({ name }) => name === of.contract)
    ?.meters.find(
      (entry) =>
        entry.meter === of.meter &&
        entry.name === of.name &&
        isSame(rate(entry.rate.value), rate(of.offered)),
    );
  if (state === undefined || meter === undefined) return undefined;
  const figure = figuresOf(linesAt(state).sources);
  const offered = figure(`Page rate of ${of.contract}`, 'moneyPerPage', meter.rate);
  const turning = productOf('Page rate where the saving turns', 'moneyPerPage', [offered, factorStep(at)]);
  return { offered, turning };
}

function isSame(a: Rate, b: Rate): boolean {
  return compareRates(a, b) === 0;
}
