import { join } from 'node:path';
import { Low } from 'lowdb';
import type { PriceBook } from '../../../shared/domain/models/priceBook';
import type { ImportProfile } from '../../../shared/domain/table/importProfile';
import type { Result } from '../../../shared/domain/result';
import { fail, ok } from '../../../shared/domain/result';
import { type LibraryData, emptyLibrary } from '../../../shared/files/library';
import {
  type LibraryOutcome,
  libraryText,
  mostLibraryBytes,
  openLibrary,
  refusalOfLibrarySize,
} from '../../../shared/files/library/libraryText';
import { DurableJsonAdapter } from './durableJsonAdapter';
import { quarantine } from './quarantine';
import { problemOf } from './storageProblem';
import { type StorageTools, sha256 } from './storageTools';

/** Half of what a library may hold at most, since a letter may take several bytes. */
const mostBookCharacters = mostLibraryBytes / 2;

/** How the library was found when the program started. */
export type LibraryState =
  | { readonly type: 'opened' }
  /** It could not be read: a copy is in quarantine, and the library starts empty. */
  | { readonly type: 'quarantined'; readonly message: string; readonly copy: string }
  /** It cannot be read and must not be overwritten: saved by a newer program, or the disk refuses. */
  | { readonly type: 'closed'; readonly message: string };

/** What the user keeps for all proposals: import profiles and price books, one file in the data folder. */
export class Library {
  private readonly low: Low<LibraryOutcome>;
  private readonly path: string;
  private state: LibraryState = { type: 'opened' };
  private data: LibraryData = emptyLibrary();
  private isTooLarge = false;
  private writing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly tools: StorageTools,
    private readonly folder: string,
    private readonly isReadOnly: boolean,
  ) {
    this.path = join(folder, 'library.json');
    const codec = {
      ofSize: (bytes: number): LibraryOutcome | undefined => {
        const refusal = refusalOfLibrarySize(bytes);
        this.isTooLarge = refusal !== undefined;
        return refusal;
      },
      decode: (text: string) => openLibrary(text, sha256),
      encode: (outcome: LibraryOutcome) => libraryText(dataOf(outcome), tools.appVersion, sha256),
    };
    this.low = new Low<LibraryOutcome>(new DurableJsonAdapter(tools, this.path, codec), {
      type: 'opened',
      data: emptyLibrary(),
    });
  }

  /** Reads the file and says how it was found; a library that is not there yet is empty. */
  async open(): Promise<LibraryState> {
    try {
      await this.low.read();
      this.data = dataOf(this.low.data);
      this.state = await this.stateOf(this.low.data);
    } catch (error) {
      const { message } = problemOf(error, { doing: 'open', path: this.path });
      this.state = { type: 'closed', message };
    }
    return this.state;
  }

  /** The import profiles, the last used first. */
  get profiles(): readonly ImportProfile[] {
    return [...this.data.profiles].sort((a, b) => (a.usedAt < b.usedAt ? 1 : -1));
  }

  /** Keeps a profile in place of the one of its name; resolves when it will survive a power cut. */
  putProfile(profile: ImportProfile): Promise<Result<undefined>> {
    return this.change((data) =>
      ok({ ...data, profiles: [...data.profiles.filter(({ name }) => name !== profile.name), profile] }),
    );
  }

  /** Forgets the profile of this name. */
  removeProfile(name: string): Promise<Result<undefined>> {
    return this.change((data) => {
      const profiles = data.profiles.filter((profile) => profile.name !== name);
      return profiles.length === data.profiles.length
        ? fail('not-found', `There is no import profile "${name}".`)
        : ok({ ...data, profiles });
    });
  }

  /** All versions of all price books, in the order in which they were added. */
  get priceBooks(): readonly PriceBook[] {
    return this.data.priceBooks ?? [];
  }

  /** Keeps a further version of a price book; one that has its version already is not overwritten. */
  addPriceBook(book: PriceBook): Promise<Result<undefined>> {
    return this.change((data) => {
      const books = data.priceBooks ?? [];
      const { name, version } = book;
      if (books.some((other) => isSameVersion(other, book))) {
        const message = `There is a version ${version} of the price book "${name}" already. Give the new one another version, or remove the old one first.`;
        return fail('exists', message);
      }
      const priceBooks = [...books, book];
      // A larger file would not be opened again.
      if (JSON.stringify(priceBooks).length <= mostBookCharacters) return ok({ ...data, priceBooks });
      const full = 'There is no room for this price book. Remove versions that are no longer needed.';
      return fail('full', full);
    });
  }

  /** Removes one version of a price book; figures that were taken from it stay as they are. */
  removePriceBook(which: Pick<PriceBook, 'id' | 'version'>): Promise<Result<undefined>> {
    return this.change((data) => {
      const books = data.priceBooks ?? [];
      const priceBooks = books.filter((book) => !isSameVersion(book, which));
      return priceBooks.length === books.length
        ? fail('not-found', 'This version of the price book is no longer there.')
        : ok({ ...data, priceBooks });
    });
  }

  /** Resolves when nothing is being written any more. */
  async settled(): Promise<void> {
    await this.writing;
  }

  private async stateOf(outcome: LibraryOutcome): Promise<LibraryState> {
    if (outcome.type === 'opened') return { type: 'opened' };
    if (outcome.type === 'too-new' || this.isTooLarge || this.isReadOnly) {
      return { type: 'closed', message: outcome.message };
    }
    const folder = join(this.folder, 'quarantine');
    await this.tools.io.makeFolder(folder);
    const copy = await quarantine(this.tools, folder, { path: this.path, refusal: outcome });
    const message = `${outcome.message} Your import profiles and price books start anew; what was there is kept in ${copy}.`;
    return { type: 'quarantined', message, copy };
  }

  /** One change after the other; a problem writes nothing. */
  private change(to: (data: LibraryData) => Result<LibraryData>): Promise<Result<undefined>> {
    const done = this.writing.then(() => {
      const changed = to(this.data);
      return changed.ok ? this.write(changed.value) : changed;
    });
    this.writing = done.catch(() => undefined);
    return done;
  }

  private async write(data: LibraryData): Promise<Result<undefined>> {
    if (this.isReadOnly)
      return fail('read-only', 'Another program holds the data folder; nothing was saved.');
    if (this.state.type === 'closed') return fail('closed', this.state.message);
    const before = this.data;
    try {
      this.data = data;
      this.low.data = { type: 'opened', data };
      await this.low.write();
      return ok(undefined);
    } catch (error) {
      this.data = before;
      const { code, message } = problemOf(error, { doing: 'save', path: this.path });
      return fail(code, message);
    }
  }
}

type BookKey = Pick<PriceBook, 'id' | 'version'>;

function isSameVersion(a: BookKey, b: BookKey): boolean {
  return a.id === b.id && a.version === b.version;
}

function dataOf(outcome: LibraryOutcome): LibraryData {
  return outcome.type === 'opened' ? outcome.data : emptyLibrary();
}
