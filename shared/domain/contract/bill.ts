import type { VolumeMap } from '../fleet/pageVolume';
import type { Money } from '../money';
import { addMoney, roundToMoney } from '../money';
import type { Rate } from '../rate';
import { add, greater, isZero, multiply, rate, subtract, toNumber, whole, zero } from '../rate';
import type { MeterCharge } from './charge';
import { meterCharges, ownCharges } from './charge';
import type { Contract, Meter } from './contract';
import { meters } from './contract';
import { priceFactor, rateFactor } from './escalator';
import { aMonth, monthlyBase } from './period';

/** A line of a month's bill; clicks above the included ones, for a meter. */
export interface BillLine {
  readonly item: 'base' | 'minimum' | 'extra' | Meter;
  /** The meter's name on the bill, or what the extra is; absent where `item` says it. */
  readonly name?: string;
  /** Clicks billed, exact to nine places; `null` for what is not counted in clicks. */
  readonly pages: number | null;
  readonly amount: Money;
}

/** A month's bill of a contract year, each line rounded once (the leaf is line × month). */
export interface Bill {
  readonly contractYear: number;
  readonly lines: readonly BillLine[];
  readonly total: Money;
}

/**
 * The bill of one month in a contract year at these volumes, as the supplier would write it: an
 * average month, where pages are counted by the quarter or year. Without price increases at renewals.
 */
export function billOfMonth(
  contract: Contract,
  volumes: VolumeMap,
  at: { year: number; currency: string },
): Bill {
  const money = (amount: Rate): Money => roundToMoney(amount, at.currency);
  const months = [{ from: 1, to: 1 }];
  const part = { devices: contract.devices, volumes, count: 1, months };
  const charges = [...meterCharges(contract, [part]), ...ownCharges(contract, part)];
  const base = multiply(monthlyBase(contract), priceFactor(contract, 'base', at.year));
  const amountOf = (charge: MeterCharge): Rate => amountIn(contract, charge, at.year);
  const lines: BillLine[] = isZero(base) ? [] : [{ item: 'base', pages: null, amount: money(base) }];
  const billed = [
    ...contract.meters.map(({ meter, name }, billedMeter) => ({ meter, name, billedMeter })),
    ...meters.map((meter) => ({ meter, name: undefined, billedMeter: undefined })),
  ];
  for (const { meter, name, billedMeter } of billed) {
    const own = charges.filter((charge) => charge.meter === meter && charge.billedMeter === billedMeter);
    if (billedMeter === undefined && own.length === 0) continue;
    lines.push({
      item: meter,
      ...(name === undefined ? {} : { name }),
      pages: toNumber(own.reduce((total, { clicks }) => add(total, clicks), zero)),
      amount: money(own.reduce((total, charge) => add(total, amountOf(charge)), zero)),
    });
  }
  const short = shortfall(contract, charges, { year: at.year, amountOf });
  if (!isZero(short)) lines.push({ item: 'minimum', pages: null, amount: money(short) });
  for (const extra of contract.extras ?? []) {
    const devices = extra.isPerDevice === true ? contract.devices.length : 1;
    const aBill = multiply(aMonth(rate(extra.amount.value), extra.per), whole(devices));
    const amount = money(multiply(aBill, priceFactor(contract, 'extras', at.year)));
    lines.push({ item: 'extra', name: extra.label, pages: null, amount });
  }
  return { contractYear: at.year, lines, total: addMoney(...lines.map((line) => line.amount)) };
}

function amountIn(contract: Contract, { clicks, share }: MeterCharge, year: number): Rate {
  const written = rate(share.rate.value);
  const factor = rateFactor(contract, written, priceFactor(contract, 'rates', year));
  return multiply(multiply(clicks, written), factor);
}

/** What the meters' charges of a month lack to the contract's minimum, where it is billed. */
function shortfall(
  contract: Contract,
  charges: readonly MeterCharge[],
  of: { readonly year: number; readonly amountOf: (charge: MeterCharge) => Rate },
): Rate {
  const { minimum } = contract;
  if (minimum === undefined || contract.shortfall === 'extendsTerm') return zero;
  const factor = priceFactor(contract, 'rates', of.year);
  const least = multiply(aMonth(rate(minimum.amount.value), minimum.per), factor);
  const lacking = (own: readonly MeterCharge[]): Rate =>
    greater(zero, subtract(least, own.map(of.amountOf).reduce(add, zero)));
  if (minimum.counted === 'pooled') return lacking(charges);
  return contract.devices
    .map(({ deviceId }) => lacking(charges.filter((charge) => charge.deviceId === deviceId)))
    .reduce(add, zero);
}
