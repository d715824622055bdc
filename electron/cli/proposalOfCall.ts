import { resolve } from 'node:path';
import { openProposalFile, type FileOutcome, type ProposalFile } from '../services/storage/proposalFile';
import { type CommandCall, notOpened, wrongUsage } from './command';
import { storageOfCall } from './moment';

/** The path of a file that the person named, from the folder where the person stands. */
export function pathOfCall({ io }: CommandCall, name: string): string {
  return resolve(io.folder, name);
}

/** The path of the one file that a command is about. */
export function onlyFile(call: CommandCall, what: string): string {
  const [name] = call.arguments.files;
  if (name === undefined || name === '') throw wrongUsage(`Name ${what}.`);
  return pathOfCall(call, name);
}

/** Opens a proposal; a folder is told as what it is. */
export async function outcomeOf(call: CommandCall, path: string): Promise<FileOutcome> {
  const tools = storageOfCall(call);
  const facts = await tools.io.facts(path).catch(() => undefined);
  if (facts?.isFile === false) {
    const message = `${path} is a folder, not a proposal file.`;
    return { type: 'unreadable', message, problem: { code: 'not-found', path, message } };
  }
  return openProposalFile(tools, path);
}

/** Opens the proposal that a command is about; stops with a sentence when it cannot be opened. */
export async function openedProposal(call: CommandCall, path: string): Promise<ProposalFile> {
  const outcome = await outcomeOf(call, path);
  if (outcome.type === 'opened') return outcome.file;
  throw notOpened(outcome.type === 'unreadable' ? outcome.message : `${path}: ${outcome.message}`);
}
