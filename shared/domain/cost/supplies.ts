import type { Meter } from '../contract/contract';
import type { CostedDevice, Supplies, SupplyPart } from '../fleet/device';
import { isMonoOnly } from '../fleet/pageVolume';
import type { Rate } from '../rate';
import { divide, multiply, rate, sum, whole } from '../rate';
import type { Grade } from '../sourced';
import { weakestGrade } from '../sourced';

/** Cost per page of one meter with the weakest grade behind it. */
export interface PagePrice {
  readonly perPage: Rate;
  readonly grade: Grade;
}

/** What a page uses up: toner and ink by coverage, and parts that wear by page; each absent where no part or price says so. */
export interface SuppliesPrice {
  readonly supplies?: PagePrice;
  readonly wearParts?: PagePrice;
}

/**
 * Cost per page of one part, exact: `price / yield`, and for toner and ink `× coverage / 5 %`
 * (domain.md 5.3); parts that wear by page have no coverage factor.
 */
export function partCostPerPage(part: SupplyPart): Rate {
  const plain = divide(rate(part.price.value), rate(part.yield.value));
  const coverage = coverageOf(part);
  return coverage === undefined ? plain : multiply(plain, divide(coverage, whole(5)));
}

/** The coverage of toner or ink in per cent, as used in the field or as written; `undefined` for what wears by page. */
export function coverageOf({ coverage, fieldUse }: SupplyPart): Rate | undefined {
  if (fieldUse === undefined) return coverage === undefined ? undefined : rate(coverage.value);
  const used = multiply(rate(fieldUse.capacity.value), rate(fieldUse.consumed.value));
  return divide(multiply(used, whole(5)), rate(fieldUse.pages.value));
}

/** The parts that a page of a meter uses: its own and those that every page uses. */
export function partsOf(parts: readonly SupplyPart[], meter: Meter): readonly SupplyPart[] {
  return parts.filter((part) => part.usedBy === meter || part.usedBy === 'all');
}

function hasCoverage({ coverage, fieldUse }: SupplyPart): boolean {
  return coverage !== undefined || fieldUse !== undefined;
}

/**
 * Whether a device's supplies price the pages of a meter: by a price per page, or by the toner or ink that
 * such a page uses (domain.md 5.3). A mono page needs one used by mono or all pages. A color page uses black
 * and color toner, so that one used by all pages, which is black, is not enough: it needs one used by color
 * pages, except on a device that has no color. Drums and other parts that wear by page price no page alone.
 */
export function hasSuppliesPrice(
  { supplies, kind }: Pick<CostedDevice, 'supplies' | 'kind'>,
  meter: Meter,
): boolean {
  if (supplies === undefined) return false;
  if (supplies.type === 'perPage') return supplies[meter] !== undefined;
  const inks = supplies.parts.filter(hasCoverage);
  const isColourNeeded = meter === 'colour' && !isMonoOnly({ kind });
  return isColourNeeded ? inks.some(({ usedBy }) => usedBy === 'colour') : partsOf(inks, meter).length > 0;
}

/** What a page of a meter uses up, exact; nothing where no part or price says so. */
export function suppliesPrice(supplies: Supplies, meter: Meter): SuppliesPrice {
  if (supplies.type === 'perPage') {
    const price = supplies[meter];
    return price === undefined ? {} : { supplies: { perPage: rate(price.value), grade: price.grade } };
  }
  const parts = partsOf(supplies.parts, meter);
  const inks = priceOf(parts.filter(hasCoverage));
  const wear = priceOf(parts.filter((part) => !hasCoverage(part)));
  return {
    ...(inks === undefined ? {} : { supplies: inks }),
    ...(wear === undefined ? {} : { wearParts: wear }),
  };
}

function priceOf(parts: readonly SupplyPart[]): PagePrice | undefined {
  if (parts.length === 0) return undefined;
  return {
    perPage: sum(parts.map(partCostPerPage)),
    grade: weakestGrade(
      parts.flatMap((part) => [
        part.price.grade,
        part.yield.grade,
        ...(part.fieldUse
          ? [part.fieldUse.capacity.grade, part.fieldUse.consumed.grade, part.fieldUse.pages.grade]
          : part.coverage
            ? [part.coverage.grade]
            : []),
      ]),
    ),
  };
}
