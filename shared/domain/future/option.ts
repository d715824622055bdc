import type { CostedDevice } from '../fleet/device';
import type { Contract } from '../contract/contract';
import type { ContractId, DeviceId, OptionId, PlaceId } from '../ids';
import type { Decimal } from '../rate';
import type { Figure, Provenance } from '../sourced';

/**
 * What happens to a device of today. `pagesTo` names the device that takes the pages it leaves
 * behind; `null` leaves them unassigned, which blocks export. A moved device may keep its own
 * pages (`pagesTo` is its own id).
 */
export type Fate =
  | { readonly type: 'keep' }
  | { readonly type: 'replace'; readonly by: DeviceId }
  | { readonly type: 'retire'; readonly pagesTo: DeviceId | null }
  | { readonly type: 'move'; readonly toPlaceId: PlaceId; readonly pagesTo: DeviceId | null };

/** The fate of one device; a device without one is kept. */
export interface DeviceFate {
  readonly deviceId: DeviceId;
  readonly fate: Fate;
  /** Why, in words for the client; printed in the appendix. */
  readonly reason?: string;
}

/** Pages a month that move from a device of today to a device of the option, before its fate moves the rest. */
export interface PageTransfer {
  readonly from: DeviceId;
  readonly to: DeviceId;
  readonly mono: Decimal;
  readonly colour: Decimal;
}

/** A named change that removes pages: duplex default, follow-me release, a digital form. */
export interface PrintPolicy {
  readonly id: string;
  readonly name: string;
  /** The devices of the option where the pages go away, or every device; fixed pages are shared by volume. */
  readonly at: readonly DeviceId[] | 'all';
  readonly removes: Provenance &
    (
      | { readonly type: 'pages'; readonly mono: Decimal; readonly colour: Decimal }
      /** Shares of the pages after fates and transfers: 0.05 is 5 %. */
      | { readonly type: 'share'; readonly mono: Decimal; readonly colour: Decimal }
    );
  /** Who promised it. */
  readonly promisedBy?: string;
}

/** What a one-off cost is for; `endOfLease` counts in the term's cost but not in payback. */
export const oneOffKinds = [
  'buyout',
  'move',
  'removal',
  'delivery',
  'installation',
  'training',
  'dataWipe',
  'endOfContract',
  'endOfLease',
  'other',
] as const;

/** A cost that occurs once. */
export interface OneOff {
  readonly id: string;
  readonly label: string;
  readonly kind: (typeof oneOffKinds)[number];
  /** For one piece, in the currency's units. */
  readonly amount: Figure;
  /** Pieces; absent: 1. */
  readonly count?: number;
  /** Month of the term in which it is paid, from 1. */
  readonly month: number;
  /** The device it belongs to; a `buyout` of a leased device ends its payments. */
  readonly deviceId?: DeviceId;
}

/** A future state: what happens to each device, what comes, what it is charged by, what it costs once. */
export interface Option {
  readonly id: OptionId;
  readonly name: string;
  /** What the option is, in one sentence to a board. */
  readonly summary?: string;
  readonly fates: readonly DeviceFate[];
  readonly newDevices: readonly CostedDevice[];
  readonly transfers: readonly PageTransfer[];
  readonly policies: readonly PrintPolicy[];
  /** Contracts of the option; a device in one leaves its contract of today. */
  readonly contracts: readonly Contract[];
  /** Contracts of today that end with the option; one not named here goes on billing its base. */
  readonly endedContracts: readonly ContractId[];
  readonly oneOffs: readonly OneOff[];
}
