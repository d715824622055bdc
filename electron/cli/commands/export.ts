import { extname } from 'node:path';
import { type ExportOutcome, exportProposal } from '../../services/export/exportProposal';
import { exportEndingOf, exportEndings, type ExportEnding } from '../../services/export/exportFormat';
import { placeFile } from '../../services/export/placeFile';
import { checkLines } from '../checkLines';
import { type Command, type CommandCall, CommandStop, exitCodes, failed, wrongUsage } from '../command';
import { momentOfCall, nowOption } from '../moment';
import { onlyFile, openedProposal, pathOfCall } from '../proposalOfCall';
import { jsonOption, sayJson } from '../sayJson';
import { sayText } from '../sayText';

/** The document of a proposal. */
export const exportCommand: Command = {
  name: 'export',
  usage: ['<proposal> --out <file.docx|.eml|.xlsx> [--now ISO] [--charts native|picture] [--json]'],
  describe:
    'Writes the proposal as a Word file, as an e-mail draft with the Word file attached, or as a workbook that calculates the comparison.',
  options: [
    {
      name: 'out',
      value: 'file',
      describe: `the file to write; its ending says what: ${endingList('or')}`,
    },
    nowOption,
    {
      name: 'charts',
      value: 'native or picture',
      describe: 'charts that Word can edit (the default), or pictures',
    },
    jsonOption,
  ],
  files: 1,
  run: async (call) => {
    const path = onlyFile(call, 'the proposal to export');
    const target = targetOf(call);
    refusePictures(call);
    const now = momentOfCall(call);
    const { proposal } = await openedProposal(call, path);
    const { storage } = call.services;
    const outcome = await exportProposal(proposal, [target], {
      now,
      write: (file, bytes) => placeFile(storage, file, bytes),
    });
    return tell(call, outcome);
  },
};

function targetOf(call: CommandCall): { readonly path: string; readonly ending: ExportEnding } {
  const out = call.arguments.text('out');
  if (out === undefined) throw wrongUsage('Name the file to write: --out <file>.');
  const ending = exportEndingOf(out);
  if (ending === undefined) throw wrongUsage(sayEnding(extname(out)));
  return { path: pathOfCall(call, out), ending };
}

function endingList(word: 'and' | 'or'): string {
  return `${exportEndings.slice(0, -1).join(', ')} ${word} ${exportEndings.at(-1) ?? ''}`;
}

function sayEnding(ending: string): string {
  const endings = `The endings are ${endingList('and')}.`;
  if (ending === '') return `The file to write needs an ending that says what it is. ${endings}`;
  const isPdf = ending.toLowerCase() === '.pdf';
  return isPdf
    ? `A PDF is printed by the program's window and needs Electron; this command line has none. ${endings}`
    : `Nothing can be exported as ${ending}. ${endings}`;
}

function refusePictures(call: CommandCall): void {
  const charts = call.arguments.text('charts') ?? 'native';
  if (charts === 'native') return;
  throw wrongUsage(
    charts === 'picture'
      ? "Charts as pictures are drawn by the program's window and need Electron; this command line has none. Use --charts native."
      : `--charts takes native or picture, not "${charts}".`,
  );
}

function tell(call: CommandCall, outcome: ExportOutcome): 0 | 3 {
  const { io } = call;
  const isJson = call.arguments.isSet('json');
  if (outcome.type === 'failed') throw failed(outcome.problem.message);
  const lines = checkLines(outcome.checks);
  if (outcome.type === 'blocked') {
    if (isJson) sayJson(io, { written: null, checks: outcome.checks });
    throw new CommandStop(exitCodes.blocked, ['Nothing was exported.', ...lines].join('\n'));
  }
  const { written, checks, warnings } = outcome;
  for (const line of [...lines, ...warnings]) io.err(`${line}\n`);
  for (const { path, bytes } of written) {
    if (isJson) sayJson(io, { written: path, bytes, checks, warnings });
    else sayText(io, `Written: ${path} (${String(Math.ceil(bytes / 1024))} KB)\n`);
  }
  return exitCodes.done;
}
