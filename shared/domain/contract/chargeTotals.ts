import type { Months } from '../cost/timeline';
import { noPages } from '../fleet/pageVolume';
import type { Rate } from '../rate';
import { divide, isZero, multiply, subtract, sumOf, whole, zero } from '../rate';
import type { Figure, Grade } from '../sourced';
import { weakerGrade } from '../sourced';
import type { MeterCharge, PeriodPart } from './charge';
import { meterCharges, ownCharges } from './charge';
import type { Contract, ContractMeter } from './contract';
import type { PricedMeter } from './pricedMeter';
import { charged, clicksOf, pieces, pricedMeter } from './pricedMeter';

/** Charged clicks a month at one rate and in the same months, of one device or of many. */
export interface ChargeTotal extends Pick<MeterCharge, 'isMinimum' | 'clicks' | 'grade' | 'months'> {
  readonly rate: Figure;
}

/**
 * The charges of `meterCharges` added up, without one for each device where none is needed: a fleet has
 * thousands, and a table needs their sums alone.
 */
export function chargeTotals(contract: Contract, parts: readonly PeriodPart[]): readonly ChargeTotal[] {
  const [only] = parts;
  const isPooled = contract.inclusion === 'pooled';
  return contract.meters.flatMap((meter, billedMeter): readonly ChargeTotal[] => {
    const priced = pricedMeter(contract, meter);
    const isPlain = !parts.some((part) => hasOwnRates(part, meter));
    if (isPlain && isPooled) return pooledTotals(parts, priced);
    if (isPlain && only !== undefined && parts.length === 1 && meter.bands === undefined) {
      return loneTotals(only, priced);
    }
    return meterCharges(contract, parts)
      .filter((charge) => charge.billedMeter === billedMeter)
      .map(asTotal);
  });
}

/** The charges of `ownCharges`. */
export function ownTotals(contract: Contract, part: PeriodPart): readonly ChargeTotal[] {
  return ownCharges(contract, part).map(asTotal);
}

function asTotal({ share, isMinimum, clicks, grade, months }: MeterCharge): ChargeTotal {
  return { rate: share.rate, isMinimum, clicks, grade, months };
}

function hasOwnRates({ devices }: PeriodPart, { meter }: ContractMeter): boolean {
  return devices.some(({ rates }) => rates?.[meter] !== undefined);
}

/** Clicks added up with the weakest grade of those that count any. */
class Clicks {
  readonly #numerators = new Map<bigint, bigint>();
  #grade: Grade | null = null;

  add({ n, d }: Rate, grade: Grade | null): void {
    if (n === 0n) return;
    this.#numerators.set(d, (this.#numerators.get(d) ?? 0n) + n);
    if (grade === this.#grade || grade === null) return;
    this.#grade = this.#grade === null ? grade : weakerGrade(this.#grade, grade);
  }

  get total(): Rate {
    return sumOf(this.#numerators);
  }

  get grade(): Grade | null {
    return this.#grade;
  }
}

function pooledTotals(parts: readonly PeriodPart[], priced: PricedMeter): readonly ChargeTotal[] {
  const pages = new Clicks();
  for (const { devices, volumes, count } of parts) {
    const weight = whole(count);
    for (const { deviceId } of devices) {
      const volume = volumes.get(deviceId)?.[priced.of.meter] ?? noPages;
      pages.add(parts.length === 1 ? volume.pages : multiply(volume.pages, weight), volume.grade);
    }
  }
  const periodMonths = parts.reduce((sum, { count }) => sum + count, 0);
  const aMonth = parts.length === 1 ? pages.total : divide(pages.total, whole(periodMonths));
  const { over, billed } = charged(clicksOf(priced.of, aMonth), priced);
  const { grade } = pages;
  const months = parts.flatMap((part) => part.months);
  return [
    ...pieces(priced, undefined, [zero, over]).map((piece) =>
      totalOf(piece, { isMinimum: false, grade, months }),
    ),
    ...pieces(priced, undefined, [over, billed]).map((piece) =>
      totalOf(piece, { isMinimum: true, grade: null, months }),
    ),
  ];
}

function totalOf(
  { rate, clicks }: Pick<ChargeTotal, 'rate' | 'clicks'>,
  of: { readonly isMinimum: boolean; readonly grade: Grade | null; readonly months: readonly Months[] },
): ChargeTotal {
  return { ...of, rate, clicks };
}

function loneTotals({ devices, volumes, months }: PeriodPart, priced: PricedMeter): readonly ChargeTotal[] {
  const [over, lacking] = [new Clicks(), new Clicks()];
  for (const { deviceId } of devices) {
    const volume = volumes.get(deviceId)?.[priced.of.meter] ?? noPages;
    const terms = charged(clicksOf(priced.of, volume.pages), priced);
    over.add(terms.over, volume.grade);
    if (terms.billed !== terms.over) lacking.add(subtract(terms.billed, terms.over), volume.grade);
  }
  return [
    { rate: priced.of.rate, isMinimum: false, clicks: over.total, grade: over.grade, months },
    { rate: priced.of.rate, isMinimum: true, clicks: lacking.total, grade: lacking.grade, months },
  ].filter(({ clicks }) => !isZero(clicks));
}
