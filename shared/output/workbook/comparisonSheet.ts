import { currencyNames } from '../../domain/proposal/regions';
import type { Coverage } from '../../domain/cost/costTable';
import type { Cell, WrittenSheet } from './sheet';
import { SheetWriter, text } from './sheet';
import type { SheetsAt } from './sheetsAt';
import type { FrontAt, StateRows } from './stateTables';
import { addStateTable, yearHeads } from './stateTables';
import { addOutcome } from './outcomes';

/** The front sheet, and where each state's table stands on it. */
export interface FrontSheet {
  readonly sheet: WrittenSheet;
  readonly states: readonly StateRows[];
}

/** The front: what this is, then each state's table and what each option saves, every figure from the calculation. */
export function comparisonSheet(at: SheetsAt): FrontSheet {
  const { comparison } = at;
  const widths = [50, ...comparison.monthsOfYears.map(() => 16), 18];
  const sheet = new SheetWriter({ name: 'Comparison', widths, frozenRows: 0, paper: at.paper }, at.styles);
  addFront(at, sheet);
  const termRow = sheet.add(
    text('Months of the term', { look: 'plain' }),
    wholeNumber(comparison.termMonths),
  );
  addCoverage(at, sheet);
  sheet.add();
  sheet.add(...yearHeads('The years of the term', at).slice(0, -1));
  sheet.add(text('Months'), ...comparison.monthsOfYears.map((months) => wholeNumber(months)));
  const front: FrontAt = { at, sheet, termCell: `$B$${String(termRow)}` };
  const states = at.states.map((shown) => addStateTable(front, shown));
  const [flat, doNothing, ...options] = states;
  if (flat === undefined || doNothing === undefined) return { sheet: sheet.done(), states };
  const found = options.map((own, place): StateRows => {
    const option = comparison.options[place];
    const oneOffCell = option && addOutcome(front, { option, own, flat, doNothing });
    return oneOffCell === undefined ? own : { ...own, oneOffCell };
  });
  return { sheet: sheet.done(), states: [flat, doNothing, ...found] };
}

function wholeNumber(value: number, align: 'left' | 'right' = 'right'): Cell {
  return { type: 'number', value, style: { look: 'plain', format: '0', align } };
}

function addFront({ proposal, format, madeAt, currency }: SheetsAt, sheet: SheetWriter): void {
  const { client, cover, provider, settings } = proposal;
  const note = (words: string): number => sheet.add(text(words, { look: 'note' }));
  const fact = (name: string, value: string): void => {
    if (value !== '') sheet.add(text(name), text(value, { look: 'plain' }));
  };
  sheet.add(text(cover.title, { look: 'title' }));
  sheet.add(text('Calculation workbook', { look: 'section' }));
  note(
    'Every figure here is calculated in this workbook: from Inputs, step by step in Calculation, to these tables.',
  );
  note(
    'Change a blue value on the sheet Inputs, and the formulas that use it follow. Sources and Assumptions say what it rests on.',
  );
  note(
    'Cash shows the same costs when they are paid, with net present values; Months shows each month; Ratios shows devices, what a page costs, and the environment.',
  );
  note(
    'What was decided stays as it is: rate bands reached, pages moved or removed, months that a cost holds. For those, change the proposal and export again.',
  );
  sheet.add();
  fact('Client', client.name);
  fact('Prepared by', [provider.rep, provider.company].filter((part) => part !== '').join(', '));
  fact('Version', cover.version ?? '');
  fact('Made on', format.day(madeAt.slice(0, 10)));
  fact('Currency', `${currencyNames[currency] ?? currency} (${currency})`);
  fact('First day of the term', format.day(settings.startsOn));
}

function addCoverage({ comparison }: SheetsAt, sheet: SheetWriter): void {
  const { today } = comparison;
  const words = ({ known, of }: Coverage): string =>
    known === of ? `All ${String(of)}` : `${String(known)} of ${String(of)}; of the others what is known`;
  sheet.add(text('Devices of today with all figures'), text(words(today.doNothing.devices)));
}
