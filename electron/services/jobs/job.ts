import type { IsoDateTime } from '../../../shared/domain/calendar';
import type { ChartSpec } from '../../../shared/domain/charts/chartSpec';
import type { Check } from '../../../shared/domain/comparison/comparison';
import { type Result, fail } from '../../../shared/domain/result';
import type { ExportEnding } from '../export/exportFormat';

/** Reads a table file that comes with the program, within limits. */
export interface ReadTableJob {
  readonly type: 'readTable';
  readonly fileName: string;
  readonly path: string;
}

/** Makes a document of a proposal. */
export interface ExportJob {
  readonly type: 'export';
  /** The proposal as JSON, as the window sent it. */
  readonly proposal: string;
  readonly ending: ExportEnding;
  readonly charts: 'native' | 'picture';
  readonly now: IsoDateTime;
}

/** Long work as plain data, so that it can be sent to another process. */
export type Job = ReadTableJob | ExportJob;

/** What came of an export job. */
export type ExportJobValue =
  | { readonly type: 'cancelled' }
  | { readonly type: 'blocked'; readonly checks: readonly Check[] }
  | { readonly type: 'written'; readonly checks: readonly Check[]; readonly warnings: readonly string[] };

/** What a job may ask of the program that started it. */
export interface JobAsks {
  /** Where to write; asked once nothing stands against the export. `null` when the user cancels. */
  readonly choosePlace: (suggestedName: string) => Promise<string | null>;
  readonly write: (path: string, bytes: Uint8Array) => Promise<Result<number>>;
  readonly paint: (specs: readonly ChartSpec[]) => Promise<readonly Uint8Array[]>;
}

/** What a running job works with. */
export interface JobMeans {
  readonly progress: (share: number, sentence: string) => void;
  readonly asks: JobAsks;
}

/** The answer of a job that the user ended. */
export function cancelled(): Result<never> {
  return fail('cancelled', 'Cancelled; nothing was changed.');
}
