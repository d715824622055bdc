import { Low } from 'lowdb';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { type Result, ok } from '../../../shared/domain/result';
import type { ImportedTables } from '../../../shared/files/envelope';
import type { OpenOutcome, SavedProposal } from '../../../shared/files/openOutcome';
import { openText, refusalOfSize } from '../../../shared/files/openText';
import { checkProposal, saveText } from '../../../shared/files/saveText';
import { type Codec, DurableJsonAdapter } from './durableJsonAdapter';
import type { KeptOutcome } from './keptFile';
import { LatestFirst } from './latestFirst';
import { ChangedOutside, type StorageProblem, problemOf } from './storageProblem';
import { type StorageTools, momentOf, sha256 } from './storageTools';
import { yourCopyName } from './yourCopy';

/** What came of opening a proposal file. */
export type FileOutcome = KeptOutcome<ProposalFile>;

/** What is to be saved. */
export interface SaveRequest {
  readonly proposal: Proposal;
  /** Tables to carry inside the file; absent: those it already carries. */
  readonly sources?: ImportedTables;
  /** The caller's count of its own states: one that is older than the newest seen is refused. */
  readonly state?: number;
}

/** What a new file begins with. */
export interface CreateRequest extends SaveRequest {
  /** The revision of the copy that it continues; absent: it is the first. */
  readonly afterRevision?: number;
}

/** A save that will survive a power cut. */
export interface Saved {
  readonly revision: number;
  readonly savedAt: string;
  /** The file had been deleted or moved away by another program and was written anew. */
  readonly wasMissing: boolean;
}

const mostCopies = 20;

const codec: Codec<OpenOutcome> = {
  ofSize: refusalOfSize,
  decode: (text) => openText(text, sha256),
  encode: (outcome) => {
    if (outcome.type !== 'opened') throw new Error('only an opened proposal is written');
    return saveText(outcome.file, sha256);
  },
};

/** Opens a proposal, in the data folder or wherever the user keeps it; writes nothing. */
export async function openProposalFile(tools: StorageTools, path: string): Promise<FileOutcome> {
  const adapter = new DurableJsonAdapter(tools, path, codec);
  const low = new Low<OpenOutcome>(adapter, { type: 'not-ours', message: `There is no file ${path}.` });
  try {
    await low.read();
  } catch (error) {
    const problem = problemOf(error, { doing: 'open', path });
    return { type: 'unreadable', message: problem.message, problem };
  }
  if (adapter.inPlace === null) {
    const problem: StorageProblem = { code: 'not-found', path, message: `There is no file ${path}.` };
    return { type: 'unreadable', message: problem.message, problem };
  }
  if (low.data.type !== 'opened') return low.data;
  return { type: 'opened', file: new ProposalFile({ tools, path, low, adapter }, low.data.file) };
}

/** Writes a new proposal file; a file that is already there is not overwritten. */
export async function createProposalFile(
  tools: StorageTools,
  path: string,
  request: CreateRequest,
): Promise<Result<ProposalFile, StorageProblem>> {
  const { proposal, sources, afterRevision = 0 } = request;
  const first: SavedProposal = {
    ...{ proposal, revision: afterRevision, savedAt: momentOf(tools.clock.now()) },
    appVersion: tools.appVersion,
    ...(sources === undefined ? {} : { sources }),
  };
  const adapter = new DurableJsonAdapter(tools, path, codec);
  const low = new Low<OpenOutcome>(adapter, { type: 'opened', file: first });
  const file = new ProposalFile({ tools, path, low, adapter, isNew: true }, first);
  const saved = await file.save(request);
  return saved.ok ? ok(file) : saved;
}

interface FileParts {
  readonly tools: StorageTools;
  readonly path: string;
  readonly low: Low<OpenOutcome>;
  readonly adapter: DurableJsonAdapter<OpenOutcome>;
  readonly isNew?: boolean;
}

/** One proposal file that is open: one write at a time, the newest state wins, no foreign change is overwritten. */
export class ProposalFile {
  private newest: SavedProposal;
  private newestState = 0;
  private checked: Proposal | undefined;
  private copy: ProposalFile | undefined;
  private readonly writes: LatestFirst<SavedProposal, Result<Saved, StorageProblem>>;

