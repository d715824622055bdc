import type { OptionComparison } from '../../../shared/domain/comparison/comparison';
import { categoryNames } from '../../../shared/domain/charts/theme';
import type { CostCategory } from '../../../shared/domain/cost/costLine';
import { costCategories } from '../../../shared/domain/cost/costLine';
import type { CostRow, CostRows, CostTable } from '../../../shared/domain/cost/costTable';
import { cashRows, termOf } from '../../../shared/domain/cost/costTable';
import type { View } from '../../../shared/domain/cost/counting';
import { cumulate, gradeNames, scopeWords } from '../../../shared/domain/document/sections/costTables';
import type { Telling } from '../../../shared/domain/document/telling';
import type { BalanceRow } from '../../../shared/domain/explain/balanceSteps';
import type { FigureName } from '../../../shared/domain/explain/figureNames';
import type { PagesByMeter } from '../../../shared/domain/future/pageFlow';
import { addPages } from '../../../shared/domain/future/pageFlow';
import type { Money } from '../../../shared/domain/money';
import { addMoney, noMoney, subtractMoney } from '../../../shared/domain/money';
import { add } from '../../../shared/domain/rate';
import type { TextFigure } from './explain/figuredText';

/** A row of figures; a total has a line above it. */
export interface FigureRow {
  readonly label: string;
  readonly cells: readonly string[];
  /** The figures in the cells, by which they can be explained; `null` for words. */
  readonly names: readonly (FigureName | null)[];
  readonly kind: 'body' | 'total';
  /** A row that needs attention. */
  readonly tone?: 'bad';
}

/** A table of figures in groups, each with its own heading where there is more than one. */
export interface FigureTable {
  readonly caption: string;
  readonly captionFigures?: readonly TextFigure[];
  readonly first: string;
  readonly columns: readonly string[];
  readonly groups: readonly { readonly heading?: string; readonly rows: readonly FigureRow[] }[];
}

/** The place of an option in the comparison, by which its figures are named. */
export function placeOf({ comparison }: Telling, { option }: OptionComparison): number {
  return comparison.options.findIndex((entry) => entry.option.id === option.id);
}

/** What the totals of a table hold beside hard costs, and what they do not. */
function scopeSentence(telling: Telling): string {
  const words = scopeWords(telling);
  return `Each year in ${words}. A saving with a minus sign is a rise.`;
}

/** Category by year for today and the option, with their difference and its running total. */
export function yearTable(telling: Telling, chosen: OptionComparison, view: View = 'cost'): FigureTable {
  const { comparison, format } = telling;
  const rowsOf = (table: CostTable): CostRows =>
    view === 'cash' ? cashRows(table, comparison.counting) : table;
  const [today, then] = [rowsOf(comparison.today.doNothing), rowsOf(chosen.cost)];
  const annual = today.annual.map((amount, year) => subtractMoney(amount, then.annual[year] ?? noMoney));
  const state = placeOf(telling, chosen);
  const inView = view === 'cash' ? { view } : {};
  const years = annual.map((_, year) => ({ year: year + 1 }));
  return {
    caption: scopeSentence(telling),
    first: 'What it is spent on',
    columns: [...comparison.monthsOfYears.map(yearName), `${String(comparison.termMonths)} months`],
    groups: [
      { heading: 'Today carried on', rows: categoryRows(telling, today, { state: 'doNothing', ...inView }) },
      { heading: chosen.option.name, rows: categoryRows(telling, then, { state, ...inView }) },
      {
        heading: 'Difference',
        rows: [
          {
            label: 'Saving',
            cells: [...annual, addMoney(...annual)].map(format.money),
            names: [...years, {}].map((period) => ({ state, kind: 'saving', ...inView, ...period })),
            kind: 'body',
          },
          {
            label: 'Saving added up',
            cells: [...cumulate(annual).map(format.money), ''],
            names: [
              ...years.map((period) => ({ state, kind: 'cumulated' as const, ...inView, ...period })),
              null,
            ],
            kind: 'body',
          },
        ],
      },
    ],
  };
}

/** A column's name for a year of the term. */
export function yearName(months: number, year: number): string {
  const name = `Year ${String(year + 1)}`;
  return months === 12 ? name : `${name} (${String(months)} months)`;
}

function categoryRows(
  { format }: Telling,
  table: CostRows,
  at: Pick<FigureName, 'state' | 'view'>,
): readonly FigureRow[] {
  const cells = (of: { readonly annual: readonly Money[]; readonly term: Money }): readonly string[] => [
    ...of.annual.map(format.money),
    format.money(of.term),
  ];
  const periods = [...table.annual.map((_, year) => ({ year: year + 1 })), {}];
  return [
    ...table.rows.map((row): FigureRow => ({
      label: categoryNames[row.category],
      cells: cells(row),
      names: periods.map((period) => ({ ...at, kind: 'category', category: row.category, ...period })),
      kind: 'body',
    })),
    {
      label: 'Total',
      cells: cells(table),
      names: periods.map((period) => ({ ...at, kind: 'total', ...period })),
      kind: 'total',
    },
  ];
}

