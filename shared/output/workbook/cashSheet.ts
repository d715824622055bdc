import { isAnythingKnown } from '../../domain/comparison/comparisonJson';
import { presentValue } from '../../domain/comparison/presentValue';
import type { CostCategory } from '../../domain/cost/costLine';
import type { Money } from '../../domain/money';
import { addMoney, currencyPlaces, moneyToRate, noMoney, subtractMoney } from '../../domain/money';
import { rate } from '../../domain/rate';
import { noisePlaces } from './decimals';
import { cellOf } from './formula';
import type { Cell, WrittenSheet } from './sheet';
import { SheetWriter, text } from './sheet';
import type { SheetsAt } from './sheetsAt';
import { notKnown } from './sheetsAt';
import type { StateShown } from './states';
import { addCategory, addTotal, moneyCell, yearColumns, yearHeads } from './stateTables';

/** What the sheet is written with. */
interface CashAt {
  readonly at: SheetsAt;
  readonly sheet: SheetWriter;
  /** The cell of the discount rate; absent without one. */
  readonly rateCell: string | undefined;
}

/** A state as it stands on the sheet: the rows of its totals and of their present values. */
interface PaidRows {
  readonly shown: StateShown;
  readonly total: number;
  readonly present: number | undefined;
  readonly annual: readonly Money[];
  readonly values: readonly Money[];
}

/** The cash view: each cost in the year in which it is paid, brought to the first day by the discount rate. */
export function cashSheet(at: SheetsAt, discountNode: number | undefined): WrittenSheet {
  const widths = [50, ...at.comparison.monthsOfYears.map(() => 16), 18];
  const sheet = new SheetWriter({ name: 'Cash', widths, frozenRows: 0, paper: at.paper }, at.styles);
  const note = (words: string): number => sheet.add(text(words, { look: 'note' }));
  sheet.add(text('Cash view', { look: 'title' }));
  note(
    'The same costs as on the sheet Comparison, in the years in which they are paid: what is bought counts in full in the year of its purchase, and there is no depreciation.',
  );
  note('Each category of each year is rounded once; totals add the rounded amounts.');
  if (discountNode === undefined) {
    note('The proposal has no discount rate, so there is no net present value.');
  } else {
    note(
      'Net present value: what the payments are worth on the first day of the term. Each year counts as paid at its end, is multiplied by its discount factor, and is rounded once.',
    );
    sheet.add(text('Discount rate a year (change it on Inputs)'), discountCell(at, discountNode));
  }
  const rateCell = discountNode === undefined ? undefined : cellOf(at, discountNode, 'elsewhere');
  const cash: CashAt = { at, sheet, rateCell };
  const [flat, doNothing, ...options] = at.states.map((shown) => addPaid(cash, shown));
  if (flat !== undefined && doNothing !== undefined) {
    for (const own of options) addSavings(cash, own, [doNothing, flat]);
  }
  return sheet.done();
}

function discountCell(at: SheetsAt, node: number): Cell {
  const { discountRate } = at.proposal.settings;
  const cached = Number(discountRate?.value ?? 0);
  const style = { look: 'plain', format: '0.00##%' } as const;
  return { type: 'formula', formula: cellOf(at, node, 'elsewhere'), cached, style };
}

function addPaid(cash: CashAt, shown: StateShown): PaidRows {
  const { at, sheet, rateCell } = cash;
  const { comparison, proposal, currency } = at;
  sheet.add();
  sheet.add(text(shown.words, { look: 'section' }));
  sheet.add(...yearHeads(`Paid in ${currency}`, at));
  const rows = new Map<CostCategory, number>();
  for (const row of shown.cash.rows) rows.set(row.category, addCategory(cash, shown.cashYears, row));
  const { annual } = shown.cash;
  const { discountRate } = proposal.settings;
  const values =
    discountRate === undefined
      ? []
      : presentValue(annual, rate(discountRate.value), comparison.currency).annual;
  if (!isAnythingKnown(shown.table)) {
    const blank = comparison.monthsOfYears.map(() => notKnown());
    sheet.add(text('Total paid', { look: 'total' }), ...blank, notKnown());
    return { shown, total: 0, present: undefined, annual, values };
  }
  const total = addTotal(cash, { rows: shown.cash, words: 'Total paid' }, [...rows.values()]);
  const present = rateCell === undefined ? undefined : addPresent(cash, { rateCell, total, annual, values });
  return { shown, total, present, annual, values };
}

