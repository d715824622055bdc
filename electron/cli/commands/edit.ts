import type { Edit } from '../../../shared/domain/proposal/edit';
import { applyEdits } from '../../../shared/domain/proposal/applyEdit';
import { newProposal } from '../../../shared/domain/proposal/newProposal';
import type { Proposal } from '../../../shared/domain/proposal/proposal';
import { editJsonSchema } from '../../../shared/files/edit/editJsonSchema';
import { type Command, type CommandCall, type ExitCode, exitCodes, failed, wrongUsage } from '../command';
import { momentOfCall, nowOption } from '../moment';
import { onlyFile, openedProposal, pathOfCall } from '../proposalOfCall';
import { readEdits } from '../readEdits';
import { jsonOption, sayJson } from '../sayJson';
import { sayText } from '../sayText';
import { createProposal, saveProposal, type WrittenProposal } from '../writtenProposal';

/** Named edits, played. */
export const editCommand: Command = {
  name: 'edit',
  usage: [
    '<proposal> --edits <edits.json> [--out <proposal>] [--now ISO] [--json]',
    '--new [--client name] [--id id] --edits <edits.json> --out <proposal> [--now ISO] [--json]',
    '--schema',
  ],
  describe: 'Plays named edits, the same that the window makes, in a proposal or in a new one.',
  options: [
    { name: 'edits', value: 'file', describe: 'the edits, a list as --schema describes it' },
    {
      name: 'out',
      value: 'proposal',
      describe: 'a new file for the result; the proposal itself then stays as it is',
    },
    { name: 'new', describe: 'starts from an empty proposal' },
    { name: 'client', value: 'name', describe: 'the client of a new proposal' },
    {
      name: 'id',
      value: 'id',
      describe: 'the id of a new proposal, for files that are to be built again alike',
    },
    nowOption,
    { name: 'schema', describe: 'prints the JSON Schema of a list of edits' },
    jsonOption,
  ],
  files: 1,
  run: async (call) => {
    if (call.arguments.isSet('schema')) return saySchema(call);
    const edits = call.arguments.text('edits');
    if (edits === undefined) throw wrongUsage('Name the file of edits: --edits <edits.json>.');
    return call.arguments.isSet('new') ? editNew(call, edits) : editFile(call, edits);
  },
};

function saySchema(call: CommandCall): ExitCode {
  sayJson(call.io, editJsonSchema());
  return exitCodes.done;
}

async function editNew(call: CommandCall, edits: string): Promise<ExitCode> {
  const { arguments: args, services } = call;
  const out = args.text('out');
  if (args.files.length > 0) throw wrongUsage('--new starts from an empty proposal; name no other.');
  if (out === undefined) throw wrongUsage('Name the proposal to write: --out <proposal>.');
  const made = { id: idOfCall(call) ?? services.newId(), at: momentOfCall(call) };
  const played = await editsOfCall(call, edits);
  const proposal = withEdits(newProposal(args.text('client') ?? 'New client', made), played);
  return tell(call, await createProposal(call, pathOfCall(call, out), { proposal, sources: {} }), played);
}

function idOfCall(call: CommandCall): string | undefined {
  const id = call.arguments.text('id');
  if (id === undefined || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return id;
  throw wrongUsage(`--id takes a UUID in small letters, not "${id}".`);
}

async function editFile(call: CommandCall, edits: string): Promise<ExitCode> {
  const path = onlyFile(call, 'the proposal to edit, or start one with --new');
  refuseNewOnly(call);
  const out = call.arguments.text('out');
  const file = await openedProposal(call, path);
  const played = await editsOfCall(call, edits);
  const proposal = withEdits(file.proposal, played);
  const target = out === undefined ? path : pathOfCall(call, out);
  const written =
    target === path
      ? await saveProposal(file, proposal)
      : await createProposal(call, target, { proposal, sources: file.sources });
  return tell(call, written, played);
}

function refuseNewOnly(call: CommandCall): void {
  for (const name of ['client', 'id']) {
    if (call.arguments.isSet(name)) throw wrongUsage(`--${name} is for a new proposal: add --new.`);
  }
}

function editsOfCall(call: CommandCall, edits: string): Promise<readonly Edit[]> {
  return readEdits(call.services.storage.io, pathOfCall(call, edits));
}

function withEdits(proposal: Proposal, edits: readonly Edit[]): Proposal {
  const played = applyEdits(proposal, edits);
  if (!played.ok) throw failed(`Nothing was changed. ${played.problem.message}`);
  return played.value;
}

function tell(call: CommandCall, written: WrittenProposal, edits: readonly Edit[]): ExitCode {
  const { path, revision, isChanged } = written;
  if (call.arguments.isSet('json'))
    sayJson(call.io, { proposal: path, revision, edits: edits.length, isChanged });
  else if (isChanged) {
    const count = `${String(edits.length)} ${edits.length === 1 ? 'edit' : 'edits'} played`;
    sayText(call.io, `${count}, saved as revision ${String(revision)}: ${path}\n`);
  } else sayText(call.io, `The edits change nothing; ${path} stays at revision ${String(revision)}.\n`);
  return exitCodes.done;
}
