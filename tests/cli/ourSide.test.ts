import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clientEdits, ourEdits } from '../unit/domain/ourSide/ourCase';
import { inFolder, names, now, run, runJson } from './runProgram';

const id = '00000000-0000-4000-8000-000000000000';

/** A proposal and its internal figures, both made by the program. */
async function makeBoth(folder: string): Promise<void> {
  writeFileSync(join(folder, 'edits.json'), JSON.stringify(clientEdits));
  writeFileSync(join(folder, 'ours.json'), JSON.stringify(ourEdits));
  const made = await run(
    ...[
      folder,
      'edit',
      '--new',
      '--id',
      id,
      '--edits',
      'edits.json',
      '--out',
      'p.fleetproposal',
      '--now',
      now,
    ],
  );
  const ours = await run(
    ...[folder, 'our-side', 'edit', 'our-side.json', '--new', '--for', 'p.fleetproposal'],
    ...['--edits', 'ours.json', '--now', now],
  );
  if (made.code !== 0 || ours.code !== 0) throw new Error(made.err + ours.err);
}

describe.concurrent('compare --internal', () => {
  it('shows our side of a plain file, as text that says what it is and as JSON', async () => {
    await inFolder(async (folder) => {
      await makeBoth(folder);

      const text = await run(folder, 'compare', 'p.fleetproposal', '--internal', 'our-side.json');
      const json = await runJson(folder, 'compare', 'p.fleetproposal', '--internal', 'our-side.json');

      expect(text.out).toMatch(/^INTERNAL: never part of a document/);
      // The amounts are reckoned in tests/unit/domain/ourSide.
      expect(json).toMatchObject({
        internal: true,
        option: 'Service',
        total: {
          price: { term: '3980.00' },
          cost: { term: '3978.00' },
          margin: { term: '2.00' },
          isComplete: true,
        },
        shift: { marginAtTenPercentFewerPages: '-101.20' },
      });
      const known = (json as { readonly rows: readonly { readonly row: string; readonly margin: unknown }[] })
        .rows;
      expect(known[0]).toMatchObject({
        row: 'hardware',
        margin: { term: '300.00', known: 1, of: 1, share: '0.300000' },
      });
    });
  });

  it("finds the figures of a data folder by the proposal's id", async () => {
    await inFolder(async (folder) => {
      await makeBoth(folder);
      mkdirSync(join(folder, 'data', 'ourSide'), { recursive: true });
      copyFileSync(join(folder, 'our-side.json'), join(folder, 'data', 'ourSide', `${id}.json`));

      const json = await runJson(folder, 'compare', 'p.fleetproposal', '--internal', '--data-dir', 'data');

      expect(json).toMatchObject({ internal: true, total: { margin: { term: '2.00' } } });
      expect(names(join(folder, 'data'))).toEqual(['ourSide']);
    });
  });

  it('says what is missing or wrong, and writes nothing', async () => {
    await inFolder(async (folder) => {
      await makeBoth(folder);
      const before = readFileSync(join(folder, 'our-side.json'), 'utf8');
      const asked = (...args: readonly string[]) => run(folder, 'compare', 'p.fleetproposal', ...args);

      const runs = [
        await asked('--internal'),
        await asked('--internal', 'nothing.json'),
        await asked('--internal', 'p.fleetproposal'),
        await asked('--internal', 'our-side.json', '--option', 'Another'),
      ];

      expect(runs.map(({ code, out }) => [code, out])).toEqual([
        ...[
          [2, ''],
          [4, ''],
          [4, ''],
          [2, ''],
        ],
      ]);
      expect(readFileSync(join(folder, 'our-side.json'), 'utf8')).toBe(before);
    });
  });
});

describe.concurrent('our-side edit', () => {
  it('plays edits in the file, and none of them when one is wrong', async () => {
    await inFolder(async (folder) => {
      await makeBoth(folder);
      writeFileSync(
        join(folder, 'more.json'),
        JSON.stringify([{ type: 'ourSide.setFunding', changes: { hardware: 'own' } }]),
      );
      writeFileSync(
        join(folder, 'wrong.json'),
        JSON.stringify([{ type: 'ourSide.removeStock', stockId: 'x' }]),
      );

      expect(
        await runJson(folder, 'our-side', 'edit', 'our-side.json', '--edits', 'more.json'),
      ).toMatchObject({ revision: 2 });
      const before = readFileSync(join(folder, 'our-side.json'), 'utf8');
      const wrong = await run(folder, 'our-side', 'edit', 'our-side.json', '--edits', 'wrong.json');

      expect([wrong.code, wrong.err]).toEqual([
        1,
        'Nothing was changed. Edit 1 (ourSide.removeStock): Our side has no such entry.\n',
      ]);
      expect(readFileSync(join(folder, 'our-side.json'), 'utf8')).toBe(before);
    });
  });

  it('overwrites no file, and prints its JSON Schema', async () => {
    await inFolder(async (folder) => {
      await makeBoth(folder);

      const again = await run(
        ...[
          folder,
          'our-side',
          'edit',
          'our-side.json',
          '--new',
          '--for',
          'p.fleetproposal',
          '--edits',
          'ours.json',
        ],
      );
      const schema = await run(folder, 'our-side', 'edit', '--schema');

      expect(again.code).toBe(1);
      expect(schema.out).toContain('ourSide.setPageCost');
    });
  });
});
