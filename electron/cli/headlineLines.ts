import type { Comparison } from '../../shared/domain/comparison/comparison';
import { isAnythingKnown } from '../../shared/domain/comparison/comparisonJson';
import { whyNoSaving } from '../../shared/domain/comparison/knownSides';
import { chosenOption } from '../../shared/domain/document/telling';
import { noMoney } from '../../shared/domain/money';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import { formattersFor } from '../../shared/format/formatters';
import { alignedLines } from './alignedLines';

/** The figures that a proposal stands on: today, the recommended option, what it saves and when it has paid. */
export function headlineLines(proposal: Proposal, comparison: Comparison): readonly string[] {
  const { locale, currency, termMonths, startsOn } = proposal.settings;
  const format = formattersFor(locale, currency);
  const { flat, doNothing } = comparison.today;
  const chosen = chosenOption(proposal, comparison);
  const title = `Headline figures, ${String(termMonths)} months from ${format.day(startsOn)}`;
  const term = `${String(termMonths)} months`;
  const row = (name: string, table: typeof flat): readonly string[] => [
    `  ${name}`,
    ...(isAnythingKnown(table)
      ? [format.money(table.annual[0] ?? noMoney), format.money(table.term)]
      : ['not known', 'not known']),
  ];
  const today = [['', 'Year 1', term], row('Today, flat', flat), row('Today, do nothing', doNothing)];
  const isRight = (column: number): boolean => column > 0;
  if (chosen === undefined) return [title, ...alignedLines(today, isRight)];
  const recommended = row(`Recommended: ${chosen.option.name}`, chosen.cost);
  const why = whyNoSaving(comparison, chosen);
  if (why !== undefined) return [title, ...alignedLines([...today, recommended], isRight), `  ${why}`];
  const { annual, term: saved } = chosen.saving.doNothing;
  const first = annual[0] ?? noMoney;
  const share = doNothing.term > 0n ? ` (${format.share({ n: saved, d: doNothing.term })})` : '';
  return [
    title,
    ...alignedLines([...today, recommended], isRight),
    `  Saving against do nothing over the term: ${format.money(saved)}${share}`,
    chosen.paybackMonths === null
      ? '  Payback: none within the term'
      : `  Payback: month ${String(chosen.paybackMonths)}`,
    ...(first < 0n ? [`  Year 1 costs ${format.moneySize(first)} more than today carried on.`] : []),
  ];
}
