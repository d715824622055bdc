import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, makeExample, names, now, program, run } from './runProgram';

const isRoot = process.getuid?.() === 0;

function mount(options: string): string | undefined {
  if (!isRoot || process.platform !== 'linux') return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'crawlerway-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  if (status === 0) return folder;
  rmSync(folder, { recursive: true });
  return undefined;
}

function unmount(folder: string): void {
  spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
}

const probe = mount('size=64k');
if (probe !== undefined) unmount(probe);
const canMount = probe !== undefined;

async function onDisk(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = mount('size=64k');
  if (folder === undefined) throw new Error('the disk could not be mounted');
  try {
    await test(folder);
  } finally {
    unmount(folder);
  }
}

const exportArgs = (proposal: string, out: string) =>
  ['export', proposal, '--out', out, '--now', now, '--charts', 'native'] as const;

describe.skipIf(!canMount)('a full disk', () => {
  it('ends an export with 1, names the disk, keeps the old file and leaves no temporary one', async () => {
    await onDisk(async (folder) => {
      const path = await makeExample(folder, '11-3');
      writeFileSync(join(folder, 'a.docx'), 'the old document');

      const { code, out, err } = await run(folder, ...exportArgs(path, 'a.docx'));

      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/^The disk that holds .* is full\. Saving needs \d+ bytes there\./);
      expect(readFileSync(join(folder, 'a.docx'), 'utf8')).toBe('the old document');
      expect(names(folder)).toEqual(['11-3.fleetproposal', 'a.docx']);
    });
  });

  it('ends an edit with 1 and keeps the proposal as it was', async () => {
    await onDisk(async (folder) => {
      const path = await makeExample(folder, '11-1');
      const before = readFileSync(path);
      await inFolder(async (elsewhere) => {
        const edits = join(elsewhere, 'edits.json');
        const note = 'x'.repeat(80_000);
        writeFileSync(edits, JSON.stringify([{ type: 'cover.describe', changes: { note } }]));

        const { code, err } = await run(folder, 'edit', path, '--edits', edits);

        expect(code).toBe(1);
        expect(err).toContain('is full');
      });
      expect(readFileSync(path).equals(before)).toBe(true);
      expect(names(folder)).toEqual(['11-1.fleetproposal']);
    });
  });
});

describe.skipIf(!canMount && isRoot)('a folder that may not be written', () => {
  it('ends export, edit and sample with 1 and names the folder', async () => {
    const folder = mount('size=1m') ?? mkdtempSync(join(tmpdir(), 'crawlerway-disk-'));
    try {
      const path = await makeExample(folder, '11-1');
      writeFileSync(join(folder, 'edits.json'), '[{"type":"client.describe","changes":{"name":"X"}}]');
      if (isRoot) spawnSync('mount', ['-o', 'remount,ro', folder]);
      else chmodSync(folder, 0o555);

      for (const args of [
        exportArgs(path, 'a.docx'),
        ['edit', path, '--edits', 'edits.json'],
        ['sample', '--out', join(folder, 's')],
      ]) {
        const { code, out, err } = await run(folder, ...args);

        expect([args[0], code, out]).toEqual([args[0], 1, '']);
        expect(err).toContain(folder);
        expect(err).not.toMatch(/\n\s+at /);
      }
      expect(names(folder)).toEqual(['11-1.fleetproposal', 'edits.json']);
    } finally {
      if (isRoot) unmount(folder);
      else {
        chmodSync(folder, 0o755);
        rmSync(folder, { recursive: true });
      }
    }
  });
});

describe('an export that is killed', () => {
  /** Kills the program at the nth change of the folder. */
  function killedAt(change: number, folder: string, args: readonly string[]): Promise<void> {
    return new Promise((done) => {
      const child = spawn(process.execPath, [program, ...args], { cwd: folder, stdio: 'ignore' });
      let seen = 0;
      const watcher = watch(folder, () => {
        seen += 1;
        if (seen === change) child.kill('SIGKILL');
      });
      child.on('close', () => {
        watcher.close();
        done();
      });
    });
  }

  it.each([1, 2, 3, 4])(
    'at change %i of the folder leaves the old document or the new one, whole',
    async (change) => {
      await inFolder(async (folder) => {
        const path = await makeExample(folder, '11-3');
        await run(folder, ...exportArgs(path, 'whole.docx'));
        const whole = readFileSync(join(folder, 'whole.docx'));
        writeFileSync(join(folder, 'old.docx'), 'the old document');

        await killedAt(change, folder, exportArgs(path, 'old.docx'));
        await killedAt(change, folder, exportArgs(path, 'new.docx'));

        const old = readFileSync(join(folder, 'old.docx'));
        expect(old.toString() === 'the old document' || old.equals(whole)).toBe(true);
        const made = join(folder, 'new.docx');
        expect(!existsSync(made) || readFileSync(made).equals(whole)).toBe(true);
      });
    },
  );
});

describe('output that nobody reads to its end', () => {
  it('is no failure of the command', async () => {
    const ended = await inFolder(async (folder) => {
      const path = await makeExample(folder, '11-3');
      const script =
        `"${process.execPath}" "${program}" compare "${path}" --json --detail | head -c 10; echo " $` +
        `{PIPESTATUS[0]}"`;
      return spawnSync('bash', ['-c', script], { encoding: 'utf8' });
    });

    expect(ended.stderr).toBe('');
    expect(ended.stdout).toMatch(/ 0\n$/);
  });
});
