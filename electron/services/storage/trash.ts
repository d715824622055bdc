import { dirname, join } from 'node:path';
import type { ProposalId } from '../../../shared/domain/ids';
import { type Result, fail, ok } from '../../../shared/domain/result';
import type { FileIo } from './fileIo';
import { openProposalFile } from './proposalFile';
import type { ProposalFolder } from './proposalFolder';
import { type StorageProblem, isMissing, problemOf } from './storageProblem';
import { type StorageTools, momentOf } from './storageTools';

const keptMs = 30 * 24 * 60 * 60 * 1000;
const trashedName =
  /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@(\d{4}-\d\d-\d\dT\d\d\.\d\d\.\d\dZ)\.json$/i;

/** A proposal in the trash. */
export interface TrashedProposal {
  readonly id: ProposalId;
  readonly title: string;
  readonly client: string;
  readonly devices: number;
  readonly savedAt: string;
  readonly trashedAt: string;
  /** Why it cannot be read, where it cannot. */
  readonly mark: string | null;
}

interface Trashed {
  readonly id: ProposalId;
  readonly name: string;
  readonly at: Date;
}

/** Proposals that were thrown away, kept for 30 days. */
export class Trash {
  private readonly folder: string;

  constructor(
    private readonly tools: StorageTools,
    data: string,
    private readonly proposals: ProposalFolder,
  ) {
    this.folder = join(data, 'trash');
  }

  /** Removes what has been here for more than 30 days. */
  async empty(): Promise<void> {
    const now = this.tools.clock.now().getTime();
    for (const { name, at } of await this.all()) {
      if (now - at.getTime() <= keptMs) continue;
      await this.tools.mayWrite?.();
      await this.tools.io.unlink(join(this.folder, name));
    }
  }

  /** Moves a proposal in here. */
  async put(id: ProposalId): Promise<Result<undefined, StorageProblem>> {
    const path = this.proposals.pathOf(id);
    const time = momentOf(this.tools.clock.now()).replaceAll(':', '.');
    try {
      await this.tools.io.makeFolder(this.folder);
      await this.move(path, join(this.folder, `${id}@${time}.json`));
      await this.proposals.forget(id);
      return ok(undefined);
    } catch (error) {
      return { ok: false, problem: problemOf(error, { doing: 'save', path }) };
    }
  }

  /** Moves a proposal back to where it was. */
  async takeBack(id: ProposalId): Promise<Result<undefined, StorageProblem>> {
    const path = this.proposals.pathOf(id);
    try {
      const [newest] = (await this.all()).filter((one) => one.id === id);
      if (newest === undefined) {
        const { problem } = fail('not-found', 'This proposal is no longer in the trash.');
        return { ok: false, problem: { code: 'not-found', path, message: problem.message } };
      }
      if (await isThere(this.tools.io, path)) {
        const message = 'This proposal is on Home already; nothing was taken out of the trash.';
        return { ok: false, problem: { code: 'already-there', path, message } };
      }
      await this.move(join(this.folder, newest.name), path);
      return ok(undefined);
    } catch (error) {
      return { ok: false, problem: problemOf(error, { doing: 'save', path }) };
    }
  }

  /** What is in here, the last thrown away first. */
  async list(): Promise<readonly TrashedProposal[]> {
    const listed = new Map<ProposalId, TrashedProposal>();
    for (const { id, name, at } of await this.all()) {
      if (!listed.has(id)) listed.set(id, await this.lookAt({ id, name, at }));
    }
    return [...listed.values()];
  }

  private async lookAt({ id, name, at }: Trashed): Promise<TrashedProposal> {
    const trashedAt = momentOf(at);
    const outcome = await openProposalFile(this.tools, join(this.folder, name));
    if (outcome.type !== 'opened') {
      const unknown = { title: 'Unreadable proposal', client: '', devices: 0, savedAt: trashedAt };
      return { id, ...unknown, trashedAt, mark: outcome.message };
    }
    const { proposal, savedAt } = outcome.file;
    return {
      id,
      title: proposal.cover.title,
      client: proposal.client.name,
      devices: proposal.devices.length,
      savedAt,
      trashedAt,
      mark: null,
    };
  }

  private async all(): Promise<readonly Trashed[]> {
    try {
      const names = await this.tools.io.list(this.folder);
      const found = names.flatMap((name) => trashedOf(name) ?? []);
      return found.sort((a, b) => b.at.getTime() - a.at.getTime());
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  private async move(from: string, to: string): Promise<void> {
    await this.tools.mayWrite?.();
    await this.tools.io.rename(from, to);
    if (process.platform === 'win32') return;
    for (const folder of [dirname(from), dirname(to)]) await syncFolder(this.tools.io, folder);
  }
}

function trashedOf(name: string): Trashed | undefined {
  const [, id, time] = trashedName.exec(name) ?? [];
  if (id === undefined || time === undefined) return undefined;
  const at = new Date(time.replaceAll('.', ':'));
  return Number.isNaN(at.getTime()) ? undefined : { id, name, at };
}

async function isThere(io: FileIo, path: string): Promise<boolean> {
  try {
    await io.facts(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function syncFolder(io: FileIo, folder: string): Promise<void> {
  const handle = await io.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
