import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LONGEST = 180_000;

/** A document to be turned into PDF; the name carries its type, as `board.docx`. */
export interface NamedDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * PDFs of documents, in their order, by LibreOffice in one call with its own profile. It ends with code 0 even on
 * files it cannot read, so a PDF that is not there is an error here.
 */
export async function toPdf(documents: readonly NamedDocument[]): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'crawlerway-pdf-'));
  try {
    const files = await Promise.all(
      documents.map(async ({ name, bytes }, index) => {
        await mkdir(join(folder, String(index)));
        const file = join(folder, String(index), `${String(index)}-${name}`);
        await writeFile(file, bytes);
        return file;
      }),
    );
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
      timeout: LONGEST,
    });
    return await Promise.all(
      documents.map(({ name }, index) => readPdfFile(folder, `${String(index)}-${name}`)),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readPdfFile(folder: string, name: string): Promise<Uint8Array> {
  return readFile(join(folder, name.replace(/\.[^.]+$/, '.pdf'))).catch(() => {
    throw new Error(`LibreOffice could not read ${name}`);
  });
}
