import type { Proposal } from '../domain/proposal/proposal';
import type { ImportedTables } from './envelope';

/** A proposal with what its file says of it. */
export interface SavedProposal {
  readonly proposal: Proposal;
  readonly revision: number;
  readonly savedAt: string;
  /** The version of the program that wrote it. */
  readonly appVersion: string;
  readonly sources?: ImportedTables;
  readonly others?: Readonly<Record<string, unknown>>;
}

/** What is wrong with a damaged file: `hash` alone still allows to open a copy. */
export type Damage = 'empty' | 'doubled' | 'hash' | 'version' | 'schema' | 'rules';

/** Why a file was not opened, in one sentence for the user. */
export type OpenRefusal =
  /** Not JSON at all: another kind of file, or one that was cut off. */
  | { readonly type: 'not-json'; readonly message: string }
  /** JSON, but no proposal of ours. */
  | { readonly type: 'not-ours'; readonly message: string }
  /** Written by a newer program; `needs` is the version that can read it. */
  | {
      readonly type: 'too-new';
      readonly message: string;
      readonly schemaVersion: number;
      readonly needs: string;
    }
  /** A proposal of ours that is not as it was written; `problems` lists what was found. */
  | {
      readonly type: 'damaged';
      readonly message: string;
      readonly damage: Damage;
      readonly problems: readonly string[];
    };

/** What came of opening a file: it was opened, or one of a few named refusals; nothing is written. */
export type OpenOutcome = { readonly type: 'opened'; readonly file: SavedProposal } | OpenRefusal;
