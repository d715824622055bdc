import { join } from 'node:path';
import type { SavedProposal } from '../../../shared/files/openOutcome';
import { tempOf } from './durableFile';
import type { Processes } from './processes';
import { openProposalFile } from './proposalFile';
import { isMissing } from './storageProblem';
import type { StorageTools } from './storageTools';

const dayMs = 24 * 60 * 60 * 1000;

/** A temp that a killed process left, holding a whole proposal. */
export interface Candidate extends Pick<SavedProposal, 'revision' | 'savedAt' | 'proposal'> {
  readonly path: string;
}

/** Removes temps of ours that are older than a day, whose process is gone, and whose file is there. */
export async function removeLeftTemps(
  tools: StorageTools & { readonly processes: Processes },
  folder: string,
): Promise<void> {
  const names = await tools.io.list(folder);
  const there = new Set(names);
  for (const name of names) {
    const temp = tempOf(name);
    if (temp === undefined || !there.has(temp.file) || tools.processes.isAlive(temp.pid)) continue;
    const path = join(folder, name);
    const facts = await tools.io.facts(path).catch(undefinedIfMissing);
    if (facts === undefined || tools.clock.now().getTime() - Number(facts.changedNs / 1_000_000n) < dayMs)
      continue;
    await tools.io.unlink(path).catch(undefinedIfMissing);
  }
}

/** Whole proposals among the temps of a file, the highest revision first. */
export async function candidatesFor(
  tools: StorageTools,
  folder: string,
  file: string,
): Promise<readonly Candidate[]> {
  const names = (await tools.io.list(folder)).filter((name) => tempOf(name)?.file === file);
  const candidates: Candidate[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const outcome = await openProposalFile(tools, path);
    if (outcome.type !== 'opened') continue;
    const { revision, savedAt, proposal } = outcome.file;
    candidates.push({ path, revision, savedAt, proposal });
  }
  return candidates.sort((a, b) => b.revision - a.revision);
}

function undefinedIfMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
  return undefined;
}
