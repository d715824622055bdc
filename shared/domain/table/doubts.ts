import type { IsoDate } from '../calendar';
import type { Counters } from './pageSplit';

/** A device whose end meter is below its start meter. */
export interface BackwardMeter {
  /** From 1 as in the sheet. */
  readonly row: number;
  /** What people know the device by: serial, name or model. */
  readonly name: string;
  readonly isMono: boolean;
  readonly start: Counters;
  readonly end: Counters;
  /** Days between the readings; `undefined` while no window is known. */
  readonly days: number | undefined;
}

/** What is open after all rows were read; each kind is asked once at the end. */
export interface Doubts {
  readonly backwards: BackwardMeter[];
  /** Rows from 1 without a window, or with the one that the user gave. */
  readonly windowRows: number[];
  /** Devices with one odometer reading, and how many of these have an installation date and a reading day. */
  lifetimes: number;
  datedLifetimes: number;
  /** The largest volume of a device that has no doubtful meter, in pages a month. */
  largest: number;
  /** The newest reading of the file. */
  newestReading: IsoDate | undefined;
}

/** No doubts yet. */
export function newDoubts(): Doubts {
  return {
    ...{ backwards: [], windowRows: [], lifetimes: 0, datedLifetimes: 0 },
    ...{ largest: 0, newestReading: undefined },
  };
}
