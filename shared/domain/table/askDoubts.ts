import type { Column } from './column';
import type { Decisions } from './decisions';
import type { Doubts } from './doubts';
import type { Findings } from './findings';
import { rowList } from './findings';
import { askMeters } from './meterQuestions';
import type { ColumnMeaning } from './meaning';
import type { RowReader } from './rowReader';
import { triples } from './pageSplit';
import type { VolumeBasis } from './basis';

/** What questions are asked with once all rows were read. */
export interface DoubtRequest {
  readonly reader: RowReader;
  readonly findings: Findings;
  readonly basis: VolumeBasis;
  readonly decisions: Decisions;
  readonly doubts: Doubts;
}

/** Asks once for each kind of doubt that the rows left. */
export function askDoubts(request: DoubtRequest): void {
  askWindow(request);
  askParts(request);
  askLifetime(request);
  askMeters(request);
}

const windows = [
  [30, '30 days'],
  [90, '90 days'],
  [180, '180 days'],
  [365, 'One year (365 days)'],
] as const;

function askWindow({ reader, findings, decisions, doubts, basis }: DoubtRequest): void {
  if (doubts.windowRows.length === 0) return;
  const days = windows.map(([windowDays, label]) => ({ label, decides: { windowDays } }));
  const answers = basis === 'usage' ? [monthAnswer(reader), ...days] : days;
  const taken = answers.findIndex(
    ({ decides }) => decides.windowDays !== undefined && decides.windowDays === decisions.windowDays,
  );
  const rows = [...new Set(doubts.windowRows)].sort((a, b) => a - b);
  findings.ask({
    code: 'no-window',
    text: `${rowList(rows)}: in how many days were these pages printed? The file does not say.`,
    samples: usageColumns(reader).map((column) => column.header),
    answers,
    taken: taken < 0 ? null : taken,
  });
}

function usageColumns(reader: RowReader): readonly Column[] {
  return [...triples.usage, ...triples.end].flatMap((meaning) => reader.columnsOf(meaning));
}

const monthly: Readonly<Partial<Record<ColumnMeaning, ColumnMeaning>>> = {
  monoUsage: 'monoAverage',
  colourUsage: 'colourAverage',
  totalUsage: 'totalAverage',
};

function monthAnswer(reader: RowReader): { readonly label: string; readonly decides: Decisions } {
  const meanings = Object.fromEntries(
    triples.usage.flatMap((meaning) => {
      const average = monthly[meaning];
      return average === undefined ? [] : reader.columnsOf(meaning).map(({ index }) => [index, average]);
    }),
  ) as Readonly<Record<number, ColumnMeaning>>;
  return { label: 'They are pages a month', decides: { meanings } };
}

const kinds = { average: 'average', usage: 'usage', meters: 'end', lifetime: 'lifetime' } as const;

/** Where mono and colour do not come to the total, the user says which of them is right. */
function askParts({ reader, findings, basis }: DoubtRequest): void {
  const noted = findings.noted('sum-mismatch');
  if (noted === undefined || basis === 'none') return;
  const kind = kinds[basis];
  const triple = triples[kind];
  const starts = basis === 'meters' ? triples.start : undefined;
  const without = (at: 0 | 2): Decisions => ({
    meanings: Object.fromEntries(
      [triple[at], ...(starts === undefined ? [] : [starts[at]])]
        .flatMap((meaning) => reader.columnsOf(meaning))
        .map(({ index }) => [index, 'ignored' as const]),
    ),
  });
  findings.ask({
    code: 'sum-mismatch',
    text: `${rowList(noted.rows)}: mono plus color is not the total. Which of them is right?`,
    samples: noted.samples,
    answers: [
      { label: 'Mono and color are right; leave the total out', decides: without(2) },
      { label: 'The total and color are right; mono is the rest', decides: without(0) },
    ],
    taken: 0,
  });
}

function askLifetime({ findings, basis, decisions, doubts }: DoubtRequest): void {
  const { lifetimes, datedLifetimes } = doubts;
  if (basis !== 'lifetime' || datedLifetimes === 0) return;
  const estimates = decisions.estimateLifetime === true;
  findings.ask({
    code: 'lifetime-only',
    text: `The file has one reading of each meter, so it shows no monthly volume. ${String(datedLifetimes)} of ${String(lifetimes)} devices have an installation date and a day of reading: shall the volume be estimated from the pages since installation?`,
    samples: [],
    answers: [
      { label: 'No, leave the volumes unknown', decides: { estimateLifetime: false } },
      {
        label: 'Yes, divide the pages by the months since installation and grade the volumes as our estimate',
        decides: { estimateLifetime: true },
      },
    ],
    taken: estimates ? 1 : 0,
  });
}
