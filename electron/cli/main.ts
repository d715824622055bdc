import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { realStorageTools } from '../services/storage/storageTools';
import { readTableInWorker } from '../services/tables/readTableInWorker';
import { runCli } from './runCli';
import { standardStreams } from './standardStreams';

// Bundled as out/electron/cli.cjs, beside the worker and two folders below the files that come with the program.
const bundleFolder = dirname(fileURLToPath(import.meta.url));
const programFolder = join(bundleFolder, '..', '..');
const worker = join(bundleFolder, 'tableWorker.cjs');

async function main(): Promise<void> {
  const streams = standardStreams(process);
  const exitCode = await runCli(
    process.argv.slice(2),
    { folder: process.cwd(), ...streams },
    {
      storage: realStorageTools(versionOf(programFolder)),
      newId: randomUUID,
      readTable: (path, options = {}) => readTableInWorker({ path, worker, options }),
      resources: join(programFolder, 'resources'),
    },
  );
  await streams.flush();
  process.exitCode = exitCode;
}

function versionOf(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}

void main();
