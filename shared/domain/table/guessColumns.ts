import type { Column } from './column';
import { isCounterMeaning, isDateMeaning, isMoneyMeaning } from './column';
import type { ColumnDraft, WeighedColumn } from './columnDraft';
import { figuresOf, medianOf } from './columnFigures';
import type { ColumnFigures } from './columnFigures';
import type { ColumnLook } from './columnLook';
import { settleBilled } from './billMeanings';
import { lookAtColumn, sampleRows } from './columnLook';
import { likeTheirTotals } from './columnNeighbours';
import { settleParts } from './columnParts';
import { settleByAmounts, settleBySums } from './columnSums';
import { withUnit } from './columnUnits';
import { settleByContent } from './contentMeanings';
import type { DateOrder } from './dates';
import { decideDateOrder } from './dates';
import type { Decisions } from './decisions';
import type { Header } from './findHeader';
import { orderByCounters } from './headerDays';
import { factsOf, yearInTitles } from './headerFacts';
import type { ColumnMeaning } from './meaning';
import { headerWords } from './headerWords';
import { isMeterName } from './meterName';
import { priceScale } from './moneyScale';
import { settleMonths } from './monthColumns';
import { judgeOdometers, judgeWindowed } from './odometer';
import { periodEndIn } from './periodWords';
import { plainHeader } from './plainHeader';
import { settleRateUnits } from './rateUnits';
import { readFreely } from './readFreely';
import { dateTextIn } from './readHeader';
import { relateColumns, settleDatedReadings } from './relateColumns';
import { relateIncluded } from './relateIncluded';
import { relateReadings } from './relateReadings';
import { relateTwins } from './relateTwins';
import type { FileFacts } from './settle';
import { settle } from './settle';
import type { Sheet } from './table';
import { orderInTitles } from './titleWindow';
import { uniqueColumns } from './uniqueColumns';

/** What columns are guessed by beside the sheet: decisions of the user, and the proposal's currency. */
export interface GuessOptions extends Decisions {
  readonly currency?: string;
}

/**
 * Guesses what each column means: from its header, from what stands in it, and from what holds between columns row
 * by row. Meanings and units that the user decided stand, and the others are guessed in their light.
 */
export function guessColumns(sheet: Sheet, header: Header, decisions: GuessOptions = {}): readonly Column[] {
  const rows = sampleRows(sheet, header.firstDataRow);
  const drafts = draftsOf(sheet, header, { rows, decisions });
  const chosen = decisions.meanings ?? {};
  const facts = factsOf(drafts, header.titles, chosen);
  const scale = priceScale(sheet, { drafts, titles: header.titles, expected: decisions.currency });
  const read = drafts.map((draft) => columnOf(draft, { facts, scale }, chosen[draft.index]));
  const told = relateIncluded(relateTwins(relateColumns(read)));
  const related = settleBilled(settleByContent(told, header.row !== null));
  const dated = relateReadings(settleMonths(settleDatedReadings(related), yearInTitles(header.titles)));
  const paid = settleByAmounts(settleBySums(dated));
  const about = { hasRates: facts.hasRates, windowDays: facts.windowDays, ages: agesOf(paid) };
  const judged = judgeOdometers(judgeWindowed(paid, about), about);
  const weighed = uniqueColumns(settleParts(settleBySums(judged)));
  const units = decisions.units ?? {};
  return settleRateUnits(
    weighed.map((column) => withUnit(column, units[column.index])),
    scale,
  )
    .map((column) => (units[column.index] === undefined ? column : withUnit(column, units[column.index])))
    .map(withoutDraft);
}

/** A column of counts whose header nobody knows is not passed over in silence. */
function withoutDraft({ draft, isChosen: _isChosen, windowed: _windowed, ...column }: WeighedColumn): Column {
  const isPassedOver = column.meaning === 'ignored' && column.score === 0 && column.header !== '';
  if (!isPassedOver || draft.look.numeric < 0.8 || medianOf(draft.figures()) < 100) return column;
  return { ...column, score: 0.2, reason: 'its header says nothing that is known, and it holds figures' };
}