/** The discount factors and the present values of a total's years. */
function addPresent(
  { at, sheet }: CashAt,
  of: {
    readonly rateCell: string;
    readonly total: number;
    readonly annual: readonly Money[];
    readonly values: readonly Money[];
  },
): number {
  const { years } = yearColumns(at);
  const growth = 1 + Number(at.proposal.settings.discountRate?.value ?? 0);
  const factors = sheet.add(
    text('Discount factor at the end of the year'),
    ...years.map((_, year): Cell => ({
      type: 'formula',
      formula: `1/(1+${of.rateCell})^${String(year + 1)}`,
      cached: 1 / growth ** (year + 1),
      style: { look: 'plain', format: '0.000000' },
    })),
    text(''),
  );
  const places = currencyPlaces(at.currency);
  const own = sheet.nextRow;
  const range = `${years[0] ?? 'B'}${String(own)}:${years.at(-1) ?? 'B'}${String(own)}`;
  return sheet.add(
    text('Present value; whole term: net present value', { look: 'outcome' }),
    ...years.map((column, year) => {
      const [total, factor] = [`${column}${String(of.total)}`, `${column}${String(factors)}`];
      const noise = noisePlaces(moneyToRate(of.annual[year] ?? noMoney, at.currency), places);
      const formula = `ROUND(ROUND(${total}*${factor},${String(noise)}),${String(places)})`;
      return moneyCell(at, formula, { amount: of.values[year] ?? noMoney, look: 'outcome' });
    }),
    moneyCell(at, `SUM(${range})`, { amount: addMoney(...of.values), look: 'outcome' }),
  );
}

function addSavings(cash: CashAt, own: PaidRows, against: readonly PaidRows[]): void {
  const { at, sheet } = cash;
  sheet.add();
  sheet.add(text(`What ${own.shown.words} saves, as paid`, { look: 'section' }));
  sheet.add(...yearHeads(`Saving in ${at.currency}; a minus is a rise`, at));
  for (const today of against) {
    const words = today.shown.words.toLowerCase();
    const isKnown = today.total > 0 && own.total > 0;
    addSaving(cash, `Against ${words}`, {
      rows: isKnown ? [today.total, own.total] : undefined,
      amounts: savedOf(today.annual, own.annual),
    });
    const { present } = today;
    if (present === undefined || own.present === undefined) continue;
    addSaving(cash, `The same, at its net present value`, {
      rows: [present, own.present],
      amounts: savedOf(today.values, own.values),
    });
  }
}

function savedOf(today: readonly Money[], own: readonly Money[]): readonly Money[] {
  return today.map((amount, year) => subtractMoney(amount, own[year] ?? noMoney));
}

function addSaving(
  { at, sheet }: CashAt,
  words: string,
  of: { readonly rows: readonly [number, number] | undefined; readonly amounts: readonly Money[] },
): void {
  const { years, term } = yearColumns(at);
  const cell = (column: string, amount: Money): Cell =>
    of.rows === undefined
      ? notKnown()
      : moneyCell(at, `${column}${String(of.rows[0])}-${column}${String(of.rows[1])}`, {
          ...{ amount, look: 'plain' as const },
        });
  sheet.add(
    text(words),
    ...years.map((column, year) => cell(column, of.amounts[year] ?? noMoney)),
    cell(term, addMoney(...of.amounts)),
  );
}
