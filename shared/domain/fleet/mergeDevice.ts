import type { Figure } from '../sourced';
import { isShortened } from '../table/serials';
import type { Device, Hardware } from './device';
import { isByHand, isWeaker, mergeVolumes } from './mergeVolumes';

/** Members of which a newer file of the same source knows better than the older one. */
export const movingMembers = ['placeId', 'ip', 'name'] as const;

/** A member of which a newer file of the same source knows better. */
export type MovingMember = (typeof movingMembers)[number];

/** How one device is extended. */
export interface DeviceMerge {
  readonly isUpdate: boolean;
  readonly kept: readonly MovingMember[];
}

/** The device with what was found about it; the same object where nothing is new. */
export function mergeDevice(known: Device, found: Device, { isUpdate, kept }: DeviceMerge): Device {
  const changes: Record<string, unknown> = {};
  const set = (member: keyof Device, to: Device[keyof Device]): void => {
    if (to === undefined || to === known[member]) return;
    changes[member] = to;
  };
  for (const [member, said] of Object.entries(found) as [keyof Device, Device[keyof Device]][]) {
    if (known[member] === undefined) set(member, said);
  }
  if (known.kind === 'unknown') set('kind', found.kind);
  // Digits that Excel cut off are unknown digits.
  if (known.serial !== undefined && isShortened(known.serial)) set('serial', found.serial);
  if (isUpdate) for (const member of movingMembers) if (!kept.includes(member)) set(member, found[member]);
  const kind = known.kind === 'unknown' ? found.kind : known.kind;
  set('volume', unlessEqual(known.volume, mergeVolumes(known.volume, found.volume, kind)));
  set(
    'monthlyCost',
    unlessEqual(known.monthlyCost, betterFigure(known.monthlyCost, found.monthlyCost, isUpdate)),
  );
  set('pageRates', unlessEqual(known.pageRates, betterRates(known.pageRates, found.pageRates, isUpdate)));
  set('hardware', unlessEqual(known.hardware, betterHardware(known.hardware, found.hardware, isUpdate)));
  // Members are those of a device: each was set from one of the two under its own name.
  return Object.keys(changes).length === 0 ? known : { ...known, ...(changes as Partial<Device>) };
}

/** What was known, where the other says no more than that. */
function unlessEqual<T>(known: T | undefined, other: T | undefined): T | undefined {
  return known === other || JSON.stringify(known) === JSON.stringify(other) ? known : other;
}

/** The figure of the better grade; between equals the older one, unless the newer file renews it. */
function betterFigure(
  known: Figure | undefined,
  found: Figure | undefined,
  isUpdate: boolean,
): Figure | undefined {
  if (known === undefined || found === undefined) return found ?? known;
  if (isByHand(known) || isWeaker(found.grade, known.grade)) return known;
  return isUpdate || isWeaker(known.grade, found.grade) ? found : known;
}

type PageRates = NonNullable<Device['pageRates']>;

function betterRates(
  known: PageRates | undefined,
  found: PageRates | undefined,
  isUpdate: boolean,
): PageRates | undefined {
  if (known === undefined || found === undefined) return found ?? known;
  const mono = betterFigure(known.mono, found.mono, isUpdate);
  const colour = betterFigure(known.colour, found.colour, isUpdate);
  return { ...(mono === undefined ? {} : { mono }), ...(colour === undefined ? {} : { colour }) };
}

/** Hardware that was entered stays; of imported leases the better payment is taken. */
function betterHardware(
  known: Hardware | undefined,
  found: Hardware | undefined,
  isUpdate: boolean,
): Hardware | undefined {
  if (known === undefined) return found;
  if (known.type !== 'lease' || found?.type !== 'lease') return known;
  if (known.payment.type !== 'monthly' || found.payment.type !== 'monthly') return known;
  const amount = betterFigure(known.payment.amount, found.payment.amount, isUpdate);
  return amount === undefined ? known : { ...known, payment: { type: 'monthly', amount } };
}
