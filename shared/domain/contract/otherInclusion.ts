import type { Decimal, Rate } from '../rate';
import { divide, multiply, rate, toDecimal, whole } from '../rate';
import type { Contract } from './contract';

/**
 * The same contract read the other way: what the devices share together becomes an equal part for
 * each of them, what each has for itself becomes one pool. Included pages, minimum clicks, rate bands
 * and the minimum charge are divided by the devices or multiplied with them, to a millionth; without a
 * device they stay. For showing what "pooled or per device" is worth (domain.md 4); never stored.
 */
export function otherInclusion(contract: Contract): Contract {
  const devices = whole(Math.max(1, contract.devices.length));
  const isPooled = contract.inclusion === 'pooled';
  const limit = scaled(isPooled, devices);
  const { minimum } = contract;
  const isMinimumPooled = minimum?.counted === 'pooled';
  const amountOf = scaled(isMinimumPooled, devices);
  return {
    ...contract,
    inclusion: isPooled ? 'perDevice' : 'pooled',
    meters: contract.meters.map((meter) => ({
      ...meter,
      ...(meter.included === undefined ? {} : { included: limit(meter.included) }),
      ...(meter.minimum === undefined ? {} : { minimum: limit(meter.minimum) }),
      ...(meter.bands === undefined
        ? {}
        : { bands: meter.bands.map((band) => ({ ...band, above: limit(band.above) })) }),
    })),
    ...(minimum === undefined
      ? {}
      : {
          minimum: {
            ...minimum,
            counted: isMinimumPooled ? ('perDevice' as const) : ('pooled' as const),
            amount: { ...minimum.amount, value: amountOf(minimum.amount.value) },
          },
        }),
  };
}

function scaled(isPooled: boolean, devices: Rate): (value: Decimal) => Decimal {
  return (value) => {
    const other = isPooled ? divide(rate(value), devices) : multiply(rate(value), devices);
    return toDecimal(other, 6).replace(/\.?0+$/, '');
  };
}

/** Whether pooled or per device can make a difference: something is counted, for more than one device. */
export function isInclusionMaterial({ devices, meters, minimum }: Contract): boolean {
  if (devices.length < 2) return false;
  return (
    minimum !== undefined ||
    meters.some(
      (meter) => meter.included !== undefined || meter.minimum !== undefined || meter.bands !== undefined,
    )
  );
}
