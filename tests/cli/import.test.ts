import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { college, inFolder, names, now, run, runJson } from './runProgram';

const fleet = [
  'Make,Model,Serial Number,Mono AMV,Color AMV,Room',
  'Acme,Laser 1,AA11,"1,200",0,101',
  'Acme,Colour 2,BB22,800,150,102',
  '',
].join('\r\n');

interface SavedFile {
  readonly data: {
    readonly devices: readonly { readonly id: string; readonly volume?: { readonly file?: string } }[];
    readonly sources: readonly {
      readonly id: string;
      readonly importedAt: string;
      readonly fileName: string;
    }[];
    readonly client: { readonly name: string };
  };
  readonly sources: Readonly<
    Record<string, { readonly fileName: string; readonly rows: readonly string[][] }>
  >;
}

const saved = (path: string): SavedFile => JSON.parse(readFileSync(path, 'utf8')) as SavedFile;

function inFleetFolder<T>(test: (folder: string) => Promise<T>): Promise<T> {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'fleet.csv'), fleet);
    return test(folder);
  });
}

describe.concurrent('import', () => {
  it('says as JSON exactly what it understood, and writes nothing', async () => {
    const [found, left] = await inFleetFolder(async (folder) => [
      await runJson(folder, 'import', 'fleet.csv'),
      names(folder),
    ]);

    expect(found).toEqual({
      ...{ format: 'csv', sheet: 'fleet.csv', headerRow: 1, rows: 2, devices: 2 },
      columns: [
        { header: 'Make', meaning: 'make' },
        { header: 'Model', meaning: 'model' },
        { header: 'Serial Number', meaning: 'serial' },
        { header: 'Mono AMV', meaning: 'monoAverage' },
        { header: 'Color AMV', meaning: 'colourAverage' },
        { header: 'Room', meaning: 'room' },
      ],
      volume: { mono: 2000, colour: 150, basis: 'average', devicesWithVolume: 2 },
      monthlyCost: null,
      issues: expect.any(Array) as unknown,
      questions: [expect.objectContaining({ code: 'ambiguous-numbers', samples: ['1,200'], taken: 0 })],
      profile: null,
      models: expect.any(Array) as unknown,
    });
    expect(left).toEqual(['fleet.csv']);
  });

  it('tells a person each column, the volume and the problems', async () => {
    const { code, out, err } = await inFolder((folder) =>
      run(folder, 'import', join(college, 'device-list.xlsx')),
    );

    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(
      'device-list.xlsx: xlsx, sheet "Device List", header in row 6, 80 rows, 79 devices',
    );
    expect(out).toMatch(/^Serial Number +serial +/m);
    expect(out).toContain('mono not known, colour not known (basis: lifetime; known for 0 of 79 devices)');
    expect(out).toMatch(/^Warning {2}Rows 28 and 29: the same serial number/m);
  });

  it('makes a proposal that carries the rows as they were', async () => {
    await inFleetFolder(async (folder) => {
      const path = join(folder, 'p.fleetproposal');

      const told = await runJson(
        ...([folder, 'import', 'fleet.csv', '--into', path, '--client', 'Ünited', '--now', now] as const),
      );

      const { data, sources } = saved(path);
      const [source] = data.sources;
      expect(told).toMatchObject({ devices: 2, proposal: { path, revision: 1, devices: 2 } });
      expect(data.client.name).toBe('Ünited');
      expect(source).toMatchObject({ fileName: 'fleet.csv', importedAt: now });
      expect(Object.keys(sources)).toEqual([source?.id]);
      expect(sources[source?.id ?? '']?.rows.slice(0, 2)).toEqual([
        ['Make', 'Model', 'Serial Number', 'Mono AMV', 'Color AMV', 'Room'],
        ['Acme', 'Laser 1', 'AA11', '1,200', '0', '101'],
      ]);
      expect(data.devices.map(({ volume }) => volume?.file)).toEqual([source?.id, source?.id]);
    });
  });

  it('extends a proposal without doubling devices, and keeps the tables of both files', async () => {
    await inFleetFolder(async (folder) => {
      writeFileSync(
        join(folder, 'more.csv'),
        'Make,Model,Serial Number\nAcme,Colour 2,BB22\nAcme,Laser 3,CC33\n',
      );
      await run(folder, 'import', 'fleet.csv', '--into', 'p.fleetproposal');
      await run(folder, 'import', 'more.csv', '--into', 'p.fleetproposal');

      const { code, out } = await run(folder, 'import', 'more.csv', '--into', 'p.fleetproposal');

      const { data, sources } = saved(join(folder, 'p.fleetproposal'));
      expect(code).toBe(0);
      expect(out).toContain('The proposal now has 3 devices; saved as revision 3: ');
      expect(data.devices).toHaveLength(3);
      expect(data.sources.map(({ fileName }) => fileName)).toEqual(['fleet.csv', 'more.csv']);
      expect(Object.keys(sources)).toHaveLength(2);
    });
  });

  it('lets no cell steer the terminal', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'fleet.csv'), fleet.replace('Room', 'Ro\u001b[31mom\u202e\u0007'));
      const edits = [{ type: 'client.describe', changes: { name: 'A\u001b]0;title\u0007\u202eB' } }];
      writeFileSync(join(folder, 'edits.json'), JSON.stringify(edits));
      await run(folder, 'import', 'fleet.csv', '--into', 'p.fleetproposal');
      await run(folder, 'edit', 'p.fleetproposal', '--edits', 'edits.json');

      const runs = [
        await run(folder, 'import', 'fleet.csv'),
        await run(folder, 'compare', 'p.fleetproposal'),
        await run(folder, 'check', 'gone\u001b[31m.fleetproposal'),
      ];

      for (const { out, err } of runs) expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
      expect(runs.map(({ code }) => code)).toEqual([0, 0, 4]);
    });
  });

  it('asks for a sheet that the file has', async () => {
    const { code, err } = await inFolder((folder) =>
      run(folder, 'import', join(college, 'device-list.xlsx'), '--sheet', '9'),
    );

    expect(code).toBe(2);
    expect(err).toContain('device-list.xlsx has no sheet 9. It has 1 "Device List"');
  });
});

