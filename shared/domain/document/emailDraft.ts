import type { Comparison } from '../comparison/comparison';
import { isAnythingKnown } from '../comparison/comparisonJson';
import { isSavingKnown } from '../comparison/knownSides';
import type { CostTable } from '../cost/costTable';
import type { Proposal } from '../proposal/proposal';
import { noMoney } from '../money';
import type { Formatters } from './formatters';
import { ask, shareOf } from './sections/boardPage';
import type { Telling } from './telling';
import { chosenOption, termWords } from './telling';

/** An e-mail to send the document with: plain text, lines separated by `\n`. */
export interface EmailDraft {
  readonly subject: string;
  readonly text: string;
  /** The address that the client's contact gives, where there is one. */
  readonly to: string | null;
}

/** The e-mail draft of a proposal, with the headline figures of the document. */
export function emailDraft(
  proposal: Proposal,
  comparison: Comparison,
  made: { readonly at: string; readonly format: Formatters },
): EmailDraft {
  const telling: Telling = { proposal, comparison, chosen: chosenOption(proposal, comparison), ...made };
  const { cover, provider, client } = proposal;
  const contact = client.contact ?? '';
  const version = cover.version === undefined ? '' : ` (version ${cover.version})`;
  const lines = [
    contact === '' ? 'Good day,' : `Dear ${nameOf(contact)},`,
    '',
    `Attached is our proposal "${cover.title}"${version}${cover.preparedFor === undefined ? '' : `, prepared for ${cover.preparedFor}`}.`,
    '',
    ...figureLines(telling),
    ...(proposal.board.nextStep === undefined ? [] : [proposal.board.nextStep, '']),
    'Where each figure comes from, and what we do not know, is said in the document.',
    '',
    ...[provider.rep, provider.company, provider.phone ?? '', provider.email ?? ''].filter(
      (line) => line !== '',
    ),
  ];
  return {
    subject: `${cover.title}${version}`,
    text: lines.join('\n'),
    to: /<?([^\s<>]+@[^\s<>]+)>?/.exec(contact)?.[1] ?? null,
  };
}

function nameOf(contact: string): string {
  const name = contact
    .replace(/<?[^\s<>]+@[^\s<>]+>?/, '')
    .trim()
    .replace(/,$/, '');
  return name === '' ? contact : name;
}

function figureLines(telling: Telling): readonly string[] {
  const { chosen, comparison, format } = telling;
  if (chosen === undefined) return [];
  const side = (table: CostTable): string =>
    isAnythingKnown(table) ? format.money(table.term) : 'not known';
  const sides = [
    ask(telling, chosen),
    '',
    `Over ${termWords(comparison.termMonths)}:`,
    `  Today carried on: ${side(comparison.today.doNothing)}`,
    `  ${chosen.option.name}: ${side(chosen.cost)}`,
  ];
  if (!isSavingKnown(comparison, chosen)) return [...sides, '  Saving: not known', ''];
  const saving = chosen.saving.doNothing;
  const first = saving.annual[0] ?? noMoney;
  const word = saving.term < 0n ? 'Rise in cost' : 'Saving';
  return [
    ...sides,
    `  ${word}: ${format.moneySize(saving.term)}${shareOf(telling, chosen)}`,
    ...(first < 0n ? [`  Year 1 costs ${format.moneySize(first)} more than today carried on.`] : []),
    '',
  ];
}
