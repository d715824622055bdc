import type { IsoDate } from '../calendar';
import type { ContractId, DeviceId } from '../ids';
import type { Decimal } from '../rate';
import type { Figure } from '../sourced';

/** A counter that a contract bills; mono and colour pages of the devices. */
export const meters = ['mono', 'colour'] as const;

/** A counter that a contract bills. */
export type Meter = (typeof meters)[number];

/** A rate that holds above so many charged pages of a counting period. */
export interface RateBand {
  readonly above: Decimal;
  readonly rate: Figure;
}

/**
 * What a contract says of one billed meter. Several may bill one counter of the devices: colour
 * levels, or A3 pages, each with its `share` of the counter's pages.
 */
export interface ContractMeter {
  readonly meter: Meter;
  /** As on the bill: "Color level 2", "A3 mono"; absent: the counter's own name. */
  readonly name?: string;
  /** Share of the counter's pages that this meter bills: 0.25 is 25 %; absent: all of them. */
  readonly share?: Figure;
  /** Clicks that a page counts for, such as 2 for A3; absent: 1. */
  readonly clicks?: Figure;
  /** Per page above the included pages (every page where none is included), in the currency's units. */
  readonly rate: Figure;
  /**
   * Pages covered by the base charge each period: of each device when the contract's `inclusion` is
   * `perDevice`, of all its devices together when it is `pooled`; absent: none.
   */
  readonly included?: Decimal;
  /** Clicks billed each counting period even if fewer are made; of each device or of the pool, as `inclusion` says. */
  readonly minimum?: Decimal;
  /** Rates by volume, beside `rate` for the clicks below the first band; ascending. */
  readonly bands?: readonly RateBand[];
  /** Whether the rate of the highest band reached holds for all charged clicks or each band has its own; absent: `band`. */
  readonly bandsHoldFor?: 'all' | 'band';
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

/** What a yearly price increase may cover. */
export const escalatorCovers = ['base', 'rates', 'lease', 'extras'] as const;

/** What a yearly price increase may cover. */
export type EscalatorCover = (typeof escalatorCovers)[number];

/** What a contract bills beside base and pages. */
export interface ContractExtra {
  readonly label: string;
  readonly amount: Figure;
  readonly per: ContractPeriod;
  /** Whether it is billed for each device under the contract. */
  readonly isPerDevice?: boolean;
}

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
   * contract year for which the written prices hold (absent: year 1). Minimums follow the rates;
   * `lease` are the lease payments of the devices under the contract.
   */
  readonly escalator?: {
    readonly share: Figure;
    readonly covers: readonly EscalatorCover[];
    readonly ratesOfYear?: number;
    /** Decimals to which the contract rounds its escalated page rates; absent: they stay exact. */
    readonly rateDecimals?: number;
  };
  /** The least amount that the meters' charges of a period come to, for each device or all together. */
  readonly minimum?: {
    readonly amount: Figure;
    readonly per: ContractPeriod;
    readonly counted: 'perDevice' | 'pooled';
  };
  /** What use below a minimum does: it is billed, or it extends the contract; absent: it is billed. */
  readonly shortfall?: 'billed' | 'extendsTerm';
  /** What else is billed: freight, insurance, property tax. */
  readonly extras?: readonly ContractExtra[];
  /** What follows `endsOn`; absent: it goes on unchanged, and a check says that this is taken. */
  readonly renewal?: {
    readonly after: 'goesOn' | 'ends';
    /** Months of each renewal; absent: it runs on month by month. */
    readonly months?: number;
    /** Price increase at each renewal (once, where `months` is absent): 0.05 is 5 %. */
    readonly increase?: Figure;
    /** Notice must be given between so many months before the end … */
    readonly noticeFrom?: number;
    /** … and so many. */
    readonly noticeUntil?: number;
  };
  /** Paid once when the contract ends within the term, such as return freight. */
  readonly endCost?: Figure;
  /** The phase of an option with which it starts; absent: month 1. Not for contracts of today. */
  readonly phaseId?: string;
  /**
   * What the page rates include beside the page itself; absent: both. A device under the contract is
   * not charged by its own supplies or service where the contract covers them.
   */
  readonly covers?: readonly ('supplies' | 'service')[];
  readonly devices: readonly ContractDevice[];
}
