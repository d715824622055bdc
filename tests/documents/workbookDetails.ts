import { categoryNames } from '../../shared/domain/charts/theme';
import { compare } from '../../shared/domain/comparison/compare';
import type { Comparison } from '../../shared/domain/comparison/comparison';
import type { ComparisonJson, TotalsJson } from '../../shared/domain/comparison/comparisonJson';
import { comparisonJson } from '../../shared/domain/comparison/comparisonJson';
import type { DetailJson } from '../../shared/domain/comparison/detailJson';
import { detailJson } from '../../shared/domain/comparison/detailJson';
import { monthRows } from '../../shared/domain/cost/costTable';
import { moneyToDecimal } from '../../shared/domain/money';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import type { PartlyKnownJson } from '../../shared/domain/ratios/partlyKnown';
import { formattersFor } from '../../shared/format/formatters';
import { columnName } from '../../shared/output/workbook/sheet';
import type { ReadSheet } from '../readers/readXlsx';
import { readXlsx, sheetOf } from '../readers/readXlsx';
import type { Found } from './workbookFigures';
import { labelRows, shown } from './workbookFigures';

/** A figure that `compare --detail --json` prints, and where a sheet must show it. */
interface Expected {
  readonly section: string;
  readonly row: string;
  /** Columns counted from 0. */
  readonly from: number;
  /** `null` is a figure that is not known; an empty text is not looked at. */
  readonly values: readonly (string | null)[];
}

interface Told {
  readonly comparison: Comparison;
  readonly json: ComparisonJson;
  readonly detail: DetailJson;
}

function toldOf(proposal: Proposal): Told {
  const { locale, currency, startsOn, discountRate } = proposal.settings;
  const comparison = compare(proposal);
  const format = formattersFor(locale, currency);
  return {
    comparison,
    json: comparisonJson(comparison, format, { startsOn, discountRate }),
    detail: detailJson(proposal, comparison, { format }),
  };
}

/** Each state as it is called, with what the command prints of it. */
function statesOf({ json }: Told): readonly (readonly [words: string, totals: TotalsJson])[] {
  return [
    ['Today, at prices as they are', json.today.flat],
    ['Today, carried on', json.today.doNothing],
    ...json.options.map((option) => [option.name, option] as const),
  ];
}

function cashOf(told: Told): readonly Expected[] {
  return statesOf(told).flatMap(([section, { cash, presentValue }]) => {
    const row = (name: string, values: Expected['values']): Expected => ({
      ...{ section, row: name, from: 1, values },
    });
    const total = cash === undefined ? [] : [row('Total paid', [...cash.annual, cash.term])];
    return [
      ...(cash?.categories ?? []).map(({ category, annual, term }) =>
        row(categoryNames[category], [...annual, term]),
      ),
      ...total,
      ...(presentValue === null || presentValue === undefined
        ? []
        : [
            row('Present value; whole term: net present value', [...presentValue.annual, presentValue.total]),
          ]),
    ];
  });
}

/** What the months of a state show from column C on: categories, the total and, of an option, what is saved. */
function monthsOf(told: Told, heads: ReadonlyMap<string, readonly string[]>): readonly Expected[] {
  const { comparison, detail } = told;
  const { today, options, counting, currency } = comparison;
  const tables = [today.flat, today.doNothing, ...options.map(({ cost }) => cost)];
  return statesOf(told).flatMap(([section, totals], place) => {
    const table = tables[place];
    if (table === undefined || totals.term === null) return [];
    const { rows } = monthRows(table, counting);
    const columns = heads.get(section) ?? [];
    return (totals.months ?? []).map((total, at): Expected => {
      const amounts = new Map(
        rows.map(({ category, months }) => [
          categoryNames[category],
          moneyToDecimal(months[at] ?? months[0] ?? table.term, currency),
        ]),
      );
      const moved = detail.transitions[place - 2]?.months[at];
      const values = columns.slice(2).map((head) => {
        if (head === 'Total') return total;
        if (head === 'Saved so far') return moved?.cumulated ?? '';
        return amounts.get(head) ?? '';
      });
      return { section, row: String(at + 1), from: 2, values };
    });
  });
}

/** A ratio with all the decimals that the command may print. */
function sixPlaces(value: string | null): string | null {
  if (value === null) return null;
  const [before = '', after = ''] = value.split('.');
  return `${before}.${after.padEnd(6, '0')}`;
}

const ratioNames = {
  usersPerDevice: 'People a device that prints',
  users: 'People who print',
  pages: 'Pages a month',
  pagesPerUser: 'Pages a month a person',
  pagesPerStudent: 'Pages a year a student',
  utilisation: 'Utilization',
  colourShare: 'Color share',
  duplexShare: 'Two-sided share',
} as const;

