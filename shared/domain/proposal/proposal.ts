import type { IsoDate, IsoDateTime } from '../calendar';
import type { Contract } from '../contract/contract';
import type { Paper } from '../document/block';
import type { Device } from '../fleet/device';
import type { Option } from '../future/option';
import type { OptionId, ProposalId, SourceId } from '../ids';
import type { Place } from '../places/place';
import type { BilledContract } from '../table/billedContract';
import type { ColumnMeaning } from '../table/meaning';
import type { Figure, Grade } from '../sourced';

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
  /** Whether paper is in the figures of both sides. Tax never is in this version. */
  readonly scopeNote?: string;
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
}
