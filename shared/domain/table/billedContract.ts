import type { IsoDate } from '../calendar';
import type { Decimal } from '../rate';

/** One meter of a contract over all its invoices; pages are impressions, `null` is not stated. */
export interface BilledMeter {
  /** `mono`, `colour`, `all` where the bill does not part them, or `level 1` to `level 5` of colour. */
  readonly meter: string;
  readonly usage: Decimal | null;
  readonly included: Decimal | null;
  readonly overage: Decimal | null;
  /** A page, where all rows have one; `null` where they differ or none is stated. */
  readonly rate: Decimal | null;
  readonly charge: Decimal;
}

/**
 * What the invoices of one contract say; amounts are exact decimals in the file's currency, before tax.
 * `total` is the sum of its rows: base, meters, extras, credits and what no part explains.
 */
export interface BilledContract {
  /** As in the file; `null` for rows that name no contract. */
  readonly contract: string | null;
  readonly supplier?: string;
  /** ISO 4217 code of its amounts. */
  readonly currency: string;
  /** Different invoices; 0 where the file numbers none. */
  readonly invoices: number;
  /** First and last day that is billed; `null` where the file has no days. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Months that are billed; `null` where nothing says so and a month was taken. */
  readonly months: number | null;
  readonly devices: number;
  readonly base: Decimal;
  readonly meters: readonly BilledMeter[];
  readonly extras: Decimal;
  /** Zero or negative. */
  readonly credits: Decimal;
  /** Part of the total that no base, meter, extra or credit explains. */
  readonly unexplained: Decimal;
  readonly total: Decimal;
  /** The file's own total of this contract; `null` where it has none. */
  readonly stated: Decimal | null;
  /** Stated less total. */
  readonly gap: Decimal | null;
  /** Kept apart: in no other amount. */
  readonly tax: Decimal;
  /** What is paid a month before tax, rounded to cents. */
  readonly monthly: Decimal;
}
