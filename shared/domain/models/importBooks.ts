import type { IsoDate } from '../calendar';
import { type BookVersion, bookState, currentVersion, versionsOf } from './bookVersions';
import type { PriceBook, PriceBookModel } from './priceBook';

/** What an import wants to know of a model in a price book. */
export type ImportModel = Pick<
  PriceBookModel,
  'make' | 'model' | 'kind' | 'pagesPerMinute' | 'recommendedMonthly' | 'price'
>;

/** A version of a price book in which an import looks up models. */
export interface ImportBook extends BookVersion {
  /** Whether it is of the user's library; else it comes with the program. */
  readonly isOwn: boolean;
  readonly models: readonly ImportModel[];
}

/** A version of an own book whose prices do not hold. */
export interface StaleImportBook extends ImportBook {
  readonly why: 'expired' | 'notYet';
}

/** The price books that the models of a fleet file are compared with. */
export interface ImportBooks {
  /** In the order in which they count: the user's own, the one that began last first, then the program's. */
  readonly current: readonly ImportBook[];
  /** Own books without a version that is valid, by their newest: nothing is taken from them. */
  readonly stale: readonly StaleImportBook[];
}

/**
 * The versions that an import on a day looks into: of each own book the current one, then the one that comes with
 * the program, which is there on any day. Only what an import needs of their models goes with them.
 */
export function importBooks(own: readonly PriceBook[], shipped: PriceBook, day: IsoDate): ImportBooks {
  const current: PriceBook[] = [];
  const stale: StaleImportBook[] = [];
  // Of two that began on one day the one added last counts first.
  for (const id of new Set(own.map((book) => book.id).reverse())) {
    const valid = currentVersion(own, id, day);
    const [newest] = versionsOf(own, id);
    if (valid !== undefined) current.push(valid);
    else if (newest !== undefined) {
      const why = bookState(newest, day) === 'expired' ? 'expired' : 'notYet';
      stale.push({ ...importBook(newest, true), why });
    }
  }
  current.sort((a, b) => (a.validFrom < b.validFrom ? 1 : a.validFrom > b.validFrom ? -1 : 0));
  return {
    current: [...current.map((book) => importBook(book, true)), importBook(shipped, false)],
    stale,
  };
}

function importBook(
  { id, name, version, validFrom, validUntil, models }: PriceBook,
  isOwn: boolean,
): ImportBook {
  return {
    ...{ id, name, version, validFrom, isOwn },
    ...(validUntil === undefined ? {} : { validUntil }),
    models: models.map(importModel),
  };
}

function importModel({
  make,
  model,
  kind,
  pagesPerMinute,
  recommendedMonthly,
  price,
}: PriceBookModel): ImportModel {
  return {
    ...{ make, model, kind },
    ...(pagesPerMinute === undefined ? {} : { pagesPerMinute }),
    ...(recommendedMonthly === undefined ? {} : { recommendedMonthly }),
    ...(price === undefined ? {} : { price }),
  };
}
