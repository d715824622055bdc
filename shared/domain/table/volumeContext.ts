import type { IsoDate } from '../calendar';
import type { VolumeBasis } from './basis';
import type { Decisions } from './decisions';
import type { Doubts } from './doubts';
import type { Findings } from './findings';
import type { RowGroup } from './fold';
import type { Origin } from './origin';
import type { RowReader } from './rowReader';
import type { Window } from './window';

/** What volumes of a file are read with. */
export interface VolumeContext {
  readonly reader: RowReader;
  readonly findings: Findings;
  readonly basis: VolumeBasis;
  /** A window of the whole file, from a title line or from the days that its rows have. */
  readonly fileWindow?: Window;
  /** What the user decided. */
  readonly decisions: Decisions;
  /** The day of the import; absent: what depends on it is left open. */
  readonly today?: IsoDate;
  /** The rows of a device are its readings, newest first. */
  readonly byReading?: boolean;
  /** Bills charge parts of a month too, whose pages stand. */
  readonly isInvoice?: boolean;
  readonly doubts: Doubts;
}

/** What the volume of one device is made of. */
export interface VolumeRequest {
  readonly rows: RowGroup;
  readonly isMono: boolean;
  readonly from: Origin;
}
