import { compare } from '../../shared/domain/comparison/compare';
import type { Comparison } from '../../shared/domain/comparison/comparison';
import type { Formatters } from '../../shared/domain/document/formatters';
import type { Telling } from '../../shared/domain/document/telling';
import { chosenOption } from '../../shared/domain/document/telling';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import { formattersFor } from '../../shared/format/formatters';
import { useProposal } from './documentStore';

/** What is derived from a proposal: the same functions as for Word and the command line. */
export interface Results {
  readonly proposal: Proposal;
  readonly comparison: Comparison;
  readonly format: Formatters;
  readonly telling: Telling;
}

const known = new WeakMap<Proposal, Results>();

/** The last comparison with the parts of the proposal that it was made of. */
let last: { readonly of: readonly unknown[]; readonly comparison: Comparison } | undefined;

/** Compares again only when a part changed that figures depend on: words of the document do not. */
function comparisonOf(proposal: Proposal): Comparison {
  const { devices, contracts, options, settings, places, softCosts, invoices } = proposal;
  const of = [devices, contracts, options, settings, places, softCosts, invoices];
  if (last === undefined || of.some((part, at) => part !== last?.of[at]))
    last = { of, comparison: compare(proposal) };
  return last.comparison;
}

/** The results of a proposal, computed once for each of its states. */
export function resultsOf(proposal: Proposal): Results {
  const before = known.get(proposal);
  if (before !== undefined) return before;
  const comparison = comparisonOf(proposal);
  const format = formattersFor(proposal.settings.locale, proposal.settings.currency);
  const chosen = chosenOption(proposal, comparison);
  const at = new Date().toISOString();
  const results = { proposal, comparison, format, telling: { proposal, comparison, chosen, format, at } };
  known.set(proposal, results);
  return results;
}

/** The results of the open proposal. */
export function useResults(): Results {
  return resultsOf(useProposal());
}
