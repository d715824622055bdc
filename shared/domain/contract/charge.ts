import type { MeterShare } from '../cost/costLine';
import type { Months } from '../cost/timeline';
import type { MeterVolume, VolumeMap } from '../fleet/pageVolume';
import { noPages } from '../fleet/pageVolume';
import type { DeviceId } from '../ids';
import type { Rate } from '../rate';
import { divide, isZero, multiply, sum, whole, zero } from '../rate';
import type { Grade } from '../sourced';
import { weakestGrade } from '../sourced';
import type { Contract, ContractDevice, ContractMeter, Meter } from './contract';
import { meters } from './contract';
import type { Piece, PricedMeter } from './pricedMeter';
import { charged, clicksOf, pieces, pricedMeter } from './pricedMeter';

/** A stage within one counting period: the devices under the contract then, their pages, and its months. */
export interface PeriodPart {
  readonly devices: readonly ContractDevice[];
  readonly volumes: VolumeMap;
  /** Months of the period that lie in it. */
  readonly count: number;
  /** Its months in all periods alike. */
  readonly months: readonly Months[];
}

/** Clicks a month that a contract charges on one billed meter at one rate, at the prices as written. */
export interface MeterCharge {
  readonly meter: Meter;
  /** Its place in the contract's list; absent for a counter that only the device's own rate bills. */
  readonly billedMeter?: number;
  /** Absent for the part of a pool's minimum, which belongs to no device. */
  readonly deviceId?: DeviceId;
  readonly isMinimum: boolean;
  readonly clicks: Rate;
  readonly share: MeterShare;
  readonly grade: Grade | null;
  readonly months: readonly Months[];
}

interface Use {
  readonly device: ContractDevice;
  /** Clicks a month, averaged over the months in which the device is under the contract. */
  readonly used: Rate;
  readonly count: number;
  readonly grade: Grade | null;
  readonly months: readonly Months[];
  readonly averaged?: MeterShare['averaged'];
}

/**
 * What the meters of a contract charge in the months of one kind of counting period, `rate × max(0,
 * used - included)` a month (domain.md 5.6), exact and before price increases. Per device the unused
 * included pages are lost; pooled, the pool's overage falls on the devices by what they used.
 * Unknown pages are left out. Where nothing is included, banded or least, the period does not matter.
 */
export function meterCharges(contract: Contract, parts: readonly PeriodPart[]): readonly MeterCharge[] {
  return contract.meters.flatMap((meter, billedMeter) => {
    const uses = usesOf(meter, parts);
    const of = { meter: pricedMeter(contract, meter), as: { meter: meter.meter, billedMeter }, parts };
    return contract.inclusion === 'pooled' ? pooledCharges(uses, of) : loneCharges(uses, of);
  });
}

/**
 * Pages of counters that the contract does not bill as such, of the devices that have a rate of their
 * own for them: every page at that rate, in the month in which it is printed.
 */
export function ownCharges(contract: Contract, part: PeriodPart): readonly MeterCharge[] {
  const { count, months, volumes } = part;
  return meters
    .filter((counter) => contract.meters.every(({ meter }) => meter !== counter))
    .flatMap((counter) =>
      part.devices.flatMap((device) => {
        const own = device.rates?.[counter];
        if (own === undefined) return [];
        const { pages, grade } = volumes.get(device.deviceId)?.[counter] ?? noPages;
        const meter = pricedMeter(contract, { meter: counter, rate: own });
        const of = { meter, as: { meter: counter }, parts: [part] };
        return loneCharges([{ device, used: pages, count, grade, months }], of);
      }),
    );
}

interface Of {
  readonly meter: PricedMeter;
  readonly as: Pick<MeterCharge, 'meter' | 'billedMeter'>;
  readonly parts: readonly PeriodPart[];
}

function usesOf(meter: ContractMeter, parts: readonly PeriodPart[]): readonly Use[] {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) {
    return only.devices.map((device) => {
      const volume = only.volumes.get(device.deviceId)?.[meter.meter] ?? noPages;
      return {
        device,
        used: clicksOf(meter, volume.pages),
        count: only.count,
        grade: volume.grade,
        months: only.months,
      };
    });
  }
  const byDevice = new Map<
    DeviceId,
    { device: ContractDevice; in: { part: PeriodPart; volume: MeterVolume }[] }
  >();
  for (const part of parts) {
    for (const device of part.devices) {
      const volume = part.volumes.get(device.deviceId)?.[meter.meter] ?? noPages;
      const before = byDevice.get(device.deviceId);
      if (before === undefined) byDevice.set(device.deviceId, { device, in: [{ part, volume }] });
      else before.in.push({ part, volume });
    }
  }
  return [...byDevice.values()].map(({ device, in: stays }) => {
    const count = stays.reduce((months, { part }) => months + part.count, 0);
    const pages = sum(stays.map(({ part, volume }) => multiply(volume.pages, whole(part.count))));
    return {
      device,
      used: divide(clicksOf(meter, pages), whole(count)),
      count,
      grade: weakestOf(stays.map(({ volume }) => volume)),
      months: stays.flatMap(({ part }) => part.months),
      averaged: stays.map(({ part }) => ({ month: part.months[0]?.from ?? 1, months: part.count })),
    };
  });
}

