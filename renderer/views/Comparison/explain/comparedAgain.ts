import type { FigureName } from '../../../../shared/domain/explain/figureNames';
import { explainFigure } from '../../../../shared/domain/explain/figures';
import { made } from '../../../../shared/domain/explain/step';
import type { Money } from '../../../../shared/domain/money';
import { moneyToRate, subtractMoney } from '../../../../shared/domain/money';
import type { Explanation } from './explaining';

/** A figure of another run of the whole comparison: that of the proposal, and what the cause makes of it. */
export function comparedAgain(
  name: FigureName,
  of: { readonly amount: Money; readonly before: Money; readonly cause: string },
): Explanation {
  return ({ proposal, comparison }) => {
    const stored = explainFigure(proposal, comparison, name);
    if (stored === undefined) return undefined;
    const change = {
      label: 'What the change makes of it',
      unit: 'money',
      value: moneyToRate(subtractMoney(of.amount, of.before), comparison.currency),
      inputs: () => [],
      origin: { type: 'assumption', note: `${of.cause}. The whole comparison was worked out again with it.` },
    } as const;
    return made(`${stored.label}, if ${of.cause}`, 'money', { op: 'sum', inputs: [stored, change] });
  };
}
