import { join } from 'node:path';
import type { IsoDateTime } from '../../../shared/domain/calendar';
import { compare } from '../../../shared/domain/comparison/compare';
import { comparisonJson } from '../../../shared/domain/comparison/comparisonJson';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import type { ImportedTables } from '../../../shared/files/envelope';
import { formattersFor } from '../../../shared/format/formatters';
import { documentName, exportProposal } from '../../services/export/exportProposal';
import { placeFile } from '../../services/export/placeFile';
import { sampleProposal } from '../../services/jobs/sampleProposal';
import { checkLines } from '../checkLines';
import {
  type Command,
  type CommandCall,
  CommandStop,
  exitCodes,
  failed,
  notOpened,
  wrongUsage,
} from '../command';
import { keepInDataFolder } from '../dataFolder';
import { headlineLines } from '../headlineLines';
import { makeFolder } from '../makeFolder';
import { momentOfCall, nowOption } from '../moment';
import { outcomeOf, pathOfCall } from '../proposalOfCall';
import { jsonOption, sayJson } from '../sayJson';
import { sayText } from '../sayText';
import { createProposal, type ProposalContent, saveProposal } from '../writtenProposal';

/** The sample is made again and again; its id tells that a file is it and may be written anew. */
const sampleId = '6c61726b-6d65-4726-a5f6-73616d706c65';

/** The main job from end to end, on invented data. */
export const sampleCommand: Command = {
  name: 'sample',
  usage: ['--out <folder> [--data-dir folder] [--now ISO] [--json]'],
  describe: 'Makes the sample proposal from its fleet files: Word document, e-mail draft and proposal file.',
  options: [
    { name: 'out', value: 'folder', describe: 'the folder to write into; it is made when it does not exist' },
    {
      name: 'data-dir',
      value: 'folder',
      describe: 'a data folder of the program, to keep the sample in as well',
    },
    nowOption,
    jsonOption,
  ],
  files: 0,
  run: async (call) => {
    const out = call.arguments.text('out');
    if (out === undefined) throw wrongUsage('Name the folder to write into: --out <folder>.');
    const folder = pathOfCall(call, out);
    const now = momentOfCall(call);
    const built = await buildSample(call, now);
    await makeFolder(call, folder);
    const made = await writeSample(call, { folder, now, built });
    const dataFolder = call.arguments.text('data-dir');
    if (dataFolder !== undefined) await keepInDataFolder(call, pathOfCall(call, dataFolder), built);
    if (call.arguments.isSet('json')) {
      const { locale, currency } = built.proposal.settings;
      const format = formattersFor(locale, currency);
      sayJson(call.io, { made, comparison: comparisonJson(compare(built.proposal), format) });
    } else sayText(call.io, sampleText(built, made));
    return exitCodes.done;
  },
};

interface BuiltSample extends ProposalContent {
  readonly proposal: Proposal;
  readonly sources: ImportedTables;
  /** What was read and played, in lines. */
  readonly steps: readonly string[];
}

async function buildSample(call: CommandCall, at: IsoDateTime): Promise<BuiltSample> {
  const { storage, resources, readTable } = call.services;
  const made = await sampleProposal({
    ...{ tools: storage, resources, id: sampleId, at },
    readTable: (path) => readTable(path),
  });
  if (!made.ok) throw failed(`The sample could not be made. ${made.problem.message}`);
  const { proposal, tables, read, edits } = made.value;
  const steps = read.map(
    ({ fileName, rows, devices, inProposal }) =>
      `${fileName}: ${String(rows)} rows, ${String(devices)} devices; ${String(inProposal)} in the proposal`,
  );
  return { proposal, sources: tables, steps: [...steps, `edits.json: ${String(edits)} edits`] };
}

interface MadeFiles {
  readonly document: string;
  readonly email: string;
  readonly proposal: string;
}

async function writeSample(
  call: CommandCall,
  { folder, now, built }: { readonly folder: string; readonly now: IsoDateTime; readonly built: BuiltSample },
): Promise<MadeFiles> {
  const path = (ending: string): string => join(folder, documentName(built.proposal, ending, now));
  const made = { document: path('.docx'), email: path('.eml'), proposal: path('.fleetproposal') };
  await writeProposal(call, made.proposal, built);
  const { storage } = call.services;
  const targets = [
    { path: made.document, ending: '.docx' },
    { path: made.email, ending: '.eml' },
  ] as const;
  const outcome = await exportProposal(built.proposal, targets, {
    now,
    write: (to, bytes) => placeFile(storage, to, bytes),
  });
  if (outcome.type === 'failed') throw failed(outcome.problem.message);
  const lines = checkLines(outcome.checks);
  if (outcome.type === 'blocked') throw new CommandStop(exitCodes.blocked, lines.join('\n'));
  for (const line of [...lines, ...outcome.warnings]) call.io.err(`${line}\n`);
  return made;
}

/** A file of an earlier run is written anew; any other file of that name is left alone. */
async function writeProposal(call: CommandCall, path: string, content: ProposalContent): Promise<void> {
  const facts = await call.services.storage.io.facts(path).catch(() => undefined);
  if (facts === undefined) {
    await createProposal(call, path, content);
    return;
  }
  const outcome = await outcomeOf(call, path);
  if (outcome.type !== 'opened') {
    throw notOpened(
      `${path} was not overwritten. ${outcome.message} Move it away, or choose another folder.`,
    );
  }
  if (outcome.file.proposal.id !== content.proposal.id) {
    throw failed(`${path} holds another proposal; it was not overwritten. Choose another folder.`);
  }
  await saveProposal(outcome.file, content.proposal, content.sources);
}

function sampleText({ proposal, steps }: BuiltSample, made: MadeFiles): string {
  const open = { darwin: 'open', win32: 'start ""' }[process.platform as string] ?? 'xdg-open';
  return [
    `Sample proposal for ${proposal.client.name}. All its data are invented.`,
    '',
    'Read',
    ...steps.map((step) => `  ${step}`),
    '',
    ...headlineLines(proposal, compare(proposal)),
    '',
    'Made',
    `  Word document: ${made.document}`,
    `  E-mail draft:  ${made.email}`,
    `  Proposal:      ${made.proposal}`,
    '',
    'Open the document in Word or LibreOffice:',
    `  ${open} "${made.document}"`,
    '',
  ].join('\n');
}
