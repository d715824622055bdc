import type { IsoDate } from '../calendar';
import type { ColumnPeriod } from './column';
import type { WordTag } from './headerWords';
import type { ColumnMeaning } from './meaning';

/** Which pages a counter or cost column is about. */
export type Channel = 'mono' | 'colour' | 'level' | 'total';
/** What a counter column counts; `plain` has only a channel, `volume` says pages but not in which time. */
export type CounterRole =
  'average' | 'usage' | 'start' | 'end' | 'lifetime' | 'adjustment' | 'volume' | 'plain' | 'rate' | 'cost';
/** Some of a channel's pages: those copied, printed or received by fax, those on large or on usual paper. */
export type CounterPart = 'copies' | 'prints' | 'fax' | 'large' | 'small';

/** What a header says by its words alone; `meaning` is settled later for counters. */
export interface HeaderReading {
  readonly meaning?: ColumnMeaning;
  readonly channel?: Channel;
  readonly role?: CounterRole;
  readonly part?: CounterPart;
  /** "Of which color": pages of the total to the left, counted as that is. */
  readonly isOfTotal?: true;
  /** The day that stands in the header itself, such as `Meter 1 Jan 2026`. */
  readonly on?: IsoDate;
  /** The month, quarter or year in the header, such as `Mono Jan-26`. */
  readonly period?: ColumnPeriod;
  /** The header names a month without its year, so that its days are those of another year. */
  readonly yearless?: boolean;
  /** Pages or months that one figure of the column is for. */
  readonly per?: 'thousand' | 'year' | 'quarter' | 'month' | 'day';
  readonly cents?: boolean;
  readonly score: number;
  readonly reason: string;
}

/** The words of one header as the rules below read them. */
export interface HeaderText {
  readonly plain: string;
  readonly has: (...tags: readonly WordTag[]) => boolean;
  readonly isPerPage: boolean;
  readonly unknown: readonly string[];
}

/** Why a count of jobs is left out. */
export const jobsReason = 'jobs are no pages';

/** Mono, colour or both by the words of a header; `undefined` where it names neither. */
export function channelOfText({ plain, has }: HeaderText): Channel | undefined {
  if (/\b(?:colou?r|mono colou?r) (?:level )?[1-5]\b|\b(?:single|two|twin) colou?r\b/.test(plain))
    return 'level';
  if (has('mono') && has('colour')) return 'total';
  if (has('mono')) return 'mono';
  if (has('colour')) return 'colour';
  return has('total') ? 'total' : undefined;
}

/** Year, quarter or day where the header names one. */
export function timeOf({ has }: HeaderText): 'year' | 'quarter' | 'day' | undefined {
  if (has('year')) return 'year';
  if (has('quarter')) return 'quarter';
  return has('day') ? 'day' : undefined;
}
