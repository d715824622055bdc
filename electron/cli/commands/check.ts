import { isBlocked } from '../../../shared/domain/comparison/checks';
import type { Check } from '../../../shared/domain/comparison/comparison';
import { newestVersion } from '../../../shared/files/proposal';
import { planExport } from '../../services/export/planExport';
import type { FileOutcome } from '../../services/storage/proposalFile';
import { checkLines } from '../checkLines';
import { type Command, exitCodes } from '../command';
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
  usage: ['<proposal> [--json]'],
  describe: 'Says whether a proposal can be opened and exported, and what stands against it.',
  options: [jsonOption],
  files: 1,
  run: async (call) => {
    const path = onlyFile(call, 'the proposal to check');
    const outcome = await outcomeOf(call, path);
    const found = checkJson(outcome);
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

function checkJson(outcome: FileOutcome): CheckJson {
  if (outcome.type === 'opened') {
    const { proposal, revision } = outcome.file;
    const { checks } = planExport(proposal);
    return { outcome: 'opened', formatVersion: newestVersion, revision, problems: [], checks };
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
