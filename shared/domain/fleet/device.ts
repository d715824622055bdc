import type { IsoDate } from '../calendar';
import type { DeviceId, PlaceId } from '../ids';
import type { Figure } from '../sourced';
import type { VolumeInput } from './volume';

/** What a device can do: MFPs also copy and scan; `unknown` until someone says. */
export const deviceKinds = ['monoPrinter', 'colourPrinter', 'monoMfp', 'colourMfp', 'unknown'] as const;

/** What a device can do. */
export type DeviceKind = (typeof deviceKinds)[number];

/**
 * What a device costs as hardware. A device without this member has an unknown hardware cost;
 * `paidOff` says that it has none.
 */
export type Hardware =
  | {
      readonly type: 'lease';
      /** A month. */
      readonly payment:
        | { readonly type: 'monthly'; readonly amount: Figure }
        /** Price × lease rate factor a month (domain.md 5.5). */
        | { readonly type: 'factor'; readonly price: Figure; readonly factor: Figure }
        /**
         * Annuity in arrears (domain.md 5.5): a twelfth of the nominal `yearlyRate` a month over
         * `months` payments, down to the `residual` (absent: 0).
         */
        | {
            readonly type: 'annuity';
            readonly price: Figure;
            readonly yearlyRate: Figure;
            readonly months: number;
            readonly residual?: Figure;
          };
      /** Payments that are left when the comparison starts; absent: as many as the term has months. */
      readonly paymentsLeft?: number;
      /** What follows the last payment: the lease runs on (evergreen), the device goes back, or it is owned. */
      readonly after: 'continues' | 'returned' | 'owned';
      /** Paid once with the last payment, such as the $1 of a $1 buyout lease. */
      readonly endCost?: Figure;
    }
  | {
      readonly type: 'owned';
      readonly price: Figure;
      readonly residual?: Figure;
      readonly usefulMonths: number;
      /** Months already in use when the comparison starts; after `usefulMonths` it costs nothing. */
      readonly monthsInUse: number;
    }
  /** Paid a month while the device is there; nothing is owed once it has left. */
  | { readonly type: 'rental'; readonly monthly: Figure }
  | { readonly type: 'paidOff' };

/** A supply or wear part whose cost falls on pages. */
export interface SupplyPart {
  readonly name: string;
  /** Pages that use it: `all` for drums, fusers, kits and mono toner, which mono and colour pages share. */
  readonly usedBy: 'mono' | 'colour' | 'all';
  /** In the currency's units. */
  readonly price: Figure;
  /** Pages at 5 % coverage for toner, plain pages for wear parts. */
  readonly yield: Figure;
  /** Per cent of the page for toner and ink (5 is the norm); absent for parts that wear by page. */
  readonly coverage?: Figure;
  /**
   * Toner and ink as used in the field, in place of `coverage`: `capacity × consumed × 5 / pages` per
   * cent (domain.md 5.3), of a supply for so many pages at 5 %, the share of it consumed, and the pages
   * printed with that.
   */
  readonly fieldUse?: { readonly capacity: Figure; readonly consumed: Figure; readonly pages: Figure };
}

/** What the client buys for a device's pages: parts with price and yield, or a cost per page. */
export type Supplies =
  | { readonly type: 'parts'; readonly parts: readonly SupplyPart[] }
  /** Per page, in the currency's units. */
  | { readonly type: 'perPage'; readonly mono?: Figure; readonly colour?: Figure };

/** Service outside a contract: per page, a month, by visits, or several of them. */
export interface Service {
  readonly perPage?: Figure;
  readonly monthly?: Figure;
  /** `calls a year × (labour + travel) + parts a year` (domain.md 5.4), in the currency's units. */
  readonly calls?: {
    readonly aYear: Figure;
    readonly labour: Figure;
    readonly travel?: Figure;
    readonly partsAYear?: Figure;
  };
}

/** Energy: by TEC (kWh a week, with the version of the test), else by watts and hours a week. */
export type Energy =
  | { readonly type: 'tec'; readonly kwhPerWeek: Figure; readonly testVersion?: string }
  | {
      readonly type: 'watts';
      readonly modes: readonly { readonly watts: Figure; readonly hoursPerWeek: Figure }[];
    };

/** What any device has, today's or an option's. */
export interface CostedDevice {
  readonly id: DeviceId;
  readonly make?: string;
  readonly model?: string;
  readonly kind: DeviceKind;
  readonly placeId?: PlaceId;
  readonly hardware?: Hardware;
  readonly supplies?: Supplies;
  readonly service?: Service;
  /** Click charges paid for this device outside any contract of the proposal, per page. */
  readonly pageRates?: { readonly mono?: Figure; readonly colour?: Figure };
  /** What is paid for the device's pages and service each month, where nothing finer is known. */
  readonly monthlyCost?: Figure;
  readonly energy?: Energy;
  /** RMV: the maker's planning figure, pages a month. */
  readonly recommendedMonthly?: Figure;
  /** The maker's maximum, pages a month: a stress limit, not a target. */
  readonly dutyCycle?: Figure;
  /** Share of its impressions that stand on two-sided sheets: 0.4 is 40 %; absent: the proposal's. */
  readonly duplexShare?: Figure;
  /** Who pays for it within the client. */
  readonly department?: string;
}

/** A device that comes with an option. */
export interface NewDevice extends CostedDevice {
  /** The phase it arrives in; absent: month 1. */
  readonly phaseId?: string;
}

/** A device of today's fleet. */
export interface Device extends CostedDevice {
  readonly serial?: string;
  readonly asset?: string;
  readonly name?: string;
  readonly ip?: string;
  readonly mac?: string;
  readonly connection?: 'network' | 'usb';
  /** Whether it serves one person. */
  readonly isPersonal?: boolean;
  readonly installedOn?: IsoDate;
  /** The contract that a list or bill names for it, as it stands there. */
  readonly contractName?: string;
  readonly volume?: VolumeInput;
  /** What a successor would cost: a reserve that is shown apart (domain.md 5.5), never hardware cost. */
  readonly replacement?: { readonly price: Figure; readonly usefulMonths: number };
  /** What the rep noted on the walk; printed in the device appendix. */
  readonly note?: string;
}
