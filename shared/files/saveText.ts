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

/**
 * Whether a proposal, once written, can be opened again; asked before each write. Devices that are the very
 * objects of a proposal that has been checked are not checked a second time: an edit leaves most of ten
 * thousand as they were.
 */
export function checkProposal(proposal: Proposal, checked?: Proposal): Result<undefined> {
  const known = new Set(checked?.devices);
  const fresh =
    known.size === 0
      ? proposal
      : { ...proposal, devices: proposal.devices.filter((device) => !known.has(device)) };
  const parsed = proposalData.safeParse(fresh);
  if (!parsed.success) {
    return fail('not-valid', parsed.error.issues.map((issue) => sayProblem(issue, fresh)).join(' '));
  }
  const broken = brokenRules(proposal);
  return broken.length === 0 ? ok(undefined) : fail('not-valid', broken.join(' '));
}
