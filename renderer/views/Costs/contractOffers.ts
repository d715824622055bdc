import type { ContractFromBill } from '../../../shared/domain/contract/contractFromBill';
import { contractFromBill } from '../../../shared/domain/contract/contractFromBill';
import { invoiceFromBill } from '../../../shared/domain/cost/invoiceFromBill';
import type { Contract } from '../../../shared/domain/contract/contract';
import type { ContractId } from '../../../shared/domain/ids';
import type { Invoice, Proposal, Source } from '../../../shared/domain/proposal/proposal';
import type { Result } from '../../../shared/domain/result';
import type { BilledContract } from '../../../shared/domain/table/billedContract';
import { newId } from '../../components/form/newId';

/** A bill of an imported file, from which a contract or an invoice can be made. */
export interface BillOffer {
  readonly key: string;
  readonly source: Source;
  readonly bill: BilledContract;
}

/** The bills of all imported files, in the order of the files. */
export function billOffers({ sources }: Proposal): readonly BillOffer[] {
  return sources.flatMap((source) =>
    (source.bills ?? []).map((bill, at) => ({ key: `${source.id} ${String(at)}`, source, bill })),
  );
}

/** An id for a contract that none of the proposal has, options included. */
export function newContractId(proposal: Proposal): ContractId {
  const taken = [proposal, ...proposal.options].flatMap(({ contracts }) => contracts.map(({ id }) => id));
  return newId('contract', taken);
}

/** A contract of today without charges, for all devices that no other one has. */
export function emptyContract(proposal: Proposal): Contract {
  const taken = new Set(proposal.contracts.flatMap(({ devices }) => devices.map(({ deviceId }) => deviceId)));
  return {
    id: newContractId(proposal),
    name: 'Contract of today',
    meters: [],
    inclusion: 'pooled',
    devices: proposal.devices.filter(({ id }) => !taken.has(id)).map(({ id }) => ({ deviceId: id })),
  };
}

/** The contract that a bill makes. */
export function offeredContract(proposal: Proposal, { bill, source }: BillOffer): Result<ContractFromBill> {
  const { devices, settings } = proposal;
  const id = newContractId(proposal);
  return contractFromBill({ bill, source, devices, id, currency: settings.currency });
}

/** The invoice that a bill makes. */
export function offeredInvoice(proposal: Proposal, { bill, source }: BillOffer): Result<Invoice> {
  const { devices, settings, contracts } = proposal;
  const id = newId(
    'invoice',
    (proposal.invoices ?? []).map((invoice) => invoice.id),
  );
  return invoiceFromBill({ bill, source, devices, contracts, id, currency: settings.currency });
}
