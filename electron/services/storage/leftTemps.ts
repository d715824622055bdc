import { basename, dirname, join } from 'node:path';
import { tempOf } from './durableFile';
import type { Candidate, FileKind, KeptState } from './keptFile';
import type { Processes } from './processes';
import { isMissing } from './storageProblem';
import type { StorageTools } from './storageTools';

const dayMs = 24 * 60 * 60 * 1000;

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

/** Whole states among the temps of a file, the highest revision first. */
export async function candidatesFor<S extends KeptState, F>(
  tools: StorageTools,
  file: string,
  kind: FileKind<S, F>,
): Promise<readonly Candidate<S>[]> {
  const [folder, main] = [dirname(file), basename(file)];
  const names = (await tools.io.list(folder)).filter((name) => tempOf(name)?.file === main);
  const candidates: Candidate<S>[] = [];
  for (const name of names) {
    const outcome = await kind.open(tools, join(folder, name));
    if (outcome.type === 'opened') candidates.push(kind.stateOf(outcome.file));
  }
  return candidates.sort((a, b) => b.revision - a.revision);
}

function undefinedIfMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
  return undefined;
}