/** The term's cost by category, today against the option, with the weakest source of each. */
export function categoryTable(telling: Telling, chosen: OptionComparison): FigureTable {
  const { comparison, format } = telling;
  const { doNothing } = comparison.today;
  const grade = (table: CostTable, category: string): string => {
    const row = table.rows.find((entry) => entry.category === category);
    return row === undefined ? '' : gradeNames[row.grade];
  };
  const state = placeOf(telling, chosen);
  const rows = costCategories
    .filter((category) => [doNothing, chosen.cost].some((table) => grade(table, category) !== ''))
    .map((category): FigureRow => {
      const [today, then] = [termOf(doNothing, [category]), termOf(chosen.cost, [category])];
      const sources = [grade(doNothing, category), grade(chosen.cost, category)];
      return {
        label: categoryNames[category],
        cells: [...against(telling, today, then), ...sources],
        names: [
          { state: 'doNothing', kind: 'category', category },
          { state, kind: 'category', category },
          { state, kind: 'saving', category },
          null,
          null,
        ],
        kind: 'body',
      };
    });
  const total = [...against(telling, doNothing.term, chosen.cost.term), '', ''];
  return {
    caption: `Cost over ${format.count(comparison.termMonths)} months in ${comparison.currency}. The source is the weakest among the row's figures.`,
    first: 'What it is spent on',
    columns: ['Today carried on', chosen.option.name, 'Saving', 'Source today', 'Source then'],
    groups: [
      {
        rows: [
          ...rows,
          { label: 'Total', cells: total, names: [...totalNames(state), null, null], kind: 'total' },
        ],
      },
    ],
  };
}

/** The names of both totals over the term and of their difference. */
export function totalNames(state: number): readonly FigureName[] {
  return [
    { state: 'doNothing', kind: 'total' },
    { state, kind: 'total' },
    { state, kind: 'saving' },
  ];
}

/** Today, the option, and what it saves, as cells. */
export function against({ format }: Telling, today: Money, then: Money): readonly string[] {
  return [format.money(today), format.money(then), format.money(subtractMoney(today, then))];
}

/** What stands apart from the totals on both sides, over the term; `null` where nothing does. */
export function apartTable(telling: Telling, chosen: OptionComparison): FigureTable | null {
  const { comparison } = telling;
  const { doNothing } = comparison.today;
  const state = placeOf(telling, chosen);
  const rowOf = (table: CostTable, category: CostCategory): CostRow | undefined =>
    table.apart.find((row) => row.category === category);
  const categories = costCategories.filter(
    (category) => rowOf(doNothing, category) !== undefined || rowOf(chosen.cost, category) !== undefined,
  );
  if (categories.length === 0) return null;
  const rows = categories.map((category): FigureRow => {
    const [today, then] = [rowOf(doNothing, category), rowOf(chosen.cost, category)];
    return {
      label: categoryNames[category],
      cells: against(telling, today?.term ?? noMoney, then?.term ?? noMoney),
      names: [
        { state: 'doNothing', kind: 'category', category },
        { state, kind: 'category', category },
        { state, kind: 'saving', category },
      ],
      kind: 'body',
    };
  });
  return {
    caption: `Over ${String(comparison.termMonths)} months in ${comparison.currency}, shown for your information: in none of the totals above.`,
    first: 'What stands apart',
    columns: ['Today carried on', chosen.option.name, 'Difference'],
    groups: [{ rows }],
  };
}

/** Every page of today: with a device of the option, removed by name, or with no device yet. */
export function pageTable(telling: Telling, chosen: OptionComparison): FigureTable {
  const { format } = telling;
  const { pageBalance } = chosen;
  const state = placeOf(telling, chosen);
  const { today, option, removedBy, unassigned } = pageBalance;
  const row = (
    label: string,
    pages: PagesByMeter,
    of: { readonly balance: BalanceRow; readonly kind?: FigureRow['kind'] },
  ): FigureRow => ({
    label,
    cells: [pages.mono, pages.colour, add(pages.mono, pages.colour)].map(format.count),
    names: [{ meter: 'mono' as const }, { meter: 'colour' as const }, {}].map((meter) => ({
      state,
      kind: 'pages',
      balance: of.balance,
      ...meter,
    })),
    kind: of.kind ?? 'body',
  });
  const open = unassigned.map(({ pages }) => pages);
  const all = [...removedBy.map(({ pages }) => pages), ...open].reduce(addPages, option);
  const openPages = open[0] === undefined ? [] : [open.slice(1).reduce(addPages, open[0])];
  return {
    caption: 'Pages a month, as far as they are known.',
    first: 'Pages',
    columns: ['Mono', 'Color', 'Together'],
    groups: [
      {
        rows: [
          row('Printed on the devices of the option', option, { balance: { type: 'option' } }),
          ...removedBy.map(({ policyId, name, pages }) =>
            row(`Removed: ${name}`, pages, { balance: { type: 'removed', policyId } }),
          ),
          ...openPages.map((pages) => ({
            ...row('Without a device yet', pages, { balance: { type: 'open' } }),
            tone: 'bad' as const,
          })),
          row('Accounted for', all, { balance: { type: 'all' }, kind: 'total' }),
          row('Printed today', today, { balance: { type: 'today' }, kind: 'total' }),
        ],
      },
    ],
  };
}
