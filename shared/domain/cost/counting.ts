import type { Settings } from '../proposal/proposal';
import { multiply, rate } from '../rate';
import { weakerGrade } from '../sourced';
import type { CostCategory, CostLine } from './costLine';
import { costCategories, softCategories } from './costLine';

/** `cost` spreads what is bought over its useful months; `cash` shows it when it is paid. */
export type View = 'cost' | 'cash';

/** Whether a category is in the totals, by what the proposal counts and by the view. */
export function isCounted(category: CostCategory, { counts }: Pick<Settings, 'counts'>, view: View): boolean {
  switch (category) {
    case 'depreciation':
      return view === 'cost';
    case 'purchase':
      return view === 'cash';
    case 'paper':
      return counts?.paper === true;
    case 'tax':
      return counts?.tax === true;
    case 'reserve':
      return counts?.reserve === true;
    case 'tickets':
    case 'itTime':
    case 'downtime':
    case 'otherSoft':
      return counts?.soft === true;
    default:
      return true;
  }
}

/** Categories that may stand apart from the totals: paper, tax, soft costs and the replacement reserve. */
export const apartCategories: readonly CostCategory[] = ['paper', 'tax', ...softCategories, 'reserve'];

/** Hard costs: what is or will be invoiced, in the order of the tables. */
export const hardCategories: readonly CostCategory[] = costCategories.filter(
  (category) => category === 'paper' || category === 'tax' || !apartCategories.includes(category),
);

/**
 * The tax on each counted hard cost, as lines of their own, in both views; none without a tax. Soft
 * costs and the reserve, for which nobody sends an invoice, bear none.
 */
export function taxLines(
  lines: readonly CostLine[],
  settings: Pick<Settings, 'counts' | 'tax'>,
): readonly CostLine[] {
  const { tax } = settings;
  if (tax === undefined) return [];
  const share = rate(tax.share.value);
  const taxed = new Set(
    hardCategories.filter(
      (category) =>
        category !== 'tax' &&
        tax.exempt?.includes(category) !== true &&
        (isCounted(category, settings, 'cost') || isCounted(category, settings, 'cash')),
    ),
  );
  return lines
    .filter(({ category }) => taxed.has(category))
    .map((line) => ({
      ...line,
      category: 'tax',
      amount: multiply(line.amount, share),
      grade: weakerGrade(line.grade, tax.share.grade),
      origin: { rule: 'tax', of: line },
    }));
}

/** Whether a line stands in a view: the tax on a purchase stands in the cash view, that on depreciation in the cost view. */
export function isInView(line: CostLine, view: View): boolean {
  const { category } = line.origin.rule === 'tax' ? line.origin.of : line;
  if (category === 'depreciation') return view === 'cost';
  return category !== 'purchase' || view === 'cash';
}
