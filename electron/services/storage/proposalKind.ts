import { mostBytes, openText } from '../../../shared/files/openText';
import type { SavedProposal } from '../../../shared/files/openOutcome';
import type { FileKind } from './keptFile';
import { type ProposalFile, createProposalFile, openProposalFile } from './proposalFile';
import { sha256 } from './storageTools';

/** A state of a proposal, as its file and its backups hold it. */
export type ProposalState = Pick<SavedProposal, 'revision' | 'savedAt' | 'proposal'>;

/** Proposals as files that are backed up and restored. */
export const proposalKind: FileKind<ProposalState, ProposalFile> = {
  mostBytes,
  stateIn: (text) => {
    const outcome = openText(text, sha256);
    if (outcome.type !== 'opened') return undefined;
    const { proposal, revision, savedAt } = outcome.file;
    return { proposal, revision, savedAt };
  },
  idOf: ({ proposal }) => proposal.id,
  open: openProposalFile,
  stateOf: ({ path, revision, savedAt, proposal }) => ({ path, revision, savedAt, proposal }),
  create: (tools, path, { proposal, revision }) =>
    createProposalFile(tools, path, { proposal, afterRevision: revision }),
  save: (file, { proposal }) => file.save({ proposal }),
  sayRecovered: (savedAt) => `The proposal was recovered as it was on ${savedAt}.`,
  sayRestored: (savedAt) => `The proposal is again as it was on ${savedAt}.`,
};
