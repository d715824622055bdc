import { mostBytes } from '../../shared/files/openText';
import type { FileIo } from '../services/storage/fileIo';
import { problemOf } from '../services/storage/storageProblem';
import { notOpened } from './command';

/** The text of a file that a call names, `what` in a few words; stops with a sentence when it cannot be read. */
export async function readText(io: FileIo, path: string, what: string): Promise<string> {
  try {
    const facts = await io.facts(path);
    if (!facts.isFile) throw notOpened(`${path} is a folder, not a file of ${what}.`);
    if (facts.size > mostBytes) {
      throw notOpened(`${path} is larger than 100 MB; a file of ${what} is never that large.`);
    }
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

/** The JSON of a file that a call names; stops with a sentence when it is none. */
export async function readJson(io: FileIo, path: string, what: string): Promise<unknown> {
  const text = await readText(io, path, what);
  try {
    return JSON.parse(text);
  } catch {
    throw notOpened(`${path} holds no ${what}: its content cannot be read as JSON.`);
  }
}
