import type { ChartSpec } from '../../charts/chartSpec';
import { cumulated, lessOrMore, savingSteps, termByGroup } from '../../charts/moneyCharts';
import type { OptionComparison } from '../../comparison/comparison';
import { isAnythingKnown } from '../../comparison/comparisonJson';
import { isSavingKnown, whyNoSaving } from '../../comparison/knownSides';
import type { CostTable } from '../../cost/costTable';
import { termOf } from '../../cost/costTable';
import { monthOfOneOff } from '../../future/hardwareSpans';
import { planOf } from '../../future/optionPlan';
import { addMoney, noMoney } from '../../money';
import { multiply, rate, whole } from '../../rate';
import type { Block, TableBlock } from '../block';
import type { Telling } from '../telling';
import { termWords } from '../telling';
import { apartBlocks } from './apart';
import { shareOf } from './boardPage';
import {
  beforeTax,
  costByYear,
  coverageWords,
  cumulate,
  gradeNames,
  rowsByYear,
  scopeWords,
} from './costTables';
import { presentValueBlocks } from './presentValue';
import { sureBlocks } from './sure';

const notKnown = 'not known';

/** The money, year by year: today, the option, their difference, one-offs, payback, other options. */
export function moneySection(telling: Telling): readonly Block[] {
  const { chosen, comparison } = telling;
  if (comparison.today.doNothing.rows.length === 0 && chosen === undefined) return [];
  const today = costByYear(telling, comparison.today.doNothing, 'Today carried on');
  if (chosen === undefined) {
    return [
      { type: 'heading', level: 1, text: 'Money, year by year', newPage: true },
      today,
      ...apartBlocks(telling, chosen),
    ];
  }
  const why = whyNoSaving(comparison, chosen);
  if (why !== undefined) return oneSidedMoney(telling, chosen, why);
  return [
    { type: 'heading', level: 1, text: 'Money, year by year', newPage: true },
    { type: 'message', text: moneyMessage(telling, chosen) },
    today,
    costByYear(telling, chosen.cost, chosen.option.name),
    differenceTable(telling, chosen),
    {
      type: 'paragraph',
      text: `“Today carried on” keeps today's devices and contracts with their yearly increases and the end of their leases. “Today flat” holds the prices of the first month throughout. ${flatWords(telling, chosen)}`,
    },
    ...presentValueBlocks(telling, chosen),
    ...sureBlocks(telling),
    chartBlock(telling, termByGroup(telling, chosen)),
    chartBlock(telling, savingSteps(telling, chosen)),
    { type: 'heading', level: 2, text: 'What is paid once, and when it is paid back' },
    ...oneOffBlocks(telling, chosen),
    chartBlock(telling, cumulated(telling, chosen)),
    ...otherOptions(telling),
    ...apartBlocks(telling, chosen),
  ];
}

/** What is known of one side, or of none: no difference, no chart of both, no payback. */
function oneSidedMoney(telling: Telling, chosen: OptionComparison, why: string): readonly Block[] {
  const { doNothing } = telling.comparison.today;
  const { oneOffs } = chosen.option;
  return [
    { type: 'heading', level: 1, text: 'Money, year by year', newPage: true },
    { type: 'message', text: why },
    ...(isAnythingKnown(doNothing) ? [costByYear(telling, doNothing, 'Today carried on')] : []),
    ...(isAnythingKnown(chosen.cost) ? [costByYear(telling, chosen.cost, chosen.option.name)] : []),
    ...(oneOffs.length === 0
      ? []
      : [{ type: 'heading' as const, level: 2 as const, text: 'What is paid once' }]),
    ...(oneOffs.length === 0 ? [] : oneOffBlocks(telling, chosen)),
    ...otherOptions(telling),
    ...apartBlocks(telling, chosen),
  ];
}

function chartBlock(telling: Telling, chart: ChartSpec): Block {
  const coverage = telling.chosen === undefined ? '' : coverageWords(telling, telling.chosen.cost);
  return { type: 'chart', chart, source: `Source: the tables of this section.${coverage}` };
}

function moneyMessage(telling: Telling, chosen: OptionComparison): string {
  const { comparison, format } = telling;
  const saving = chosen.saving.doNothing;
  const first = saving.annual[0] ?? noMoney;
  const start = `${chosen.option.name} ${lessOrMore(telling, saving.term)} than today carried on over ${termWords(comparison.termMonths)}${shareOf(telling, chosen)}`;
  if (first < 0n && saving.term > 0n) return `${start}; year 1 costs ${format.moneySize(first)} more.`;
  return `${start}.`.replace('costs the same than', 'costs the same as');
}

function flatWords(telling: Telling, chosen: OptionComparison): string {
  const { format, comparison } = telling;
  const flat = comparison.today.flat.term;
  return `Against today flat (${format.money(flat)} over the term) ${chosen.option.name} ${lessOrMore(telling, chosen.saving.flat.term)}.`;
}

