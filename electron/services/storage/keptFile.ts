import type { Result } from '../../../shared/domain/result';
import type { OpenRefusal } from '../../../shared/files/openOutcome';
import type { StorageProblem } from './storageProblem';
import type { StorageTools } from './storageTools';

/** A state of what is kept in a file of its own; `revision` rises by one with each save and orders the states. */
export interface KeptState {
  readonly revision: number;
  readonly savedAt: string;
}

/** What came of opening a file: a file to work with, a named refusal, or a file that cannot be read. */
export type KeptOutcome<F> =
  | { readonly type: 'opened'; readonly file: F }
  | OpenRefusal
  | { readonly type: 'unreadable'; readonly message: string; readonly problem: StorageProblem };

/** What tells one kind of kept file from another, so that all of them are backed up and restored by the same code. */
export interface FileKind<S extends KeptState, F> {
  /** The largest file that is read, in bytes. */
  readonly mostBytes: number;
  /** The state in the text of a file; `undefined` when it cannot be read. */
  readonly stateIn: (text: string) => S | undefined;
  /** The id that names its file. */
  readonly idOf: (state: S) => string;
  /** Opens a file; writes nothing. */
  readonly open: (tools: StorageTools, path: string) => Promise<KeptOutcome<F>>;
  /** The state that an open file holds on disk, and where that is. */
  readonly stateOf: (file: F) => S & { readonly path: string };
  /** Writes a new file that goes on from a state; a file that is already there is not overwritten. */
  readonly create: (tools: StorageTools, path: string, state: S) => Promise<Result<F, StorageProblem>>;
  /** Saves a state in an open file. */
  readonly save: (file: F, state: S) => Promise<Result<unknown, StorageProblem>>;
  /** What the user is told when a state of this moment has taken the place of a file that was not whole, or of a whole one. */
  readonly sayRecovered: (savedAt: string) => string;
  readonly sayRestored: (savedAt: string) => string;
}

/** A whole state in a file that can take the place of another. */
export type Candidate<S extends KeptState> = S & { readonly path: string };
