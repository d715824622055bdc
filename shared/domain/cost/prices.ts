import type { Settings } from '../proposal/proposal';
import type { Prices } from './pageCosts';

/** Settings never change in place: the prices of each are one object, by which costs are recognised. */
const known = new WeakMap<Settings, Prices>();

/** The prices that hold for the whole proposal. */
export function pricesOf(settings: Settings): Prices {
  const before = known.get(settings);
  if (before !== undefined) return before;
  const prices: Prices = {
    energyPrice: settings.energyPrice,
    paperPrice: settings.paperPrice,
    duplexShare: settings.duplexShare,
    isPaperCounted: settings.counts?.paper === true,
  };
  known.set(settings, prices);
  return prices;
}
