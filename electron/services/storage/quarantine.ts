import { basename, extname, join } from 'node:path';
import type { OpenRefusal } from '../../../shared/files/openOutcome';
import { mostBytes } from '../../../shared/files/openText';
import { durableWrite } from './durableFile';
import { KnownFile } from './knownFile';
import { type StorageTools, momentOf, sha256 } from './storageTools';

/** Keeps a copy of a file that cannot be read, with a note why; the file itself stays where it is. */
export async function quarantine(
  tools: StorageTools,
  folder: string,
  found: { readonly path: string; readonly refusal: OpenRefusal },
): Promise<string> {
  const name = basename(found.path, extname(found.path));
  const known = await copyOfSame(tools, folder, found.path);
  if (known !== undefined) return known;
  const time = momentOf(tools.clock.now()).replaceAll(':', '.');
  const copy = await firstFree(tools, join(folder, `${name}-${time}`));
  await tools.io.copy(found.path, copy);
  const problems = found.refusal.type === 'damaged' ? found.refusal.problems : [];
  const why = [`${found.path} could not be read on ${time}.`, found.refusal.message, ...problems].join('\n');
  await durableWrite(tools, copy.replace(/\.json$/, '.why.txt'), {
    bytes: new TextEncoder().encode(`${why}\n`),
  });
  return copy;
}

async function firstFree(tools: StorageTools, stem: string): Promise<string> {
  const names = new Set(await tools.io.list(join(stem, '..')));
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? `${stem}.json` : `${stem}-${String(number)}.json`;
    if (!names.has(basename(path))) return path;
  }
}

/** A file that is looked at again and again is copied once. */
async function copyOfSame(tools: StorageTools, folder: string, path: string): Promise<string | undefined> {
  const stem = `${basename(path, extname(path))}-`;
  const { size } = await tools.io.facts(path);
  const names = (await tools.io.list(folder)).filter(
    (name) => name.startsWith(stem) && name.endsWith('.json'),
  );
  let hash: string | undefined;
  for (const name of names) {
    const copy = join(folder, name);
    if ((await tools.io.facts(copy)).size !== size) continue;
    // What is too large to be read is told apart by its size alone.
    if (size > mostBytes) return copy;
    hash ??= await hashOf(tools, path);
    if ((await hashOf(tools, copy)) === hash) return copy;
  }
  return undefined;
}

async function hashOf(tools: StorageTools, path: string): Promise<string> {
  const bytes = await new KnownFile(tools, path).read(() => true);
  return sha256(bytes ?? '');
}
