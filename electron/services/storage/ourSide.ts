import { join } from 'node:path';
import { Low } from 'lowdb';
import { reveal } from '../../../shared/domain/ourSide/internal';
import type { OurSide } from '../../../shared/domain/ourSide/ourSide';
import { type Result, ok } from '../../../shared/domain/result';
import {
  type OurSideOutcome,
  type SavedOurSide,
  mostOurSideBytes,
  openOurSide,
  ourSideText,
  refusalOfOurSideSize,
} from '../../../shared/files/ourSide/ourSideText';
import { Backups } from './backups';
import { type Codec, DurableJsonAdapter } from './durableJsonAdapter';
import { EarlierStates } from './earlierStates';
import type { FileKind, KeptOutcome } from './keptFile';
import { KeptFolder } from './keptFolder';
import { LatestFirst } from './latestFirst';
import type { LockTools } from './lock';
import { type StorageProblem, problemOf } from './storageProblem';
import { type StorageTools, momentOf, sha256 } from './storageTools';

/** A save that will survive a power cut. */
export interface OurSideSaved {
  readonly revision: number;
  readonly savedAt: string;
}

/** One file of internal figures: one write at a time, the newest state wins, no foreign change is overwritten. */
export class OurSideFile {
  private newestState = 0;
  private current: SavedOurSide;
  private readonly low: Low<OurSideOutcome>;
  private readonly writes: LatestFirst<OurSide, Result<OurSideSaved, StorageProblem>>;

  constructor(
    private readonly tools: StorageTools,
    readonly path: string,
    parts: { readonly low: Low<OurSideOutcome>; readonly saved: SavedOurSide },
  ) {
    this.low = parts.low;
    this.current = parts.saved;
    this.writes = new LatestFirst((next) => this.write(next));
  }

  /** The figures as they are on disk. */
  get saved(): SavedOurSide {
    return this.current;
  }

  /** Saves; resolves with `ok` only when the state, or a newer one, will survive a power cut. */
  save(ourSide: OurSide, state?: number): Promise<Result<OurSideSaved, StorageProblem>> {
    if (state !== undefined && state < this.newestState) {
      const message = 'A newer state of these figures has already been saved.';
      return Promise.resolve({ ok: false, problem: { code: 'older-state', path: this.path, message } });
    }
    this.newestState = state ?? this.newestState;
    return this.writes.run(ourSide);
  }

  private async write(ourSide: OurSide): Promise<Result<OurSideSaved, StorageProblem>> {
    const savedAt = momentOf(this.tools.clock.now());
    const file = { ourSide, revision: this.current.revision + 1, savedAt };
    this.low.data = { type: 'opened', file };
    try {
      await this.low.write();
      this.current = file;
      return ok({ revision: file.revision, savedAt });
    } catch (error) {
      return { ok: false, problem: problemOf(error, { doing: 'save', path: this.path }) };
    }
  }
}

/** Opens a file of internal figures, wherever it is; `null` when there is none. Writes nothing. */
export async function readOurSide(
  tools: StorageTools,
  path: string,
): Promise<OurSideFile | Exclude<OurSideOutcome, { readonly type: 'opened' }> | null> {
  const low = lowOf(tools, path);
  low.data = absent;
  await low.read();
  const outcome: OurSideOutcome = low.data;
  if (outcome === absent) return null;
  return outcome.type === 'opened' ? new OurSideFile(tools, path, { low, saved: outcome.file }) : outcome;
}

/** A file of internal figures that is not there yet; the first save makes it and overwrites nothing. */
export function newOurSideFile(tools: StorageTools, path: string, ourSide: OurSide): OurSideFile {
  const saved = { ourSide, revision: 0, savedAt: '' };
  return new OurSideFile(tools, path, { low: lowOf(tools, path), saved });
}

const absent: OurSideOutcome = { type: 'not-ours', message: 'There is no file of internal figures.' };

function lowOf(tools: StorageTools, path: string): Low<OurSideOutcome> {
  const codec: Codec<OurSideOutcome> = {
    ofSize: refusalOfOurSideSize,
    decode: (text) => openOurSide(text, sha256),
    encode: (outcome) => {
      if (outcome.type !== 'opened') throw new Error('only opened figures are written');
      return ourSideText(outcome.file, tools.appVersion, sha256);
    },
  };
  return new Low<OurSideOutcome>(new DurableJsonAdapter(tools, path, codec), absent);
}

/** The internal figures of a data folder, each file by its proposal's id, and their earlier states. */
export interface OurSideFolder {
  readonly files: KeptFolder<SavedOurSide, OurSideFile>;
  readonly earlier: EarlierStates<SavedOurSide, OurSideFile>;
}

/** Beside the proposals and never in them, with all copies of theirs below: no copy of a proposal's files holds one. */
export function ourSideFolder(tools: LockTools, data: string, isReadOnly: boolean): OurSideFolder {
  const folder = join(data, 'ourSide');
  const quarantined = join(folder, 'quarantine');
  const files = new KeptFolder(tools, { files: folder, quarantined, isReadOnly }, ourSideKind);
  return {
    files,
    earlier: new EarlierStates(files, new Backups(tools, join(folder, 'backups'), ourSideKind)),
  };
}

const ourSideKind: FileKind<SavedOurSide, OurSideFile> = {
  mostBytes: mostOurSideBytes,
  stateIn: (text) => {
    const outcome = openOurSide(text, sha256);
    return outcome.type === 'opened' ? outcome.file : undefined;
  },
  idOf: ({ ourSide }) => reveal(ourSide).proposalId,
  open: openOurSideFile,
  stateOf: ({ path, saved }) => ({ ...saved, path }),
  create: async (tools, path, state) => {
    const file = new OurSideFile(tools, path, { low: lowOf(tools, path), saved: state });
    const saved = await file.save(state.ourSide);
    return saved.ok ? ok(file) : saved;
  },
  save: (file, { ourSide }) => file.save(ourSide),
  sayRecovered: (savedAt) => `The internal figures were recovered as they were on ${savedAt}.`,
  sayRestored: (savedAt) => `The internal figures are again as they were on ${savedAt}.`,
};

async function openOurSideFile(tools: StorageTools, path: string): Promise<KeptOutcome<OurSideFile>> {
  try {
    const found = await readOurSide(tools, path);
    if (found instanceof OurSideFile) return { type: 'opened', file: found };
    if (found !== null) return found;
    const message = 'The file of internal figures is missing.';
    return { type: 'unreadable', message, problem: { code: 'not-found', path, message } };
  } catch (error) {
    const problem = problemOf(error, { doing: 'open', path });
    return { type: 'unreadable', message: problem.message, problem };
  }
}
