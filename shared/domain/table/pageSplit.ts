import type { Decimal } from '../rate';
import { addsUpTo, compareDecimals, subtractDecimals } from './exactDecimal';
import type { Findings } from './findings';
import type { RowGroup } from './fold';
import type { ColumnMeaning } from './meaning';
import type { RowReader } from './rowReader';

/** Mono and colour pages; `null` where they are not known. */
export interface Pages {
  readonly mono: Decimal | null;
  readonly colour: Decimal | null;
}

/** The counters of one moment or window as the file states them. */
export interface Counters {
  readonly mono: Decimal | undefined;
  readonly colour: Decimal | undefined;
  readonly total: Decimal | undefined;
}

/** The meanings of mono, colour and total of one kind of count. */
export type Triple = readonly [mono: ColumnMeaning, colour: ColumnMeaning, total: ColumnMeaning];

/** The three meanings of each kind of count. */
export const triples = {
  average: ['monoAverage', 'colourAverage', 'totalAverage'],
  usage: ['monoUsage', 'colourUsage', 'totalUsage'],
  start: ['monoStart', 'colourStart', 'totalStart'],
  end: ['monoEnd', 'colourEnd', 'totalEnd'],
  lifetime: ['monoLifetime', 'colourLifetime', 'totalLifetime'],
} as const satisfies Record<string, Triple>;

function firstKnown(reader: RowReader, meaning: ColumnMeaning, rows: RowGroup): Decimal | undefined {
  for (const row of rows) {
    const value = reader.number(meaning, row);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The counters of a device: of each the first row that states it. */
export function countersOf(reader: RowReader, rows: RowGroup, triple: Triple): Counters {
  return {
    mono: firstKnown(reader, triple[0], rows),
    colour: firstKnown(reader, triple[1], rows),
    total: firstKnown(reader, triple[2], rows),
  };
}

/** Mono and colour by what is stated: mono = total − colour, colour = total − mono; says what does not fit at a row from 0. */
export function split(
  { mono, colour, total }: Counters,
  at: { readonly findings: Findings; readonly row: number; readonly isMono: boolean },
): Pages | undefined {
  const { findings, isMono } = at;
  const row = at.row + 1;
  if (total === undefined) {
    if (mono === undefined && colour === undefined) return undefined;
    return { mono: mono ?? null, colour: colour ?? (isMono ? '0' : null) };
  }
  if (mono !== undefined && colour !== undefined) {
    if (!addsUpTo(mono, colour, total))
      findings.note({ code: 'sum-mismatch', row, sample: `${mono} + ${colour}, total ${total}` });
    return { mono, colour };
  }
  if (mono === undefined && colour === undefined) {
    if (!isMono) findings.note({ code: 'no-colour-split', row });
    return { mono: total, colour: isMono ? '0' : null };
  }
  const known = mono ?? colour ?? '0';
  if (compareDecimals(known, total) > 0) {
    findings.note({ code: 'colour-above-total', row, sample: `${known} of ${total}` });
    return { mono: mono ?? null, colour: colour ?? null };
  }
  const rest = subtractDecimals(total, known);
  return mono === undefined ? { mono: rest, colour: known } : { mono: known, colour: rest };
}