function draftsOf(
  sheet: Sheet,
  header: Header,
  { rows, decisions }: { readonly rows: readonly number[]; readonly decisions: Decisions },
): readonly ColumnDraft[] {
  const width = rows.reduce((most, row) => Math.max(most, sheet.rows[row]?.length ?? 0), header.cells.length);
  const days = header.cells.flatMap((cell) => dateTextIn(cell) ?? []);
  const order =
    decideDateOrder(days).order ??
    decisions.dateOrder ??
    (days.length > 1 ? orderByCounters({ sheet, headers: header.cells, rows }) : undefined) ??
    orderInTitles(header.titles) ??
    orderOfFirsts(days);
  const drafts = Array.from({ length: width }, (_, index): ColumnDraft => {
    const text = header.cells[index] ?? '';
    let figures: ColumnFigures | undefined;
    return {
      ...{ index, header: text, plain: plainHeader(text), reading: readFreely(text, order) },
      look: lookAtColumn(sheet, index, rows),
      figures: () => (figures ??= figuresOf(sheet, index, rows)),
    };
  });
  return withoutEmptyTail(likeTheirTotals(drafts));
}

/** Meters are read on the first of a month more often than on several days of one: 01/10 and 01/04 are such firsts. */
function orderOfFirsts(days: readonly string[]): DateOrder {
  const firsts = days.filter((day) => /^0?1[/.-]\d{1,2}[/.-]/.test(day));
  return days.length > 1 && firsts.length === days.length ? 'dayFirst' : 'monthFirst';
}

function withoutEmptyTail(drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  let end = drafts.length;
  while (end > 0 && drafts[end - 1]?.header === '' && drafts[end - 1]?.look.known === 0) end--;
  return drafts.slice(0, end);
}

function columnOf(
  draft: ColumnDraft,
  { facts, scale }: { readonly facts: FileFacts; readonly scale: number },
  chosen: ColumnMeaning | undefined,
): WeighedColumn {
  const { index, header, reading } = draft;
  const base = { draft, index, header, ...detailsOf(draft) };
  if (chosen !== undefined)
    return { ...base, meaning: chosen, score: 1, reason: 'chosen by the user', isChosen: true };
  if (reading === undefined) {
    const reason = 'nothing in the header or the cells is known';
    return { draft, index, header, meaning: 'ignored', score: 0, reason };
  }
  const { meaning: settled, assumed, windowed } = settle(reading, draft.plain, facts);
  const meaning = correctedByCells(settled, draft, scale);
  const wrong = contradicts(meaning, draft.look);
  if (wrong !== undefined) return { draft, index, header, meaning: 'ignored', score: 0.3, reason: wrong };
  return {
    ...{ ...base, meaning, reason: reading.reason },
    score: draft.look.known === 0 ? reading.score / 2 : reading.score,
    ...(assumed === undefined || meaning !== settled ? {} : { assumed }),
    ...(windowed === undefined || meaning !== settled ? {} : { windowed }),
  };
}

function detailsOf({ reading }: ColumnDraft): Pick<Column, 'on' | 'per' | 'cents' | 'period'> {
  return {
    ...(reading?.on === undefined ? {} : { on: reading.on }),
    ...(reading?.per === undefined ? {} : { per: reading.per }),
    ...(reading?.cents === undefined ? {} : { cents: reading.cents }),
    ...(reading?.period === undefined ? {} : { period: reading.period }),
  };
}

