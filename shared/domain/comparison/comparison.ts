import type { CostTable, Counting } from '../cost/costTable';
import type { FleetState } from '../cost/fleetState';
import type { Reconciliation } from '../cost/invoiceBase';
import type { PageFlow, PagesByMeter, Removal, UnassignedPages } from '../future/pageFlow';
import type { Option } from '../future/option';
import type { Money } from '../money';
import type { FoundCheck } from './checkWords';

/** A finding about an option or today: `block` stops the export, `warning` does not. */
export interface Check {
  readonly code: string;
  readonly severity: 'block' | 'warning';
  readonly message: string;
  /** Whether it is about today itself, whatever an option makes of it. */
  readonly about?: 'today';
}

/** What an option saves against one kind of today: positive is a saving, negative a rise. */
export interface Saving {
  readonly annual: readonly Money[];
  readonly term: Money;
}

/** Proof that every page of today has a future device or a named removal; pages a month, once all phases are done. */
export interface PageBalance {
  readonly today: PagesByMeter;
  readonly option: PagesByMeter;
  readonly removedBy: readonly Removal[];
  readonly unassigned: readonly UnassignedPages[];
}

/** One option against today. */
export interface OptionComparison {
  readonly option: Option;
  /** The option in the last month of the term. */
  readonly state: FleetState;
  readonly flow: PageFlow;
  readonly cost: CostTable;
  /** Buyouts and all other one-off costs, without the end of leases and contracts. */
  readonly oneOff: Money;
  readonly saving: { readonly flat: Saving; readonly doNothing: Saving };
  readonly paybackMonths: number | null;
  readonly pageBalance: PageBalance;
  /** `toldChecks` writes their sentences. */
  readonly checks: readonly FoundCheck[];
}

/** Today against every option, on the same volume, scope and term. */
export interface Comparison {
  readonly currency: string;
  readonly counting: Counting;
  readonly termMonths: number;
  readonly monthsOfYears: readonly number[];
  readonly today: {
    readonly state: FleetState;
    /** At today's prices throughout. */
    readonly flat: CostTable;
    /** With escalators, renewals, and the end of leases and contracts. */
    readonly doNothing: CostTable;
  };
  readonly options: readonly OptionComparison[];
  /** Each invoice beside the modelled cost of what it is for. */
  readonly invoices: readonly Reconciliation[];
}
