import type { DateOrder } from './dates';
import type { ColumnMeaning } from './meaning';

/** What one figure of a column is for, where the user says so. */
export interface ColumnUnit {
  readonly per?: 'page' | 'thousand' | 'day' | 'month' | 'quarter' | 'year';
  readonly cents?: boolean;
}

/** Why an end meter is below its start: the counter began anew after its last digit, or its board was replaced. */
export type MeterDecision =
  { readonly type: 'rollover'; readonly digits: 5 | 6 | 7 } | { readonly type: 'replaced' };

/** A cell that the user corrected in the preview; the kept table stays as it was. Row from 1, column from 0. */
export interface Correction {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** So many cells can be corrected in one import; more are quicker corrected in the file itself. */
export const mostCorrections = 5000;

/** A network and the place that stands for it: `10.20.3.0/24` and `North Hall`, or a path `North > Library`. */
export interface SubnetPlace {
  readonly subnet: string;
  readonly place: string;
}

/** What the user can decide over what the program would guess; absent: the program's guess holds. */
export interface Decisions {
  /** Which table of the sheet, from 0 in the order of `Understood.tables`. */
  readonly table?: number;
  /** Header row from 1; `null`: the table has none. */
  readonly headerRow?: number | null;
  /** Meanings by column index from 0. */
  readonly meanings?: Readonly<Record<number, ColumnMeaning>>;
  /** Units by column index from 0. */
  readonly units?: Readonly<Record<number, ColumnUnit>>;
  readonly decimal?: '.' | ',';
  readonly dateOrder?: DateOrder;
  /** Days in which the pages were printed, where the file does not say. */
  readonly windowDays?: number;
  /** Whether a blank place takes the one above it. */
  readonly fillDown?: boolean;
  readonly hiddenRows?: 'take' | 'leave';
  readonly totalRows?: 'take' | 'leave';
  /** Which row stays where one serial stands in several with different data. */
  readonly duplicates?: 'newest' | 'highest' | 'both';
  /** What happened to meters that run backwards, by row from 1. */
  readonly meters?: Readonly<Record<number, MeterDecision>>;
  /** Take lifetime pages by months since installation as volumes, graded as our estimate. */
  readonly estimateLifetime?: boolean;
  readonly subnets?: readonly SubnetPlace[];
  readonly corrections?: readonly Correction[];
}

/** Something that the file does not show and the user is asked once. */
export interface ImportQuestion {
  /** The code of the issue that says the same. */
  readonly code: string;
  /** A question in a sentence, naming the column or the rows. */
  readonly text: string;
  /** Cells that show the doubt. */
  readonly samples: readonly string[];
  readonly answers: readonly { readonly label: string; readonly decides: Decisions }[];
  /** The answer that holds until the user says otherwise, from 0; `null`: nothing was taken. */
  readonly taken: number | null;
}

const byKey = ['meanings', 'units', 'meters'] as const;

/** Decisions with others added; the later ones win, and those by column or row are joined. */
export function joinDecisions(first: Decisions, later: Decisions): Decisions {
  const joined: Record<string, unknown> = { ...first, ...later };
  for (const key of byKey)
    if (first[key] !== undefined && later[key] !== undefined) joined[key] = { ...first[key], ...later[key] };
  return joined;
}
