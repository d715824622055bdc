import type { Proposal } from '../../shared/domain/proposal/proposal';
import type { ImportedTables } from '../../shared/files/envelope';
import { createProposalFile, type ProposalFile } from '../services/storage/proposalFile';
import { type CommandCall, failed } from './command';
import { storageOfCall } from './moment';

/** A proposal that is safe on disk. */
export interface WrittenProposal {
  readonly path: string;
  readonly revision: number;
  /** Whether anything had to be written. */
  readonly isChanged: boolean;
}

/** What a proposal file holds. */
export interface ProposalContent {
  readonly proposal: Proposal;
  /** Imported tables to carry inside, in the form that they had. */
  readonly sources: ImportedTables;
}

/** Writes a new proposal file; one that is there already is not overwritten. */
export async function createProposal(
  call: CommandCall,
  path: string,
  { proposal, sources }: ProposalContent,
): Promise<WrittenProposal> {
  const carried = Object.keys(sources).length === 0 ? {} : { sources };
  const made = await createProposalFile(storageOfCall(call), path, { proposal, ...carried });
  if (!made.ok) throw failed(made.problem.message);
  return { path, revision: made.value.revision, isChanged: true };
}

/** Saves an open proposal, with further tables where some are given; without a change nothing is written. */
export async function saveProposal(
  file: ProposalFile,
  proposal: Proposal,
  further: ImportedTables = {},
): Promise<WrittenProposal> {
  const { path } = file;
  if (proposal === file.proposal) return { path, revision: file.revision, isChanged: false };
  const sources = { ...file.sources, ...further };
  const carried = Object.keys(sources).length === 0 ? {} : { sources };
  const saved = await file.save({ proposal, ...carried });
  if (!saved.ok) throw failed(saved.problem.message);
  return { path, revision: saved.value.revision, isChanged: true };
}
