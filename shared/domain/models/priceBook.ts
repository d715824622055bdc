import type { IsoDate } from '../calendar';
import type { DeviceKind, SupplyPart } from '../fleet/device';
import type { Decimal } from '../rate';

/** A supply or wear part of a model; every amount is in the book's currency. */
export interface BookPart extends Pick<SupplyPart, 'name' | 'usedBy'> {
  readonly price: Decimal;
  /** Pages at 5 % coverage for toner and ink, plain pages for wear parts; more than 0. */
  readonly yield: Decimal;
  /** Per cent of the page for toner and ink; absent for parts that wear by page. */
  readonly coverage?: Decimal;
}

/** One model of a price book; absent members are not known. */
export interface PriceBookModel {
  readonly make: string;
  readonly model: string;
  readonly kind: DeviceKind;
  /** Mono pages a minute. */
  readonly pagesPerMinute?: number;
  /** RMV: the maker's planning figure, pages a month. */
  readonly recommendedMonthly?: number;
  /** The maker's maximum, pages a month. */
  readonly dutyCycle?: number;
  /** Of the device, in the book's currency. */
  readonly price?: Decimal;
  readonly supplies?: readonly BookPart[];
  /** All supplies for a page, where the book has no parts; in the book's currency. */
  readonly suppliesPerPage?: { readonly mono?: Decimal; readonly colour?: Decimal };
  /** Service for a page of either kind, in the book's currency. */
  readonly servicePerPage?: Decimal;
  /** Typical electricity consumption; values of different test versions are not comparable (domain.md 5.8). */
  readonly tec?: { readonly kwhPerWeek: Decimal; readonly testVersion?: string };
}

/** What a lease over so many months costs a month, as a share of the price (domain.md 5.5). */
export interface LeaseFactor {
  readonly months: number;
  readonly factor: Decimal;
}

/** One version of a price book: what models are known, what they can do and what they cost, for a time. */
export interface PriceBook {
  /** The same for all versions of a book; made of its name by `bookIdOf`. */
  readonly id: string;
  readonly name: string;
  /** Tells the versions of a book apart, such as "2026-09". */
  readonly version: string;
  /** What its figures are, such as "Prices are invented." */
  readonly note?: string;
  /** The file that it was read from. */
  readonly source?: string;
  /** Whether its prices are made up: figures taken from it are estimates. */
  readonly isInvented?: boolean;
  readonly validFrom: IsoDate;
  /** The last day of its validity; absent: until a newer version is there. */
  readonly validUntil?: IsoDate;
  /** ISO 4217 code. */
  readonly currency: string;
  readonly leaseFactors?: readonly LeaseFactor[];
  readonly models: readonly PriceBookModel[];
}