function differenceTable(telling: Telling, chosen: OptionComparison): TableBlock {
  const { comparison } = telling;
  const saving = chosen.saving.doNothing;
  return rowsByYear(
    telling,
    {
      caption: 'Difference by year, a minus sign where the option costs more',
      source: 'Source: the totals of the two tables above; differences of printed totals.',
    },
    [
      { label: 'Today carried on', ...comparison.today.doNothing, kind: 'body' },
      { label: chosen.option.name, ...chosen.cost, kind: 'body' },
      { label: 'Saving', ...saving, kind: 'total' },
      { label: 'Saving added up', annual: cumulate(saving.annual), kind: 'body' },
      { label: 'Today flat', ...comparison.today.flat, kind: 'body' },
      { label: 'Saving against today flat', ...chosen.saving.flat, kind: 'body' },
    ],
  );
}

function oneOffBlocks(telling: Telling, chosen: OptionComparison): readonly Block[] {
  const { format, comparison, proposal } = telling;
  const { oneOffs } = chosen.option;
  if (oneOffs.length === 0) return [{ type: 'paragraph', text: 'Nothing is paid once.' }];
  const plan = planOf(chosen.option, proposal.settings.startsOn);
  const rows = oneOffs
    .map((oneOff) => ({ ...oneOff, month: monthOfOneOff(oneOff, plan) }))
    .filter(({ month }) => month <= comparison.termMonths)
    .sort((a, b) => a.month - b.month)
    .map((oneOff) => {
      const amount = multiply(rate(oneOff.amount.value), whole(oneOff.count ?? 1));
      return {
        kind: 'body' as const,
        cells: [
          oneOff.label,
          format.count(oneOff.month),
          format.amount(amount),
          gradeNames[oneOff.amount.grade],
        ],
      };
    });
  const end = termOf(chosen.cost, ['endOfLease']);
  const atEnd =
    end === noMoney
      ? []
      : [{ kind: 'body' as const, cells: ['of which at the end of leases', '', format.money(end), ''] }];
  return [
    {
      type: 'table',
      caption: `One-off costs of ${chosen.option.name} (${beforeTax(telling)})`,
      columns: [
        { header: 'What', align: 'left', width: 3.6 },
        { header: 'In month', align: 'right', width: 0.9 },
        { header: 'Amount', align: 'right', width: 1.2 },
        { header: 'Source', align: 'left', width: 1.1 },
      ],
      rows: [
        ...rows,
        { kind: 'total', cells: ['Total', '', format.money(addMoney(chosen.oneOff, end)), ''] },
        ...atEnd,
      ],
      source: 'All one-off costs are in the year tables above, each in the year in which it is paid.',
    },
    { type: 'paragraph', text: paybackWords(telling, chosen, comparison.termMonths) },
  ];
}

function paybackWords({ format, comparison }: Telling, chosen: OptionComparison, termMonths: number): string {
  if (!isSavingKnown(comparison, chosen))
    return 'Whether lower running costs pay that back is not known while nothing is known of the cost of one side.';
  if (chosen.oneOff === noMoney) return 'There are no costs at the start that would have to be paid back.';
  const amount = format.money(chosen.oneOff);
  return chosen.paybackMonths === null
    ? `The costs at the start, ${amount}, are not paid back by lower running costs within ${String(termMonths)} months.`
    : `The costs at the start, ${amount}, are paid back by lower running costs in month ${String(chosen.paybackMonths)}. Costs at the end of leases count in the total but not in the payback.`;
}

function otherOptions(telling: Telling): readonly Block[] {
  const { comparison, format, chosen } = telling;
  const { doNothing, flat } = comparison.today;
  if (comparison.options.length < 2) return [];
  const row = (cells: readonly string[]): TableBlock['rows'][number] => ({ kind: 'body', cells });
  const costs = (table: CostTable): readonly string[] =>
    isAnythingKnown(table)
      ? [format.cell(table.annual[0] ?? noMoney), format.cell(table.term)]
      : [notKnown, notKnown];
  const payback = (months: number | null): string => (months === null ? 'none' : `month ${String(months)}`);
  return [
    { type: 'heading', level: 2, text: 'All options side by side' },
    {
      type: 'table',
      caption: `Options over ${termWords(comparison.termMonths)} (${scopeWords(telling)})`,
      columns: [
        { header: 'Option', align: 'left', width: 2.4 },
        { header: 'Year 1', align: 'right', width: 1.2 },
        { header: 'Term', align: 'right', width: 1.3 },
        { header: 'Saving over the term', align: 'right', width: 1.3 },
        { header: 'Paid once', align: 'right', width: 1.1 },
        { header: 'Payback', align: 'right', width: 0.9 },
      ],
      rows: [
        row(['Today carried on (do nothing)', ...costs(doNothing), '—', '—', '—']),
        row(['Today flat', ...costs(flat), '—', '—', '—']),
        ...comparison.options.map((option) => {
          const isKnown = isSavingKnown(comparison, option);
          return row([
            option === chosen ? `${option.option.name} (recommended)` : option.option.name,
            ...costs(option.cost),
            isKnown ? format.cell(option.saving.doNothing.term) : notKnown,
            format.cell(option.oneOff),
            isKnown ? payback(option.paybackMonths) : notKnown,
          ]);
        }),
      ],
      source: 'Savings are against today carried on.',
    },
  ];
}
