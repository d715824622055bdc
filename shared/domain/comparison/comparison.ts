import type { CostTable } from '../cost/costTable';
import type { FleetState } from '../cost/fleetState';
import type { PageFlow, PagesByMeter, Removal, UnassignedPages } from '../future/pageFlow';
import type { Option } from '../future/option';
import type { Money } from '../money';

/** A finding about an option: `block` stops the export, `warning` does not. */
export interface Check {
  readonly code: string;
  readonly severity: 'block' | 'warning';
  readonly message: string;
}

/** What an option saves against one kind of today: positive is a saving, negative a rise. */
export interface Saving {
  readonly annual: readonly Money[];
  readonly term: Money;
}

/** Proof that every page of today has a future device or a named removal; pages a month. */
export interface PageBalance {
  readonly today: PagesByMeter;
  readonly option: PagesByMeter;
  readonly removedBy: readonly Removal[];
  readonly unassigned: readonly UnassignedPages[];
}

/** One option against today. */
export interface OptionComparison {
  readonly option: Option;
  readonly state: FleetState;
  readonly flow: PageFlow;
  readonly cost: CostTable;
  /** Buyouts and all other one-off costs, without the end of leases. */
  readonly oneOff: Money;
  readonly saving: { readonly flat: Saving; readonly doNothing: Saving };
  readonly paybackMonths: number | null;
  readonly pageBalance: PageBalance;
  readonly checks: readonly Check[];
}

/** Today against every option, on the same volume, scope and term. */
export interface Comparison {
  readonly currency: string;
  readonly termMonths: number;
  readonly monthsOfYears: readonly number[];
  readonly today: {
    readonly state: FleetState;
    /** At today's prices throughout. */
    readonly flat: CostTable;
    /** With escalators, the end of leases and renewals. */
    readonly doNothing: CostTable;
  };
  readonly options: readonly OptionComparison[];
}
