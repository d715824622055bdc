import type { Edit } from '../../shared/domain/proposal/edit';
import { parseEdits } from '../../shared/files/edit/parseEdits';
import { mostBytes } from '../../shared/files/openText';
import { problemOf } from '../services/storage/storageProblem';
import type { FileIo } from '../services/storage/fileIo';
import { failed, notOpened } from './command';

/** The edits of a JSON file; stops with a sentence when it cannot be read or holds what is no edit. */
export async function readEdits(io: FileIo, path: string): Promise<readonly Edit[]> {
  const edits = parseEdits(parsed(await textOf(io, path), path));
  if (!edits.ok) throw failed(`${path}: ${edits.problem.message}`);
  return edits.value;
}

async function textOf(io: FileIo, path: string): Promise<string> {
  try {
    const facts = await io.facts(path);
    if (!facts.isFile) throw notOpened(`${path} is a folder, not a file of edits.`);
    if (facts.size > mostBytes) throw notOpened(`${path} is larger than 100 MB; edits are never that large.`);
    const handle = await io.open(path, 'r');
    try {
      return new TextDecoder('utf-8').decode(await handle.read());
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof Error && 'code' in error
      ? notOpened(problemOf(error, { doing: 'open', path }).message)
      : error;
  }
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notOpened(`${path} holds no edits: its content cannot be read as JSON.`);
  }
}
