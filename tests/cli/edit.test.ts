import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, makeExample, names, now, run, runJson } from './runProgram';

const rename = [{ type: 'client.describe', changes: { name: 'Other client' } }];

function writeEdits(folder: string, edits: unknown): string {
  const path = join(folder, 'edits.json');
  writeFileSync(path, JSON.stringify(edits));
  return path;
}

interface Saved {
  readonly revision: number;
  readonly savedAt: string;
  readonly data: { readonly client: { readonly name: string } };
}

const saved = (path: string): Saved => JSON.parse(readFileSync(path, 'utf8')) as Saved;

describe.concurrent('edit', () => {
  it('plays edits into the proposal and raises its revision', async () => {
    await inFolder(async (folder) => {
      const path = await makeExample(folder, '11-1');

      const told = await runJson(folder, 'edit', path, '--edits', writeEdits(folder, rename));

      expect(told).toEqual({ proposal: path, revision: 2, edits: 1, isChanged: true });
      expect(saved(path)).toMatchObject({ revision: 2, data: { client: { name: 'Other client' } } });
    });
  });

  it('leaves the proposal as it is when the result goes to another file', async () => {
    await inFolder(async (folder) => {
      const path = await makeExample(folder, '11-1');
      const before = readFileSync(path);
      const out = join(folder, 'other.fleetproposal');

      const { code } = await run(folder, 'edit', path, '--edits', writeEdits(folder, rename), '--out', out);

      expect(code).toBe(0);
      expect(readFileSync(path).equals(before)).toBe(true);
      expect(saved(out)).toMatchObject({ revision: 1, data: { client: { name: 'Other client' } } });
    });
  });

  it('writes the moment of --now', async () => {
    await inFolder(async (folder) => {
      const path = await makeExample(folder, '11-1');

      await run(
        folder,
        'edit',
        path,
        '--edits',
        writeEdits(folder, rename),
        '--now',
        '2027-01-02T03:04:05+01:00',
      );

      expect(saved(path).savedAt).toBe('2027-01-02T02:04:05Z');
    });
  });

  it('writes nothing when the edits change nothing', async () => {
    await inFolder(async (folder) => {
      const path = await makeExample(folder, '11-1');
      const before = readFileSync(path);

      const { code, out } = await run(folder, 'edit', path, '--edits', writeEdits(folder, []));

      expect([code, out]).toEqual([0, `The edits change nothing; ${path} stays at revision 1.\n`]);
      expect(readFileSync(path).equals(before)).toBe(true);
    });
  });

  it('names the new client', async () => {
    await inFolder(async (folder) => {
      const out = join(folder, 'new.fleetproposal');

      const made = await run(
        ...([folder, 'edit', '--new', '--client', 'Ünited Schools'] as const),
        ...['--edits', writeEdits(folder, []), '--out', out, '--now', now],
      );

      expect(made.code).toBe(0);
      expect(saved(out).data.client.name).toBe('Ünited Schools');
    });
  });

  it.each([
    [1, [{ type: 'no.such' }], 'Edit 1: there is no edit "no.such"'],
    [1, [{ type: 'client.describe', changes: { nmae: 'x' } }], 'nmae'],
    [1, [...rename, { type: 'place.remove', placeId: 'nowhere' }], 'Edit 2 (place.remove)'],
    [1, { type: 'client.describe' }, 'must be a list'],
  ])('ends with %i for %j, says where, and changes nothing', async (code, edits, sentence) => {
    await inFolder(async (folder) => {
      const path = await makeExample(folder, '11-1');
      const before = readFileSync(path);

      const ended = await run(folder, 'edit', path, '--edits', writeEdits(folder, edits));

      expect([ended.code, ended.out]).toEqual([code, '']);
      expect(ended.err).toContain(sentence);
      expect(readFileSync(path).equals(before)).toBe(true);
    });
  });

  it('refuses to overwrite another proposal with --out', async () => {
    await inFolder(async (folder) => {
      const [path, other] = [await makeExample(folder, '11-1'), await makeExample(folder, '11-2')];
      const before = readFileSync(other);

      const ended = await run(folder, 'edit', path, '--edits', writeEdits(folder, rename), '--out', other);

      expect(ended.code).toBe(1);
      expect(ended.err).toContain('already there');
      expect(readFileSync(other).equals(before)).toBe(true);
    });
  });

  it.each([
    ['missing.json', undefined, 'There is no file'],
    ['broken.json', '[{"type":', 'cannot be read as JSON'],
    ['.', undefined, 'is a folder'],
  ])('ends with 4 when the edits are %s', async (name, text, sentence) => {
    await inFolder(async (folder) => {
      const path = await makeExample(folder, '11-1');
      if (text !== undefined) writeFileSync(join(folder, name), text);

      const ended = await run(folder, 'edit', path, '--edits', name);

      expect([ended.code, ended.out]).toEqual([4, '']);
      expect(ended.err).toContain(sentence);
    });
  });

  it('leaves no temporary file behind', async () => {
    await inFolder(async (folder) => {
      const path = await makeExample(folder, '11-1');

      await run(folder, 'edit', path, '--edits', writeEdits(folder, rename));

      expect(names(folder)).toEqual(['11-1.fleetproposal', 'edits.json']);
    });
  });
});
