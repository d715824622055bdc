import type { ChartSpec } from '../../shared/domain/charts/chartSpec';
import type { Result } from '../../shared/domain/result';
import type { Table } from '../../shared/domain/table/table';
import type { AppSettings, EventPayload } from '../../shared/ipc/contract';
import type { EventName } from '../../shared/ipc/names';
import type { FleetFileDesk } from '../services/jobs/fleetFileDesk';
import type { ExportJob, ExportJobValue, JobMeans, ReadTableJob } from '../services/jobs/job';

/** A kind of file to choose from in a dialog, its endings without the dot. */
export interface FileKind {
  readonly name: string;
  readonly endings: readonly string[];
}

/** Asks the user for files; `null` when the user cancels. Paths stay on this side of the contract. */
export interface FileDialogs {
  readonly openFile: (ask: {
    readonly title: string;
    readonly kinds: readonly FileKind[];
  }) => Promise<string | null>;
  readonly saveFile: (ask: {
    readonly title: string;
    /** A name that every system takes, ending included. */
    readonly suggestedName: string;
    readonly kind: FileKind;
  }) => Promise<string | null>;
}

/** Hands a file of ours to the system. */
export interface Shell {
  /** Opens the file with the program that the system has for it. */
  readonly open: (path: string) => Promise<Result<null>>;
  /** Shows the file in its folder. */
  readonly show: (path: string) => void;
}

/** How one job is watched and ended. */
export interface JobWatch extends JobMeans {
  readonly signal: AbortSignal;
}

/** Runs long work beside the program; aborted, it ends within half a second with the problem `cancelled`. */
export interface Jobs {
  readonly readTable: (job: ReadTableJob, watch: JobWatch) => Promise<Result<Table>>;
  readonly export: (job: ExportJob, watch: JobWatch) => Promise<Result<ExportJobValue>>;
}

/** Draws charts as PNG pictures at print resolution, one for each specification and in their order. */
export interface ChartPainter {
  readonly paint: (specs: readonly ChartSpec[]) => Promise<readonly Uint8Array[]>;
}

/** What handlers do to the window. */
export interface WindowPort {
  readonly tell: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
  /** The client of the open proposal for the title bar; `null` on Home. */
  readonly showClient: (client: string | null) => void;
  readonly applySettings: (settings: AppSettings) => void;
  /** Everything is saved: the window may close. */
  readonly flushed: () => void;
}

/** What the handlers ask of the outside. */
export interface Ports {
  readonly dialogs: FileDialogs;
  readonly shell: Shell;
  readonly jobs: Jobs;
  /** Puts up a desk for one fleet file; closed by whoever asked for it. */
  readonly newDesk: () => FleetFileDesk;
  readonly chartPainter: ChartPainter;
  readonly window: WindowPort;
  readonly newId: () => string;
  /** Takes a line for the log; never a name, a price or the content of a file. */
  readonly log: (line: string) => void;
}