/** What the cells say against a header that has two senses. */
function correctedByCells(meaning: ColumnMeaning, draft: ColumnDraft, scale: number): ColumnMeaning {
  const { look, plain, reading } = draft;
  if (look.known === 0) return meaning;
  // "IP Hostname" is an address in one export and a name in the next.
  if (meaning === 'ip' && look.ip === 0 && /host/.test(plain)) return 'name';
  // "Bill to" is a day in one file and an address in the next.
  if (isDateMeaning(meaning) && look.date < 0.3 && periodEndIn(plain) !== undefined) return 'ignored';
  // Ports of print servers are addresses where they are named after them.
  if (meaning === 'connection' && look.ip >= 0.8) return 'ip';
  // "Counter" heads names of meters in one file and their readings in the next.
  if (meaning === 'meter' && look.numeric > 0.8 && medianOf(draft.figures()) > 99) return 'totalLifetime';
  // "Meter group" may name contracts or states.
  const names = look.samples.filter(isMeterName);
  if (meaning === 'meter' && names.length < look.samples.length / 2) return 'ignored';
  // A "forfait" of black pages without any money is what the contract includes.
  if (meaning === 'baseCharge' && look.money === 0 && isCountOfPages(draft)) return 'included';
  const channel = reading?.channel;
  if (channel === undefined) return meaning;
  if (isCounterMeaning(meaning) && look.date >= 0.8 && look.numeric < 0.5) return dateOf(draft);
  const isPages = isCounterMeaning(meaning) && reading?.role !== 'adjustment';
  if (isPages && look.money > 0.5) return channel === 'total' ? 'totalCost' : costOf(channel);
  // Pages are counted whole: small fractions under "Mono click" are what a page costs.
  if (isPages && reading?.role === 'plain' && areFractions(draft)) return counterRate(channel);
  if (reading?.role === 'cost' && reading.per === undefined && isPriceForPage(draft, scale))
    return counterRate(channel);
  return meaning;
}

/** "Ablesung von" and "Reading to" over dates are the days of the readings. */
function dateOf({ reading, plain }: ColumnDraft): ColumnMeaning {
  if (reading?.role === 'start' || /\b(?:von|from|du|desde|de|van|dal|od)$/.test(plain)) return 'startDate';
  return reading?.role === 'end' || /\b(?:bis|to|au|hasta|ate|tot|al|do|ig)$/.test(plain)
    ? 'endDate'
    : 'readingDate';
}

function costOf(channel: 'mono' | 'colour' | 'level'): ColumnMeaning {
  return channel === 'mono' ? 'monoCost' : channel === 'colour' ? 'colourCost' : 'colourLevelCost';
}

function counterRate(channel: 'mono' | 'colour' | 'level' | 'total'): ColumnMeaning {
  return channel === 'level' ? 'colourLevelRate' : channel === 'colour' ? 'colourRate' : 'monoRate';
}

/** Whole numbers under words that name black or color pages and no money. */
function isCountOfPages({ plain, figures }: ColumnDraft): boolean {
  const { tags } = headerWords(plain);
  const isMoney = (['cost', 'price', 'rate', 'money', 'net', 'tax', 'month', 'year'] as const).some((tag) =>
    tags.has(tag),
  );
  if (isMoney || !(tags.has('mono') || tags.has('colour'))) return false;
  const known = figures().flatMap((figure) => figure ?? []);
  return medianOf(known) >= 100 && known.every((figure) => Number.isInteger(figure));
}

function areFractions(draft: ColumnDraft): boolean {
  const known = draft.figures().flatMap((figure) => figure ?? []);
  const parted = known.filter((figure) => !Number.isInteger(figure));
  return parted.length * 2 > known.length && medianOf(known) < 100;
}

/** Nobody pays half a dollar a month for each device: such amounts are prices for a page. */
function isPriceForPage(draft: ColumnDraft, scale: number): boolean {
  const unit = scale * (draft.reading?.cents === true ? 100 : 1);
  const figures = draft.figures().flatMap((figure) => ((figure ?? 0) > 0 ? [(figure ?? 0) / unit] : []));
  return figures.length > 0 && figures.every((figure) => figure <= 0.3) && medianOf(figures) < 0.2;
}

/** Why the cells cannot have the meaning that the header promises. */
function contradicts(meaning: ColumnMeaning, look: ColumnLook): string | undefined {
  if (look.known === 0) return undefined;
  const isNumber = isCounterMeaning(meaning) || isMoneyMeaning(meaning);
  if (isNumber && look.numeric < 0.3) return 'the header says figures, the cells are words';
  const isDate = isDateMeaning(meaning);
  // A column of dates that nobody can read keeps its meaning when it has digits: its cells are then listed.
  const hasDigits = look.samples.some((sample) => /\d/.test(sample));
  return isDate && look.date < 0.3 && !hasDigits ? 'the header says dates, the cells are none' : undefined;
}

/** Ages in years, or days since installation as far as they can be compared. */
function agesOf(columns: readonly WeighedColumn[]): ColumnFigures | undefined {
  return columns.find(({ meaning }) => meaning === 'age')?.draft.figures();
}
