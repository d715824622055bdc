import type { IsoDate } from '../calendar';
import { daysBetween } from '../calendar';
import type { Decimal, Rate } from '../rate';
import { compareRates, divide, multiply, rate, subtract, zero } from '../rate';
import type { Grade, Provenance, Sourced, Unknown } from '../sourced';

/** A reading of a device's meters on one day: odometers in pages; `null` where the meter was not read. */
export interface MeterReading {
  readonly on: IsoDate;
  readonly mono: Decimal | null;
  readonly colour: Decimal | null;
}

/** What is known of a device's volume, as it was found; pages a month are derived from it. */
export type VolumeInput = Provenance &
  (
    | { readonly basis: 'average'; readonly mono: Decimal | null; readonly colour: Decimal | null }
    /** Pages printed within a window of so many days. */
    | {
        readonly basis: 'usage';
        readonly mono: Decimal | null;
        readonly colour: Decimal | null;
        readonly days: number;
      }
    | { readonly basis: 'meters'; readonly start: MeterReading; readonly end: MeterReading }
    /** An odometer read once: no volume can be had from it. */
    | {
        readonly basis: 'lifetime';
        readonly mono: Decimal | null;
        readonly colour: Decimal | null;
        readonly total: Decimal | null;
        readonly on?: IsoDate;
      }
  );

/** Pages a month of each meter; each may be unknown on its own. */
export interface MonthlyVolume {
  readonly mono: Sourced<Rate>;
  readonly colour: Sourced<Rate>;
}

/** Days of an average month, 365.25 / 12 (domain.md 5.2). */
export const daysPerMonth: Rate = { n: 487n, d: 16n };
/** Two readings must lie this many days apart to give a volume (domain.md 5.2). */
export const leastMeterDays = 28;

/**
 * Pages a month of a device, exact: `(end - start) / days × 30.4375` for meters and usage.
 * Unknown without an input, from a lifetime total, from readings less than 28 days apart, and
 * where a meter runs backwards (board swap or reset); never clamped to zero.
 */
export function monthlyVolume(input: VolumeInput | undefined): MonthlyVolume {
  if (input === undefined) return both('no meter or volume is known');
  switch (input.basis) {
    case 'average':
      return perMeter((meter) => stated(input[meter], input.grade));
    case 'usage':
      if (input.days <= 0) return both('the usage has no window in days');
      return perMeter((meter) => perMonth(input[meter], input.days, input.grade));
    case 'meters':
      return fromReadings(input.start, input.end, input.grade);
    case 'lifetime':
      return both('a lifetime total is an odometer, not a volume');
  }
}

function both(reason: string): MonthlyVolume {
  return { mono: { unknown: reason }, colour: { unknown: reason } };
}

function perMeter(of: (meter: 'mono' | 'colour') => Sourced<Rate>): MonthlyVolume {
  return { mono: of('mono'), colour: of('colour') };
}

const notRead: Unknown = { unknown: 'the meter was not read' };

function stated(pages: Decimal | null, grade: Grade): Sourced<Rate> {
  return pages === null ? notRead : { value: rate(pages), unit: 'pages a month', grade };
}

function perMonth(pages: Decimal | null, days: number, grade: Grade): Sourced<Rate> {
  if (pages === null) return notRead;
  const value = multiply(divide(rate(pages), { n: BigInt(days), d: 1n }), daysPerMonth);
  return { value, unit: 'pages a month', grade };
}

function fromReadings(start: MeterReading, end: MeterReading, grade: Grade): MonthlyVolume {
  const days = daysBetween(start.on, end.on);
  if (!(days >= leastMeterDays))
    return both(`the readings are less than ${String(leastMeterDays)} days apart`);
  return perMeter((meter) => {
    const [from, to] = [start[meter], end[meter]];
    if (from === null || to === null) return notRead;
    const pages = subtract(rate(to), rate(from));
    if (compareRates(pages, zero) < 0) return { unknown: 'the meter runs backwards: board swap or reset' };
    const value = multiply(divide(pages, { n: BigInt(days), d: 1n }), daysPerMonth);
    return { value, unit: 'pages a month', grade };
  });
}
