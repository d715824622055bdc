import type { Decisions, ImportQuestion, MeterDecision } from './decisions';
import type { BackwardMeter, Doubts } from './doubts';
import type { Findings } from './findings';
import { newFindings, rowList } from './findings';
import { backwardMeters, rolledOver } from './meterVolume';
import type { Counters } from './pageSplit';
import { split } from './pageSplit';

/** What is asked about meters that run backwards. */
export interface MeterRequest {
  readonly findings: Findings;
  readonly decisions: Decisions;
  readonly doubts: Doubts;
}

/** Above so many rows one question is asked for all. */
const mostQuestions = 20;
const digitCounts = [5, 6, 7] as const;
/** A rollover that gives more than this multiple of the fleet's largest other volume is none. */
const implausibleTimes = 3;

/** Asks of each meter that runs backwards whether it rolled over or its board was replaced; shows the pages of each answer. */
export function askMeters({ findings, decisions, doubts }: MeterRequest): void {
  const { backwards, largest } = doubts;
  const asked = backwards.length > mostQuestions ? [backwards] : backwards.map((meter) => [meter]);
  for (const meters of asked) findings.ask(questionOf(meters, { decisions, largest }));
}

interface Known {
  readonly decisions: Decisions;
  readonly largest: number;
}

interface Answer {
  readonly label: string;
  readonly decision: MeterDecision;
  readonly isPlausible: boolean;
}

function questionOf(meters: readonly BackwardMeter[], { decisions, largest }: Known): ImportQuestion {
  const rollovers = digitCounts.flatMap((digits) => rollover(meters, { digits, largest }));
  const replaced: Answer = {
    label: replacedLabel(meters),
    decision: { type: 'replaced' },
    isPlausible: true,
  };
  // What is likely stands first: a rollover that would give far more pages than any other device prints is not.
  const answers = [
    ...rollovers.filter(({ isPlausible }) => isPlausible),
    replaced,
    ...rollovers.filter(({ isPlausible }) => !isPlausible),
  ];
  const decided = answers.findIndex(({ decision }) =>
    meters.every(({ row }) => isEqual(decisions.meters?.[row], decision)),
  );
  const rows = meters.map(({ row }) => row);
  const doubt =
    rollovers.length > 0 && answers[0] === replaced
      ? ' A rollover would give more than three times the pages of any other device, so the board was probably replaced.'
      : '';
  const [only] = meters.length === 1 ? meters : [];
  const name = only === undefined || only.name === '' ? '' : ` (${only.name})`;
  return {
    code: 'meter-backwards',
    text: `${rowList(rows)}${name}: the end meter is below the start meter. Did the counter begin anew after its last digit, or was the board replaced?${doubt}`,
    samples: meters.flatMap(samplesOf).slice(0, 3),
    answers: answers.map(({ label, decision }) => ({
      label,
      decides: { meters: Object.fromEntries(rows.map((row) => [row, decision])) },
    })),
    taken: decided < 0 ? null : decided,
  };
}

function samplesOf({ start, end }: BackwardMeter): readonly string[] {
  return backwardMeters(start, end).map((meter) => `${start[meter] ?? ''} to ${end[meter] ?? ''}`);
}

function isEqual(a: MeterDecision | undefined, b: MeterDecision): boolean {
  if (a?.type !== b.type) return false;
  return a.type === 'replaced' || (b.type === 'rollover' && a.digits === b.digits);
}

function rollover(
  meters: readonly BackwardMeter[],
  { digits, largest }: { readonly digits: 5 | 6 | 7; readonly largest: number },
): readonly Answer[] {
  const ends = meters.map(({ start, end }) => rolledOver(start, end, digits));
  if (ends.some((end) => end === undefined)) return [];
  const pages = meters.map((meter, at) => pagesOf(meter, ends[at] ?? meter.end));
  const most = Math.max(...pages.map(({ aMonth }) => aMonth ?? 0));
  const last = count(10 ** digits - 1);
  const shown = pages.length === 1 ? `: ${pages[0]?.text ?? ''}` : `: at most ${count(most)} pages a month`;
  return [
    {
      label: `The counter began anew after ${last}${shown}`,
      decision: { type: 'rollover', digits },
      isPlausible: largest === 0 || most <= largest * implausibleTimes,
    },
  ];
}

/** The pages of one device for people; binary numbers do, since nothing is reckoned on with them. */
function pagesOf(
  { start, days, isMono, row }: BackwardMeter,
  end: Counters,
): { readonly text: string; readonly aMonth: number | undefined } {
  const at = { findings: newFindings(), row, isMono };
  const [first, last] = [split(start, at), split(end, at)];
  const gap = (meter: 'mono' | 'colour') => Number(last?.[meter] ?? 0) - Number(first?.[meter] ?? 0);
  const pages = gap('mono') + gap('colour');
  if (days === undefined || days <= 0)
    return { text: `${count(pages)} pages between the readings`, aMonth: undefined };
  const aMonth = (pages * 30.4375) / days;
  return { text: `${count(aMonth)} pages a month`, aMonth };
}

function replacedLabel(meters: readonly BackwardMeter[]): string {
  const [only] = meters.length === 1 ? meters : [];
  if (only === undefined) return 'The boards were replaced: the volumes stay unknown';
  const since = backwardMeters(only.start, only.end).map((meter) => count(Number(only.end[meter] ?? 0)));
  return `The board was replaced: at least ${since.join(' and ')} pages since, the volume stays unknown`;
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
