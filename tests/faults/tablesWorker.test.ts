import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../electron/dev/build.mjs';
import { inProject } from '../../electron/dev/projectRoot.mjs';
import { readTableInWorker } from '../../electron/services/tables/readTableInWorker';

const worker = inProject('out', 'electron', 'tableWorker.cjs');
const folder = mkdtempSync(join(tmpdir(), 'tables-'));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('reading a table in a process of its own', () => {
  beforeAll(async () => {
    await ensureBuilt(['tableWorker']);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('gives the table that reading in the same process gives', async () => {
    const path = file('fleet.csv', 'Model,Serial\nM1,S1\n');

    const result = await readTableInWorker({ path, worker });

    expect(result).toMatchObject({
      ok: true,
      value: {
        format: 'csv',
        sheets: [
          {
            rows: [
              ['Model', 'Serial'],
              ['M1', 'S1'],
            ],
          },
        ],
      },
    });
  });

  it('passes on the problem of a file that is no table', async () => {
    const result = await readTableInWorker({ path: file('fleet.xlsx', '%PDF-1.7'), worker });

    expect(result).toMatchObject({ ok: false, problem: { code: 'not-a-table' } });
  });

  it('says that a file could not be opened', async () => {
    const result = await readTableInWorker({ path: join(folder, 'missing.csv'), worker });

    expect(result).toMatchObject({ ok: false, problem: { code: 'unreadable' } });
  });

  it('turns running out of memory into a message', async () => {
    const path = file('large.csv', `Model,Serial\n${'Some long model name,123456789012\n'.repeat(190_000)}`);

    const result = await readTableInWorker({ path, worker, memoryMb: 8 });

    expect(result).toMatchObject({ ok: false, problem: { code: 'out-of-memory' } });
  });

  it('stops when the time is over', async () => {
    const path = file('slow.csv', `Model,Serial\n${'M,S\n'.repeat(190_000)}`);

    const result = await readTableInWorker({ path, worker, timeoutMs: 1 });

    expect(result).toMatchObject({ ok: false, problem: { code: 'time-out' } });
  });

  it('stops when it is cancelled', async () => {
    const path = file('cancelled.csv', `Model,Serial\n${'M,S\n'.repeat(190_000)}`);
    const cancelling = new AbortController();

    const reading = readTableInWorker({ path, worker, signal: cancelling.signal });
    cancelling.abort();

    expect(await reading).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  });

  it('turns a crash into a message', async () => {
    const broken = file('broken.cjs', 'process.exit(3);');

    const result = await readTableInWorker({ path: file('fleet2.csv', 'Model\nM1\n'), worker: broken });

    expect(result).toMatchObject({ ok: false, problem: { code: 'crashed' } });
  });
});
