import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../shared/domain/proposal/edit';
import { contractEdit, detailOf, deviceEdit, onlyOption, optionEdit, told } from './detailOf';
import { inFolder, now, run, runJson } from './runProgram';

const mono = { meter: 'mono', rate: told('0.01') } as const;
const fates = ['keep', 'retire'] as const;

/** Three devices in a building of 20 users; "old" is oldest and dearest. */
const building: readonly Edit[] = [
  {
    type: 'settings.change',
    changes: { startsOn: '2027-01-01', termMonths: 12 },
  },
  { type: 'place.set', place: { id: 'north', name: 'North', kind: 'building', users: told('20') } },
  ...(['old', 'new', 'mid'] as const).map((id) =>
    deviceEdit(id, [300, 0], {
      ...{ kind: 'monoMfp', placeId: 'north', recommendedMonthly: told('3000') },
      installedOn: id === 'old' ? '2010-01-01' : '2025-01-01',
      pageRates: { mono: told(id === 'old' ? '0.05' : '0.01') },
    }),
  ),
  optionEdit(),
];

/** Plays the edits into a file in the folder. */
async function made(folder: string, edits: readonly Edit[]): Promise<void> {
  writeFileSync(join(folder, 'edits.json'), JSON.stringify(edits));
  const files = ['--edits', 'edits.json', '--out', 'p.fleetproposal', '--now', now];
  const { code, err } = await run(folder, 'edit', '--new', ...files);
  if (code !== 0) throw new Error(err);
}

describe.concurrent('compare', () => {
  it('counts a device that one contract leases and another bills as known', async () => {
    const found = await detailOf(
      12,
      deviceEdit('a', [1000, 0]),
      contractEdit(['a'], { id: 'lease', name: 'Lease', base: { amount: told('25'), per: 'month' } }),
      contractEdit(['a'], { meters: [mono] }),
      optionEdit(),
    );

    expect(found.today.doNothing).toMatchObject({ devices: { known: 1, of: 1 } });
    expect(onlyOption(found)).toMatchObject({ devices: { known: 1, of: 1 } });
  });

  it('refuses two fates for one device in a new option, and names the edit', async () => {
    const two = optionEdit({
      fates: fates.map((type) => ({
        ...{ deviceId: 'a' },
        fate: type === 'keep' ? { type } : { type, pagesTo: null },
      })),
    });

    await expect(detailOf(12, deviceEdit('a', [1, 0]), two)).rejects.toThrow(
      'Edit 3 (option.add): Option o: more than one fate is given to the device a; leave one.',
    );
  });

  it('says of each input that may be changed whether it is a factor or a value', async () => {
    const { out } = await inFolder((folder) => run(folder, 'compare', '--help'));

    expect(out).toMatch(/energyPrice[^;:]*: a factor from 0 to 100/);
    expect(out).toMatch(/\bvolume[^;:]*: a factor from 0 to 100/);
    expect(out).toMatch(/termMonths: whole months/);
    expect(out).toMatch(/discountRate: a share from 0 to 1/);
  });

  it('tells what each suggestion changes', async () => {
    await inFolder(async (folder) => {
      // "old" is past 7 years; each suggestion stands with its effect.
      await made(folder, building);
      const { suggestions } = (await runJson(folder, 'compare', 'p.fleetproposal', '--detail')) as {
        readonly suggestions: readonly { readonly suggestions: readonly { readonly effect: unknown }[] }[];
      };
      const effects = suggestions.flatMap((one) => one.suggestions.map(({ effect }) => effect));

      expect(effects.length).toBeGreaterThan(0);
      expect(effects).not.toContain(null);
    });
  });

  it('brings a place to so many users a device where that is asked', async () => {
    await inFolder(async (folder) => {
      await made(folder, building);
      const asked = (ratio: string) =>
        runJson(folder, 'compare', 'p.fleetproposal', '--detail', '--right-size', `North=${ratio}`);

      // 20 users / 12: 2 devices. 300 pages × (0.01 - 0.05) = -12 a month.
      expect(await asked('12')).toMatchObject({
        rightSize: [
          {
            suggestion: { deviceIds: ['old'], effect: { monthly: { value: '-12.0000' }, devices: -1 } },
            problem: null,
          },
        ],
      });
      expect(await asked('5')).toMatchObject({
        rightSize: [
          {
            suggestion: null,
            problem: expect.stringContaining('not more than the ratio asks for') as unknown,
          },
        ],
      });
    });
  });

  it.each<readonly [string, readonly string[], number, string]>([
    ['no such place', ['--detail', '--json', '--right-size', 'South=3'], 1, 'there is no place "South"'],
    ['no ratio', ['--detail', '--json', '--right-size', 'North'], 2, 'such as "Library=12"'],
    ['no detail', ['--right-size', 'North=3'], 2, 'give these too'],
  ])('refuses to right-size in words: %s', async (_what, options, ...expected) => {
    await inFolder(async (folder) => {
      await made(folder, building);
      const found = await run(folder, 'compare', 'p.fleetproposal', ...options);

      const [code, words] = expected;
      expect([found.code, found.err]).toEqual([code, expect.stringContaining(words)]);
    });
  });
});
