import type { Contract } from '../contract/contract';
import type { CostedDevice } from '../fleet/device';
import type { VolumeMap } from '../fleet/pageVolume';
import type { OneOff } from '../future/option';
import type { DeviceId } from '../ids';
import type { SoftCost } from '../proposal/proposal';
import type { Rate } from '../rate';
import type { Grade } from '../sourced';

/** Months of the term, from 1, both included; empty where `to` is less than `from`. */
export interface Months {
  readonly from: number;
  readonly to: number;
}

/** A stretch of the term in which nothing about devices, pages and contracts changes. */
export interface Stage extends Months {
  readonly devices: readonly CostedDevice[];
  readonly volumes: VolumeMap;
  /** What bills in the stage, each with the devices under it then. */
  readonly contracts: readonly Contract[];
  /** The first contract of each device that stands under one. */
  readonly contractOf: ReadonlyMap<DeviceId, Contract>;
  /** Share of impressions on two-sided sheets where a print policy raised it. */
  readonly duplexShares: ReadonlyMap<DeviceId, { readonly share: Rate; readonly grade: Grade }>;
}

/** A device with the months in which its hardware is there, overlap included; a lease may be paid beyond them. */
export interface HardwareSpan extends Months {
  readonly device: CostedDevice;
  readonly isNew: boolean;
  /** The last month before it leaves, overlap included; absent: it stays. */
  readonly leavesAfter?: number;
  /** The last month in which it works, overlap not included; absent: it stays. */
  readonly worksUntil?: number;
  /** The month of the buyout that ends its lease. */
  readonly buyoutMonth?: number;
}

/** When a contract runs. */
export interface ContractSpan extends Months {
  readonly contract: Contract;
  readonly isOfOption: boolean;
  /** Months of the contract before the term, negative where it starts within; counts contract years and periods. */
  readonly offset: number;
  /** The month in which its end cost falls; absent: it does not end within the term. */
  readonly endsInMonth?: number;
}

/** A one-off cost in its month of the term. */
export interface DatedOneOff {
  readonly oneOff: OneOff;
  readonly month: number;
}

/** A soft cost with its quantities over the term. */
export interface SoftCostSpan extends Months {
  readonly softCost: SoftCost;
}

/** A fleet over the whole term: all that costs depend on. Today is a timeline of one stage, unless a contract ends. */
export interface Timeline {
  readonly termMonths: number;
  /** In order, without gaps, from month 1 to the last. */
  readonly stages: readonly Stage[];
  readonly hardware: readonly HardwareSpan[];
  readonly contracts: readonly ContractSpan[];
  readonly oneOffs: readonly DatedOneOff[];
  readonly softCosts: readonly SoftCostSpan[];
}
