import type { Invoice, Proposal } from '../proposal/proposal';
import { multiply, rate, toDecimal } from '../rate';
import type { Runs } from '../ranges/runs';
import { withMember } from '../ranges/withMember';
import type { Result } from '../result';
import { ok } from '../result';
import { trimDecimal } from '../table/exactDecimal';
import type { Comparison } from './comparison';
import { type WhatIf, whatIf } from './whatIf';

/** Decimals of an invoiced amount that is carried over to other volumes and prices. */
const amountPlaces = 20;

/**
 * The comparison of `whatIf`, with invoices that are today's cost carried over: an invoice tells what was
 * paid for the volume and the prices of the proposal, so its factor against the modelled cost is kept, and
 * its amount follows. An invoice for which nothing is modelled stays. `stored` is the comparison of the
 * proposal as it is. Takes one comparison, two with such invoices.
 */
export function* whatIfRuns(
  { proposal, stored }: { readonly proposal: Proposal; readonly stored: Comparison },
  change: WhatIf,
): Runs<Result<Comparison>> {
  const changed = whatIf(proposal, change);
  if (!changed.ok) return changed;
  if (changed.value === proposal) return ok(stored);
  const compared = yield changed.value;
  if (compared.invoices.every(({ invoice, factor }) => !invoice.isBase || factor === undefined)) {
    return ok(compared);
  }
  return ok(yield carriedOver(changed.value, { stored, compared }));
}

function carriedOver(
  proposal: Proposal,
  { stored, compared }: { readonly stored: Comparison; readonly compared: Comparison },
): Proposal {
  const factors = new Map(stored.invoices.map(({ invoice, factor }) => [invoice.id, factor]));
  const modelled = new Map(compared.invoices.map((entry) => [entry.invoice.id, entry.modelled]));
  return withMember(proposal, 'invoices', (invoices) =>
    invoices.map((invoice): Invoice => {
      const [factor, now] = [factors.get(invoice.id), modelled.get(invoice.id)];
      if (!invoice.isBase || factor === undefined || now === undefined) return invoice;
      const amount = multiply(multiply(factor, now), rate(invoice.months));
      const value = trimDecimal(toDecimal(amount, amountPlaces));
      return { ...invoice, amount: { ...invoice.amount, value } };
    }),
  );
}
