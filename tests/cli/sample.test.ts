import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ComparisonJson } from '../../shared/domain/comparison/comparisonJson';
import { readEml } from '../readers/readEml';
import { inFolder, names, now, run, runJson } from './runProgram';

interface SampleJson {
  readonly made: { readonly document: string; readonly email: string; readonly proposal: string };
  readonly comparison: ComparisonJson;
}

async function makeSample(folder: string, out: string): Promise<SampleJson> {
  return (await runJson(folder, 'sample', '--out', out, '--now', now)) as SampleJson;
}

const usd = (amount: string | null | undefined): string =>
  Number(amount).toLocaleString('en-US', { style: 'currency', currency: 'USD' });

describe.concurrent('sample', () => {
  it('makes the Word document, the e-mail draft that carries it, and the proposal', async () => {
    await inFolder(async (folder) => {
      const { made } = await makeSample(folder, 'new/sample');

      const [document, mail] = [readFileSync(made.document), await readEml(readFileSync(made.email))];
      expect(names(join(folder, 'new', 'sample'))).toEqual(
        Object.values(made)
          .map((path) => basename(path))
          .sort(),
      );
      expect(mail.attachments[0]?.bytes.equals(document)).toBe(true);
      expect(mail.attachments[0]?.fileName).toBe(basename(made.document));
    });
  });

  it('has headline figures that are those of compare --json of the written proposal', async () => {
    await inFolder(async (folder) => {
      const { made, comparison } = await makeSample(folder, 's');
      const { out } = await run(folder, 'sample', '--out', 's', '--now', now);

      const compared = (await runJson(folder, 'compare', made.proposal)) as ComparisonJson;
      const { today, options } = compared;
      const chosen = options.find(({ name }) => out.includes(`Recommended: ${name} `));
      const saved = chosen?.saving.doNothing;
      const lines = out.split('\n').map((line) => line.trim().replace(/ {2,}/g, ' '));

      expect(comparison).toEqual(compared);
      expect(lines).toEqual(
        expect.arrayContaining([
          `Today, flat ${usd(today.flat.annual[0])} ${usd(today.flat.term)}`,
          `Today, do nothing ${usd(today.doNothing.annual[0])} ${usd(today.doNothing.term)}`,
          `Recommended: ${chosen?.name ?? ''} ${usd(chosen?.annual[0])} ${usd(chosen?.term)}`,
          expect.stringContaining(`over the term: ${usd(saved?.term)} (`) as string,
          `Payback: month ${String(chosen?.paybackMonths)}`,
          `Year 1 costs ${usd(saved?.annual[0]?.replace('-', ''))} more than today carried on.`,
        ]),
      );
    });
  });

  // After a change of the sample: sample --out <folder> --now <now>, then copy the proposal here.
  it('is the finished proposal that is shipped with the files', async () => {
    await inFolder(async (folder) => {
      const { made } = await makeSample(folder, 's');
      const shipped = new URL('../../resources/samples/college/college.fleetproposal', import.meta.url);

      const [again, kept] = [made.proposal, shipped].map(
        (path) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>,
      );

      expect([kept?.['data'], kept?.['sources']]).toEqual([again?.['data'], again?.['sources']]);
    });
  });

  it('nothing stands against its export', async () => {
    await inFolder(async (folder) => {
      const { made } = await makeSample(folder, 's');

      const { checks } = (await runJson(folder, 'check', made.proposal)) as {
        readonly checks: readonly { readonly severity: string }[];
      };

      expect(checks.filter(({ severity }) => severity === 'block')).toEqual([]);
    });
  });

  it('made again with the same moment gives the same files, and leaves other files alone', async () => {
    await inFolder(async (folder) => {
      const first = await makeSample(folder, 's');
      const bytes = [readFileSync(first.made.document), readFileSync(first.made.email)];
      writeFileSync(join(folder, 's', 'mine.txt'), 'mine');

      const again = await makeSample(folder, 's');

      expect(again).toEqual(first);
      expect(readFileSync(first.made.document).equals(bytes[0] ?? Buffer.alloc(0))).toBe(true);
      expect(readFileSync(first.made.email).equals(bytes[1] ?? Buffer.alloc(0))).toBe(true);
      expect(readFileSync(join(folder, 's', 'mine.txt'), 'utf8')).toBe('mine');
    });
  });

  it('is kept in a data folder on demand, its tables beside it and the folder free again', async () => {
    await inFolder(async (folder) => {
      const { made } = (await runJson(folder, 'sample', '--out', 's', '--data-dir', 'data')) as SampleJson;
      await runJson(folder, 'sample', '--out', 's', '--data-dir', 'data');

      const { id } = JSON.parse(readFileSync(made.proposal, 'utf8')) as { readonly id: string };
      const kept = join(folder, 'data', 'proposals', `${id}.json`);
      expect(await runJson(folder, 'compare', kept)).toEqual(await runJson(folder, 'compare', made.proposal));
      expect(await runJson(folder, 'check', kept)).toMatchObject({ outcome: 'opened', revision: 2 });
      expect(names(join(folder, 'data', 'sources'))).toHaveLength(3);
      expect(names(join(folder, 'data'))).toEqual(['proposals', 'quarantine', 'sources']);
    });
  });

  it('does not overwrite a proposal that is not the sample', async () => {
    await inFolder(async (folder) => {
      const { made } = await makeSample(folder, 's');
      writeFileSync(join(folder, 'none.json'), '[]');
      await run(folder, 'edit', '--new', '--edits', 'none.json', '--out', 'other.fleetproposal');
      const other = readFileSync(join(folder, 'other.fleetproposal'));
      writeFileSync(made.proposal, other);

      const { code, err } = await run(folder, 'sample', '--out', 's');

      expect(code).toBe(1);
      expect(err).toContain('holds another proposal; it was not overwritten');
      expect(readFileSync(made.proposal).equals(other)).toBe(true);
    });
  });
});
