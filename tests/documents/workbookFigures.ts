import { packDocument } from '../../electron/services/documents/pack';
import { categoryNames } from '../../shared/domain/charts/theme';
import { compare } from '../../shared/domain/comparison/compare';
import type { Comparison, OptionComparison } from '../../shared/domain/comparison/comparison';
import type { CostTable } from '../../shared/domain/cost/costTable';
import type { Money } from '../../shared/domain/money';
import { moneyToDecimal } from '../../shared/domain/money';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import { toDecimal } from '../../shared/domain/rate';
import { formattersFor } from '../../shared/format/formatters';
import { writeWorkbook } from '../../shared/output/workbook/writeWorkbook';
import type { ReadSheet } from '../readers/readXlsx';
import { readXlsx, sheetOf } from '../readers/readXlsx';

/** A proposal's calculation workbook, packed. */
export function workbookOf(proposal: Proposal, mostRows?: number): Buffer {
  const { locale, currency } = proposal.settings;
  const format = formattersFor(locale, currency);
  const limit = mostRows === undefined ? {} : { mostRows };
  return packDocument(
    writeWorkbook(proposal, compare(proposal), { at: '2026-11-22T10:00:00Z', format, ...limit }),
  );
}

/** A figure of the comparison: which row of the front sheet says it, and what it must be. */
interface Expected {
  readonly section: string;
  readonly row: string;
  /** Counted from column B. */
  readonly values: readonly string[];
}

function stateRows(comparison: Comparison, section: string, table: CostTable): readonly Expected[] {
  const amount = (money: Money): string => moneyToDecimal(money, comparison.currency);
  const years = comparison.monthsOfYears.map(() => '');
  const places = moneyToDecimal(table.term, comparison.currency).split('.')[1]?.length ?? 0;
  return [
    ...[...table.rows, ...table.apart].map(({ category, annual, term }) => ({
      section,
      row: categoryNames[category],
      values: [...annual, term].map(amount),
    })),
    { section, row: 'Total', values: [...table.annual, table.term].map(amount) },
    { section, row: 'Average a month', values: [...years, toDecimal(table.monthly, places)] },
  ];
}

function expectedOf(comparison: Comparison): readonly Expected[] {
  return [
    ...stateRows(comparison, 'Today, at prices as they are', comparison.today.flat),
    ...stateRows(comparison, 'Today, carried on', comparison.today.doNothing),
    ...comparison.options.flatMap(({ option, cost }) => stateRows(comparison, option.name, cost)),
    ...comparison.options.flatMap((option) => outcomeRows(comparison, option)),
  ];
}

function outcomeRows(
  { currency, monthsOfYears }: Comparison,
  { option, oneOff, paybackMonths, saving }: OptionComparison,
): readonly Expected[] {
  const amount = (money: Money): string => moneyToDecimal(money, currency);
  const years = monthsOfYears.map(() => '');
  const section = `What ${option.name} saves`;
  const { doNothing, flat } = saving;
  const payback = paybackMonths === null ? 'Not within the term' : String(paybackMonths);
  const row = (label: string, values: readonly string[]): Expected => ({ section, row: label, values });
  return [
    row('Against today, carried on', [...doNothing.annual, doNothing.term].map(amount)),
    row('Against today, at prices as they are', [...flat.annual, flat.term].map(amount)),
    row('One-off costs, which are within the total', [...years, amount(oneOff)]),
    row('Payback: month of the term', [...years, payback]),
  ];
}

/** What a workbook says otherwise than the comparison; `count` figures were looked at. */
export interface Found {
  readonly faults: readonly string[];
  readonly count: number;
}

/** Row numbers by section and label; sections of equal names follow one another. */
export function labelRows(sheet: ReadSheet): readonly { readonly row: number; readonly label: string }[] {
  return [...sheet]
    .filter(([at]) => /^A\d+$/.test(at))
    .map(([at, { value }]) => ({ row: Number(at.slice(1)), label: String(value) }))
    .sort((a, b) => a.row - b.row);
}

/** A cell as text, a number with as many decimals as `like` has. */
export function shown(sheet: ReadSheet, at: string, like: string): string {
  const value = sheet.get(at)?.value ?? '';
  if (typeof value === 'string') return value;
  const text = value.toFixed(like.split('.')[1]?.length ?? 0);
  return /^-0\.?0*$/.test(text) ? text.slice(1) : text;
}

/** What the front sheet of a workbook says otherwise than the comparison. */
export function frontFaults(proposal: Proposal, bytes: Uint8Array): Found {
  const sheet = sheetOf(readXlsx(bytes), 'Comparison');
  const labels = labelRows(sheet);
  let from = 0;
  let section = '';
  const faults: string[] = [];
  let count = 0;
  for (const expected of expectedOf(compare(proposal))) {
    if (expected.section !== section) {
      section = expected.section;
      from = labels.find(({ label, row }) => label === section && row > from)?.row ?? Infinity;
    }
    const found = labels.find(({ label, row }) => label === expected.row && row > from);
    for (const [at, value] of expected.values.entries()) {
      if (value === '') continue;
      count += 1;
      const cell = `${String.fromCharCode(66 + at)}${String(found?.row ?? 0)}`;
      const text = shown(sheet, cell, value);
      if (text !== value) faults.push(`${section}: ${expected.row}, ${cell} shows ${text}, not ${value}`);
    }
  }
  return { faults, count };
}
