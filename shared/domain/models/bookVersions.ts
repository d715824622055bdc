import type { IsoDate } from '../calendar';
import type { PriceBook } from './priceBook';

/** What a version is known by, without its models. */
export type BookVersion = Pick<PriceBook, 'id' | 'name' | 'version' | 'validFrom' | 'validUntil'>;

/** Whether a version's prices hold on a day: they do, no longer, or not yet. */
export type BookState = 'valid' | 'expired' | 'notYet';

/** The id that all versions of a book share: its name in small letters, with dashes for all else. */
export function bookIdOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return plain.slice(0, mostIdLength) || 'book';
}

const mostIdLength = 100;

/** Whether a version holds on a day. */
export function bookState({ validFrom, validUntil }: BookVersion, day: IsoDate): BookState {
  if (day < validFrom) return 'notYet';
  return validUntil !== undefined && validUntil < day ? 'expired' : 'valid';
}

/** The versions of a book, the one that began last first; of two of one day the one added last. */
export function versionsOf<T extends BookVersion>(books: readonly T[], id: string): readonly T[] {
  return books
    .filter((book) => book.id === id)
    .reverse()
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : a.validFrom > b.validFrom ? -1 : 0));
}

/** The version that is to be used on a day: the latest that is valid; `undefined` where none is. */
export function currentVersion<T extends BookVersion>(
  books: readonly T[],
  id: string,
  day: IsoDate,
): T | undefined {
  return versionsOf(books, id).find((book) => bookState(book, day) === 'valid');
}

/** Why a version should not be used any more on a day; `null` where it is the one to use. */
export interface StaleBook {
  readonly why: 'expired' | 'newer' | 'notYet';
  /** The version to use instead; absent where none is valid. */
  readonly current?: string;
}

/** Whether a version of a book is stale on a day: over, not begun, or followed by a newer valid one. */
export function staleBook(book: BookVersion, books: readonly BookVersion[], day: IsoDate): StaleBook | null {
  const state = bookState(book, day);
  const current = currentVersion(books, book.id, day);
  if (current?.version === book.version) return null;
  const instead = current === undefined ? {} : { current: current.version };
  if (state !== 'valid') return { why: state, ...instead };
  return current !== undefined && current.validFrom >= book.validFrom ? { why: 'newer', ...instead } : null;
}