const encrypted = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(2000),
  Buffer.from('EncryptedPackage', 'utf16le'),
]);

describe.concurrent('a file that cannot be imported', () => {
  it.each([
    ['missing', undefined, /"fleet\.csv" could not be opened/],
    ['empty', '', /"fleet\.csv" is empty/],
    ['without rows', 'Make,Model,Serial Number\n', /There are no devices in this file/],
    ['a PDF', '%PDF-1.7\n', /This is a PDF/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /is a picture/],
    ['a workbook with a password', encrypted, /protected by a password/],
  ] as const)('because it is %s ends with 4 and makes no proposal', async (_name, content, sentence) => {
    await inFolder(async (folder) => {
      if (content !== undefined) writeFileSync(join(folder, 'fleet.csv'), content);

      const { code, out, err } = await run(
        folder,
        'import',
        'fleet.csv',
        '--into',
        'p.fleetproposal',
        '--json',
      );

      expect([code, out]).toEqual([4, '']);
      expect(err).toMatch(sentence);
      expect(err).not.toMatch(/\n\s+at /);
      expect(names(folder)).not.toContain('p.fleetproposal');
    });
  });

  it('because it is larger than 50 MB ends with 4', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'fleet.csv'), '');
      truncateSync(join(folder, 'fleet.csv'), 51 * 1024 * 1024);

      const { code, err } = await run(folder, 'import', 'fleet.csv');

      expect(code).toBe(4);
      expect(err).toContain('the limit is 50 MB');
    });
  });

  it('because it is a folder ends with 4', async () => {
    const { code, out } = await inFolder((folder) => run(folder, 'import', '.'));

    expect([code, out]).toEqual([4, '']);
  });
});