  constructor(
    private readonly parts: FileParts,
    saved: SavedProposal,
  ) {
    this.newest = saved;
    if (parts.isNew !== true) this.checked = saved.proposal;
    this.writes = new LatestFirst((next) => this.write(next));
  }

  /** Where it is. */
  get path(): string {
    return this.parts.path;
  }

  /** The newest state, saved or not. */
  get proposal(): Proposal {
    return this.newest.proposal;
  }

  /** The tables that it carries inside. */
  get sources(): ImportedTables {
    return this.newest.sources ?? {};
  }

  /** The revision of the file that is in place, or of what it continues. */
  get revision(): number {
    return this.placed?.revision ?? this.newest.revision;
  }

  /** When the file that is in place was saved. */
  get savedAt(): string {
    return this.placed?.savedAt ?? this.newest.savedAt;
  }

  /** Saves; resolves with `ok` only when the state, or a newer one, will survive a power cut. */
  save(request: SaveRequest): Promise<Result<Saved, StorageProblem>> {
    const { path } = this.parts;
    if (request.state !== undefined && request.state < this.newestState) {
      const message = 'A newer state of this proposal has already been saved.';
      return Promise.resolve(refused({ code: 'older-state', path, message }));
    }
    const checked = checkProposal(request.proposal, this.checked);
    if (!checked.ok) {
      return Promise.resolve(refused({ code: 'not-valid', path, message: checked.problem.message }));
    }
    this.checked = request.proposal;
    this.newestState = request.state ?? this.newestState;
    const { proposal, sources = this.newest.sources } = request;
    this.newest = { ...this.newest, proposal, ...(sources === undefined ? {} : { sources }) };
    return this.writes.run(this.newest);
  }

  private get placed(): SavedProposal | undefined {
    const { inPlace } = this.parts.adapter;
    return inPlace?.type === 'opened' ? inPlace.file : undefined;
  }

  private async write(state: SavedProposal): Promise<Result<Saved, StorageProblem>> {
    const { tools, low, adapter, path } = this.parts;
    const savedAt = momentOf(tools.clock.now());
    const file = { ...state, revision: this.revision + 1, savedAt, appVersion: tools.appVersion };
    low.data = { type: 'opened', file };
    try {
      await low.write();
      return ok({ revision: file.revision, savedAt, wasMissing: adapter.wasMissing });
    } catch (error) {
      const problem = problemOf(error, { doing: 'save', path, bytes: adapter.bytesWanted });
      return error instanceof ChangedOutside ? this.keepBoth(state, problem) : refused(problem);
    }
  }

  /** Theirs stays where it is; ours goes beside it, and later saves go to that copy. */
  private async keepBoth(
    state: SavedProposal,
    problem: StorageProblem,
  ): Promise<Result<Saved, StorageProblem>> {
    const { path, isNew } = this.parts;
    if (isNew === true && this.placed === undefined) {
      const message = `${path} could not be saved: a file of that name is already there.`;
      return refused({ code: 'already-there', path, message });
    }
    const kept = this.copy === undefined ? await this.makeCopy(state) : await this.copy.save(state);
    if (!kept.ok) return refused({ ...problem, message: `${problem.message} ${kept.problem.message}` });
    const copy = this.copy?.path ?? path;
    const message = `Another program has changed ${path}; it was not overwritten. Your work is saved as ${copy}.`;
    return refused({ ...problem, message, copy });
  }

  private async makeCopy(state: SavedProposal): Promise<Result<unknown, StorageProblem>> {
    const { tools, path } = this.parts;
    for (let number = 1; ; number += 1) {
      const copyPath = yourCopyName(path, { at: tools.clock.now(), number });
      const made = await createProposalFile(tools, copyPath, { ...state, afterRevision: this.revision });
      if (made.ok) this.copy = made.value;
      if (made.ok || made.problem.code !== 'already-there' || number === mostCopies) return made;
    }
  }
}

function refused(problem: StorageProblem): { readonly ok: false; readonly problem: StorageProblem } {
  return { ok: false, problem };
}
