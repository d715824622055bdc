import { compare } from '../../../shared/domain/comparison/compare';
import { isBlocked } from '../../../shared/domain/comparison/checks';
import type { Check } from '../../../shared/domain/comparison/comparison';
import { toldChecks } from '../../../shared/domain/comparison/checkWords';
import { noticeChecks } from '../../../shared/domain/comparison/contractEndChecks';
import { priceChecks } from '../../../shared/domain/models/staleFigures';
import { plausibility } from '../../../shared/domain/plausibility/plausibility';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { newestVersion } from '../../../shared/files/proposal';
import { formattersFor } from '../../../shared/format/formatters';
import { planExport } from '../../services/export/planExport';
import type { FileOutcome } from '../../services/storage/proposalFile';
import { checkLines } from '../checkLines';
import { type Command, type CommandCall, exitCodes } from '../command';
import { momentOfCall, nowOption } from '../moment';
import { priceBooksOf } from '../priceBooks';
import { onlyFile, outcomeOf } from '../proposalOfCall';
import { jsonOption, sayJson } from '../sayJson';
import { sayText } from '../sayText';

interface CheckJson {
  readonly outcome: FileOutcome['type'];
  readonly formatVersion: number | null;
  readonly revision: number | null;
  readonly problems: readonly string[];
  readonly checks: readonly Check[];
}

/** Whether a proposal can be opened and exported, and what stands against it. */
export const checkCommand: Command = {
  name: 'check',
  usage: ['<proposal> [--data-dir folder] [--json]'],
  describe: 'Says whether a proposal can be opened and exported, and what stands against it.',
  options: [
    jsonOption,
    {
      name: 'data-dir',
      value: 'folder',
      describe: 'whose price books tell which prices are out of date',
    },
    nowOption,
  ],
  files: 1,
  run: async (call) => {
    const path = onlyFile(call, 'the proposal to check');
    const outcome = await outcomeOf(call, path);
    const found = checkJson(
      outcome,
      outcome.type === 'opened' ? await doubts(call, outcome.file.proposal) : [],
    );
    const isJson = call.arguments.isSet('json');
    if (isJson) sayJson(call.io, found);
    if (outcome.type !== 'opened') {
      const more = found.problems.filter((problem) => !outcome.message.includes(problem));
      const message = outcome.type === 'unreadable' ? outcome.message : `${path}: ${outcome.message}`;
      call.io.err([message, ...more, ''].join('\n'));
      return exitCodes.notOpened;
    }
    if (!isJson) sayText(call.io, checkText(found));
    return isBlocked(found.checks) ? exitCodes.blocked : exitCodes.done;
  },
};

/**
 * What only makes one look again: days of notice that are past, figures outside their plausible range, and
 * prices that are out of date.
 */
async function doubts(call: CommandCall, proposal: Proposal): Promise<readonly Check[]> {
  const { locale, currency } = proposal.settings;
  const format = formattersFor(locale, currency);
  const found = plausibility(proposal, compare(proposal), format);
  const today = momentOfCall(call).slice(0, 10);
  const books = await priceBooksOf(call);
  return [
    ...toldChecks(noticeChecks(proposal, today), format),
    ...priceChecks(proposal, books, today),
    ...found.map(({ code, severity, message, source }) => ({
      ...{ code, severity },
      message: `${message} Source: ${source}`,
    })),
  ];
}

function checkJson(outcome: FileOutcome, doubted: readonly Check[]): CheckJson {
  if (outcome.type === 'opened') {
    const { proposal, revision } = outcome.file;
    const { checks } = planExport(proposal);
    const all = [...checks, ...doubted];
    return { outcome: 'opened', formatVersion: newestVersion, revision, problems: [], checks: all };
  }
  const formatVersion = outcome.type === 'too-new' ? outcome.schemaVersion : null;
  const problems = outcome.type === 'damaged' ? outcome.problems : [outcome.message];
  return { outcome: outcome.type, formatVersion, revision: null, problems, checks: [] };
}

function checkText({ formatVersion, revision, checks }: CheckJson): string {
  const lines = checkLines(checks);
  return [
    `The proposal opens: format ${String(formatVersion)}, revision ${String(revision)}.`,
    ...(lines.length === 0 ? ['Nothing stands against an export.'] : lines),
    '',
  ].join('\n');
}
