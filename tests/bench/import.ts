import { read } from '@e965/xlsx';
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { readTableBytes } from '../../electron/services/tables/readTable';
import { understandTable } from '../../shared/domain/table/understand';
import { fleetCsv, fleetXlsx } from './inventedFleet';
import { measure } from './measure';
import { print, report } from './report';

const sizes = [1000, 10_000, 100_000];

function importAll(bytes: Buffer): void {
  const table = readTableBytes(bytes, 'fleet');
  const understood = table.ok ? understandTable(table.value, { currency: 'USD' }) : table;
  if (!understood.ok) throw new Error(understood.problem.message);
}

function readAlone(bytes: Buffer): void {
  if (!readTableBytes(bytes, 'fleet').ok) throw new Error('the invented file was refused');
}

function benchCsv(quoted: boolean): void {
  const files = sizes.map((size) => fleetCsv(size, quoted));
  const theirs = (bytes: Buffer) => () =>
    Papa.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), { header: false });
  const repeats = (at: number) => [20, 4, 1][at] ?? 1;
  const pairs = files.map((bytes, at) => ({
    ours: () => {
      importAll(bytes);
    },
    theirs: theirs(bytes),
    repeats: repeats(at),
  }));
  const reading = files.map((bytes, at) => ({
    ours: () => {
      readAlone(bytes);
    },
    theirs: theirs(bytes),
    repeats: repeats(at),
  }));
  const name = quoted ? 'CSV with quoted texts' : 'CSV without quotes';
  report(`${name}, reading`, sizes, { times: measure(reading, 3), target: null });
  report(`${name}, whole import`, sizes, { times: measure(pairs, 5), target: 3 });
}

function benchXlsx(): void {
  const counts = sizes.slice(1);
  const files = counts.map(fleetXlsx);
  const theirs = (bytes: Buffer) => () => read(bytes, { type: 'buffer' });
  const pairs = files.map((bytes) => ({
    ours: () => {
      importAll(bytes);
    },
    theirs: theirs(bytes),
    repeats: 1,
  }));
  const reading = files.map((bytes) => ({
    ours: () => {
      readAlone(bytes);
    },
    theirs: theirs(bytes),
    repeats: 1,
  }));
  report('XLSX, reading', counts, { times: measure(reading, 3), target: null });
  report('XLSX, whole import', counts, { times: measure(pairs, 3), target: 1.5 });
}

/** Peak memory of a process that does nothing but import one file. */
function memoryOf(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = fork(process.argv[1] ?? '', ['--memory-of', path], {
      execArgv: ['--max-old-space-size=1024'],
    });
    child.on('message', (megabytes) => {
      resolve(Number(megabytes));
    });
    child.on('exit', (code) => {
      if (code !== 0) reject(new Error(`the process that measures memory ended with ${String(code)}`));
    });
  });
}

async function benchMemory(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  for (const [kind, bytes] of [
    ['CSV', fleetCsv(100_000, true)],
    ['XLSX', fleetXlsx(100_000)],
  ] as const) {
    const path = join(folder, kind);
    writeFileSync(path, bytes);
    const megabytes = await memoryOf(path);
    print([`${kind}, 100,000 rows, peak memory in MB`, megabytes.toFixed(0), '', '', '<= 500']);
  }
  rmSync(folder, { recursive: true });
}

const [option, path] = process.argv.slice(2);
if (option === '--memory-of' && path !== undefined) {
  importAll(readFileSync(path));
  process.send?.(process.resourceUsage().maxRSS / 1024, () => {
    process.disconnect();
  });
} else {
  print(['Import', 'ours ms', 'theirs ms', 'ratio', 'target', 'growth']);
  benchCsv(true);
  benchCsv(false);
  benchXlsx();
  void benchMemory();
}
