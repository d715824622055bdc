import type { CostedDevice, Device } from '../fleet/device';
import { divide, rate, whole } from '../rate';
import type { CostGroup } from './costSums';
import { groupOf, inTerm } from './costSums';
import type { CostLine } from './costLine';
import type { DeviceCosting } from './deviceLines';
import { energyLines } from './deviceLines';
import type { LeaseFactors } from './hardware';
import { hardwareLines } from './hardware';
import type { Prices } from './pageCosts';
import type { HardwareSpan } from './timeline';

interface Remembered {
  readonly span: HardwareSpan;
  readonly prices: Prices;
  readonly termMonths: number;
  readonly group: CostGroup;
}

/** Devices never change in place: what one costs while it stands there is worked out once for the same months. */
const remembered = new WeakMap<CostedDevice, Remembered[]>();
const mostRemembered = 6;

/** What a device costs whatever it prints: hardware, energy and the reserve for its successor. */
export function standingLines(
  span: HardwareSpan,
  costing: Pick<DeviceCosting, 'prices' | 'spreads'>,
  leases: LeaseFactors | undefined,
): CostGroup {
  if (leases?.(span.device.id) !== undefined) return madeLines(span, costing, leases);
  const { prices } = costing;
  const { termMonths } = costing.spreads;
  const own = remembered.get(span.device);
  for (const entry of own ?? []) {
    if (entry.prices === prices && entry.termMonths === termMonths && isSameSpan(entry.span, span)) {
      return entry.group;
    }
  }
  const made = { span, prices, termMonths, group: madeLines(span, costing, undefined) };
  remembered.set(span.device, own === undefined ? [made] : [...own.slice(1 - mostRemembered), made]);
  return made.group;
}

function isSameSpan(a: HardwareSpan, b: HardwareSpan): boolean {
  if (a === b) return true;
  return (
    a.isNew === b.isNew &&
    a.from === b.from &&
    a.to === b.to &&
    a.leavesAfter === b.leavesAfter &&
    a.worksUntil === b.worksUntil &&
    a.buyoutMonth === b.buyoutMonth
  );
}

function madeLines(
  span: HardwareSpan,
  costing: Pick<DeviceCosting, 'prices' | 'spreads'>,
  leases: LeaseFactors | undefined,
): CostGroup {
  const lines = [
    ...hardwareLines(span, costing.spreads, leases),
    ...energyLines(span, costing),
    ...reserveLines(span, costing),
  ];
  return groupOf(inTerm(lines));
}

function reserveLines(
  { device, isNew, from, to, worksUntil }: HardwareSpan,
  { spreads }: Pick<DeviceCosting, 'spreads'>,
): readonly CostLine[] {
  // Only devices of today have a replacement.
  const { replacement } = device as Device;
  if (isNew || replacement === undefined) return [];
  return [
    {
      category: 'reserve',
      deviceId: device.id,
      amount: divide(rate(replacement.price.value), whole(replacement.usefulMonths)),
      over: spreads.over({ from, to: worksUntil ?? to }),
      grade: replacement.price.grade,
      origin: { rule: 'reserve' },
    },
  ];
}