const environmentNames = {
  sheets: 'Sheets of paper',
  energy: 'Electricity',
  co2FromPower: 'CO₂ of electricity',
  co2FromPaper: 'CO₂ of paper',
  trees: 'Trees',
} as const;

function ratiosOf({ detail }: Told): readonly Expected[] {
  const { ratios, environment } = detail;
  return ratios.states.flatMap((state, place) => {
    const green = environment.states[place];
    // Today stands in two columns: at prices as they are, and carried on.
    const columns = place === 0 ? [2, 4] : [4 + place * 2];
    const row = (section: string, name: string, figure: PartlyKnownJson | undefined): readonly Expected[] =>
      columns.map((from) => ({ section, row: name, from, values: [sixPlaces(figure?.value ?? null)] }));
    const count = (value: number): PartlyKnownJson => ({
      ...{ value: String(value), unit: '', grade: null, known: value, of: value },
    });
    const pages = (from: number, cost: typeof state.costPerPage): readonly Expected[] =>
      (['mono', 'colour', 'allIn'] as const).map((of, at) => ({
        section: 'Cost of a page',
        row: ['Cost of a mono page', 'Cost of a color page', 'Cost of a page, all in'][at] ?? '',
        from,
        values: [sixPlaces(cost[of].value)],
      }));
    return [
      ...row('Devices and use', 'Devices', count(state.fleet.devices)),
      ...row('Devices and use', 'Devices that print', count(state.fleet.active.value)),
      ...entries(ratioNames).flatMap(([key, name]) => row('Devices and use', name, state[key])),
      ...row('Devices and use', 'Average age', state.age.average),
      ...row('Devices and use', 'Age of the oldest device', state.age.oldest),
      ...pages(columns[0] ?? 2, state.costPerPage),
      ...(place === 0 ? pages(4, ratios.doNothingCostPerPage) : []),
      ...entries(environmentNames).flatMap(([key, name]) => row('Environment', name, green?.[key])),
      ...(green?.saved === undefined || green.saved === null
        ? []
        : row('Environment', 'Sheets that print policies save', green.saved.sheets)),
    ];
  });
}

function entries<K extends string, V>(of: Readonly<Record<K, V>>): readonly (readonly [K, V])[] {
  return Object.entries(of) as [K, V][];
}

/** The header cells of each section of the sheet Months. */
function headsOf(sheet: ReadSheet): ReadonlyMap<string, readonly string[]> {
  const rows = labelRows(sheet);
  const heads = new Map<string, readonly string[]>();
  for (const { row, label } of rows.filter(({ label }) => label === 'Month')) {
    const section = rows.find((entry) => entry.row === row - 1)?.label ?? label;
    const cells = Array.from({ length: 30 }, (_, at) => sheet.get(`${columnName(at)}${String(row)}`)?.value);
    heads.set(section, cells.map(String).slice(0, cells.indexOf(undefined)));
  }
  return heads;
}

function faultsOf(sheet: ReadSheet, name: string, expected: readonly Expected[]): Found {
  const labels = labelRows(sheet);
  const faults: string[] = [];
  let count = 0;
  let section = '';
  let from = 0;
  for (const { values, ...of } of expected) {
    if (of.section !== section) {
      section = of.section;
      const next = labels.find(({ label, row }) => label === section && row > from);
      from = (next ?? labels.find(({ label }) => label === section))?.row ?? Infinity;
    }
    const row = labels.find((entry) => entry.label === of.row && entry.row > from)?.row ?? 0;
    for (const [at, value] of values.entries()) {
      if (value === '') continue;
      count += 1;
      const cell = `${columnName(of.from + at)}${String(row)}`;
      const text = shown(sheet, cell, value ?? '');
      const must = value ?? 'not known';
      if (text !== must) faults.push(`${name}, ${section}: ${of.row}, ${cell} shows ${text}, not ${must}`);
    }
  }
  return { faults, count };
}

/** What the sheets Cash, Months and Ratios say otherwise than `compare --detail --json`. */
export function detailFaults(proposal: Proposal, bytes: Uint8Array): Found {
  const book = readXlsx(bytes);
  const told = toldOf(proposal);
  const months = sheetOf(book, 'Months');
  const found = [
    faultsOf(sheetOf(book, 'Cash'), 'Cash', cashOf(told)),
    faultsOf(months, 'Months', monthsOf(told, headsOf(months))),
    faultsOf(sheetOf(book, 'Ratios'), 'Ratios', ratiosOf(told)),
  ];
  return {
    faults: found.flatMap(({ faults }) => faults),
    count: found.reduce((total, { count }) => total + count, 0),
  };
}
