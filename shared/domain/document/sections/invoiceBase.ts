import type { Reconciliation } from '../../cost/invoiceBase';
import { explainGap } from '../../cost/invoiceGap';
import type { Invoice } from '../../proposal/proposal';
import type { Block, TextRun } from '../block';
import { gapSentences } from '../gapWords';
import type { Telling } from '../telling';
import { counted } from '../telling';

/** From which invoices today's cost is taken, which only stand beside it, and how far our figures are from each. */
export function invoiceBaseBlocks(telling: Telling): readonly Block[] {
  const { invoices } = telling.comparison;
  return [
    ...listOf(
      telling,
      invoices.filter(({ invoice }) => invoice.isBase),
      "Today's cost is taken from what was invoiced, not from our own figures:",
    ),
    ...listOf(
      telling,
      invoices.filter(({ invoice }) => !invoice.isBase),
      'These invoices stand beside our own figures, which the totals hold:',
    ),
  ];
}

function listOf(
  telling: Telling,
  invoices: readonly Reconciliation[],
  introduction: string,
): readonly Block[] {
  if (invoices.length === 0) return [];
  return [
    { type: 'paragraph', text: introduction, keepNext: true },
    { type: 'list', ordered: false, items: invoices.map((entry) => itemOf(telling, entry)) },
  ];
}

function itemOf(telling: Telling, entry: Reconciliation): readonly TextRun[] {
  const { format, comparison } = telling;
  const { invoice, invoiced, modelled } = entry;
  const ours = `${format.amount(invoiced)} a month${periodOf(telling, invoice)}; our own figures come to ${format.amount(modelled)}.`;
  const gap = gapSentences(explainGap(entry, comparison), format);
  const by = invoice.supplier === undefined ? '' : ` (${invoice.supplier})`;
  const name: TextRun = { text: `${invoice.label}${by}: `, bold: true };
  return [name, { text: [ours, ...gap].join(' ') }];
}

function periodOf({ format }: Telling, { from, to, months }: Invoice): string {
  if (from !== undefined && to !== undefined) return `, ${format.day(from)} to ${format.day(to)}`;
  const whole = Number(months);
  return Number.isInteger(whole) ? `, over ${counted(format, whole, 'month')}` : `, over ${months} months`;
}
