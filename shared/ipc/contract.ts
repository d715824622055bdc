import { z } from 'zod';
import type { Check } from '../domain/comparison/comparison';
import type { Problem } from '../domain/result';
import type { Proposal } from '../domain/proposal/proposal';
import type { BookSummary } from '../domain/models/bookSummary';
import type { ModelFact } from '../domain/models/matchModels';
import type { PriceBook } from '../domain/models/priceBook';
import type { BilledContract } from '../domain/table/billedContract';
import type { ColumnMeaning } from '../domain/table/meaning';
import type { ColumnUnit, ImportQuestion } from '../domain/table/decisions';
import type { ImportIssue } from '../domain/proposal/proposal';
import { importChoices, readChoices } from './importChoices';
import type { Meeting } from './meeting';
import type { MenuCommand } from './menu';
import type { CallName, EventName } from './names';
import { type BookPreview, bookChoices, bookKey } from './priceBooks';
import type { SentEdit } from './sentEdit';

/** What every call answers: expected failures are values, with a sentence for the user. */
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Problem };

/** How the window looks. */
export const themes = ['system', 'light', 'dark'] as const;

/** What is kept of the window between starts. */
export interface AppSettings {
  readonly theme: (typeof themes)[number];
}

/** A proposal in the list of Home. */
export interface HomeEntry {
  readonly id: string;
  readonly title: string;
  readonly client: string;
  readonly devices: number;
  readonly savedAt: string;
  /** What is wrong with its file, where something is; then it can only be opened to see what can be done. */
  readonly mark: string | null;
}

/** A whole earlier state that can take the place of a damaged file. */
export interface RestorePoint {
  readonly name: string;
  readonly savedAt: string;
  readonly revision: number;
  readonly devices: number;
}

/** What came of opening a proposal. */
export type OpenReply =
  | {
      readonly type: 'opened';
      readonly proposal: Proposal;
      readonly revision: number;
      readonly savedAt: string;
      /** Why nothing can be saved: another program holds the folder, or the file is newer; else `null`. */
      readonly readOnly: string | null;
      /** Something the user should know, such as that an earlier state took the place of a missing file. */
      readonly notice: string | null;
    }
  | { readonly type: 'refused'; readonly message: string; readonly restorePoints: readonly RestorePoint[] };

/** A whole earlier state of internal figures: how many were known then, none of them itself. */
export interface OurSidePoint {
  readonly name: string;
  readonly savedAt: string;
  readonly revision: number;
  readonly figures: number;
}

/** What came of opening internal figures; they cross as JSON text of their own, apart from every proposal. */
export type OurSideReply =
  | {
      readonly type: 'opened';
      readonly figures: string;
      /** Empty while nothing was saved yet. */
      readonly savedAt: string;
      readonly readOnly: string | null;
      readonly notice: string | null;
    }
  | {
      readonly type: 'refused';
      readonly message: string;
      readonly restorePoints: readonly OurSidePoint[];
      /** Whether an earlier state or empty figures may take its place. */
      readonly mayReplace: boolean;
    };

/** What came of a save. */
export interface SaveReply {
  readonly revision: number;
  readonly savedAt: string;
  /** Something the user should know although the save succeeded: that no backup could be made. */
  readonly notice?: string;
}

/** A column of a read table as the wizard shows it. */
export interface ShownColumn {
  readonly index: number;
  readonly header: string;
  readonly meaning: ColumnMeaning;
  /** 0 to 1: how sure the guess is; 1 when the user chose. */
  readonly score: number;
  readonly reason: string;
  readonly samples: readonly string[];
  /** What one figure is for, where that is no page and no month. */
  readonly unit: ColumnUnit;
}

/** One of several tables on a sheet; rows from 1 as in the sheet. */
export interface ShownTable {
  readonly firstRow: number;
  readonly lastRow: number;
  /** The names of its columns. */
  readonly columns: readonly string[];
  /** Rows below the header that hold something. */
  readonly rows: number;
  /** Whether this is the one that is read. */
  readonly chosen: boolean;
}

/** A make and model of a file with its match in the price books. */
export interface ShownModel {
  readonly make: string | null;
  readonly model: string;
  readonly devices: number;
  /** A score from 0 to 1; what is not sure is a suggestion that only the user takes. */
  readonly match: {
    readonly make: string;
    readonly model: string;
    readonly score: number;
    readonly isSure: boolean;
    /** The book and version that has it; own ones are of the user's library. */
    readonly book: { readonly name: string; readonly version: string; readonly isOwn: boolean };
  } | null;
  /** What the proposal needs and neither file nor price book say. */
  readonly missing: readonly ModelFact[];
  /**
   * The cells of a misspelt model and the text that would take their place; `null` where there is no
   * suggestion, or the model stands in no cell of its own.
   */
  readonly cells: { readonly column: number; readonly rows: readonly number[]; readonly text: string } | null;
}

