import { compare } from '../../../../shared/domain/comparison/compare';
import type { Contract } from '../../../../shared/domain/contract/contract';
import type { Device } from '../../../../shared/domain/fleet/device';
import type { BandCode } from '../../../../shared/domain/plausibility/bands';
import type { Finding } from '../../../../shared/domain/plausibility/finding';
import { plausibility } from '../../../../shared/domain/plausibility/plausibility';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { formattersFor } from '../../../../shared/format/formatters';
import { proposalOf } from '../../../factories/exampleProposal';

/** All findings of a proposal. */
export const findingsOf = (proposal: Proposal): readonly Finding[] =>
  plausibility(
    proposal,
    compare(proposal),
    formattersFor(proposal.settings.locale, proposal.settings.currency),
  );
/** The codes of all findings of a proposal made by these edits. */
export const codesOf = (...edits: readonly Edit[]): readonly BandCode[] =>
  findingsOf(proposalOf(edits)).map(({ code }) => code);
/** The message of the first finding of a code. */
export function messageOf(code: BandCode, ...edits: readonly Edit[]): string {
  const found = findingsOf(proposalOf(edits)).find((finding) => finding.code === code);
  return found?.message ?? 'no such finding';
}

/** Adds a mono printer. */
export const printer = (id: string, more: Partial<Device> = {}): Edit => ({
  type: 'device.add',
  device: { id, kind: 'monoPrinter', make: 'Brand', model: 'L1', ...more },
});
/** A measured volume, pages a month. */
export const pages = (mono: string, colour = '0'): Pick<Device, 'volume'> => ({
  volume: { basis: 'average', mono, colour, grade: 'measured' },
});
/** Sets a contract of today. */
export const contract = (more: Partial<Contract>): Edit => ({
  type: 'contract.set',
  contract: { id: 'k', name: 'Copiers', meters: [], inclusion: 'pooled', devices: [], ...more },
});
/** Changes settings. */
export const settings = (changes: Extract<Edit, { type: 'settings.change' }>['changes']): Edit => ({
  type: 'settings.change',
  changes,
});
