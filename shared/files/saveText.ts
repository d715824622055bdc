import type { Proposal } from '../domain/proposal/proposal';
import { type Result, fail, ok } from '../domain/result';
import { type Sha256, envelopeText } from './envelope';
import type { SavedProposal } from './openOutcome';
import { newestVersion, proposalData } from './proposal';
import { brokenRules } from './rules';
import { sayProblem } from './sayIssue';

/** The text of a proposal's file. The proposal has been checked by `checkProposal` before. */
export function saveText(saved: SavedProposal, sha256: Sha256): string {
  const { proposal, revision, savedAt, appVersion, sources, others } = saved;
  return envelopeText(
    {
      ...{ schemaVersion: newestVersion, revision, id: proposal.id, savedAt, appVersion, data: proposal },
      ...(sources === undefined ? {} : { sources }),
      ...(others === undefined ? {} : { others }),
    },
    sha256,
  );
}

/** Whether a proposal, once written, can be opened again; asked before each write. */
export function checkProposal(proposal: unknown): Result<Proposal> {
  const parsed = proposalData.safeParse(proposal);
  if (!parsed.success) {
    return fail('not-valid', parsed.error.issues.map((issue) => sayProblem(issue, proposal)).join(' '));
  }
  const broken = brokenRules(parsed.data);
  return broken.length === 0 ? ok(parsed.data) : fail('not-valid', broken.join(' '));
}
