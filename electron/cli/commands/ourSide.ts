import { type OurSide, newOurSide } from '../../../shared/domain/ourSide/ourSide';
import { type OurSideEdit, applyOurSideEdits } from '../../../shared/domain/ourSide/ourSideEdit';
import { ourSideJsonSchema, parseOurSideEdits } from '../../../shared/files/ourSide/ourSideEdits';
import { type OurSideFile, newOurSideFile, readOurSide } from '../../services/storage/ourSide';
import { type Command, type CommandCall, type ExitCode, exitCodes, failed, wrongUsage } from '../command';
import { momentOfCall, nowOption, storageOfCall } from '../moment';
import { openedProposal, pathOfCall } from '../proposalOfCall';
import { readJson } from '../readText';
import { jsonOption, sayJson } from '../sayJson';
import { sayText } from '../sayText';
import { openedFile } from './ourSideFile';

/** Named edits of what is ours alone, played. */
export const ourSideCommand: Command = {
  name: 'our-side',
  usage: [
    'edit <our-side.json> --edits <edits.json> [--out file] [--now ISO] [--json]',
    'edit <our-side.json> --new --for <proposal> --edits <edits.json> [--now ISO] [--json]',
    'edit --schema',
  ],
  describe: 'Plays named edits in the internal figures of a proposal: cost prices, work, funding.',
  options: [
    { name: 'edits', value: 'file', describe: 'the edits, a list as --schema describes it' },
    { name: 'new', describe: 'starts from empty figures and makes the file' },
    { name: 'for', value: 'proposal', describe: 'the proposal that new figures are for' },
    { name: 'out', value: 'file', describe: 'a new file for the result; the figures then stay as they are' },
    nowOption,
    { name: 'schema', describe: 'prints the JSON Schema of a list of edits' },
    jsonOption,
  ],
  files: 2,
  run: async (call) => {
    const { files, isSet, text } = call.arguments;
    if (files[0] !== 'edit') throw wrongUsage('The one thing to do here is "our-side edit".');
    if (isSet('schema')) {
      sayJson(call.io, ourSideJsonSchema());
      return exitCodes.done;
    }
    const name = files[1];
    if (name === undefined) throw wrongUsage('Name the file of internal figures.');
    const edits = text('edits');
    if (edits === undefined) throw wrongUsage('Name the file of edits: --edits <edits.json>.');
    momentOfCall(call);
    const played = await editsOf(call, edits);
    return isSet('new') ? editNew(call, name, played) : editOld(call, name, played);
  },
};

async function editsOf(call: CommandCall, name: string): Promise<readonly OurSideEdit[]> {
  const path = pathOfCall(call, name);
  const edits = parseOurSideEdits(await readJson(call.services.storage.io, path, 'edits'));
  if (!edits.ok) throw failed(`${path}: ${edits.problem.message}`);
  return edits.value;
}

async function editNew(call: CommandCall, name: string, edits: readonly OurSideEdit[]): Promise<ExitCode> {
  const proposal = call.arguments.text('for');
  if (proposal === undefined)
    throw wrongUsage('Name the proposal that the figures are for: --for <proposal>.');
  const file = await openedProposal(call, pathOfCall(call, proposal));
  return writeNew(call, name, { ourSide: withEdits(newOurSide(file.proposal.id), edits), edits });
}

async function editOld(call: CommandCall, name: string, edits: readonly OurSideEdit[]): Promise<ExitCode> {
  if (call.arguments.isSet('for')) throw wrongUsage('--for is for new figures: add --new.');
  const path = pathOfCall(call, name);
  const file = await openedFile(call, path);
  const ourSide = withEdits(file.saved.ourSide, edits);
  const out = call.arguments.text('out');
  if (out !== undefined && pathOfCall(call, out) !== path) return writeNew(call, out, { ourSide, edits });
  if (ourSide !== file.saved.ourSide) await saved(file, ourSide);
  return tell(call, file, edits);
}

interface Played {
  readonly ourSide: OurSide;
  readonly edits: readonly OurSideEdit[];
}

async function writeNew(call: CommandCall, name: string, { ourSide, edits }: Played): Promise<ExitCode> {
  const path = pathOfCall(call, name);
  const tools = storageOfCall(call);
  if ((await readOurSide(tools, path).catch(() => 'unreadable')) !== null) {
    throw failed(`${path} is there already; it was not overwritten.`);
  }
  const file = newOurSideFile(tools, path, ourSide);
  await saved(file, ourSide);
  return tell(call, file, edits);
}

function withEdits(ourSide: OurSide, edits: readonly OurSideEdit[]): OurSide {
  const played = applyOurSideEdits(ourSide, edits);
  if (!played.ok) throw failed(`Nothing was changed. ${played.problem.message}`);
  return played.value;
}

async function saved(file: OurSideFile, ourSide: OurSide): Promise<void> {
  const done = await file.save(ourSide);
  if (!done.ok) throw failed(done.problem.message);
}

function tell(
  call: CommandCall,
  { path, saved: { revision } }: OurSideFile,
  edits: readonly OurSideEdit[],
): ExitCode {
  if (call.arguments.isSet('json')) sayJson(call.io, { ourSide: path, revision, edits: edits.length });
  else {
    const count = `${String(edits.length)} ${edits.length === 1 ? 'edit' : 'edits'} played`;
    sayText(call.io, `${count}, revision ${String(revision)}: ${path}\n`);
  }
  return exitCodes.done;
}