/** The weakest grade behind the pages of several stays. */
function weakestOf(volumes: readonly MeterVolume[]): Grade | null {
  const grades = volumes.flatMap(({ pages, grade }) => (isZero(pages) || grade === null ? [] : [grade]));
  return grades.length === 0 ? null : weakestGrade(grades);
}

function loneCharges(uses: readonly Use[], of: Of): readonly MeterCharge[] {
  return uses.flatMap((use) => {
    const terms = charged(use.used, of.meter);
    const own = use.device.rates?.[of.meter.of.meter];
    const how = {
      used: use.used,
      included: terms.included,
      minimum: terms.minimum,
      ...averagedOver(use, use.count),
    };
    const as = {
      ...of.as,
      deviceId: use.device.deviceId,
      grade: use.grade,
      months: use.months,
    };
    return [
      ...pieces(of.meter, own, [zero, terms.over]).map((piece) =>
        chargeOf(piece, { how, as, isMinimum: false }),
      ),
      ...pieces(of.meter, own, [terms.over, terms.billed]).map((piece) =>
        chargeOf(piece, { how, as, isMinimum: true }),
      ),
    ];
  });
}

function pooledCharges(uses: readonly Use[], of: Of): readonly MeterCharge[] {
  const months = of.parts.reduce((total, part) => total + part.count, 0);
  const isWhole = uses.every((use) => use.count === months);
  // Use a month of the pool: a device that was there for a part of the months weighs by them.
  const weighed = uses.map((use) =>
    isWhole ? use.used : divide(multiply(use.used, whole(use.count)), whole(months)),
  );
  const poolUsed = sum(weighed);
  const terms = charged(poolUsed, of.meter);
  const poolParts =
    of.parts.length === 1
      ? {}
      : { poolParts: of.parts.map((part) => ({ month: part.months[0]?.from ?? 1, months: part.count })) };
  const how = { poolUsed, included: terms.included, minimum: terms.minimum, ...poolParts };
  const poolMonths = of.parts.flatMap((part) => part.months);
  const shared = isZero(terms.over)
    ? []
    : uses.flatMap((use, at) => {
        const used = weighed[at] ?? zero;
        if (isZero(used)) return [];
        const as = {
          ...of.as,
          deviceId: use.device.deviceId,
          grade: use.grade,
          months: poolMonths,
        };
        return pieces(of.meter, use.device.rates?.[of.meter.of.meter], [zero, terms.over]).map((piece) => {
          const isAll = isZero(piece.from) && piece.to === poolUsed;
          const clicks = isAll ? used : divide(multiply(piece.clicks, used), poolUsed);
          return chargeOf(
            { ...piece, clicks },
            {
              how: { ...how, used, ...averagedOver(use, months) },
              as,
              isMinimum: false,
            },
          );
        });
      });
  const least = pieces(of.meter, undefined, [terms.over, terms.billed]).map((piece) =>
    chargeOf(piece, {
      how: { used: poolUsed, included: terms.included, minimum: terms.minimum, ...poolParts },
      as: { ...of.as, grade: null, months: poolMonths },
      isMinimum: true,
    }),
  );
  return [...shared, ...least];
}

function averagedOver(use: Use, months: number): Pick<MeterShare, 'averaged' | 'periodMonths'> {
  return use.averaged === undefined ? {} : { averaged: use.averaged, periodMonths: months };
}

function chargeOf(
  piece: Piece,
  of: {
    readonly how: Omit<MeterShare, 'from' | 'to' | 'rate' | 'isLess'>;
    readonly as: Pick<MeterCharge, 'meter' | 'billedMeter' | 'deviceId' | 'grade' | 'months'>;
    readonly isMinimum: boolean;
  },
): MeterCharge {
  const { clicks, ...slice } = piece;
  return { ...of.as, isMinimum: of.isMinimum, clicks, share: { ...of.how, ...slice } };
}
