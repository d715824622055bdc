import type { Edit } from '../../shared/domain/proposal/edit';
import { parseEdits } from '../../shared/files/edit/parseEdits';
import type { FileIo } from '../services/storage/fileIo';
import { failed } from './command';
import { readJson } from './readText';

/** The edits of a JSON file; stops with a sentence when it cannot be read or holds what is no edit. */
export async function readEdits(io: FileIo, path: string): Promise<readonly Edit[]> {
  const edits = parseEdits(await readJson(io, path, 'edits'));
  if (!edits.ok) throw failed(`${path}: ${edits.problem.message}`);
  return edits.value;
}
