import { describe, expect, it } from 'vitest';
import { compare } from '../../../../shared/domain/comparison/compare';
import type { FigureName } from '../../../../shared/domain/explain/figureNames';
import { figureNames } from '../../../../shared/domain/explain/figureList';
import { figureId } from '../../../../shared/domain/explain/figureNames';
import { explainFigure } from '../../../../shared/domain/explain/figures';
import type { Step } from '../../../../shared/domain/explain/step';
import { endsOf, evaluate } from '../../../../shared/domain/explain/step';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { compareRates, toDecimal } from '../../../../shared/domain/rate';
import { collegeProposal } from '../../../factories/collegeProposal';
import { exampleProposal } from '../../../factories/exampleProposal';
import { randomCase } from '../../../factories/randomCase/randomCase';

/** The first step of a chain that does not follow from its inputs, or ends nowhere. */
function firstFault(step: Step, path: string): string | undefined {
  const inputs = step.inputs();
  if (step.operation === undefined) return step.origin === undefined ? `${path}: no origin` : undefined;
  if (inputs.length === 0) return `${path}: an operation without inputs`;
  const value = evaluate(
    step.operation,
    inputs.map((input) => input.value),
  );
  if (compareRates(value, step.value) !== 0) {
    return `${path}: says ${toDecimal(step.value, 12)}, its inputs give ${toDecimal(value, 12)}`;
  }
  for (const input of inputs) {
    const fault = firstFault(input, `${path} > ${input.label}`);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultsOf(proposal: Proposal, isChosen: (name: FigureName) => boolean): readonly string[] {
  const comparison = compare(proposal);
  return figureNames(proposal, comparison)
    .filter(isChosen)
    .flatMap((name) => {
      const step = explainFigure(proposal, comparison, name);
      // A ratio that is not known has no chain.
      if (step === undefined) return name.kind === 'ratio' ? [] : [`${figureId(name)}: not explained`];
      return firstFault(step, figureId(name)) ?? [];
    });
}

const isYearOfCategory = ({ kind, year }: FigureName): boolean => kind === 'category' && year !== undefined;

/** All but most of the months, of which each holds those before it. */
const isSeldom = ({ month }: FigureName): boolean => month === undefined || month % 12 === 2;

describe('the chain of a figure', () => {
  it.each(['11-1', '11-2', '11-3'] as const)(
    'follows step by step for every figure of worked example %s, and a month of each year',
    (name) => {
      expect(faultsOf(exampleProposal(name), isSeldom)).toEqual([]);
    },
  );

  it('follows step by step for every category and year of random proposals', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      expect(faultsOf(randomCase(seed), isYearOfCategory), `seed ${String(seed)}`).toEqual([]);
    }
  });

  it('ends in the rows of the imported tables for the sample college', () => {
    const proposal = collegeProposal();
    const comparison = compare(proposal);
    const name: FigureName = { state: 'doNothing', kind: 'category', category: 'pages', year: 1 };

    const step = explainFigure(proposal, comparison, name);
    const rows = step === undefined ? [] : endsOf(step).filter(({ origin }) => origin?.type === 'row');

    expect(rows.length).toBeGreaterThan(50);
  });

  it('shows the working of worked example 11.3: year 4 of the contract is 2,598.00 × 1.05³, rounded once', () => {
    const proposal = exampleProposal('11-3');
    const comparison = compare(proposal);

    const step = explainFigure(proposal, comparison, {
      state: 'doNothing',
      kind: 'category',
      category: 'pages',
      year: 4,
    });
    const [exact] = step?.inputs() ?? [];

    // 2,598.00 × 1.05³ = 3,007.50975, and supplies bought for D3 and D4 stand in rows of their own
    expect(exact && toDecimal(exact.value, 5)).toBe('3007.50975');
    expect(step && toDecimal(step.value, 2)).toBe('3007.51');
  });
});
