import type { Correction, Decisions, ImportQuestion } from '../../../shared/domain/table/decisions';
import { joinDecisions } from '../../../shared/domain/table/decisions';
import type { ColumnMeaning } from '../../../shared/domain/table/meaning';
import type { ReadChoices } from '../../../shared/ipc/importChoices';

/** A question with the answer that the user gave, from 0. */
export interface Answered {
  readonly question: ImportQuestion;
  readonly answer: number;
}

/** One thing that the user decided, by an answer or by a control of its own. */
interface Decided {
  readonly decides: Decisions;
  readonly by?: Answered;
}

/** What the user decided over what the program guessed. */
export interface UserChoices {
  readonly sheet?: string;
  /** In the order in which it was decided: the later word holds. */
  readonly decided: readonly Decided[];
  readonly reading: ReadChoices;
  /** Found devices with the device of the proposal that each is, or `null` for none. */
  readonly pairs: readonly (readonly [found: string, device: string | null])[];
  readonly forgetProfile: boolean;
  /** Its places, addresses and names take the place of those of the older file of its source. */
  readonly update: boolean;
}

/** Everything as the program guesses it. */
export const nothingChosen: UserChoices = {
  decided: [],
  reading: {},
  pairs: [],
  forgetProfile: false,
  update: false,
};

/** All that was decided, joined. */
export function decisionsOf({ decided }: UserChoices): Decisions {
  return decided.reduce<Decisions>((joined, { decides }) => joinDecisions(joined, decides), {});
}

/** The choices with another decision; answers that it takes the place of no longer hold. */
export function withDecisions(choices: UserChoices, decides: Decisions): UserChoices {
  const decided = choices.decided.filter(
    (earlier) => earlier.by === undefined || !isOverruled(earlier.decides, decides),
  );
  const last = decided.at(-1);
  if (last === undefined || last.by !== undefined) return { ...choices, decided: [...decided, { decides }] };
  const joined = { decides: joinDecisions(last.decides, decides) };
  return { ...choices, decided: [...decided.slice(0, -1), joined] };
}

function isOverruled(earlier: Decisions, later: Decisions): boolean {
  return Object.entries(earlier).every(([member, value]) => {
    const other: unknown = Object.entries(later).find(([name]) => name === member)?.[1];
    if (!isByKey(value) || !isByKey(other)) return other !== undefined;
    return Object.keys(value).every((key) => key in other);
  });
}

/** Decisions by column or row are joined: one takes the place of another only where both name the same ones. */
function isByKey(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What tells a question from the others: the same one may come again with the next understanding. */
export function questionKey({ code, text }: ImportQuestion): string {
  return `${code} ${text}`;
}

/** The choices with an answer to a question; a former answer to it no longer holds. */
export function withAnswer(choices: UserChoices, { question, answer }: Answered): UserChoices {
  const decides = question.answers[answer]?.decides ?? {};
  const { decided } = withoutAnswer(choices, question);
  return { ...choices, decided: [...decided, { decides, by: { question, answer } }] };
}

/** The choices with the answer to a question taken back. */
export function withoutAnswer(choices: UserChoices, question: ImportQuestion): UserChoices {
  const key = questionKey(question);
  const stays = ({ by }: Decided): boolean => by === undefined || questionKey(by.question) !== key;
  return { ...choices, decided: choices.decided.filter(stays) };
}

/** The questions that the user answered, in the order of the answers. */
export function answersOf({ decided }: UserChoices): readonly Answered[] {
  return decided.flatMap(({ by }) => by ?? []);
}

/** A question with the answer that the user gave to it; `null` while there is none. */
export interface ShownQuestion {
  readonly question: ImportQuestion;
  readonly answer: number | null;
}

/** The questions of the file in their order with their answers, then those that an answer made needless. */
export function shownQuestions(
  choices: UserChoices,
  asked: readonly ImportQuestion[],
): readonly ShownQuestion[] {
  const answers = new Map(answersOf(choices).map((answered) => [questionKey(answered.question), answered]));
  const still = asked.map((question) => {
    const key = questionKey(question);
    const answer = answers.get(key)?.answer ?? null;
    answers.delete(key);
    return { question, answer };
  });
  return [...still, ...answers.values()];
}

/** The choices with another sheet; what was decided about the former one does not hold there. */
export function withSheet(choices: UserChoices, sheet: string): UserChoices {
  return { ...choices, sheet, decided: [] };
}

/** The choices with another table of the sheet; of the former one's only corrected cells stay. */
export function withTable(choices: UserChoices, table: number): UserChoices {
  const { corrections } = decisionsOf(choices);
  const decides = { table, ...(corrections === undefined ? {} : { corrections }) };
  return { ...choices, decided: [{ decides }] };
}

/** The choices with another header row. */
export function withHeaderRow(choices: UserChoices, headerRow: number | null): UserChoices {
  return withDecisions(choices, { headerRow });
}

/** The choices with a meaning for a column. */
export function withMeaning(choices: UserChoices, index: number, meaning: ColumnMeaning): UserChoices {
  return withDecisions(choices, { meanings: { [index]: meaning } });
}

/** The choices with the text of a cell; the text that stands in the file takes the correction away. */
export function withCorrection(
  choices: UserChoices,
  { row, column, text }: Correction,
  original: string,
): UserChoices {
  const others = (decisionsOf(choices).corrections ?? []).filter(
    (correction) => correction.row !== row || correction.column !== column,
  );
  const corrections = text === original ? others : [...others, { row, column, text }];
  return withDecisions(choices, { corrections });
}

/** The choices with one text for the cells of a column in many rows. */
export function withCorrectedCells(
  choices: UserChoices,
  {
    column,
    rows,
    text,
  }: { readonly column: number; readonly rows: readonly number[]; readonly text: string },
): UserChoices {
  const others = withoutCells(choices, column, rows);
  const added = rows.map((row) => ({ row, column, text }));
  return withDecisions(choices, { corrections: [...others, ...added] });
}

/** The choices in which the cells of a column stand as in the file. */
export function withFileCells(
  choices: UserChoices,
  { column, rows }: { readonly column: number; readonly rows: readonly number[] },
): UserChoices {
  return withDecisions(choices, { corrections: withoutCells(choices, column, rows) });
}

function withoutCells(choices: UserChoices, column: number, rows: readonly number[]): readonly Correction[] {
  const gone = new Set(rows);
  const { corrections = [] } = decisionsOf(choices);
  return corrections.filter((cell) => cell.column !== column || !gone.has(cell.row));
}

/** The choices with the name of the place where a network is; an empty name takes it away. */
export function withSubnet(choices: UserChoices, subnet: string, place: string): UserChoices {
  const named = decisionsOf(choices).subnets ?? [];
  const others = named.filter((entry) => entry.subnet !== subnet);
  const name = place.trim();
  return withDecisions(choices, { subnets: name === '' ? others : [...others, { subnet, place: name }] });
}

/** The choices with the user's word on found devices: which device of the proposal each is, or none. */
export function withPairs(
  choices: UserChoices,
  said: readonly (readonly [found: string, device: string | null])[],
): UserChoices {
  return { ...choices, pairs: [...new Map([...choices.pairs, ...said])] };
}
