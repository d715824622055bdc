import type { PriceBook } from '../../domain/models/priceBook';
import type { ImportProfile } from '../../domain/table/importProfile';
import { libraryV1 } from './v1';

/** The version that is written. */
export const newestLibraryVersion = 1;

/** What the library holds, in its newest form. */
export interface LibraryData {
  readonly profiles: readonly ImportProfile[];
  /** Every version of every price book, in the order in which they were added. */
  readonly priceBooks?: readonly PriceBook[];
}

/** The schema of each version that can be read. */
export const libraryVersions = { 1: libraryV1 } as const;

/** Whether this program reads the version. */
export function isKnownLibraryVersion(version: unknown): version is keyof typeof libraryVersions {
  return typeof version === 'number' && Object.hasOwn(libraryVersions, version);
}

/** A library that nothing was put into yet. */
export function emptyLibrary(): LibraryData {
  return { profiles: [] };
}
