import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, makeExample, run, runJson } from './runProgram';

describe.concurrent('compare --ranges', () => {
  it('says in JSON what moves the saving, its likely range and where it turns', async () => {
    const found = (await inFolder(async (folder) =>
      runJson(folder, 'compare', await makeExample(folder, '11-3'), '--ranges'),
    )) as {
      readonly options: readonly { readonly saving: { readonly doNothing: { readonly term: string } } }[];
      readonly ranges: {
        readonly grades: unknown;
        readonly options: readonly {
          readonly saving: { readonly value: string; readonly low: string; readonly high: string };
          readonly drivers: readonly { readonly code: string; readonly swing: string }[];
        }[];
      };
    };
    const [option] = found.ranges.options;

    expect(option?.saving.value).toBe(found.options[0]?.saving.doNothing.term);
    expect(Number(option?.saving.low)).toBeLessThan(5055.24);
    expect(Number(option?.saving.high)).toBeGreaterThan(5055.24);
    expect(option?.drivers[0]).toMatchObject({
      code: 'leasesThatRunOn',
      // D1's 50 payments of 145 after the ten that are left: 7,250.00 a board would not save.
      ...{ low: { input: 'end once paid', saving: '-2194.76' }, swing: '7250.00' },
    });
    expect(found.ranges.grades).toMatchObject({ measured: { below: '0.03', above: '0.03' } });
    expect(option).toMatchObject({
      breakEven: { volume: { type: 'none', saves: true }, price: { type: 'found', saves: 'below' } },
    });
  });

  it('says it in words', async () => {
    const { out } = await inFolder(async (folder) =>
      run(folder, 'compare', await makeExample(folder, '11-3'), '--ranges'),
    );

    expect(out).toContain('How sure is this: Future');
    expect(out).toMatch(/Saving over 60 months: \$5,055\.24, likely -?\$[\d,.]+ to \$[\d,.]+\./);
    expect(out).toMatch(/ {2}Mono pages +3% less +\$4,946\.89 +3% more +\$5,163\.58 +\$216\.69/);
  });
});

describe.concurrent('compare --what-if', () => {
  it('puts the changed comparison beside that of the proposal, which stays as it is', async () => {
    const [plain, asked] = (await inFolder(async (folder) => {
      const file = await makeExample(folder, '11-3');
      return [
        await runJson(folder, 'compare', file),
        await runJson(folder, 'compare', file, '--what-if', 'energyPrice=2'),
      ];
    })) as readonly [object, { readonly whatIf: unknown }];
    const { whatIf, ...rest } = asked;

    expect(rest).toEqual(plain);
    // Energy: (4.0 + 1.5 + 0.7 + 0.8 + 1.6 + 1.9) × 52 / 12 × 0.15 × 60 = 409.50 today; twice that is 409.50 more.
    expect(whatIf).toMatchObject({
      changes: { energyPrice: '2' },
      comparison: { termMonths: 60, today: { flat: { term: '25443.00' } } },
    });
  });

  it('takes a file of names and values', async () => {
    const found = await inFolder(async (folder) => {
      writeFileSync(join(folder, 'asked.json'), JSON.stringify({ term: 36, volume: '1.1' }));
      return runJson(folder, 'compare', await makeExample(folder, '11-3'), '--what-if', 'asked.json');
    });

    expect(found).toMatchObject({ termMonths: 60, whatIf: { comparison: { termMonths: 36 } } });
  });

  it('says in words what stands in the proposal and what would be', async () => {
    const { out } = await inFolder(async (folder) =>
      run(folder, 'compare', await makeExample(folder, '11-3'), '--what-if', 'volume=0.9,term=48'),
    );

    expect(out).toContain('What if volume 0.9, term 48 (not part of the proposal)');
    expect(out).toMatch(/Proposal, 60 months +What if, 48 months/);
    expect(out).toMatch(/Today, do nothing +\$26,399\.10 +\$19,478\.02/);
  });

  it('refuses what it does not understand, and what the fleet cannot do, in a sentence', async () => {
    const [wrong, twice, share, file] = await inFolder(async (folder) => {
      const example = await makeExample(folder, '11-3');
      writeFileSync(join(folder, 'list.json'), '["volume"]');
      const ask = (question: string) => run(folder, 'compare', example, '--what-if', question);
      return [
        await ask('volumes=2'),
        await ask('volume=2,volume=3'),
        await ask('colourShare=0.9'),
        await ask('list.json'),
      ];
    });

    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('"volumes" cannot be asked. What can: volume,');
    expect(twice).toMatchObject({ code: 2, out: '' });
    expect(share).toMatchObject({ code: 1, out: '' });
    expect(share.err).toContain('The devices that print color can bring the color share to 54.2% at most.');
    expect(file).toMatchObject({ code: 1, out: '' });
    expect(file.err).toContain('write one object of names and values');
  });
});
