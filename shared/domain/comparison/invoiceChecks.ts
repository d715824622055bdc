import { categoryNames } from '../charts/theme';
import { recurringCategories } from '../cost/costLine';
import type { Invoice } from '../proposal/proposal';
import type { FoundCheck } from './checkWords';
import { says, warning } from './checkWords';

/**
 * Base invoices for what is billed once or follows from other costs (purchases, buyouts, one-off costs, tax): of
 * these an invoice says nothing about every month, so that they are left out of today's cost.
 */
export function onceOnlyInvoices(invoices: readonly Invoice[]): readonly FoundCheck[] {
  return invoices.flatMap(({ isBase, label, categories }): readonly FoundCheck[] => {
    const once = categories.filter((category) => !recurringCategories.includes(category));
    if (!isBase || once.length === 0) return [];
    const names = once.map((category) => categoryNames[category]).join(', ');
    const words =
      once.length === categories.length
        ? says`The invoice "${label}" is to be the base of today's cost, but it is for what does not come back every month (${names}) and counts for nothing. Name the recurring costs that it is for, or do not take it as the base.`
        : says`The invoice "${label}" is also for what does not come back every month (${names}); its whole amount counts as the recurring costs it names. Take that out of its amount and its costs.`;
    return [warning('invoice-not-recurring', words)];
  });
}
