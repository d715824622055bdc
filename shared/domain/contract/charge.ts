import type { DeviceId } from '../ids';
import type { MeterVolume, VolumeMap } from '../fleet/pageVolume';
import { noPages } from '../fleet/pageVolume';
import type { Rate } from '../rate';
import { add, divide, greater, isZero, multiply, rate, subtract, sum, whole, zero } from '../rate';
import type { Grade } from '../sourced';
import type { Contract, ContractDevice, ContractMeter, ContractPeriod, Meter } from './contract';
import { meters } from './contract';

/** What one device is charged a month on one meter, at the prices as written, exact. */
export interface MeterCharge {
  readonly deviceId: DeviceId;
  readonly meter: Meter;
  readonly used: Rate;
  /** Pages billed: above the included ones. */
  readonly over: Rate;
  readonly amount: Rate;
  /** False when some of the device's pages are unknown, or pages are printed for which there is no rate. */
  readonly isComplete: boolean;
  readonly grade: Grade | null;
}

/** Months in a contract period. */
const monthsIn: Readonly<Record<ContractPeriod, number>> = { month: 1, quarter: 3, year: 12 };

/** An amount per period as an exact amount a month. */
export function aMonth(amount: Rate, per: ContractPeriod): Rate {
  return divide(amount, whole(monthsIn[per]));
}

/** The base charge a month, exact, at the price as written; zero without one. */
export function monthlyBase(contract: Contract): Rate {
  return contract.base === undefined ? zero : aMonth(rate(contract.base.amount.value), contract.base.per);
}

/** Included pages a month of a meter: of each device, or of the pool. */
export function includedPages(contract: Contract, meter: ContractMeter): Rate {
  if (meter.included === undefined) return zero;
  return aMonth(rate(meter.included), contract.includedPer ?? 'month');
}

interface Use {
  readonly device: ContractDevice;
  readonly volume: MeterVolume;
}

/**
 * What each device is charged a month on each meter, `rate × max(0, used - included)` (domain.md
 * 5.6), at the prices as written and exact. Per device the unused included pages are lost; pooled,
 * the pool's overage falls on the devices by what they used. Unknown pages are left out and said.
 */
export function meterCharges(contract: Contract, volumes: VolumeMap): readonly MeterCharge[] {
  return meters.flatMap((meter) => {
    const uses = contract.devices.map((device) => ({
      device,
      volume: volumes.get(device.deviceId)?.[meter] ?? noPages,
    }));
    const terms = contract.meters.find((entry) => entry.meter === meter);
    const included = terms === undefined ? zero : includedPages(contract, terms);
    const overs = contract.inclusion === 'pooled' ? pooledOver(uses, included) : lonelyOver(uses, included);
    return uses.map((use, at) => charge(use, meter, { over: overs[at] ?? zero, terms }));
  });
}

function lonelyOver(uses: readonly Use[], included: Rate): readonly Rate[] {
  return uses.map(({ volume }) => greater(zero, subtract(volume.pages, included)));
}

function pooledOver(uses: readonly Use[], included: Rate): readonly Rate[] {
  if (isZero(included)) return uses.map(({ volume }) => volume.pages);
  const used = sum(uses.map(({ volume }) => volume.pages));
  const over = greater(zero, subtract(used, included));
  if (isZero(over)) return uses.map(() => zero);
  return uses.map(({ volume }) => divide(multiply(over, volume.pages), used));
}

function charge(
  { device, volume }: Use,
  meter: Meter,
  billed: { readonly over: Rate; readonly terms: ContractMeter | undefined },
): MeterCharge {
  const price = device.rates?.[meter] ?? billed.terms?.rate;
  return {
    deviceId: device.deviceId,
    meter,
    used: volume.pages,
    over: billed.over,
    amount: price === undefined ? zero : multiply(billed.over, rate(price.value)),
    isComplete: volume.isComplete && (price !== undefined || isZero(volume.pages)),
    grade: price?.grade ?? volume.grade,
  };
}

/** The base charge's share of each device a month: equal parts, exact; for breakdowns by place only. */
export function baseShare(contract: Contract): Rate {
  const base = monthlyBase(contract);
  return contract.devices.length === 0 ? base : divide(base, whole(contract.devices.length));
}

/** The sum of charges of one meter. */
export function meterTotal(
  charges: readonly MeterCharge[],
  meter: Meter,
  of: 'used' | 'over' | 'amount',
): Rate {
  return charges
    .filter((entry) => entry.meter === meter)
    .reduce((total, entry) => add(total, entry[of]), zero);
}
