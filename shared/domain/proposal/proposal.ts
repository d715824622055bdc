import type { IsoDate, IsoDateTime } from '../calendar';
import type { Contract } from '../contract/contract';
import type { Paper } from '../document/block';
import type { Device } from '../fleet/device';
import type { Option } from '../future/option';
import type { CostCategory } from '../cost/costLine';
import type { ContractId, DeviceId, OptionId, ProposalId, SourceId } from '../ids';
import type { Place } from '../places/place';
import type { BilledContract } from '../table/billedContract';
import type { ColumnMeaning } from '../table/meaning';
import type { Decimal } from '../rate';
import type { Figure, Grade, Range } from '../sourced';

/** The organisation that the proposal is for. */
export interface Client {
  readonly name: string;
  /** The body that decides: "Board of Trustees". */
  readonly board?: string;
  readonly contact?: string;
}

/** Who offers. */
export interface Provider {
  readonly company: string;
  readonly rep: string;
  readonly phone?: string;
  readonly email?: string;
}

/** What holds for the whole proposal. */
export interface Settings {
  /** ISO 4217 code. */
  readonly currency: string;
  /** BCP 47 tag; numbers, dates and the document's language follow it. */
  readonly locale: string;
  readonly paper: Paper;
  /** Months that are compared. */
  readonly termMonths: number;
  /** First day of month 1. */
  readonly startsOn: IsoDate;
  /** Per kWh, in the currency's units; without it energy is unknown. */
  readonly energyPrice?: Figure;
  readonly scopeNote?: string;
  /** What the totals of both sides hold beside hard costs before tax; absent: nothing of it. */
  readonly counts?: {
    readonly paper?: boolean;
    readonly tax?: boolean;
    readonly soft?: boolean;
    readonly reserve?: boolean;
  };
  /** Sales tax or VAT on top of every amount, `share` 0.19 is 19 %; figures are entered before tax. */
  readonly tax?: { readonly name: string; readonly share: Figure; readonly exempt?: readonly CostCategory[] };
  /** A sheet, in the currency's units. */
  readonly paperPrice?: Figure;
  /** Share of impressions on two-sided sheets where a device has none of its own. */
  readonly duplexShare?: Figure;
  /** Yearly rate of the present value: 0.04 is 4 %; absent: no discounting. */
  readonly discountRate?: Figure;
  /** kg a kWh; g a sheet; sheets a tree. */
  readonly co2PerKwh?: Figure;
  readonly co2PerSheet?: Figure;
  readonly sheetsPerTree?: Figure;
  /** Who counts as a user: "staff", "staff and students". */
  readonly usersAre?: string;
  /** Students, for pages a student. */
  readonly students?: Figure;
  /** How far figures of a grade may lie off, as shares; absent: the defaults of ranges.ts. */
  readonly ranges?: { readonly [G in Grade]?: Range };
  /** Thresholds of suggestions and plausibility bands that differ from the defaults, by their codes. */
  readonly suggestionRules?: { readonly [code: string]: Decimal };
  readonly bands?: { readonly [code: string]: Band };
}

/** Where a figure is plausible; outside it a warning says so. */
export interface Band {
  readonly low?: Decimal;
  readonly high?: Decimal;
}

/** What soft costs are about. */
export const softCostKinds = ['tickets', 'itTime', 'downtime', 'other'] as const;

/** A cost of today without an invoice: `quantity × cost × people` a month (domain.md 5.7). */
export interface SoftCost {
  readonly id: string;
  readonly label: string;
  readonly kind: (typeof softCostKinds)[number];
  /** Tickets or hours a month. */
  readonly quantity: Figure;
  /** A ticket, or the loaded wage an hour, in the currency's units. */
  readonly cost: Figure;
  /** People who wait, for downtime; absent: 1. */
  readonly people?: Figure;
}

