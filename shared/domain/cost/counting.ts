import type { Settings } from '../proposal/proposal';
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
const apartCategories: readonly CostCategory[] = ['paper', 'tax', ...softCategories, 'reserve'];

/** Hard costs: what is or will be invoiced, in the order of the tables. */
export const hardCategories: readonly CostCategory[] = costCategories.filter(
  (category) => category === 'paper' || category === 'tax' || !apartCategories.includes(category),
);

/** Whether a line stands in a view: the tax on a purchase stands in the cash view, that on depreciation in the cost view. */
export function isInView(line: CostLine, view: View): boolean {
  const { category } = line.origin.rule === 'tax' ? line.origin.of : line;
  if (category === 'depreciation') return view === 'cost';
  return category !== 'purchase' || view === 'cash';
}