/** What is understood of a table. */
export interface Understanding {
  readonly fileName: string;
  readonly format: string;
  readonly sheet: string | null;
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    readonly rows: number;
    /** How many of the rows the sheet hides. */
    readonly hiddenRows: number;
  }[];
  /** The tables of the sheet from the top; one where the sheet is one table. */
  readonly tables: readonly ShownTable[];
  /** What the file was read as remembered from; `null` when nothing is remembered of its like. */
  readonly profile: string | null;
  readonly headerRow: number | null;
  readonly rows: number;
  readonly devices: number;
  readonly columns: readonly ShownColumn[];
  readonly volume: {
    readonly mono: number | null;
    readonly colour: number | null;
    readonly basis: 'average' | 'usage' | 'meters' | 'lifetime' | 'none';
    readonly devicesWithVolume: number;
  };
  readonly monthlyCost: { readonly amount: string; readonly currency: string } | null;
  /** What the invoices say, contract by contract: the first 500; empty for a file that is no bill. */
  readonly bills: readonly BilledContract[];
  readonly billCount: number;
  /** The first 500 models: those that may be misspelt, those that no price book has, the others. */
  readonly models: readonly ShownModel[];
  readonly modelCount: number;
  readonly issues: readonly ImportIssue[];
  readonly questions: readonly ImportQuestion[];
  /** Paths of the places that the devices would stand in, with their devices. */
  readonly places: readonly { readonly path: readonly string[]; readonly devices: number }[];
  /** Devices that would stand nowhere. */
  readonly devicesWithoutPlace: number;
  /** Networks (/24) in which devices without a place answer, those with most devices first. */
  readonly networks: readonly { readonly subnet: string; readonly devices: number }[];
  /** How the devices meet those of the proposal; `null` while the proposal has none. */
  readonly meeting: Meeting | null;
  /** The first rows of the sheet as they are, for choosing the header row. */
  readonly preview: readonly (readonly string[])[];
}

/** What came of reading a fleet file. */
export interface ReadAnswer {
  readonly sheets: readonly string[];
}

/** A row as it stands in the file, counted from 1. */
export interface ShownRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Rows of an imported table as they stand in its file. */
export interface SourceRows {
  readonly fileName: string;
  readonly sheet: string | null;
  readonly rows: readonly ShownRow[];
}

/** What came of an export. */
export type ExportReply =
  | { readonly type: 'cancelled' }
  | { readonly type: 'blocked'; readonly checks: readonly Check[] }
  | {
      readonly type: 'written';
      readonly fileName: string;
      /** Names the written file for `export.show`; paths stay in the main process. */
      readonly token: string;
      readonly checks: readonly Check[];
      readonly warnings: readonly string[];
    };

const nothing = z.strictObject({});
const id = z.uuid();
const token = z.string().min(1).max(64);
const jobId = z.string().min(1).max(64);
/** A proposal as JSON text: the schema of the file checks it, and text crosses faster than objects. */
const proposalText = z.string().max(200_000_000);
interface Call<I extends z.ZodType, O> {
  readonly input: I;
  /** Only a type: what our own handlers answer needs no check. */
  readonly output?: O;
}

function call<O>() {
  return <I extends z.ZodType>(input: I): Call<I, O> => ({ input });
}

