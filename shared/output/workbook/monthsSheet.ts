import { addMonths } from '../../domain/calendar';
import { categoryNames } from '../../domain/charts/theme';
import { isAnythingKnown } from '../../domain/comparison/comparisonJson';
import type { CostCategory } from '../../domain/cost/costLine';
import { costCategories } from '../../domain/cost/costLine';
import { monthOfPhase } from '../../domain/future/phaseMonth';
import type { Money } from '../../domain/money';
import { addMoney, currencyPlaces, noMoney, subtractMoney } from '../../domain/money';
import { noisePlaces } from './decimals';
import { cellOf } from './formula';
import { paybackCells, paybackHeads } from './payback';
import type { Cell, WrittenSheet } from './sheet';
import { SheetWriter, columnName, text } from './sheet';
import type { SheetsAt } from './sheetsAt';
import { headCells } from './sheetsAt';
import type { StateShown } from './states';
import type { StateRows } from './stateTables';
import { moneyCell, yearColumns } from './stateTables';

/** What the sheet is written with; columns are counted from 0. */
interface MonthsAt {
  readonly at: SheetsAt;
  readonly sheet: SheetWriter;
  readonly categories: readonly CostCategory[];
  readonly totalColumn: number;
}

/** A state's months on the sheet. */
interface MonthsShown {
  readonly shown: StateShown;
  readonly from: number;
  readonly totals: readonly Money[];
}

/**
 * The months of each state by category, each rounded once, with their totals; for an option what it saves
 * against today, carried on. By category and not by line, so that the sheet stays short for large fleets.
 */
export function monthsSheet(at: SheetsAt, front: readonly StateRows[]): WrittenSheet {
  const shown = at.states.filter(({ table }) => isAnythingKnown(table));
  const used = new Set(shown.flatMap(({ monthRows }) => monthRows.map(({ category }) => category)));
  const categories = costCategories.filter((category) => used.has(category));
  const widths = [9, 18, ...categories.map(() => 14), 14, 15, 14, 28, 16, 14];
  const frame = { name: 'Months', widths, frozenRows: 0, paper: at.paper };
  const sheet = new SheetWriter(frame, at.styles);
  const months: MonthsAt = { at, sheet, categories, totalColumn: categories.length + 2 };
  addFront(months);
  let today: MonthsShown | undefined;
  for (const [place, state] of at.states.entries()) {
    const rows = front[place];
    if (rows?.total === undefined) {
      sheet.add();
      sheet.add(text(state.words, { look: 'section' }));
      sheet.add(text('Nothing is known of its cost.'));
      continue;
    }
    const found = addState(months, rows, today);
    addYears(months, { found, rows });
    if (state.state === 'doNothing') today = found;
  }
  return sheet.done();
}

function addFront({ sheet }: MonthsAt): void {
  sheet.add(text('Month by month', { look: 'title' }));
  const notes = [
    'What each state costs in each month of the term, by category. Each category of each month is rounded once, and totals add the rounded amounts.',
    'A year on the sheet Comparison is rounded once as a year, not added up from rounded months. Twelve months may therefore differ from their year by some cents;',
    'below each state the difference is shown. Neither is wrong: for the total of a year or of the term, the sheet Comparison holds.',
  ];
  for (const words of notes) sheet.add(text(words, { look: 'note' }));
}

function addState(
  months: MonthsAt,
  { shown, oneOffCell }: StateRows,
  today: MonthsShown | undefined,
): MonthsShown {
  const { at, sheet, categories } = months;
  const isOption = typeof shown.state === 'number' && today !== undefined;
  sheet.add();
  sheet.add(text(shown.words, { look: 'section' }));
  const heads = ['Month', 'Begins', ...categories.map((category) => categoryNames[category]), 'Total'];
  const more = isOption ? ['Saving against today, carried on', 'Saved so far'] : [];
  const right = [...heads, ...more].map((_, column) => column).filter((column) => column > 1);
  const begins = text('Begins in this month', { look: 'head', isIndented: true });
  const { option } = shown.at;
  const payback =
    today === undefined || option === undefined || oneOffCell === undefined
      ? []
      : paybackCells(at, { today: today.shown, own: shown, oneOff: option.oneOff, oneOffCell });
  const paybackTops = payback.length === 0 ? [] : headCells(paybackHeads, [0, 1]);
  sheet.add(...headCells([...heads, ...more], right), ...(isOption ? [begins] : []), ...paybackTops);
  const totals: Money[] = [];
  const from = sheet.nextRow;
  let saved = noMoney;
  for (let month = 1; month <= at.comparison.termMonths; month += 1) {
    const total = addMoney(...shown.monthRows.map((row) => row.months[month - 1] ?? noMoney));
    totals.push(total);
    const saving = subtractMoney(today?.totals[month - 1] ?? noMoney, total);
    saved = addMoney(saved, saving);
    const own = monthCells(months, shown, { month, total });
    const ofOption = isOption ? savingCells(months, shown, { month, from, today, saving, saved }) : [];
    sheet.add(...own, ...ofOption, ...(payback[month - 1] ?? []));
  }
  return { shown, from, totals };
}

