import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, makeExample, now, run } from './runProgram';

/** The file with some members changed and a hash that fits, as another version of the program would write it. */
function rewritten(path: string, changes: object): string {
  const { sha256: _sha256, ...file } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const compact = JSON.stringify({ ...file, ...changes });
  return `${compact.slice(0, -1)},"sha256":"${createHash('sha256').update(compact).digest('hex')}"}`;
}

type Spoil = (path: string) => string | Buffer;

const spoiled: readonly (readonly [string, Spoil, object])[] = [
  ['empty', () => '', { outcome: 'damaged', formatVersion: null }],
  ['cut off', (path) => readFileSync(path).subarray(0, 900), { outcome: 'not-json', formatVersion: null }],
  ['other JSON', () => '{"a": 1}', { outcome: 'not-ours', formatVersion: null }],
  ['XML', () => '<?xml version="1.0"?><a/>', { outcome: 'not-json', formatVersion: null }],
  [
    'one figure changed',
    (path) => readFileSync(path, 'utf8').replace('"6150"', '"6151"'),
    { outcome: 'damaged', formatVersion: null },
  ],
  [
    'of a newer program',
    (path) => rewritten(path, { schemaVersion: 99, appVersion: '9.0.0' }),
    { outcome: 'too-new', formatVersion: 99 },
  ],
  [
    'with a __proto__ member',
    (path) => readFileSync(path, 'utf8').replace('{', '{"__proto__":{"x":1},'),
    { outcome: 'damaged', formatVersion: null },
  ],
];

const commands = [
  ['check', 'p.fleetproposal'],
  ['compare', 'p.fleetproposal'],
  ['export', 'p.fleetproposal', '--out', 'out.docx'],
  ['edit', 'p.fleetproposal', '--edits', 'edits.json'],
  ['import', 'fleet.csv', '--into', 'p.fleetproposal'],
];

describe.concurrent('check', () => {
  it('says that a sound proposal opens', async () => {
    const { code, out, err } = await inFolder(async (folder) =>
      run(folder, 'check', await makeExample(folder, '11-3')),
    );

    expect([code, err]).toEqual([0, '']);
    expect(out).toBe('The proposal opens: format 1, revision 1.\nNothing stands against an export.\n');
  });

  it('ends with 3 when a check blocks the export, also of the export', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'none.json'), '[]');
      await run(folder, 'edit', '--new', '--edits', 'none.json', '--out', 'p.fleetproposal', '--now', now);

      const checked = await run(folder, 'check', 'p.fleetproposal', '--json');
      const told = await run(folder, 'check', 'p.fleetproposal');
      const exported = await run(folder, 'export', 'p.fleetproposal', '--out', 'p.docx', '--json');

      const { checks } = JSON.parse(checked.out) as { readonly checks: readonly object[] };
      expect(checks).toContainEqual({
        ...{ code: 'no-devices', severity: 'block' },
        message: 'The proposal has no devices yet. Import a fleet file first.',
      });
      expect(told.out).toContain('Blocks the export: The proposal has no devices yet.');
      expect([checked.code, told.code, exported.code]).toEqual([3, 3, 3]);
      expect(JSON.parse(exported.out)).toMatchObject({ written: null, checks: expect.anything() as unknown });
      expect(exported.err).toContain('Nothing was exported.');
    });
  });

  it.each(spoiled)(
    'of a file that is %s ends with 4 and names the outcome',
    async (_name, spoil, expected) => {
      const { code, out, err } = await inFolder(async (folder) => {
        const path = await makeExample(folder, '11-1');
        writeFileSync(path, spoil(path));
        return run(folder, 'check', path, '--json');
      });

      const found = JSON.parse(out) as { readonly problems: readonly string[] };

      expect(code).toBe(4);
      expect(found).toMatchObject({ ...expected, revision: null, checks: [] });
      expect(found.problems.length).toBeGreaterThan(0);
      expect(err).not.toMatch(/\n\s+at /);
    },
  );

  it('of a missing file ends with 4 and says so', async () => {
    const { code, out, err } = await inFolder((folder) => run(folder, 'check', 'gone.fleetproposal'));

    expect([code, out]).toEqual([4, '']);
    expect(err).toMatch(/^There is no file .*gone\.fleetproposal\.\n$/);
  });
});

describe.concurrent('a proposal that cannot be opened', () => {
  it.each(spoiled)('because it is %s stays as it is, whatever command meets it', async (_name, spoil) => {
    await inFolder(async (folder) => {
      const example = await makeExample(folder, '11-1');
      const content = Buffer.from(spoil(example));
      const path = join(folder, 'p.fleetproposal');
      writeFileSync(path, content);
      writeFileSync(join(folder, 'edits.json'), '[{"type":"client.describe","changes":{"name":"X"}}]');
      writeFileSync(join(folder, 'fleet.csv'), 'Make,Model,Serial\nA,B,C1\n');

      for (const args of commands) {
        const ended = await run(folder, ...args);

        expect([args[0], ended.code, ended.out]).toEqual([args[0], 4, '']);
        expect(ended.err).toMatch(/^[^\n]*p\.fleetproposal: .+/);
        expect(readFileSync(path).equals(content)).toBe(true);
      }
    });
  });
});
