import { join } from 'node:path';
import { Low } from 'lowdb';
import type { ProposalId } from '../../../shared/domain/ids';
import { type OurSide, newOurSide } from '../../../shared/domain/ourSide/ourSide';
import { type Result, fail, ok } from '../../../shared/domain/result';
import {
  type OurSideOutcome,
  type SavedOurSide,
  openOurSide,
  ourSideText,
  refusalOfOurSideSize,
} from '../../../shared/files/ourSide/ourSideText';
import { type Codec, DurableJsonAdapter } from './durableJsonAdapter';
import { LatestFirst } from './latestFirst';
import { quarantine } from './quarantine';
import { problemOf } from './storageProblem';
import { type StorageTools, momentOf, sha256 } from './storageTools';

/** What came of opening internal figures. */
export type OurSideOpened =
  | { readonly type: 'opened'; readonly file: OurSideFile; readonly notice: string | null }
  /** They cannot be read and must not be overwritten. */
  | { readonly type: 'closed'; readonly message: string };

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
  private readonly writes: LatestFirst<OurSide, Result<OurSideSaved>>;

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
  save(ourSide: OurSide, state?: number): Promise<Result<OurSideSaved>> {
    if (state !== undefined && state < this.newestState) {
      return Promise.resolve(fail('older-state', 'A newer state of these figures has already been saved.'));
    }
    this.newestState = state ?? this.newestState;
    return this.writes.run(ourSide);
  }

  private async write(ourSide: OurSide): Promise<Result<OurSideSaved>> {
    const savedAt = momentOf(this.tools.clock.now());
    const file = { ourSide, revision: this.current.revision + 1, savedAt };
    this.low.data = { type: 'opened', file };
    try {
      await this.low.write();
      this.current = file;
      return ok({ revision: file.revision, savedAt });
    } catch (error) {
      const { code, message } = problemOf(error, { doing: 'save', path: this.path });
      return fail(code, message);
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

/** The internal figures of a data folder: beside the proposals, never in them, each by its proposal's id. */
export class OurSideFolder {
  private readonly folder: string;

  constructor(
    private readonly tools: StorageTools,
    private readonly data: string,
    private readonly isReadOnly: boolean,
  ) {
    this.folder = join(data, 'ourSide');
  }

  /** Opens the figures of a proposal, empty where there are none yet. */
  async open(id: ProposalId): Promise<OurSideOpened> {
    const path = this.pathOf(id);
    try {
      if (!this.isReadOnly) await this.tools.io.makeFolder(this.folder);
      const found = await readOurSide(this.tools, path);
      if (found === null) return opened(newOurSideFile(this.tools, path, newOurSide(id)));
      if (found instanceof OurSideFile) return opened(found);
      if (this.isReadOnly || found.type === 'too-new') return { type: 'closed', message: found.message };
      return await this.setAside(id, path, found);
    } catch (error) {
      return { type: 'closed', message: problemOf(error, { doing: 'open', path }).message };
    }
  }

  /** Where the figures of a proposal are. */
  pathOf(id: ProposalId): string {
    // Ids come from files and from the window: none may lead out of the folder.
    if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id))
      throw new Error(`"${id}" names no proposal`);
    return join(this.folder, `${id}.json`);
  }

  /** What cannot be read is moved to quarantine whole, and the figures start anew. */
  private async setAside(
    id: ProposalId,
    path: string,
    refusal: Parameters<typeof quarantine>[2]['refusal'],
  ): Promise<OurSideOpened> {
    const folder = join(this.data, 'quarantine');
    await this.tools.io.makeFolder(folder);
    const copy = await quarantine(this.tools, folder, { path, refusal });
    await this.tools.mayWrite?.();
    await this.tools.io.unlink(path);
    const notice = `${refusal.message} The internal figures start anew; what was there is kept in ${copy}.`;
    return opened(newOurSideFile(this.tools, path, newOurSide(id)), notice);
  }
}

function opened(file: OurSideFile, notice: string | null = null): OurSideOpened {
  return { type: 'opened', file, notice };
}