function monthCells(
  { at, sheet, categories, totalColumn }: MonthsAt,
  shown: StateShown,
  { month, total }: { readonly month: number; readonly total: Money },
): readonly Cell[] {
  const { startsOn } = at.proposal.settings;
  const rows = new Map(shown.monthRows.map((row) => [row.category, row]));
  const cells = categories.map((category): Cell => {
    const row = rows.get(category);
    if (row === undefined) return text('');
    const amount = row.months[month - 1] ?? noMoney;
    const formula = leafFormula(at, shown.months.get(category)?.[month - 1]);
    return moneyCell(at, formula, { amount, look: 'plain' });
  });
  const own = String(sheet.nextRow);
  const sum = cells.length === 0 ? '0' : `SUM(C${own}:${columnName(totalColumn - 1)}${own})`;
  return [
    { type: 'number', value: month, style: { look: 'plain', align: 'center' } },
    text(at.format.day(addMonths(startsOn, month - 1))),
    ...cells,
    moneyCell(at, sum, { amount: total, look: 'figure' }),
  ];
}

/** The exact cost of a month, rounded once: first away from the noise of binary numbers. */
function leafFormula(at: SheetsAt, node: number | undefined): string {
  const value = node === undefined ? undefined : at.graph.nodes[node]?.value;
  if (node === undefined || value === undefined) return '0';
  const places = currencyPlaces(at.currency);
  const cell = cellOf(at, node, 'elsewhere');
  return `ROUND(ROUND(${cell},${String(noisePlaces(value, places))}),${String(places)})`;
}

function savingCells(
  { at, sheet, totalColumn }: MonthsAt,
  { at: state }: StateShown,
  of: {
    readonly month: number;
    readonly from: number;
    readonly today: MonthsShown;
    readonly saving: Money;
    readonly saved: Money;
  },
): readonly Cell[] {
  const [total, saving, saved] = [0, 1, 2].map((step) => columnName(totalColumn + step));
  const [own, before] = [String(sheet.nextRow), String(of.today.from + of.month - 1)];
  const so = `SUM(${saving ?? ''}$${String(of.from)}:${saving ?? ''}${own})`;
  const { startsOn } = at.proposal.settings;
  const begin = (state.option?.option.phases ?? [])
    .filter((phase) => monthOfPhase(phase, { startsOn }) === of.month)
    .map(({ name }) => name);
  return [
    moneyCell(at, `${total ?? ''}${before}-${total ?? ''}${own}`, { amount: of.saving, look: 'plain' }),
    moneyCell(at, so, { amount: of.saved, look: saved === undefined ? 'plain' : 'figure' }),
    text(begin.join(', '), { look: 'plain', isIndented: true, isWrapped: true }),
  ];
}

/** For each year and the term: its months added up, what Comparison says, and the difference. */
function addYears(
  { at, sheet, totalColumn }: MonthsAt,
  { found, rows }: { readonly found: MonthsShown; readonly rows: StateRows },
): void {
  const { years, term } = yearColumns(at);
  const { monthsOfYears, termMonths } = at.comparison;
  const total = columnName(totalColumn);
  const { table } = rows.shown;
  sheet.add();
  sheet.add(...headCells(['', 'Months added up', 'Months', 'Comparison', 'Difference'], [2, 3, 4]));
  const add = (words: string, of: { months: readonly number[]; column: string; amount: Money }): void => {
    const [first = 1, last = 1] = [of.months[0], of.months.at(-1)];
    const range = `SUM(${total}${String(found.from + first - 1)}:${total}${String(found.from + last - 1)})`;
    const amount = addMoney(...of.months.map((month) => found.totals[month - 1] ?? noMoney));
    const own = String(sheet.nextRow);
    sheet.add(
      text(''),
      text(words),
      moneyCell(at, range, { amount, look: 'plain' }),
      moneyCell(at, `Comparison!${of.column}${String(rows.total ?? 0)}`, {
        amount: of.amount,
        look: 'plain',
      }),
      moneyCell(at, `C${own}-D${own}`, { amount: subtractMoney(amount, of.amount), look: 'plain' }),
    );
  };
  for (const [year, count] of monthsOfYears.entries()) {
    const months = Array.from({ length: count }, (_, step) => year * 12 + step + 1);
    const amount = table.annual[year] ?? noMoney;
    add(`Year ${String(year + 1)}`, { months, column: years[year] ?? 'B', amount });
  }
  const all = Array.from({ length: termMonths }, (_, step) => step + 1);
  add('Whole term', { months: all, column: term, amount: table.term });
}
