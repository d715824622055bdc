import { breakEven } from '../../shared/domain/comparison/breakEven';
import type { Comparison, OptionComparison } from '../../shared/domain/comparison/comparison';
import { isAnythingKnown } from '../../shared/domain/comparison/comparisonJson';
import type { CostTable } from '../../shared/domain/cost/costTable';
import type { Formatters } from '../../shared/domain/document/formatters';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import { breakEvenSentences } from '../../shared/domain/ranges/breakEvenWords';
import { headlineRange } from '../../shared/domain/ranges/headlineRange';
import { type Tornado, tornado } from '../../shared/domain/ranges/tornado';
import { formattersFor } from '../../shared/format/formatters';
import { alignedLines } from './alignedLines';

/** How sure the saving of each option is, for a person at a terminal. */
export function rangesText(proposal: Proposal): string {
  const { locale, currency, termMonths } = proposal.settings;
  const format = formattersFor(locale, currency);
  const lines = proposal.options.flatMap(({ id, name }) => {
    const found = tornado(proposal, id);
    return [
      `How sure is this: ${name}`,
      ...(found === null
        ? ['  The saving is not known.']
        : [...tornadoLines(found, { format, termMonths }), ...wrapped(headlineRange(found).method)]),
      ...breakEvenSentences(breakEven(proposal, id), format).map((sentence) => `  ${sentence}`),
      '',
    ];
  });
  return lines.join('\n');
}

function tornadoLines(
  found: Tornado,
  { format, termMonths }: { readonly format: Formatters; readonly termMonths: number },
): readonly string[] {
  const { value, low, high } = headlineRange(found);
  const months = `${String(termMonths)} months`;
  const headline = `  Saving over ${months}: ${format.money(value)}, likely ${format.money(low)} to ${format.money(high)}.`;
  if (found.effects.length === 0) return [headline];
  const rows = found.effects.map(({ label, low: down, high: up, swing }) => [
    `  ${label}`,
    down.input,
    format.money(down.saving),
    up.input,
    format.money(up.saving),
    format.money(swing),
  ]);
  const head = ['  What moves it', 'one end', 'saves', 'other end', 'saves', 'swing'];
  return [headline, ...alignedLines([head, ...rows], (column) => column === 2 || column >= 4)];
}

function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 96) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => `  ${line}`);
}

/** The changed comparison beside that of the proposal. */
export function whatIfText(
  proposal: Proposal,
  of: {
    readonly words: Readonly<Record<string, unknown>>;
    readonly stored: Comparison;
    readonly changed: Comparison;
  },
): string {
  const { locale, currency } = proposal.settings;
  const format = formattersFor(locale, currency);
  const { stored, changed } = of;
  const asked = Object.entries(of.words).map(([name, value]) => `${name} ${String(value)}`);
  const rows = [
    ['', `Proposal, ${String(stored.termMonths)} months`, `What if, ${String(changed.termMonths)} months`],
    ['Today, do nothing', ...[stored, changed].map(({ today }) => total(today.doNothing, format))],
    ...stored.options.flatMap((option) => {
      const other = changed.options.find((one) => one.option.id === option.option.id) ?? option;
      return [
        [option.option.name, total(option.cost, format), total(other.cost, format)],
        ['  saves against do nothing', saving(option, stored, format), saving(other, changed, format)],
        ['  payback', payback(option), payback(other)],
      ];
    }),
  ];
  return [
    `What if ${asked.join(', ')} (not part of the proposal)`,
    ...alignedLines(rows, (column) => column > 0),
    '',
  ].join('\n');
}

function total(table: CostTable, format: Formatters): string {
  return isAnythingKnown(table) ? format.money(table.term) : 'not known';
}

function saving(option: OptionComparison, { today }: Comparison, format: Formatters): string {
  const isKnown = isAnythingKnown(option.cost) && isAnythingKnown(today.doNothing);
  return isKnown ? format.money(option.saving.doNothing.term) : 'not known';
}

function payback({ paybackMonths }: OptionComparison): string {
  return paybackMonths === null ? 'none' : `month ${String(paybackMonths)}`;
}
