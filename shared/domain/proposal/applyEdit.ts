import type { Result } from '../result';
import { assertNever, fail, ok } from '../result';
import type { ContractEdit, DescribeEdit, Edit, NarrativeEdit } from './edit';
import { withChanges, withSet, withoutId } from './edits/changes';
import { applyCostEdit } from './edits/costs';
import { applyFleetEdit } from './edits/fleet';
import { applyOptionEdit } from './edits/option';
import type { Proposal } from './proposal';

/**
 * Applies one named edit: the changed proposal, the same object when nothing changes, or a problem
 * that names what the edit speaks of and the proposal does not have. The proposal itself is untouched.
 */
export function applyEdit(proposal: Proposal, edit: Edit): Result<Proposal> {
  switch (edit.type) {
    case 'client.describe':
    case 'provider.describe':
    case 'settings.change':
    case 'cover.describe':
    case 'board.describe':
      return ok(describe(proposal, edit));
    case 'fleet.import':
    case 'place.set':
    case 'place.remove':
    case 'device.add':
    case 'device.change':
    case 'device.remove':
      return applyFleetEdit(proposal, edit);
    case 'contract.set':
    case 'contract.remove':
      return applyContractEdit(proposal, edit);
    case 'softCost.set':
    case 'softCost.remove':
    case 'invoice.set':
    case 'invoice.remove':
    case 'prices.take':
      return applyCostEdit(proposal, edit);
    case 'assumption.set':
    case 'assumption.remove':
    case 'promise.set':
    case 'promise.remove':
    case 'milestone.set':
    case 'milestone.remove':
      return applyNarrativeEdit(proposal, edit);
    default:
      return applyOptionEdit(proposal, edit);
  }
}

/** Applies edits one after the other; a problem names the edit by its number, from 1, and its type. */
export function applyEdits(proposal: Proposal, edits: readonly Edit[]): Result<Proposal> {
  let current = proposal;
  for (const [index, edit] of edits.entries()) {
    const next = applyEdit(current, edit);
    if (!next.ok) {
      return fail(next.problem.code, `Edit ${String(index + 1)} (${edit.type}): ${next.problem.message}`);
    }
    current = next.value;
  }
  return ok(current);
}

function describe(proposal: Proposal, edit: DescribeEdit): Proposal {
  const area = edit.type.slice(0, edit.type.indexOf('.')) as
    'client' | 'provider' | 'settings' | 'cover' | 'board';
  const described = withChanges<object>(proposal[area], edit.changes);
  return described === proposal[area] ? proposal : { ...proposal, [area]: described };
}

function applyContractEdit(proposal: Proposal, edit: ContractEdit): Result<Proposal> {
  if (edit.type === 'contract.set') {
    return ok({ ...proposal, contracts: withSet(proposal.contracts, edit.contract) });
  }
  const contracts = withoutId(proposal.contracts, edit.contractId, 'contract');
  if (!contracts.ok) return contracts;
  const options = proposal.options.map((option) => ({
    ...option,
    endedContracts: option.endedContracts.filter((id) => id !== edit.contractId),
  }));
  const invoices = proposal.invoices?.map((invoice) => {
    if (invoice.contractId !== edit.contractId) return invoice;
    const { contractId: _removed, ...rest } = invoice;
    return rest;
  });
  return ok({
    ...proposal,
    contracts: contracts.value,
    options,
    ...(invoices === undefined ? {} : { invoices }),
  });
}

function applyNarrativeEdit(proposal: Proposal, edit: NarrativeEdit): Result<Proposal> {
  switch (edit.type) {
    case 'assumption.set':
      return ok({ ...proposal, assumptions: withSet(proposal.assumptions, edit.assumption) });
    case 'promise.set':
      return ok({ ...proposal, promises: withSet(proposal.promises, edit.promise) });
    case 'milestone.set':
      return ok({ ...proposal, milestones: withSet(proposal.milestones, edit.milestone) });
    case 'assumption.remove':
      return removed(proposal, 'assumptions', edit.assumptionId);
    case 'promise.remove':
      return removed(proposal, 'promises', edit.promiseId);
    case 'milestone.remove':
      return removed(proposal, 'milestones', edit.milestoneId);
    default:
      return assertNever(edit, 'narrative edit');
  }
}

const whats = { assumptions: 'assumption', promises: 'promise', milestones: 'milestone' } as const;

function removed(proposal: Proposal, list: keyof typeof whats, id: string): Result<Proposal> {
  const rest = withoutId<{ readonly id: string }>(proposal[list], id, whats[list]);
  return rest.ok ? ok({ ...proposal, [list]: rest.value }) : rest;
}
