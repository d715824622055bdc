import type { FigureName } from '../../../../shared/domain/explain/figureNames';
import { explainFigure } from '../../../../shared/domain/explain/figures';
import { changedStep } from '../../../../shared/domain/explain/paybackSteps';
import type { Money } from '../../../../shared/domain/money';
import { moneyToRate } from '../../../../shared/domain/money';
import type { Explanation } from './explaining';

/** A figure of another run of the whole comparison: that of the proposal, and what the cause makes of it. */
export function comparedAgain(
  name: FigureName,
  of: { readonly amount: Money; readonly cause: string },
): Explanation {
  return ({ proposal, comparison }) => {
    const stored = explainFigure(proposal, comparison, name);
    const value = moneyToRate(of.amount, comparison.currency);
    return stored && changedStep(stored, { value, cause: of.cause });
  };
}
