import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const run = promisify(execFile);
const LONGEST = 180_000;

/** LibreOffice shows the values that a workbook brings along and calculates only what has none. */
function withoutCachedValues(book: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(book)).map(([name, bytes]): readonly [string, Uint8Array] => {
    if (!name.startsWith('xl/worksheets/')) return [name, bytes];
    return [name, strToU8(strFromU8(bytes).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))];
  });
  return zipSync(Object.fromEntries(parts));
}

/** Workbooks as they are after LibreOffice has calculated every formula anew, in one call with its own profile. */
export async function recalculate(books: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'crawlerway-recalculate-'));
  try {
    const profile = join(folder, 'profile');
    const names = books.map((_, at) => `${String(at)}.xlsx`);
    await Promise.all(
      books.map((bytes, at) => writeFile(join(folder, names[at] ?? ''), withoutCachedValues(bytes))),
    );
    const out = join(folder, 'out');
    const own = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const files = names.map((name) => join(folder, name));
    await run('soffice', [own, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...files], {
      timeout: LONGEST,
    });
    return await Promise.all(names.map((name) => readFile(join(out, name))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
