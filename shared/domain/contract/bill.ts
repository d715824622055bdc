import type { VolumeMap } from '../fleet/pageVolume';
import type { Money } from '../money';
import { addMoney, roundToMoney } from '../money';
import { isZero, multiply, toNumber } from '../rate';
import { meterCharges, meterTotal, monthlyBase } from './charge';
import type { Contract, Meter } from './contract';
import { meters } from './contract';
import { priceFactor } from './escalator';

/** A line of a month's bill; pages above the included ones, for a meter. */
export interface BillLine {
  readonly item: 'base' | Meter;
  /** Pages billed, exact to nine places; `null` for the base charge. */
  readonly pages: number | null;
  readonly amount: Money;
}

/** A month's bill of a contract year, each line rounded once (the leaf is line × month). */
export interface Bill {
  readonly contractYear: number;
  readonly lines: readonly BillLine[];
  readonly total: Money;
}

/** The bill of one month in a contract year at these volumes, as the supplier would write it. */
export function billOfMonth(
  contract: Contract,
  volumes: VolumeMap,
  at: { year: number; currency: string },
): Bill {
  const charges = meterCharges(contract, volumes);
  const base = multiply(monthlyBase(contract), priceFactor(contract, 'base', at.year));
  const factor = priceFactor(contract, 'rates', at.year);
  const lines: BillLine[] = isZero(base)
    ? []
    : [{ item: 'base', pages: null, amount: roundToMoney(base, at.currency) }];
  for (const meter of meters) {
    if (!contract.meters.some((terms) => terms.meter === meter)) continue;
    const amount = roundToMoney(multiply(meterTotal(charges, meter, 'amount'), factor), at.currency);
    lines.push({ item: meter, pages: toNumber(meterTotal(charges, meter, 'over')), amount });
  }
  return { contractYear: at.year, lines, total: addMoney(...lines.map((line) => line.amount)) };
}
