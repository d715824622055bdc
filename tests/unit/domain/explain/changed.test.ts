import { describe, expect, it } from 'vitest';
import { breakEven } from '../../../../shared/domain/comparison/breakEven';
import { compare } from '../../../../shared/domain/comparison/compare';
import type { WhatIf } from '../../../../shared/domain/comparison/whatIf';
import { whatIfRuns } from '../../../../shared/domain/comparison/whatIfRuns';
import {
  breakEvenChangeStep,
  breakEvenPagesStep,
  breakEvenRateSteps,
} from '../../../../shared/domain/explain/breakEvenSteps';
import { effectStep } from '../../../../shared/domain/explain/effectSteps';
import { paybackAgain } from '../../../../shared/domain/explain/paybackSteps';
import { rangeEndStep } from '../../../../shared/domain/explain/rangeSteps';
import type { Step } from '../../../../shared/domain/explain/step';
import { isSound } from '../../../../shared/domain/explain/step';
import { moneyToRate } from '../../../../shared/domain/money';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { headlineRange } from '../../../../shared/domain/ranges/headlineRange';
import { runAll, withOnlyOption } from '../../../../shared/domain/ranges/runs';
import { tornado } from '../../../../shared/domain/ranges/tornado';
import { toDecimal, type Rate } from '../../../../shared/domain/rate';
import { suggestionEffect } from '../../../../shared/domain/suggestions/effect';
import { suggestionsByRule } from '../../../../shared/domain/suggestions/suggestions';
import { formattersFor } from '../../../../shared/format/formatters';
import { collegeProposal } from '../../../factories/collegeProposal';
import { exampleProposal } from '../../../factories/exampleProposal';
import { randomCase } from '../../../factories/randomCase/randomCase';

/** The value of a chain that follows step by step, to six decimals. */
function soundly(step: Step | undefined): string {
  if (step === undefined) return 'not explained';
  return isSound(step) ? toDecimal(step.value, 6) : 'does not follow';
}

const plain = (value: Rate): string => toDecimal(value, 6);

function firstOption({ options }: Proposal) {
  const [option] = options;
  if (option === undefined) throw new Error('the proposal has no option');
  return option.id;
}

describe('the likely range of a saving', () => {
  it.each([1, 2, 4])('comes to both of its ends for the random proposal %i', (seed) => {
    const proposal = randomCase(seed);
    const found = tornado(proposal, firstOption(proposal));
    if (found === null) throw new Error('the saving is not known');
    const comparison = compare(proposal);
    const at = { proposal, comparison, state: 0, tornado: found };
    const { low, high } = headlineRange(found);

    expect([soundly(rangeEndStep(at, 'low')), soundly(rangeEndStep(at, 'high'))]).toEqual(
      [low, high].map((amount) => plain(moneyToRate(amount, comparison.currency))),
    );
  });
});

describe('the break-even', () => {
  it('tells a rise by a quarter of the pages of worked example 11.3', () => {
    const proposal = exampleProposal('11-3');
    const comparison = compare(proposal);
    const point = { type: 'found', factor: '1.25', saves: 'below' } as const;
    const at = { proposal, comparison, state: 0, point, moves: 'pages' } as const;
    const today = comparison.options[0]?.pageBalance.today.mono;

    expect(soundly(breakEvenChangeStep(at))).toBe('0.250000');
    expect(Number(soundly(breakEvenPagesStep(at, 'mono')))).toBe(1.25 * Number(today && toDecimal(today, 6)));
  });

  it('tells each page rate of worked example 11.3 as it is offered and where the saving turns', () => {
    const proposal = exampleProposal('11-3');
    const { price } = breakEven(proposal, firstOption(proposal));
    if (price.type === 'none') throw new Error('the saving turns at no price');
    const at = { proposal, comparison: compare(proposal), state: 0, point: price, moves: 'rates' } as const;

    expect(price.rates.length).toBeGreaterThan(0);
    for (const entry of price.rates) {
      const steps = breakEvenRateSteps(at, entry);
      expect(Number(soundly(steps?.offered))).toBe(Number(entry.offered));
      expect(Number(soundly(steps?.turning))).toBeCloseTo(Number(entry.atBreakEven), 6);
      expect(steps?.offered.origin).toBeDefined();
    }
  });
});

describe('the payback with other inputs', () => {
  const cases: readonly WhatIf[] = [
    { monoVolume: '0.9', colourVolume: '0.9' },
    { optionRates: '1.2' },
    { termMonths: 36 },
    { termMonths: 72 },
  ];

  it.each(cases)('is the month that the changed comparison of worked example 11.3 finds: %j', (change) => {
    const proposal = exampleProposal('11-3');
    const optionId = firstOption(proposal);
    const comparison = compare(proposal);
    const asked = { proposal: withOnlyOption(proposal, optionId), stored: comparison };
    const changed = runAll(whatIfRuns(asked, change));
    if (!changed.ok) throw new Error(changed.problem.message);
    const month = changed.value.options[0]?.paybackMonths ?? null;
    const step = paybackAgain(
      { proposal, comparison },
      { changed: changed.value, optionId, cause: 'a test' },
    );

    expect(step?.unit).toBe(month === null ? 'money' : 'months');
    if (month === null) expect(Number(soundly(step))).toBeGreaterThan(0);
    else expect(Number(soundly(step))).toBe(month);
  });
});

describe('what a suggestion changes', () => {
  it('comes to the effect that is shown, for the first suggestions to each option of the sample college', () => {
    const proposal = collegeProposal();
    const comparison = compare(proposal);
    const { locale, currency } = proposal.settings;
    const format = formattersFor(locale, currency);
    const suggestions = proposal.options.flatMap(({ id }) =>
      suggestionsByRule(proposal, comparison, { optionId: id, format })
        .flatMap((part) => part())
        .slice(0, 2),
    );
    const size = (value: Rate): string => plain(value).replace('-', '');

    expect(suggestions.length).toBeGreaterThan(0);
    for (const suggestion of suggestions) {
      const effect = suggestionEffect(proposal, comparison, suggestion);
      if (!effect.ok) throw new Error(effect.problem.message);
      const { monthly, devices } = effect.value;
      const tell = (figure: Parameters<typeof effectStep>[2]): string =>
        soundly(effectStep({ proposal, comparison }, suggestion, figure));

      expect(tell('monthly')).toBe(size(monthly.value));
      expect([tell('known'), tell('all')].map(Number)).toEqual([monthly.known, monthly.of]);
      expect(Number(tell('devices'))).toBe(Math.abs(devices));
    }
  });
});
