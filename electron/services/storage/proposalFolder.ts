import { join } from 'node:path';
import type { ProposalId } from '../../../shared/domain/ids';
import { type Result, ok } from '../../../shared/domain/result';
import { tempOf } from './durableFile';
import { KeptFolder, type KeptFolderOutcome } from './keptFolder';
import { removeLeftTemps } from './leftTemps';
import type { LockTools } from './lock';
import { type CreateRequest, type ProposalFile, createProposalFile, openProposalFile } from './proposalFile';
import { type IndexEntry, ProposalIndex } from './proposalIndex';
import { type ProposalState, proposalKind } from './proposalKind';
import { type StorageProblem, problemOf } from './storageProblem';

/** What came of opening a proposal of the data folder. */
export type FolderOutcome = KeptFolderOutcome<ProposalState, ProposalFile>;

/** A proposal of the data folder: readable, or marked with what is wrong. */
export type ListedProposal =
  | { readonly type: 'readable'; readonly entry: IndexEntry }
  | {
      readonly type: 'marked';
      readonly id: string;
      readonly message: string;
      /** What was known of it when it could last be read. */
      readonly known?: IndexEntry;
    };

const fileName = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.json$/i;

/** The proposals of a data folder. Who only reads passes `isReadOnly`: then not a byte is written. */
export class ProposalFolder {
  private readonly proposals: string;
  private readonly index: ProposalIndex;
  /** The files themselves, as all files that are backed up and restored. */
  readonly files: KeptFolder<ProposalState, ProposalFile>;

  constructor(
    private readonly tools: LockTools,
    folder: string,
    private readonly isReadOnly: boolean,
  ) {
    this.proposals = join(folder, 'proposals');
    const quarantined = join(folder, 'quarantine');
    this.files = new KeptFolder(tools, { files: this.proposals, quarantined, isReadOnly }, proposalKind);
    this.index = new ProposalIndex(tools, join(folder, 'index.json'));
  }

  /** Makes the folders and removes what killed processes left more than a day ago. */
  async start(): Promise<Result<undefined, StorageProblem>> {
    if (this.isReadOnly) return ok(undefined);
    try {
      await this.files.start();
      await this.tools.io.makeFolder(this.sources);
      await removeLeftTemps(this.tools, this.sources);
      return ok(undefined);
    } catch (error) {
      return { ok: false, problem: problemOf(error, { doing: 'save', path: this.proposals }) };
    }
  }

  /** Where tables are kept as they were imported. */
  get sources(): string {
    return join(this.proposals, '..', 'sources');
  }

  /** Writes a new proposal. */
  create(request: CreateRequest): Promise<Result<ProposalFile, StorageProblem>> {
    return createProposalFile(this.tools, this.pathOf(request.proposal.id), request);
  }

  /** Opens a proposal, or says what is wrong with it and what can take its place. */
  open(id: ProposalId): Promise<FolderOutcome> {
    return this.files.open(id);
  }

  /** Puts a whole state that was left in place of a file that is missing, or damaged and in quarantine. */
  restore(id: ProposalId, state: ProposalState): Promise<FolderOutcome> {
    return this.files.restore(id, state);
  }

  /** All proposals; what cannot be read is marked, never left out. */
  async list(): Promise<readonly ListedProposal[]> {
    const known = await this.index.read();
    const listed: ListedProposal[] = [];
    for (const id of await this.ids()) listed.push(await this.lookAt(id, known.get(id)));
    const found = new Map(
      listed.flatMap((one) => (one.type === 'readable' ? [[one.entry.id, one.entry]] : [])),
    );
    // What Home knew and cannot read any more stays known by its title.
    const entries = [...new Map([...known, ...found]).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    // The index can be rebuilt at any time: a list that cannot be kept is still a list.
    if (!this.isReadOnly) await this.index.write(entries).catch(() => undefined);
    return [...listed, ...lost(known, listed)];
  }

  /** A proposal that was moved away on purpose is not missed. */
  async forget(id: ProposalId): Promise<void> {
    const known = await this.index.read();
    await this.index.write([...known.values()].filter((entry) => entry.id !== id));
  }

  /** Also those of which only a temp is left. */
  private async ids(): Promise<readonly string[]> {
    const names = await this.tools.io.list(this.proposals);
    const ids = names.flatMap((name) => fileName.exec(tempOf(name)?.file ?? name)?.[1] ?? []);
    return [...new Set(ids)].sort();
  }

  private async lookAt(id: string, known: IndexEntry | undefined): Promise<ListedProposal> {
    const path = this.pathOf(id);
    const facts = await this.tools.io.facts(path).catch(() => undefined);
    const changedNs = String(facts?.changedNs);
    if (known !== undefined && facts?.size === known.size && changedNs === known.changedNs) {
      return { type: 'readable', entry: known };
    }
    const outcome = await openProposalFile(this.tools, path);
    if (outcome.type !== 'opened' || facts === undefined) {
      return {
        type: 'marked',
        id,
        message: 'message' in outcome ? outcome.message : `${path} has just gone.`,
        ...(known === undefined ? {} : { known }),
      };
    }
    const { proposal, revision, savedAt } = outcome.file;
    const { title } = proposal.cover;
    const entry = {
      id,
      title,
      client: proposal.client.name,
      revision,
      savedAt,
      devices: proposal.devices.length,
    };
    return { type: 'readable', entry: { ...entry, size: facts.size, changedNs } };
  }

  /** Where the file of a proposal is. */
  pathOf(id: ProposalId): string {
    return this.files.pathOf(id);
  }
}

/** A proposal that Home knew and of which nothing is left is named, not forgotten. */
function lost(
  known: ReadonlyMap<string, IndexEntry>,
  listed: readonly ListedProposal[],
): readonly ListedProposal[] {
  const there = new Set(listed.map((one) => (one.type === 'readable' ? one.entry.id : one.id)));
  return [...known.values()]
    .filter(({ id }) => !there.has(id))
    .map((entry) => ({
      type: 'marked',
      id: entry.id,
      message: `The file of "${entry.title}" is missing.`,
      known: entry,
    }));
}
