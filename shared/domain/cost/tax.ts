import type { Settings } from '../proposal/proposal';
import { multiply, rate } from '../rate';
import { weakerGrade } from '../sourced';
import type { CostLine } from './costLine';
import type { CostGroup, CostSum } from './costSums';
import { linesOf, totalsByCategory } from './costSums';
import { hardCategories, isCounted } from './counting';

/**
 * The costs with the tax on each counted hard cost, as lines of their own, in both views; none without a
 * tax. Soft costs and the reserve, for which nobody sends an invoice, bear none. The tax on a purchase is
 * in the lines, for the cash view, and not in the sums, which are of the cost view.
 */
export function withTax(
  groups: readonly CostGroup[],
  settings: Pick<Settings, 'counts' | 'tax'>,
  years: number,
): readonly CostGroup[] {
  const { tax } = settings;
  if (tax === undefined) return groups;
  const share = rate(tax.share.value);
  const taxed = new Set(
    hardCategories.filter(
      (category) =>
        category !== 'tax' &&
        tax.exempt?.includes(category) !== true &&
        (isCounted(category, settings, 'cost') || isCounted(category, settings, 'cash')),
    ),
  );
  const taxOn = <T extends CostSum>(cost: T): T & { readonly category: 'tax' } => ({
    ...cost,
    category: 'tax',
    amount: multiply(cost.amount, share),
    grade: weakerGrade(cost.grade, tax.share.grade),
  });
  const totals = [...totalsByCategory(groups, years)];
  const sums = totals.flatMap(([category, total]) =>
    taxed.has(category) && category !== 'purchase' ? total.sums.map(taxOn) : [],
  );
  const lines = (): readonly CostLine[] =>
    linesOf(groups)
      .filter(({ category }) => taxed.has(category))
      .map((line) => ({ ...taxOn(line), origin: { rule: 'tax', of: line } }));
  return [...groups, { sums, lines }];
}
