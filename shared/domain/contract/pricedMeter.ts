import type { Rate } from '../rate';
import { greater, isZero, multiply, rate, subtract, zero } from '../rate';
import type { Figure } from '../sourced';
import type { Contract, ContractMeter } from './contract';
import { aMonth } from './period';
import { slicesOf } from './rateBands';

/** A billed meter with what it includes and guarantees of a device, or of a pool, in clicks a month. */
export interface PricedMeter {
  readonly contract: Contract;
  readonly of: ContractMeter;
  readonly included: Rate;
  readonly minimum: Rate;
  /** Whether clicks that lack to the minimum are billed; else they extend the contract. */
  readonly isMinimumBilled: boolean;
}

/** A meter of a contract, ready to charge clicks. */
export function pricedMeter(contract: Contract, of: ContractMeter): PricedMeter {
  const per = contract.includedPer ?? 'month';
  const included = of.included === undefined ? zero : aMonth(rate(of.included), per);
  const minimum = of.minimum === undefined ? zero : aMonth(rate(of.minimum), per);
  const isMinimumBilled = contract.shortfall !== 'extendsTerm' && !isZero(minimum);
  return { contract, of, included, minimum, isMinimumBilled };
}

/** The clicks that a meter counts for pages of its counter. */
export function clicksOf(meter: ContractMeter, pages: Rate): Rate {
  const shared = meter.share === undefined ? pages : multiply(pages, rate(meter.share.value));
  return meter.clicks === undefined ? shared : multiply(shared, rate(meter.clicks.value));
}

/** What of a use is charged: the clicks over what is included, and up to `billed` those that lack to the minimum. */
export interface Charged {
  readonly included: Rate;
  readonly minimum: Rate;
  readonly over: Rate;
  readonly billed: Rate;
}

/** What a meter charges of the clicks a month that a device, or a pool, uses (domain.md 5.6). */
export function charged(used: Rate, { included, minimum, isMinimumBilled }: PricedMeter): Charged {
  const over = isZero(included) ? used : greater(zero, subtract(used, included));
  const billed = isMinimumBilled ? greater(over, subtract(minimum, included)) : over;
  return { included, minimum, over, billed };
}

/** Charged clicks a month at one rate; `isLess` ones are taken off. */
export interface Piece {
  readonly from: Rate;
  readonly to: Rate;
  readonly clicks: Rate;
  readonly rate: Figure;
  readonly isLess?: boolean;
}

/** The charged clicks between two counts a month, parted where another rate begins; at a device's `own` rate, if it has one. */
export function pieces(
  { contract, of }: PricedMeter,
  own: Figure | undefined,
  between: readonly [Rate, Rate],
): readonly Piece[] {
  const [from, to] = between;
  if (from === to || (isZero(from) && isZero(to))) return [];
  if (own !== undefined || of.bands === undefined) {
    const clicks = isZero(from) ? to : subtract(to, from);
    return isZero(clicks) ? [] : [{ from, to, clicks, rate: own ?? of.rate }];
  }
  return slicesOf(of, contract.includedPer ?? 'month', between).map((slice) => {
    const clicks = subtract(slice.to, slice.from);
    return { ...slice, clicks: slice.isLess === true ? subtract(zero, clicks) : clicks };
  });
}