/** Every call with the check of what arrives and the type of what it answers. */
export const calls = {
  'app.start': call<{
    readonly version: string;
    readonly settings: AppSettings;
    readonly readOnly: string | null;
    /** Something about the data folder that the user should know. */
    readonly notice: string | null;
  }>()(nothing),
  'app.flushed': call<null>()(nothing),
  'settings.change': call<AppSettings>()(z.strictObject({ theme: z.enum(themes) })),
  'home.list': call<{ readonly proposals: readonly HomeEntry[]; readonly trash: readonly HomeEntry[] }>()(
    nothing,
  ),
  'home.create': call<{ readonly id: string }>()(
    z.strictObject({
      clientName: z.string().min(1).max(200),
      /** A region's, for what is usual there; absent: the United States. */
      locale: z.string().max(20).exactOptional(),
    }),
  ),
  'home.createSample': call<{ readonly id: string }>()(nothing),
  'home.duplicate': call<{ readonly id: string }>()(z.strictObject({ id })),
  'home.trash': call<null>()(z.strictObject({ id })),
  'home.untrash': call<null>()(z.strictObject({ id })),
  'home.openFile': call<{ readonly id: string } | null>()(nothing),
  'proposal.open': call<OpenReply>()(z.strictObject({ id })),
  'proposal.restore': call<OpenReply>()(z.strictObject({ id, name: z.string().min(1).max(255) })),
  'proposal.save': call<SaveReply>()(
    z.strictObject({
      id,
      /** Counts the states of this window; an older one never takes the place of a newer. */
      state: z.number().int().min(0),
      proposal: proposalText,
      /** Back the former state up first: before an import or a change of many devices. */
      backUpFirst: z.boolean(),
    }),
  ),
  'proposal.saveCopy': call<{ readonly fileName: string } | null>()(
    z.strictObject({ id, proposal: proposalText }),
  ),
  'ourSide.open': call<OurSideReply>()(z.strictObject({ id })),
  /** Without a name the figures start anew. */
  'ourSide.restore': call<OurSideReply>()(
    z.strictObject({ id, name: z.string().min(1).max(255).nullable() }),
  ),
  'ourSide.save': call<Pick<SaveReply, 'savedAt' | 'notice'>>()(
    z.strictObject({ id, state: z.number().int().min(0), figures: z.string().max(50_000_000) }),
  ),
  'import.choose': call<{ readonly token: string; readonly fileName: string } | null>()(nothing),
  'import.drop': call<{ readonly token: string; readonly fileName: string }>()(
    z.strictObject({ fileName: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }),
  ),
  /** Cells copied from a sheet, as the clipboard's text. */
  'import.paste': call<{ readonly token: string; readonly fileName: string }>()(
    z.strictObject({ text: z.string().min(1).max(50_000_000) }),
  ),
  'import.read': call<ReadAnswer>()(z.strictObject({ token, jobId, choices: readChoices })),
  'import.understand': call<Understanding>()(importChoices),
  /** Nobody waits any more for the file to be understood. */
  'import.stop': call<null>()(z.strictObject({ token })),
  'import.take': call<SentEdit>()(importChoices.extend({ id })),
  'import.rows': call<readonly ShownRow[]>()(
    z.strictObject({
      token,
      sheet: z.string().max(255).optional(),
      rows: z.array(z.number().int().min(1).max(200_100)).max(200),
    }),
  ),
  /** The findings as a sheet to send back, with their rows; `null` when the user cancels. */
  'import.saveFindings': call<{ readonly fileName: string } | null>()(
    importChoices.extend({ ending: z.enum(['xlsx', 'csv']) }),
  ),
  /** The wizard is closed: nothing of its file is needed any more. */
  'import.end': call<null>()(z.strictObject({ token })),
  /** Rows of a table that was imported, by their numbers from 1; they are kept as they were. */
  'source.rows': call<SourceRows>()(
    z.strictObject({
      sourceId: z.string().regex(/^[0-9a-f]{16}$/),
      rows: z.array(z.number().int().min(1).max(200_100)).max(200),
    }),
  ),
  /** All versions of all price books, and the day on which they are looked at. */
  'prices.list': call<{ readonly books: readonly BookSummary[]; readonly today: string }>()(nothing),
  'prices.book': call<PriceBook>()(bookKey),
  'prices.choose': call<{ readonly token: string; readonly fileName: string } | null>()(nothing),
  'prices.read': call<BookPreview>()(bookChoices),
  'prices.add': call<z.infer<typeof bookKey>>()(bookChoices),
  'prices.remove': call<null>()(bookKey),
  'prices.end': call<null>()(z.strictObject({ token })),
  'export.word': call<ExportReply>()(
    z.strictObject({ proposal: proposalText, charts: z.enum(['native', 'picture']), jobId }),
  ),
  'export.email': call<ExportReply>()(z.strictObject({ proposal: proposalText, jobId })),
  'export.workbook': call<ExportReply>()(z.strictObject({ proposal: proposalText, jobId })),
  'export.show': call<null>()(z.strictObject({ token })),
  'job.cancel': call<null>()(z.strictObject({ jobId })),
} satisfies Record<CallName, Call<z.ZodType, unknown>>;

/** What a call takes. */
export type Input<N extends CallName> = z.infer<(typeof calls)[N]['input']>;
/** What a call answers when it succeeds. */
export type Output<N extends CallName> = Exclude<(typeof calls)[N]['output'], undefined>;

/** What each event carries. */
export interface Events {
  /** A share from 0 to 1 and a sentence. */
  readonly 'job.progress': { readonly jobId: string; readonly share: number; readonly sentence: string };
  readonly 'menu.command': { readonly command: MenuCommand };
  /** The window is to save what is unsaved and then call `app.flushed`. */
  readonly 'app.closing': Record<string, never>;
}

/** One function for each call; an expected failure is a `Result` problem, anything thrown is a bug. */
export type Handlers = {
  readonly [N in CallName]: (input: Input<N>) => Promise<Reply<Output<N>>>;
};

/** An event that the window is told is one of the names; a name without a payload does not compile. */
export type EventPayload<N extends EventName> = Events[N];
