import type { IsoDate } from '../calendar';
import type { NewDevice } from '../fleet/device';
import type { Contract } from '../contract/contract';
import type { ContractId, DeviceId, OptionId, PlaceId } from '../ids';
import type { Decimal } from '../rate';
import type { Figure, Provenance } from '../sourced';

/**
 * How the pages of a device are shared out when it goes: over named devices of the option, or over
 * those in the smallest place around it that has any that print the meter (`place`). `equally`, or by
 * their recommended monthly volume (equally where one of them has none). Colour goes to colour devices only.
 */
export interface PageRule {
  readonly over: readonly DeviceId[] | 'place';
  readonly share: 'equally' | 'byRecommended';
}

/** The device that takes pages, a rule that shares them out, or `null`: unassigned, which blocks export. */
export type PagesTo = DeviceId | PageRule | null;

/**
 * What happens to a device of today. `pagesTo` says who takes the pages it leaves behind. A moved
 * device may keep its own pages (`pagesTo` is its own id); a redeployed one is put to another use and
 * leaves them. `takeOver` keeps a device and puts it under a contract of the option.
 */
export type Fate =
  | { readonly type: 'keep' }
  | { readonly type: 'replace'; readonly by: DeviceId }
  | { readonly type: 'retire'; readonly pagesTo: PagesTo }
  | { readonly type: 'move'; readonly toPlaceId: PlaceId; readonly pagesTo: PagesTo }
  | { readonly type: 'redeploy'; readonly toPlaceId: PlaceId; readonly pagesTo: PagesTo }
  | { readonly type: 'takeOver'; readonly contractId: ContractId };

/** A dated step between today and the future. */
export interface Phase {
  readonly id: string;
  readonly name: string;
  /** The day from which its fates hold; counted in whole months from the start of the comparison. */
  readonly startsOn: IsoDate;
  /** Months in which the devices that leave with it still cost hardware, energy and monthly service. */
  readonly overlapMonths?: number;
}

/** The fate of one device; a device without one is kept. */
export interface DeviceFate {
  readonly deviceId: DeviceId;
  readonly fate: Fate;
  /** Why, in words for the client; printed in the appendix. */
  readonly reason?: string;
  /** The phase it happens in; absent: month 1. */
  readonly phaseId?: string;
}

/** Pages a month that move from a device of today to a device of the option, before its fate moves the rest. */
export interface PageTransfer {
  readonly from: DeviceId;
  readonly to: DeviceId;
  readonly mono: Decimal;
  readonly colour: Decimal;
  readonly phaseId?: string;
}

/** A named change of how people print: duplex default, colour policy, follow-me release, a digital form. */
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
      /** Share of the colour pages that are printed in mono from then on: no page goes, its price does. */
      | { readonly type: 'colourToMono'; readonly share: Decimal }
      /** The share of impressions on two-sided sheets that the devices come to: no page goes, sheets do. */
      | { readonly type: 'duplex'; readonly share: Decimal }
    );
  readonly phaseId?: string;
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
  /** Month of the term in which it is paid, from 1; with a phase, the month of that phase. */
  readonly month: number;
  readonly phaseId?: string;
  /** The device it belongs to; a `buyout` of a leased device ends its payments. */
  readonly deviceId?: DeviceId;
}

/** A promised change of a soft cost of today: its new quantity a month. */
export interface SoftChange {
  readonly softCostId: string;
  readonly quantity: Figure;
  readonly promisedBy?: string;
  readonly phaseId?: string;
}

/** A future state: what happens to each device, what comes, what it is charged by, what it costs once. */
export interface Option {
  readonly id: OptionId;
  readonly name: string;
  /** What the option is, in one sentence to a board. */
  readonly summary?: string;
  readonly fates: readonly DeviceFate[];
  readonly newDevices: readonly NewDevice[];
  readonly transfers: readonly PageTransfer[];
  readonly policies: readonly PrintPolicy[];
  /** Contracts of the option; a device in one leaves its contract of today. */
  readonly contracts: readonly Contract[];
  /** Contracts of today that end with the option; one not named here goes on billing its base. */
  readonly endedContracts: readonly ContractId[];
  readonly oneOffs: readonly OneOff[];
  readonly phases?: readonly Phase[];
  readonly softChanges?: readonly SoftChange[];
}
