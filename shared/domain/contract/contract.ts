import type { IsoDate } from '../calendar';
import type { ContractId, DeviceId } from '../ids';
import type { Decimal } from '../rate';
import type { Figure } from '../sourced';

/** A counter that a contract bills; mono and colour pages of the devices. */
export const meters = ['mono', 'colour'] as const;

/** A counter that a contract bills. */
export type Meter = (typeof meters)[number];

/** What a contract says of one meter. */
export interface ContractMeter {
  readonly meter: Meter;
  /** Per page above the included pages (every page where none is included), in the currency's units. */
  readonly rate: Figure;
  /**
   * Pages covered by the base charge each period: of each device when the contract's `inclusion` is
   * `perDevice`, of all its devices together when it is `pooled`; absent: none.
   */
  readonly included?: Decimal;
}

/** A device under a contract, with its own rates where they differ from the contract's. */
export interface ContractDevice {
  readonly deviceId: DeviceId;
  readonly rates?: { readonly mono?: Figure; readonly colour?: Figure };
}

/** A period in which a contract charges or counts. */
export const contractPeriods = ['month', 'quarter', 'year'] as const;

/** A period in which a contract charges or counts. */
export type ContractPeriod = (typeof contractPeriods)[number];

/** A service contract: base charge, included pages, page rates, yearly price increase. */
export interface Contract {
  readonly id: ContractId;
  readonly name: string;
  readonly supplier?: string;
  /** Day of contract year 1; absent: it starts with the comparison. */
  readonly startsOn?: IsoDate;
  readonly endsOn?: IsoDate;
  /** Charged each period for the whole contract. */
  readonly base?: { readonly amount: Figure; readonly per: ContractPeriod };
  readonly meters: readonly ContractMeter[];
  /** Whether unused included pages of one device serve another. */
  readonly inclusion: 'perDevice' | 'pooled';
  /** The period in which included pages are counted; absent: a month. */
  readonly includedPer?: ContractPeriod;
  /**
   * Yearly price increase: `share` 0.05 is 5 %; compounds from contract year 2 on. `ratesOfYear` is the
   * contract year for which the written prices hold (absent: year 1).
   */
  readonly escalator?: {
    readonly share: Figure;
    readonly covers: readonly ('base' | 'rates')[];
    readonly ratesOfYear?: number;
  };
  /**
   * What the page rates include beside the page itself; absent: both. A device under the contract is
   * not charged by its own supplies or service where the contract covers them.
   */
  readonly covers?: readonly ('supplies' | 'service')[];
  readonly devices: readonly ContractDevice[];
}
