import {
  isAnythingKnown,
  comparisonJson,
  type CategoryJson,
  type StateDetail,
  type TotalsJson,
} from '../../shared/domain/comparison/comparisonJson';
import { categoryNames } from '../../shared/domain/charts/theme';
import { toldChecks } from '../../shared/domain/comparison/checkWords';
import type { Comparison, OptionComparison, Saving } from '../../shared/domain/comparison/comparison';
import { isSavingKnown } from '../../shared/domain/comparison/knownSides';
import type { CostTable } from '../../shared/domain/cost/costTable';
import type { Formatters } from '../../shared/domain/document/formatters';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import { formattersFor } from '../../shared/format/formatters';
import { alignedLines } from './alignedLines';
import { checkLines } from './checkLines';

const unknown = 'not known';

/** A comparison as a table of years for a person at a terminal. */
export function comparisonText(
  proposal: Proposal,
  comparison: Comparison,
  { isDetailed }: { readonly isDetailed: boolean },
): string {
  const { locale, currency, startsOn, termMonths } = proposal.settings;
  const format = formattersFor(locale, currency);
  const years = comparison.monthsOfYears.map((months, at) => {
    const year = `Year ${String(at + 1)}`;
    return months === 12 ? year : `${year} (${months === 1 ? '1 month' : `${String(months)} months`})`;
  });
  const { flat, doNothing } = comparison.today;
  const rows = [
    ['', ...years, `${String(termMonths)} months`, 'A month'],
    stateRow('Today, flat', flat, format),
    stateRow('Today, do nothing', doNothing, format),
    ...comparison.options.flatMap((option) => [
      stateRow(option.option.name, option.cost, format),
      savingRow('  saves against do nothing', option.saving.doNothing, { from: doNothing, option, format }),
      savingRow('  saves against flat', option.saving.flat, { from: flat, option, format }),
    ]),
  ];
  return [
    `${proposal.client.name} · ${proposal.cover.title}`,
    `${String(termMonths)} months from ${format.day(startsOn)}, in ${currency}`,
    '',
    ...alignedLines(rows, (column) => column > 0),
    ...leftOut(comparison),
    ...comparison.options.flatMap((option) => [
      '',
      ...optionLines(option, { isKnown: isSavingKnown(comparison, option), format }),
    ]),
    ...(isDetailed ? ['', ...detailLines(proposal, comparison, format)] : []),
    '',
  ].join('\n');
}

function stateRow(name: string, table: CostTable, format: Formatters): readonly string[] {
  if (!isAnythingKnown(table)) return [name, ...table.annual.map(() => unknown), unknown, unknown];
  return [name, ...[...table.annual, table.term].map(format.money), format.amount(table.monthly)];
}

function savingRow(
  name: string,
  saving: Saving,
  of: { readonly from: CostTable; readonly option: OptionComparison; readonly format: Formatters },
): readonly string[] {
  const isKnown = isAnythingKnown(of.from) && isAnythingKnown(of.option.cost);
  return [
    name,
    ...[...saving.annual, saving.term].map((amount) => (isKnown ? of.format.money(amount) : unknown)),
  ];
}

function leftOut({ today }: Comparison): readonly string[] {
  const { known, of } = today.doNothing.devices;
  return known === of
    ? []
    : ['', `Today's page cost is known in full for ${String(known)} of ${String(of)} devices.`];
}

function optionLines(
  option: OptionComparison,
  { isKnown, format }: { readonly isKnown: boolean; readonly format: Formatters },
): readonly string[] {
  const { today, option: future, removedBy } = option.pageBalance;
  const inTerm =
    option.paybackMonths === null ? 'none within the term' : `month ${String(option.paybackMonths)}`;
  const payback = isKnown ? inTerm : unknown;
  const pages = (count: typeof today): string =>
    `${format.count(count.mono)} mono and ${format.count(count.colour)} color`;
  return [
    option.option.name,
    `  One-off costs ${format.money(option.oneOff)}; payback: ${payback}.`,
    `  Pages a month: ${pages(today)} today, ${pages(future)} in the option.`,
    ...removedBy.map(({ name, pages: gone }) => `  Removed by ${name}: ${pages(gone)}.`),
    ...checkLines(toldChecks(option.checks, format)).map((line) => `  ${line}`),
  ];
}

function detailLines({ settings }: Proposal, comparison: Comparison, format: Formatters): readonly string[] {
  const { startsOn, discountRate } = settings;
  const { today, options } = comparisonJson(comparison, format, { startsOn, discountRate });
  const states: readonly (readonly [string, TotalsJson])[] = [
    ['Today, flat', today.flat],
    ['Today, do nothing', today.doNothing],
    ...options.map((option) => [option.name, option] as const),
  ];
  return states.flatMap(([name, { categories = [], apart = [], cash, presentValue, contracts = [] }]) => {
    const row = ({ category, annual, term, grade }: CategoryJson, mark: string): readonly string[] => [
      `  ${mark}${categoryNames[category]}`,
      ...annual,
      term,
      grade,
    ];
    const totals = (label: string, amounts: readonly (string | null)[]): readonly string[] => [
      label,
      ...amounts.map((amount) => amount ?? unknown),
      '',
    ];
    const rows = [
      ...categories.map((entry) => row(entry, '')),
      ...apart.map((entry) => row(entry, 'Beside the totals: ')),
      ...(cash === undefined ? [] : [totals('  As cash', [...cash.annual, cash.term])]),
      ...(presentValue ? [totals('  Present value', [...presentValue.annual, presentValue.total])] : []),
    ];
    return [name, ...alignedLines(rows, (column) => column > 0), ...contracts.flatMap(billLines), ''];
  });
}

const itemWords = {
  base: 'base',
  mono: 'mono',
  colour: 'color',
  minimum: 'minimum',
  extra: 'extra',
} as const;

function billLines({ name, bills }: StateDetail['contracts'][number]): readonly string[] {
  return [
    `  A month under the contract "${name}":`,
    ...bills.map(
      ({ contractYear, lines, total }) =>
        `    contract year ${String(contractYear)}: ${[...lines.map((line) => `${line.name ?? itemWords[line.item]} ${line.amount}`), `together ${total}`].join(', ')}`,
    ),
  ];
}
