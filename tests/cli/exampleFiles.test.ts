import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examples, inFolder, now, run, runJson } from './runProgram';

// After a change of the edits: edit --new --id <id> --edits <name>.edits.json --out <name>.fleetproposal --now <now>
const built = [
  ['11-1', '00000000-0000-4000-8000-000000001101'],
  ['11-2', '00000000-0000-4000-8000-000000001102'],
  ['11-3', '00000000-0000-4000-8000-000000001103'],
] as const;

function contentOf(path: string): object {
  const {
    appVersion: _appVersion,
    sha256: _sha256,
    ...content
  } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly appVersion: unknown;
    readonly sha256: unknown;
  };
  return content;
}

describe.concurrent('the proposals of the worked examples', () => {
  it.each(built)('%s holds what its edits make, played by the command line', async (name, id) => {
    const [made, code] = await inFolder(async (folder) => {
      const out = join(folder, 'again.fleetproposal');
      const edits = join(examples, `${name}.edits.json`);
      const again = await run(
        ...([folder, 'edit', '--new', '--id', id, '--edits', edits] as const),
        ...['--out', out, '--now', now],
      );
      return [contentOf(out), again.code] as const;
    });

    expect(code).toBe(0);
    expect(contentOf(join(examples, `${name}.fleetproposal`))).toEqual(made);
  });

  it.each(built)('%s opens and can be exported', async (name) => {
    const found = await runJson(examples, 'check', `${name}.fleetproposal`);

    expect(found).toMatchObject({ outcome: 'opened', formatVersion: 1, revision: 1, problems: [] });
  });
});
