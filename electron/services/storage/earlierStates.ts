import { basename } from 'node:path';
import type { ProposalId } from '../../../shared/domain/ids';
import type { Result } from '../../../shared/domain/result';
import type { BackupReason, Backups } from './backups';
import type { KeptState } from './keptFile';
import type { KeptFolder, KeptFolderOutcome } from './keptFolder';
import type { StorageProblem } from './storageProblem';

/** So many are offered: each must be read to know that it is whole. */
const mostOffered = 8;

/** An earlier state under the name by which it is chosen. */
export type NamedState<S extends KeptState> = S & { readonly name: string };

/** What came of putting a state in place: as with opening; over a whole file with a sentence for the user. */
export type PutBack<S extends KeptState, F> = KeptFolderOutcome<S, F> & { readonly notice?: string };

/** Why a state could not be put in place. */
export interface NotPutBack {
  readonly code: string;
  readonly message: string;
}

/** The earlier states of files of one kind: taken while they are saved, offered and put back when one is damaged. */
export class EarlierStates<S extends KeptState, F extends object> {
  private readonly changed = new WeakSet<F>();

  constructor(
    private readonly folder: KeptFolder<S, F>,
    private readonly backups: Backups<S>,
  ) {}

  /** Whole earlier states: what killed processes left, and backups; the newest first. */
  async all(id: ProposalId): Promise<readonly NamedState<S>[]> {
    const states = [...(await this.left(id)), ...(await this.backups.newest(id, mostOffered))];
    return states.sort((a, b) => b.revision - a.revision);
  }

  /** The state of this name; `undefined` when it is no longer there, or is itself damaged. */
  async find(id: ProposalId, name: string): Promise<S | undefined> {
    const left = (await this.left(id)).find((state) => state.name === name);
    return left ?? this.backups.open(id, name);
  }

  /**
   * Saves a file with a backup before its first change, before something special, and then every five minutes;
   * answers why no backup could be made, where none could: saving goes on, since the work itself matters more.
   */
  async save<T>(
    file: F,
    isEvent: boolean,
    run: () => Promise<Result<T, StorageProblem>>,
  ): Promise<Result<T & { readonly notice?: string }, StorageProblem>> {
    const before = await this.backUp(file, isEvent ? 'event' : this.changed.has(file) ? 'edited' : 'opened');
    this.changed.add(file);
    const saved = await run();
    if (!saved.ok) return saved;
    const after = await this.backUp(file, 'edited');
    const notice = before ?? after;
    return { ok: true, value: { ...saved.value, ...(notice === undefined ? {} : { notice }) } };
  }

  /** Puts a state in place; what is there now is backed up, or kept in quarantine when it is damaged. */
  async putBack(id: ProposalId, chosen: S): Promise<Result<PutBack<S, F>, NotPutBack>> {
    const { kind } = this.folder;
    // What follows must count as newer than every copy that is there.
    const [newest] = await this.backups.newest(id, 1);
    const revision = Math.max(chosen.revision, newest?.revision ?? 0);
    const outcome = await this.folder.restore(id, { ...chosen, revision });
    if (outcome.type !== 'opened') return { ok: true, value: outcome };
    const notBackedUp = await this.backUp(outcome.file, 'event');
    if (notBackedUp !== undefined) {
      return { ok: false, problem: { code: 'not-backed-up', message: notBackedUp } };
    }
    const saved = await kind.save(outcome.file, chosen);
    if (!saved.ok) return saved;
    return { ok: true, value: { ...outcome, notice: kind.sayRestored(chosen.savedAt) } };
  }

  private async left(id: ProposalId): Promise<readonly NamedState<S>[]> {
    const left = await this.folder.candidatesOf(id);
    return left.map((candidate) => ({ ...candidate, name: basename(candidate.path) }));
  }

  /** Why no backup could be taken. */
  private async backUp(file: F, reason: BackupReason): Promise<string | undefined> {
    const { kind } = this.folder;
    const state = kind.stateOf(file);
    const { path, revision } = state;
    const taken = await this.backups.take({ id: kind.idOf(state), path, revision }, reason);
    return taken.ok ? undefined : `No backup could be made. ${taken.problem.message}`;
  }
}
