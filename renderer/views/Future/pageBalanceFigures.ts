import type { PageBalance } from '../../../shared/domain/comparison/comparison';
import type { PagesByMeter } from '../../../shared/domain/future/pageFlow';
import { addPages } from '../../../shared/domain/future/pageFlow';
import { zero } from '../../../shared/domain/rate';

/** The four figures of a page balance, pages a month: today, the option, removed, without a device. */
export interface PageBalanceFigures {
  readonly today: PagesByMeter;
  readonly then: PagesByMeter;
  readonly removed: PagesByMeter;
  readonly unassigned: PagesByMeter;
}

/** Adds up the removals and the unassigned pages of a page balance. */
export function pageBalanceFigures(balance: PageBalance): PageBalanceFigures {
  const none: PagesByMeter = { mono: zero, colour: zero };
  return {
    today: balance.today,
    then: balance.option,
    removed: balance.removedBy.map(({ pages }) => pages).reduce(addPages, none),
    unassigned: balance.unassigned.map(({ pages }) => pages).reduce(addPages, none),
  };
}
