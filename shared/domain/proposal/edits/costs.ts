import type { Option } from '../../future/option';
import type { Result } from '../../result';
import { assertNever, ok } from '../../result';
import type { CostEdit, PriceEdit } from '../edit';
import type { Proposal } from '../proposal';
import { withSet, withoutId } from './changes';
import { takePrices } from './prices';

/** Applies a change of soft costs or invoices, or takes prices of a price book. */
export function applyCostEdit(proposal: Proposal, edit: CostEdit | PriceEdit): Result<Proposal> {
  switch (edit.type) {
    case 'softCost.set':
      return ok({ ...proposal, softCosts: withSet(proposal.softCosts ?? [], edit.softCost) });
    case 'softCost.remove':
      return removeSoftCost(proposal, edit.softCostId);
    case 'invoice.set':
      return ok({ ...proposal, invoices: withSet(proposal.invoices ?? [], edit.invoice) });
    case 'invoice.remove': {
      const invoices = withoutId(proposal.invoices ?? [], edit.invoiceId, 'invoice');
      return invoices.ok ? ok({ ...proposal, invoices: invoices.value }) : invoices;
    }
    case 'prices.take':
      return takePrices(proposal, edit);
    default:
      return assertNever(edit, 'cost edit');
  }
}

function removeSoftCost(proposal: Proposal, id: string): Result<Proposal> {
  const softCosts = withoutId(proposal.softCosts ?? [], id, 'soft cost');
  if (!softCosts.ok) return softCosts;
  const options = proposal.options.map((option): Option => {
    const changes = option.softChanges?.filter(({ softCostId }) => softCostId !== id);
    return changes === undefined ? option : { ...option, softChanges: changes };
  });
  return ok({ ...proposal, softCosts: softCosts.value, options });
}