/** What the client was invoiced for, over some months; before tax. */
export interface Invoice {
  readonly id: string;
  readonly label: string;
  readonly supplier?: string;
  /** The contract of today that it is for: of what contracts charge, it is for no other; it rises and ends with it. */
  readonly contractId?: ContractId;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** Months that it covers, more than 0. */
  readonly months: Decimal;
  /** All of it, in the currency's units. */
  readonly amount: Figure;
  /** What it is for; the modelled cost of these categories stands beside it. */
  readonly categories: readonly CostCategory[];
  /** The devices it is for. */
  readonly devices: readonly DeviceId[] | 'all';
  /** Pages that were billed over those months, where it says so. */
  readonly pages?: { readonly mono?: Decimal; readonly colour?: Decimal };
  /** Whether today's cost is taken from it; otherwise it only stands beside the modelled cost. */
  readonly isBase: boolean;
}

/** What the cover says beside client and provider. */
export interface Cover {
  readonly title: string;
  readonly preparedFor?: string;
  readonly meetingOn?: IsoDate;
  readonly version?: string;
  readonly validUntil?: IsoDate;
  /** Printed plainly on the cover, such as "All data in this sample are invented." */
  readonly note?: string;
}

/** What the page for the board says in words; its figures are computed. */
export interface BoardPage {
  readonly whyNow?: string;
  readonly changes: readonly string[];
  readonly risk?: string;
  readonly decideBy?: IsoDate;
  readonly nextStep?: string;
}

/** Something taken as true, with what would change the answer. */
export interface Assumption {
  readonly id: string;
  readonly text: string;
  readonly grade: Grade;
  readonly source?: string;
  readonly ifWrong?: string;
  /** How far it may lie off, in words or figures: "8 to 12 tickets". */
  readonly range?: string;
  /** Also stands on the page for the board. */
  readonly onBoardPage?: boolean;
}

/** A promise with its measure. */
export interface PromiseMade {
  readonly id: string;
  readonly text: string;
  readonly measure: string;
  readonly target: string;
  readonly owner: string;
  readonly due?: string;
}

/** A step of the road map. */
export interface Milestone {
  readonly id: string;
  readonly label: string;
  readonly from: IsoDate;
  readonly to?: IsoDate;
  readonly who?: string;
}

/** An imported table: what it was and how it was read; its rows are kept apart, never changed. */
export interface Source {
  readonly id: SourceId;
  readonly fileName: string;
  readonly sheet?: string;
  readonly importedAt: IsoDateTime;
  /** Rows of data, without title, header and total rows. */
  readonly rows: number;
  readonly headerRow: number | null;
  readonly columns: readonly { readonly header: string; readonly meaning: ColumnMeaning }[];
  /** What was left out, corrected or doubted. */
  readonly issues: readonly ImportIssue[];
  /** What the invoices of the file say, contract by contract; absent where it is no bill. */
  readonly bills?: readonly BilledContract[];
}

/** Something the import noticed; rows count from 1 as in the sheet. */
export interface ImportIssue {
  readonly code: string;
  readonly severity: 'info' | 'warning' | 'error';
  readonly rows: readonly number[];
  readonly message: string;
}

/** A proposal: inputs only; every total, chart and sentence is derived from it each time. */
export interface Proposal {
  readonly id: ProposalId;
  readonly createdAt: IsoDateTime;
  readonly client: Client;
  readonly provider: Provider;
  readonly settings: Settings;
  readonly cover: Cover;
  readonly board: BoardPage;
  readonly places: readonly Place[];
  readonly devices: readonly Device[];
  readonly contracts: readonly Contract[];
  readonly options: readonly Option[];
  readonly recommendedOptionId?: OptionId;
  readonly assumptions: readonly Assumption[];
  readonly promises: readonly PromiseMade[];
  readonly milestones: readonly Milestone[];
  readonly sources: readonly Source[];
  readonly softCosts?: readonly SoftCost[];
  readonly invoices?: readonly Invoice[];
}
