import { join } from 'node:path';
import type { ProposalId } from '../../../shared/domain/ids';
import { type Result, ok } from '../../../shared/domain/result';
import type { OpenRefusal } from '../../../shared/files/openOutcome';
import { type Candidate, candidatesFor, removeLeftTemps } from './leftTemps';
import { tempOf } from './durableFile';
import type { LockTools } from './lock';
import {
  type FileOutcome,
  type ProposalFile,
  type CreateRequest,
  createProposalFile,
  openProposalFile,
} from './proposalFile';
import { type IndexEntry, ProposalIndex } from './proposalIndex';
import { quarantine } from './quarantine';
import { type StorageProblem, problemOf } from './storageProblem';

/** What came of opening a proposal of the data folder. */
export type FolderOutcome =
  | Extract<FileOutcome, { readonly type: 'opened' | 'too-new' | 'unreadable' }>
  /** It was missing, and a whole state that a killed process left has taken its place. */
  | { readonly type: 'recovered'; readonly file: ProposalFile; readonly message: string }
  /** It cannot be read; a copy is in quarantine, the file stays, whole states that were left are offered. */
  | {
      readonly type: 'quarantined';
      readonly refusal: OpenRefusal;
      readonly message: string;
      readonly copy: string | undefined;
      readonly candidates: readonly Candidate[];
    };

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
  private readonly quarantined: string;
  private readonly index: ProposalIndex;

  constructor(
    private readonly tools: LockTools,
    folder: string,
    private readonly isReadOnly: boolean,
  ) {
    this.proposals = join(folder, 'proposals');
    this.quarantined = join(folder, 'quarantine');
    this.index = new ProposalIndex(tools, join(folder, 'index.json'));
  }

  /** Makes the folders and removes what killed processes left more than a day ago. */
  async start(): Promise<Result<undefined, StorageProblem>> {
    if (this.isReadOnly) return ok(undefined);
    try {
      for (const folder of [this.proposals, this.quarantined, this.sources]) {
        await this.tools.io.makeFolder(folder);
        await removeLeftTemps(this.tools, folder);
      }
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
  async open(id: ProposalId): Promise<FolderOutcome> {
    const path = this.pathOf(id);
    const outcome = await openProposalFile(this.tools, path);
    switch (outcome.type) {
      case 'opened':
      case 'too-new':
        return outcome;
      case 'unreadable':
        return outcome.problem.code === 'not-found' ? this.recover(path, outcome) : outcome;
      default:
        return this.setAside(path, outcome);
    }
  }

  /** Puts a whole state that was left in place of a file that is missing, or damaged and in quarantine. */
  async restore(id: ProposalId, candidate: Candidate): Promise<FolderOutcome> {
    const path = this.pathOf(id);
    const there = await openProposalFile(this.tools, path);
    if (there.type === 'opened' || there.type === 'too-new') return there;
    if (there.type === 'unreadable' && there.problem.code !== 'not-found') return there;
    try {
      await this.tools.mayWrite?.();
      if (there.type !== 'unreadable') {
        await quarantine(this.tools, this.quarantined, { path, refusal: there });
        await this.tools.io.unlink(path);
      }
    } catch (error) {
      const problem = problemOf(error, { doing: 'save', path });
      return { type: 'unreadable', message: problem.message, problem };
    }
    const { proposal, revision, savedAt } = candidate;
    const made = await this.create({ proposal, afterRevision: revision });
    if (!made.ok) return { type: 'unreadable', message: made.problem.message, problem: made.problem };
    const message = `The proposal was recovered as it was on ${savedAt}.`;
    return { type: 'recovered', file: made.value, message };
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

  /** Whole states that killed processes left of a proposal. */
  candidatesOf(id: ProposalId): Promise<readonly Candidate[]> {
    return this.candidates(this.pathOf(id));
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

  private async recover(path: string, outcome: FolderOutcome): Promise<FolderOutcome> {
    if (this.isReadOnly) return outcome;
    const [newest] = await this.candidates(path);
    return newest === undefined ? outcome : this.restore(newest.proposal.id, newest);
  }

  private async setAside(path: string, refusal: OpenRefusal): Promise<FolderOutcome> {
    const aside = this.isReadOnly
      ? undefined
      : await quarantine(this.tools, this.quarantined, { path, refusal });
    const candidates = await this.candidates(path);
    return { type: 'quarantined', refusal, message: refusal.message, copy: aside, candidates };
  }

  private candidates(path: string): Promise<readonly Candidate[]> {
    return candidatesFor(this.tools, this.proposals, path.slice(this.proposals.length + 1));
  }

  /** Where the file of a proposal is. */
  pathOf(id: ProposalId): string {
    const name = `${id}.json`;
    // Ids come from files and from the window: none may lead out of the folder.
    if (!fileName.test(name)) throw new Error(`"${id}" names no proposal`);
    return join(this.proposals, name);
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
