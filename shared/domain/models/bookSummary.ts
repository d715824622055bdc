import type { IsoDate } from '../calendar';
import { bookState, currentVersion } from './bookVersions';
import type { PriceBook } from './priceBook';

/** Where a version of a price book stands among the others on a day. */
export type BookStanding = 'current' | 'older' | 'expired' | 'notYet';

/** A version of a price book without its models, for lists. */
export interface BookSummary extends Omit<PriceBook, 'models' | 'leaseFactors'> {
  /** How many models it has. */
  readonly models: number;
  readonly standing: BookStanding;
  /** Whether it comes with the program and cannot be removed. */
  readonly isShipped: boolean;
}

/** All versions by the name of their book, the newest of each book first. */
export function bookSummaries(
  books: readonly PriceBook[],
  { day, shipped }: { readonly day: IsoDate; readonly shipped: Pick<PriceBook, 'id' | 'version'> },
): readonly BookSummary[] {
  // Of two versions of one day the one added last stands first.
  return [...books]
    .reverse()
    .sort((a, b) => order(a.name.toLowerCase(), b.name.toLowerCase()) || order(b.validFrom, a.validFrom))
    .map((book) => {
      const { leaseFactors: _factors, models, ...rest } = book;
      const isShipped = book.id === shipped.id && book.version === shipped.version;
      return { ...rest, models: models.length, standing: standingOf(book, books, day), isShipped };
    });
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function standingOf(book: PriceBook, books: readonly PriceBook[], day: IsoDate): BookStanding {
  const state = bookState(book, day);
  if (state !== 'valid') return state;
  return currentVersion(books, book.id, day)?.version === book.version ? 'current' : 'older';
}

/** The versions of the book that a text names by its name or id, and of it the one with a version, or the current one. */
export function findBook(
  books: readonly PriceBook[],
  wanted: { readonly name: string; readonly version?: string | undefined },
  day: IsoDate,
): PriceBook | undefined {
  const name = wanted.name.trim().toLowerCase();
  const named = books.filter((book) => book.id === name || book.name.toLowerCase() === name);
  const [first] = named;
  if (first === undefined) return undefined;
  if (wanted.version !== undefined) return named.find(({ version }) => version === wanted.version);
  const current = currentVersion(books, first.id, day);
  return current ?? [...named].sort((a, b) => order(b.validFrom, a.validFrom))[0];
}
