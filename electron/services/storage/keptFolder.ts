import { join } from 'node:path';
import type { ProposalId } from '../../../shared/domain/ids';
import type { OpenRefusal } from '../../../shared/files/openOutcome';
import type { Candidate, FileKind, KeptOutcome, KeptState } from './keptFile';
import { candidatesFor, removeLeftTemps } from './leftTemps';
import type { LockTools } from './lock';
import { quarantine } from './quarantine';
import { isMissing, problemOf } from './storageProblem';

/** What came of opening a file of a folder. */
export type KeptFolderOutcome<S extends KeptState, F> =
  | Extract<KeptOutcome<F>, { readonly type: 'opened' | 'too-new' | 'unreadable' }>
  /** It was missing or damaged, and a whole state has taken its place. */
  | { readonly type: 'recovered'; readonly file: F; readonly message: string }
  /** It cannot be read; a copy is in quarantine, the file stays, whole states that were left are offered. */
  | {
      readonly type: 'quarantined';
      readonly refusal: OpenRefusal;
      readonly message: string;
      readonly copy: string | undefined;
      readonly candidates: readonly Candidate<S>[];
    };

/** Where files are kept, and where copies of those go that cannot be read. */
export interface KeptPlaces {
  readonly files: string;
  readonly quarantined: string;
  /** Then not a byte is written. */
  readonly isReadOnly: boolean;
}

const fileName = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.json$/i;

/** Files of one kind, each named by the id of its proposal: opened, set aside when damaged, restored. */
export class KeptFolder<S extends KeptState, F> {
  constructor(
    private readonly tools: LockTools,
    private readonly places: KeptPlaces,
    readonly kind: FileKind<S, F>,
  ) {}

  /**
   * Makes the folders and removes what killed processes left more than a day ago.
   * @throws what the file system throws
   */
  async start(): Promise<void> {
    const { files, quarantined, isReadOnly } = this.places;
    if (isReadOnly) return;
    for (const folder of [files, quarantined]) {
      await this.tools.io.makeFolder(folder);
      await removeLeftTemps(this.tools, folder);
    }
  }

  /** Opens a file, or says what is wrong with it and what can take its place. */
  async open(id: ProposalId): Promise<KeptFolderOutcome<S, F>> {
    const path = this.pathOf(id);
    const outcome = await this.kind.open(this.tools, path);
    switch (outcome.type) {
      case 'opened':
      case 'too-new':
        return outcome;
      case 'unreadable':
        return outcome.problem.code === 'not-found' ? this.recover(id, outcome) : outcome;
      default:
        return this.setAside(id, outcome);
    }
  }

  /** Puts a whole state in place of a file that is missing, or damaged and in quarantine. */
  async restore(id: ProposalId, state: S): Promise<KeptFolderOutcome<S, F>> {
    const path = this.pathOf(id);
    const there = await this.kind.open(this.tools, path);
    if (there.type === 'opened' || there.type === 'too-new') return there;
    if (there.type === 'unreadable' && there.problem.code !== 'not-found') return there;
    try {
      await this.tools.mayWrite?.();
      if (there.type !== 'unreadable') {
        await quarantine(this.tools, this.places.quarantined, { path, refusal: there });
        await this.tools.io.unlink(path);
      }
    } catch (error) {
      const problem = problemOf(error, { doing: 'save', path });
      return { type: 'unreadable', message: problem.message, problem };
    }
    const made = await this.kind.create(this.tools, path, state);
    if (!made.ok) return { type: 'unreadable', message: made.problem.message, problem: made.problem };
    return { type: 'recovered', file: made.value, message: this.kind.sayRecovered(state.savedAt) };
  }

  /** Whole states that killed processes left of a file, the highest revision first. */
  async candidatesOf(id: ProposalId): Promise<readonly Candidate<S>[]> {
    try {
      return await candidatesFor(this.tools, this.pathOf(id), this.kind);
    } catch (error) {
      // Nothing was left where there is no folder.
      if (isMissing(error)) return [];
      throw error;
    }
  }

  /** Where the file of a proposal is. */
  pathOf(id: ProposalId): string {
    const name = `${id}.json`;
    // Ids come from files and from the window: none may lead out of the folder.
    if (!fileName.test(name)) throw new Error(`"${id}" names no proposal`);
    return join(this.places.files, name);
  }

  private async recover(id: ProposalId, outcome: KeptFolderOutcome<S, F>): Promise<KeptFolderOutcome<S, F>> {
    if (this.places.isReadOnly) return outcome;
    const [newest] = await this.candidatesOf(id);
    return newest === undefined ? outcome : this.restore(id, newest);
  }

  private async setAside(id: ProposalId, refusal: OpenRefusal): Promise<KeptFolderOutcome<S, F>> {
    const { quarantined, isReadOnly } = this.places;
    const copy = isReadOnly
      ? undefined
      : await quarantine(this.tools, quarantined, { path: this.pathOf(id), refusal });
    const candidates = await this.candidatesOf(id);
    return { type: 'quarantined', refusal, message: refusal.message, copy, candidates };
  }
}
