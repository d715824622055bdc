import { environment } from '../../domain/environment/environment';
import { gradeWords } from '../../domain/explain/stepWords';
import type { Figure } from '../../domain/sourced';
import { cachedNumber } from './decimals';
import { cellOf } from './formula';
import type { RatioFigure, RatioRow } from './ratioFigures';
import type { Cell, WrittenSheet } from './sheet';
import { SheetWriter, text } from './sheet';
import type { SheetsAt } from './sheetsAt';
import { headCells, notKnown, wrapped } from './sheetsAt';

/** How a ratio is shown: its name, what it counts, its number format. */
interface Shown {
  readonly row: RatioRow;
  readonly name: string;
  readonly unit: string;
  readonly format: string;
  readonly note?: string;
}

const whole = '#,##0';
const tenth = '#,##0.0';
const share = '0.0%';
const perPage = '0.0000';

const useRows: readonly Shown[] = [
  { row: 'devices', name: 'Devices', unit: 'devices', format: whole },
  { row: 'active', name: 'Devices that print', unit: 'devices', format: whole },
  { row: 'users', name: 'People who print', unit: 'people', format: whole },
  {
    ...{ row: 'usersPerDevice', name: 'People a device that prints', unit: 'people', format: tenth },
    note: 'In places whose people are counted',
  },
  {
    row: 'pages',
    name: 'Pages a month',
    unit: 'pages',
    format: whole,
    note: 'Of devices whose pages are known',
  },
  {
    ...{ row: 'pagesPerUser', name: 'Pages a month a person', unit: 'pages', format: tenth },
    note: 'In places whose people are counted',
  },
  { row: 'pagesPerStudent', name: 'Pages a year a student', unit: 'pages', format: tenth },
  {
    ...{ row: 'utilisation', name: 'Utilization', unit: 'of the recommended volume', format: share },
    note: 'Pages a month by the pages a month that the makers recommend',
  },
  { row: 'colourShare', name: 'Color share', unit: 'of all pages', format: share },
  { row: 'duplexShare', name: 'Two-sided share', unit: 'of all pages', format: share },
  { row: 'age', name: 'Average age', unit: 'years', format: tenth, note: 'On the first day of the term' },
  { row: 'oldest', name: 'Age of the oldest device', unit: 'years', format: tenth },
];

const pageRows: readonly Shown[] = [
  {
    ...{ row: 'monoPage', name: 'Cost of a mono page', unit: 'a page', format: perPage },
    note: 'What is paid for mono pages: page charges, minimums, supplies, wear parts, service; no base charge, hardware or energy',
  },
  {
    ...{ row: 'colourPage', name: 'Cost of a color page', unit: 'a page', format: perPage },
    note: 'The same for color pages',
  },
  {
    ...{ row: 'allInPage', name: 'Cost of a page, all in', unit: 'a page', format: perPage },
    note: 'All costs of the totals before tax and soft costs, by all pages of the term',
  },
];

const environmentRows: readonly Shown[] = [
  { row: 'sheets', name: 'Sheets of paper', unit: 'sheets a year', format: whole },
  {
    ...{ row: 'sheetsSaved', name: 'Sheets that print policies save', unit: 'sheets a year', format: whole },
    note: 'The option without its print policies, less the option with them',
  },
  { row: 'energy', name: 'Electricity', unit: 'kWh a year', format: whole },
  { row: 'co2FromPower', name: 'CO₂ of electricity', unit: 'kg a year', format: whole },
  { row: 'co2FromPaper', name: 'CO₂ of paper', unit: 'kg a year', format: whole },
  { row: 'trees', name: 'Trees', unit: 'trees a year', format: tenth },
];

/** Devices and their use, costs per page, and the environment, of each state, with for how many devices each holds. */
export function ratiosSheet(
  at: SheetsAt,
  figures: readonly ReadonlyMap<RatioRow, RatioFigure>[],
): WrittenSheet {
  const widths = [36, 25, ...at.states.flatMap(() => [15, 14]), 58];
  const sheet = new SheetWriter({ name: 'Ratios', widths, frozenRows: 0, paper: at.paper }, at.styles);
  sheet.add(text('Ratios', { look: 'title' }));
  const notes = [
    'Devices, their use, what a page costs, and the environment. Options are counted in the last month of the term, when all their steps are made; costs of a page are averaged over the term.',
    'What is not known is left out, never taken as zero: "Holds for" says for how many devices (or places, for people) a figure is known. A ratio describes a fleet; it is no rule for how many devices are right.',
  ];
  for (const words of notes) sheet.add(text(words, { look: 'note' }));
  addTable('Devices and use', useRows);
  addTable('Cost of a page', pageRows);
  addTable('Environment', environmentRows);
  addFactors(at, sheet);
  return sheet.done();

  function addTable(title: string, rows: readonly Shown[]): void {
    sheet.add();
    const holds = text('Holds for', { look: 'head', isIndented: true });
    const states = at.states.flatMap(({ words }) => [...headCells([words], [0]), holds]);
    sheet.add(...headCells([title, 'Counted in']), ...states, ...headCells(['How']));
    for (const shown of rows) {
      const unit = shown.format === perPage ? `${at.currency} ${shown.unit}` : shown.unit;
      const cells = figures.flatMap((of) => ratioCells(at, shown, of.get(shown.row)));
      sheet.add(text(shown.name), text(unit), ...cells, text(shown.note ?? '', wrapped));
    }
  }
}

function ratioCells(at: SheetsAt, { format }: Shown, figure: RatioFigure | undefined): readonly Cell[] {
  if (figure === undefined) return [text(''), text('')];
  const { found, node } = figure;
  if (node === undefined || found.value === null) return [notKnown(), text('')];
  const cached = cachedNumber(found.value);
  const holds =
    found.known === found.of ? `all ${String(found.of)}` : `${String(found.known)} of ${String(found.of)}`;
  return [
    { type: 'formula', formula: cellOf(at, node, 'elsewhere'), cached, style: { look: 'figure', format } },
    text(holds, { look: 'plain', isIndented: true }),
  ];
}

/** Published factors differ ten-fold, so each stands beside the results with its source. */
function addFactors({ proposal, comparison }: SheetsAt, sheet: SheetWriter): void {
  const { co2PerKwh, co2PerSheet, sheetsPerTree } = environment(proposal, comparison).factors;
  sheet.add();
  const factors = [
    ['kg CO₂ a kWh', co2PerKwh],
    ['g CO₂ a sheet', co2PerSheet],
    ['Sheets a tree', sheetsPerTree],
  ] as const;
  for (const [name, figure] of factors) {
    sheet.add(
      text(figure === null ? `${name}: no factor is given.` : factorWords(name, figure), { look: 'note' }),
    );
  }
}

function factorWords(name: string, { value, grade, note, on }: Figure): string {
  return [`${name}: ${value}`, gradeWords[grade].toLowerCase(), note, on]
    .filter((part) => part !== undefined)
    .join(', ');
}
