import type { OptionComparison } from '../../../shared/domain/comparison/comparison';
import { categoryNames } from '../../../shared/domain/charts/theme';
import { breakDown } from '../../../shared/domain/cost/breakdown';
import { costCategories } from '../../../shared/domain/cost/costLine';
import type { CostTable } from '../../../shared/domain/cost/costTable';
import { termOf } from '../../../shared/domain/cost/costTable';
import { cumulate, gradeNames } from '../../../shared/domain/document/sections/costTables';
import type { Telling } from '../../../shared/domain/document/telling';
import { buildingName, byBuilding } from '../../../shared/domain/document/telling';
import type { CostedDevice } from '../../../shared/domain/fleet/device';
import type { PagesByMeter } from '../../../shared/domain/future/pageFlow';
import { addPages } from '../../../shared/domain/future/pageFlow';
import type { Money } from '../../../shared/domain/money';
import { noMoney, subtractMoney } from '../../../shared/domain/money';
import { add } from '../../../shared/domain/rate';

/** A row of figures; a total has a line above it. */
export interface FigureRow {
  readonly label: string;
  readonly cells: readonly string[];
  readonly kind: 'body' | 'total';
  /** A row that needs attention. */
  readonly tone?: 'bad';
}

/** A table of figures in groups, each with its own heading where there is more than one. */
export interface FigureTable {
  readonly caption: string;
  readonly first: string;
  readonly columns: readonly string[];
  readonly groups: readonly { readonly heading?: string; readonly rows: readonly FigureRow[] }[];
}

/** Where costs stand that belong to no device. */
const noBuilding = 'No single building';

/** Category by year for today and the option, with their difference and its running total. */
export function yearTable(telling: Telling, chosen: OptionComparison): FigureTable {
  const { comparison, format } = telling;
  const { doNothing } = comparison.today;
  const { annual, term } = chosen.saving.doNothing;
  const total = (label: string, of: readonly Money[], sum: string): FigureRow => ({
    label,
    cells: [...of.map(format.money), sum],
    kind: 'total',
  });
  return {
    caption: `Each year in ${comparison.currency}, without tax, paper and soft costs. A saving with a minus sign is a rise.`,
    first: 'What it is spent on',
    columns: [...comparison.monthsOfYears.map(yearName), `${String(comparison.termMonths)} months`],
    groups: [
      { heading: 'Today carried on', rows: categoryRows(telling, doNothing) },
      { heading: chosen.option.name, rows: categoryRows(telling, chosen.cost) },
      {
        heading: 'Difference',
        rows: [
          { ...total('Saving', annual, format.money(term)), kind: 'body' },
          { ...total('Saving added up', cumulate(annual), ''), kind: 'body' },
        ],
      },
    ],
  };
}

function yearName(months: number, year: number): string {
  const name = `Year ${String(year + 1)}`;
  return months === 12 ? name : `${name} (${String(months)} months)`;
}

function categoryRows({ format }: Telling, table: CostTable): readonly FigureRow[] {
  const cells = (of: { readonly annual: readonly Money[]; readonly term: Money }): readonly string[] => [
    ...of.annual.map(format.money),
    format.money(of.term),
  ];
  return [
    ...table.rows.map((row): FigureRow => ({
      label: categoryNames[row.category],
      cells: cells(row),
      kind: 'body',
    })),
    { label: 'Total', cells: cells(table), kind: 'total' },
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
  const rows = costCategories
    .filter((category) => [doNothing, chosen.cost].some((table) => grade(table, category) !== ''))
    .map((category): FigureRow => {
      const [today, then] = [termOf(doNothing, [category]), termOf(chosen.cost, [category])];
      const sources = [grade(doNothing, category), grade(chosen.cost, category)];
      return {
        label: categoryNames[category],
        cells: [...against(telling, today, then), ...sources],
        kind: 'body',
      };
    });
  const total = [...against(telling, doNothing.term, chosen.cost.term), '', ''];
  return {
    caption: `Cost over ${format.count(comparison.termMonths)} months in ${comparison.currency}. The source is the weakest among the row's figures.`,
    first: 'What it is spent on',
    columns: ['Today carried on', chosen.option.name, 'Saving', 'Source today', 'Source then'],
    groups: [{ rows: [...rows, { label: 'Total', cells: total, kind: 'total' }] }],
  };
}

function against({ format }: Telling, today: Money, then: Money): readonly string[] {
  return [format.money(today), format.money(then), format.money(subtractMoney(today, then))];
}

/** The term's cost by building, today against the option; the parts add up to the totals to the cent. */
export function buildingTable(telling: Telling, chosen: OptionComparison): FigureTable {
  const { proposal, comparison, format } = telling;
  const { doNothing } = comparison.today;
  const before = termByBuilding(telling, doNothing, proposal.devices);
  // What is paid for a device that has left, such as its buyout, stands where it stood.
  const devices = [...proposal.devices, ...chosen.state.devices];
  const after = termByBuilding(telling, chosen.cost, devices);
  const names = [
    ...new Set([...byBuilding(proposal, devices).keys(), ...before.keys(), ...after.keys()]),
  ].filter((name) => before.has(name) || after.has(name));
  const rows = names.map((name): FigureRow => ({
    label: name,
    cells: against(telling, before.get(name) ?? noMoney, after.get(name) ?? noMoney),
    kind: 'body',
  }));
  const total = against(telling, doNothing.term, chosen.cost.term);
  return {
    caption: `Cost over ${format.count(comparison.termMonths)} months in ${comparison.currency}, by the building in which the devices stand.`,
    first: 'Building',
    columns: ['Today carried on', chosen.option.name, 'Saving'],
    groups: [{ rows: [...rows, { label: 'Total', cells: total, kind: 'total' }] }],
  };
}

function termByBuilding(
  { proposal }: Telling,
  table: CostTable,
  devices: readonly CostedDevice[],
): ReadonlyMap<string, Money> {
  const byId = new Map(devices.map((device) => [device.id, device]));
  const parts = breakDown(table, (id) =>
    id === undefined ? noBuilding : buildingName(proposal, byId.get(id)),
  );
  return new Map(parts.map(({ key, term }) => [key, term]));
}

/** Every page of today: with a device of the option, removed by name, or with no device yet. */
export function pageTable({ format }: Telling, { pageBalance }: OptionComparison): FigureTable {
  const { today, option, removedBy, unassigned } = pageBalance;
  const row = (label: string, pages: PagesByMeter, kind: FigureRow['kind'] = 'body'): FigureRow => ({
    label,
    cells: [pages.mono, pages.colour, add(pages.mono, pages.colour)].map(format.count),
    kind,
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
          row('Printed on the devices of the option', option),
          ...removedBy.map(({ name, pages }) => row(`Removed: ${name}`, pages)),
          ...openPages.map((pages) => ({ ...row('Without a device yet', pages), tone: 'bad' as const })),
          row('Accounted for', all, 'total'),
          row('Printed today', today, 'total'),
        ],
      },
    ],
  };
}
