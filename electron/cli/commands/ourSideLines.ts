import { type CashMonth, cashLines } from '../../../shared/domain/ourSide/cashFlow';
import type { Internal } from '../../../shared/domain/ourSide/internal';
import { reveal } from '../../../shared/domain/ourSide/internal';
import { ourSections } from '../../../shared/domain/ourSide/ourSections';
import type { OurWording } from '../../../shared/domain/ourSide/ourSideJson';
import type { OurSideView } from '../../../shared/domain/ourSide/ourSideView';
import {
  cashLineNames,
  coverageWords,
  dutyWords,
  ourRowNames,
} from '../../../shared/domain/ourSide/ourWords';
import {
  type KnownYearly,
  type OurRowResult,
  type Yearly,
  groupedByReason,
} from '../../../shared/domain/ourSide/rows';
import { alignedLines } from '../alignedLines';

const mostNamed = 3;

/** Our side for a person at a terminal, marked as what it is. */
export function ourSideLines(box: Internal<OurSideView>, wording: OurWording): readonly string[] {
  const view = reveal(box);
  const { proposal, format } = wording;
  return [
    'INTERNAL: never part of a document, an e-mail or a proposal file.',
    `${proposal.client.name} · ${view.optionName} · ${String(view.termMonths)} months, in ${view.currency}`,
    '',
    ...alignedLines(rowLines(view, wording), (column) => column > 0),
    ...openLines(view),
    '',
    'Our cash by month',
    ...alignedLines(cashRows(view.cash.months, wording), (column) => column > 0),
    ...ourSections(view, proposal, format).flatMap(({ title, lines }) => [
      '',
      title,
      ...lines.map((line) => `  ${line}`),
    ]),
    ...dutyLines(view, wording),
    '',
  ];
}

function rowLines(view: OurSideView, wording: OurWording): readonly (readonly string[])[] {
  const years = view.monthsOfYears.map((_, at) => `Year ${String(at + 1)}`);
  const { total } = view;
  const part = total.margin?.share ?? null;
  const share = part === null ? '' : wording.format.share(part);
  const open = [...view.monthsOfYears.map(() => '—'), 'not known'];
  const of = (amount: Yearly | null): readonly string[] =>
    amount === null ? open : amounts(amount, wording);
  return [
    ['', ...years, `${String(view.termMonths)} months`, 'Share', 'Known'],
    ...view.rows.flatMap((row) => linesOfRow(row, view, wording)),
    ['All: price', ...of(total.price), '', ''],
    ['All: cost price', ...of(total.cost), '', total.isComplete ? '' : 'not in full'],
    ['All: margin', ...of(total.margin), share, total.isComplete ? '' : 'of what is known'],
  ];
}

function linesOfRow(
  result: OurRowResult,
  view: OurSideView,
  wording: OurWording,
): readonly (readonly string[])[] {
  const { row, price, cost, margin } = result;
  const share = margin.share === null ? '' : wording.format.share(margin.share);
  const line = (name: string, of: KnownYearly, part = ''): readonly string[] => [
    `  ${name}`,
    ...(of.amount === null
      ? [...view.monthsOfYears.map(() => '—'), 'not known']
      : amounts(of.amount, wording)),
    ...[part, coverageWords(row, of.known)],
  ];
  return [
    [ourRowNames[row]],
    ...(price === undefined ? [] : [line('price', price)]),
    ...(cost === undefined ? [] : [line('cost price', cost)]),
    line('margin', margin, share),
  ];
}

function amounts({ annual, term }: Yearly, { format }: OurWording): readonly string[] {
  return [...annual, term].map(format.money);
}

function openLines(view: OurSideView): readonly string[] {
  const open = view.rows.flatMap(({ row, leftOut }) =>
    groupedByReason(leftOut).map(({ why, names }) => {
      const more = names.length - mostNamed;
      const named = [...names.slice(0, mostNamed), ...(more > 0 ? [`${String(more)} more`] : [])].join(', ');
      return `  ${ourRowNames[row]}: ${why} (${named}).`;
    }),
  );
  const unmatched = view.unmatched.map((what) => `  The ${what} speaks of nothing in this option.`);
  const lines = [...open, ...unmatched];
  return lines.length === 0 ? [] : ['', 'Not known, and left out of the margins', ...lines];
}

function cashRows(months: readonly CashMonth[], { format }: OurWording): readonly (readonly string[])[] {
  return [
    ['Month', ...cashLines.map((line) => cashLineNames[line]), 'In less out', 'Sum'],
    ...months.map(({ month, lines, net, sum }) => [
      String(month),
      ...cashLines.map((line) => format.money(lines[line])),
      ...[format.money(net), format.money(sum)],
    ]),
  ];
}

function dutyLines({ obligations }: OurSideView, { format }: OurWording): readonly string[] {
  return [
    '',
    'What the contract asks of us',
    ...obligations.contracts.flatMap(({ contract, devices, duties }) => [
      `  ${contract.name}, ${String(devices)} ${devices === 1 ? 'device' : 'devices'}`,
      ...duties.map((duty) => `    ${dutyWords(duty, format)}`),
    ]),
    ...obligations.promises.map(({ text, measure, target, due }) => {
      const by = due === undefined || due === '' ? '' : `, by ${due}`;
      return `  Promise: ${text} (${measure}: ${target}${by})`;
    }),
    ...obligations.policies.map(
      ({ name, promisedBy }) => `  Print policy: ${name} (${promisedBy ?? 'nobody has taken it on'})`,
    ),
  ];
}
