import type { IsoDate } from '../calendar';
import type { DeviceKind, SupplyPart } from '../fleet/device';
import type { Decimal } from '../rate';

/** One model of a price book; absent members are not known. */
export interface PriceBookModel {
  readonly make: string;
  readonly model: string;
  readonly kind: DeviceKind;
  /** Mono pages a minute. */
  readonly pagesPerMinute?: number;
  /** RMV: the maker's planning figure, pages a month. */
  readonly recommendedMonthly?: number;
  /** In the book's currency. */
  readonly price?: Decimal;
  readonly supplies?: readonly Pick<SupplyPart, 'name' | 'usedBy'>[];
}

/** What models are known, what they can do and what they cost, for a time. */
export interface PriceBook {
  readonly id: string;
  readonly name: string;
  /** What its figures are, such as "Prices are invented." */
  readonly note?: string;
  readonly validFrom: IsoDate;
  readonly validUntil?: IsoDate;
  /** ISO 4217 code. */
  readonly currency: string;
  readonly models: readonly PriceBookModel[];
}
