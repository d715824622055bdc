import type { Rate } from '../rate';
import { divide, rate, whole, zero } from '../rate';
import type { Contract, ContractPeriod } from './contract';

/** Months in a contract period. */
export const monthsIn: Readonly<Record<ContractPeriod, number>> = { month: 1, quarter: 3, year: 12 };

/** An amount per period as an exact amount a month. */
export function aMonth(amount: Rate, per: ContractPeriod): Rate {
  return per === 'month' ? amount : divide(amount, whole(monthsIn[per]));
}

/** The base charge a month, exact, at the price as written; zero without one. */
export function monthlyBase(contract: Contract): Rate {
  return contract.base === undefined ? zero : aMonth(rate(contract.base.amount.value), contract.base.per);
}
