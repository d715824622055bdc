import type { Meter } from '../contract/contract';
import type { Supplies, SupplyPart } from '../fleet/device';
import type { Rate } from '../rate';
import { divide, multiply, rate, sum, whole } from '../rate';
import type { Grade } from '../sourced';
import { weakestGrade } from '../sourced';

/** Cost per page of one meter with the weakest grade behind it. */
export interface PagePrice {
  readonly perPage: Rate;
  readonly grade: Grade;
}

/**
 * Cost per page of one part, exact: `price / yield`, and for toner and ink `× coverage / 5 %`
 * (domain.md 5.3); parts that wear by page have no coverage factor.
 */
export function partCostPerPage(part: SupplyPart): Rate {
  const plain = divide(rate(part.price.value), rate(part.yield.value));
  return part.coverage === undefined ? plain : multiply(plain, divide(rate(part.coverage.value), whole(5)));
}

/** What a page of a meter uses up, exact; `undefined` where no part or price says so. */
export function suppliesPrice(supplies: Supplies, meter: Meter): PagePrice | undefined {
  if (supplies.type === 'perPage') {
    const price = supplies[meter];
    return price && { perPage: rate(price.value), grade: price.grade };
  }
  const parts = supplies.parts.filter((part) => part.usedBy === meter || part.usedBy === 'all');
  if (parts.length === 0) return undefined;
  return {
    perPage: sum(parts.map(partCostPerPage)),
    grade: weakestGrade(
      parts.flatMap((part) => [
        part.price.grade,
        part.yield.grade,
        ...(part.coverage ? [part.coverage.grade] : []),
      ]),
    ),
  };
}
