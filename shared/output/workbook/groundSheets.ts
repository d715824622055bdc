import { categoryNames } from '../../domain/charts/theme';
import { gradeWords } from '../../domain/explain/stepWords';
import { moneyFormat } from './numberFormats';
import type { Cell, WrittenSheet } from './sheet';
import { SheetWriter, text } from './sheet';
import type { SheetsAt } from './sheetsAt';
import { headCells, wrapped } from './sheetsAt';

/** The tables that were imported and the invoices that were entered. */
export function sourcesSheet(at: SheetsAt): WrittenSheet {
  const widths = [46, 22, 20, 14, 14, 60];
  const sheet = new SheetWriter({ name: 'Sources', widths, frozenRows: 0, paper: at.paper }, at.styles);
  sheet.add(text('Sources', { look: 'title' }));
  sheet.add(text('The tables that were imported; Inputs names the row of each.', { look: 'note' }));
  sheet.add();
  const { sources, invoices = [] } = at.proposal;
  sheet.add(...headCells(['File', 'Sheet', 'Imported on', 'Rows of data', 'Header row', 'Noticed'], [3, 4]));
  if (sources.length === 0) sheet.add(text('No table was imported.'));
  for (const { fileName, headerRow, importedAt, issues, rows, sheet: name } of sources) {
    sheet.add(
      text(fileName, wrapped),
      text(name ?? '', wrapped),
      text(at.format.day(importedAt.slice(0, 10))),
      number(rows),
      headerRow === null ? text('none') : number(headerRow),
      text(issues.map(({ message }) => message).join(' '), wrapped),
    );
  }
  if (invoices.length > 0) addInvoices(at, sheet);
  return sheet.done();
}

function number(value: number, format = '#,##0'): Cell {
  return { type: 'number', value, style: { look: 'plain', format } };
}

function addInvoices({ currency, format, proposal }: SheetsAt, sheet: SheetWriter): void {
  sheet.add();
  sheet.add(text('Invoices', { look: 'section' }));
  const heads = ['Invoice', 'Supplier', 'Period', 'Months', `Amount in ${currency}`, 'What it is for'];
  sheet.add(...headCells(heads, [3, 4]));
  for (const { amount, categories, from, isBase, label, months, supplier, to } of proposal.invoices ?? []) {
    const days = [from, to].flatMap((day) => (day === undefined ? [] : [format.day(day)]));
    const use = isBase ? "Today's cost is taken from it." : 'It stands beside the calculated cost.';
    const names = categories.map((category) => categoryNames[category]).join(', ');
    sheet.add(
      text(label, wrapped),
      text(supplier ?? '', wrapped),
      text(days.join(' to '), wrapped),
      number(Number(months), '0.##'),
      number(Number(amount.value), moneyFormat(currency)),
      text(`${names}. ${use}`, wrapped),
    );
  }
}

/** What is taken as true, and what the totals hold. */
export function assumptionsSheet(at: SheetsAt): WrittenSheet {
  const widths = [70, 20, 44, 24, 60];
  const sheet = new SheetWriter({ name: 'Assumptions', widths, frozenRows: 0, paper: at.paper }, at.styles);
  sheet.add(text('Assumptions', { look: 'title' }));
  sheet.add();
  sheet.add(...headCells(['Assumption', 'Grade', 'Source', 'Range', 'If it is wrong']));
  const { assumptions, settings } = at.proposal;
  if (assumptions.length === 0) sheet.add(text('None is written down.'));
  for (const { grade, ifWrong, range, source, text: words } of assumptions) {
    sheet.add(
      text(words, wrapped),
      text(gradeWords[grade]),
      text(source ?? '', wrapped),
      text(range ?? '', wrapped),
      text(ifWrong ?? '', wrapped),
    );
  }
  sheet.add();
  sheet.add(text('What the totals hold', { look: 'section' }));
  const { counts, scopeNote, tax } = settings;
  const holds = (what: string, isIn: boolean): string =>
    `${what}: ${isIn ? 'in the totals' : 'in no total'}.`;
  const lines = [
    'Amounts are calculated exactly and rounded once: each category in each year, on the sheet Months in each month. Totals add the rounded amounts.',
    holds('Paper', counts?.paper === true),
    holds(tax?.name ?? 'Tax', counts?.tax === true),
    holds('Soft costs', counts?.soft === true),
    holds('Replacement reserve', counts?.reserve === true),
    ...(scopeNote === undefined ? [] : [scopeNote]),
  ];
  for (const line of lines) sheet.add(text(line, wrapped));
  return sheet.done();
}
