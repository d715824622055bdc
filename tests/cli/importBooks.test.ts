import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, now, run, runJson } from './runProgram';

const prices = [
  'Make,Model,Kind,Device price,Recommended volume',
  'Halden,Scribe 402,Color MFP,1900.00,3000',
  'Halden,Quill Press 55,Mono printer,310.00,1500',
  'Ricoh,IM C3000,Color MFP,2900.00,8000',
].join('\n');
const fleet = [
  'Make,Model,Serial Number',
  'Halden,Scribe 402,HAA1001',
  'Halden,Quil 55,HAA1002',
  'Ricoh,IM C3000,RIC1003',
  'HP,LaserJet Pro M402dn,HPX1004',
].join('\n');

/** A folder with a fleet file, and a data folder to which the price list was added. */
function inOffice<T>(test: (folder: string) => Promise<T>, ...valid: readonly string[]): Promise<T> {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, 'prices.csv'), prices);
    writeFileSync(join(folder, 'fleet.csv'), fleet);
    const details = ['--name', 'Northwind', '--version', '2026-09', '--currency', 'USD'];
    const dates = valid.length === 0 ? ['--valid-from', '2026-09-01'] : valid;
    await runJson(folder, 'prices', 'add', 'prices.csv', '--data-dir', 'data', ...details, ...dates);
    return test(folder);
  });
}

interface ImportJson {
  readonly models: readonly {
    readonly model: string;
    readonly inPriceBook: string | null;
    readonly priceBook: { readonly name: string; readonly version: string } | null;
    readonly score: number | null;
    readonly missing: readonly string[];
  }[];
  readonly issues: readonly { readonly code: string; readonly message: string }[];
}

async function imported(folder: string, ...more: readonly string[]): Promise<ImportJson> {
  return (await runJson(folder, 'import', 'fleet.csv', '--now', now, ...more)) as ImportJson;
}

const codes = ({ issues }: ImportJson): readonly string[] => issues.map(({ code }) => code);
const messageOf = ({ issues }: ImportJson, code: string): string | undefined =>
  issues.find((issue) => issue.code === code)?.message;

interface SavedDevice {
  readonly serial?: string;
  readonly kind: string;
  readonly recommendedMonthly?: object;
}

function devicesIn(path: string): readonly SavedDevice[] {
  const file = JSON.parse(readFileSync(path, 'utf8')) as { data: { devices: readonly SavedDevice[] } };
  return file.data.devices;
}

describe.concurrent('an import beside the price books of a data folder', () => {
  it('tells models by the own book, then by the one that comes with the program', async () => {
    const found = await inOffice((folder) => imported(folder, '--data-dir', 'data'));
    const northwind = { name: 'Northwind', version: '2026-09' };

    expect(found.models).toMatchObject([
      { model: 'Scribe 402', inPriceBook: 'Halden Scribe 402', priceBook: northwind, score: 1 },
      { model: 'Quil 55', inPriceBook: 'Halden Quill Press 55', priceBook: northwind },
      { model: 'IM C3000', inPriceBook: 'Ricoh IM C3000', priceBook: northwind, missing: ['speed'] },
      {
        ...{ model: 'LaserJet Pro M402dn', inPriceBook: 'HP LaserJet Pro M402dn' },
        priceBook: { name: 'Sample price book (invented prices)' },
      },
    ]);
    expect(found.models[1]?.score).toBeLessThan(0.9);
    expect(messageOf(found, 'model-suggestions')).toContain(
      'Halden Quil 55 (1 device) as Halden Quill Press 55 of "Northwind" 2026-09',
    );
    expect(messageOf(found, 'kinds-from-books')).toContain(
      'Halden Scribe 402 (1 device): color MFP by "Northwind" 2026-09',
    );
    expect(codes(found)).not.toContain('unknown-models');
  });

  it('takes the kind of a sure match into the proposal, and none of a name that may be misspelt', async () => {
    await inOffice(async (folder) => {
      await imported(folder, '--data-dir', 'data', '--into', 'a.fleetproposal');

      expect(devicesIn(join(folder, 'a.fleetproposal')).map(({ kind }) => kind)).toEqual([
        'colourMfp',
        'unknown',
        'colourMfp',
        'monoPrinter',
      ]);
    });
  });

  it('leaves what a person wrote in the proposal before as it is', async () => {
    await inOffice(async (folder) => {
      const recommendedMonthly = { value: '1234', grade: 'told' };
      const device = { id: 'd1', serial: 'HAA1001', make: 'Halden', model: 'Scribe 402', kind: 'monoMfp' };
      const edits = [{ type: 'device.add', device: { ...device, recommendedMonthly } }];
      writeFileSync(join(folder, 'edits.json'), JSON.stringify(edits));
      await runJson(folder, 'edit', '--new', '--edits', 'edits.json', '--out', 'a.fleetproposal');
      await imported(folder, '--data-dir', 'data', '--into', 'a.fleetproposal');

      const [met, ...others] = devicesIn(join(folder, 'a.fleetproposal'));

      expect(met).toMatchObject({ serial: 'HAA1001', kind: 'monoMfp', recommendedMonthly });
      expect(others).toHaveLength(3);
    });
  });

  it('looks without a data folder into the book that comes with the program alone', async () => {
    const found = await inOffice((folder) => imported(folder));

    expect(found.models.map(({ inPriceBook }) => inPriceBook)).toEqual([
      null,
      null,
      'Ricoh IM C3000',
      'HP LaserJet Pro M402dn',
    ]);
    expect(messageOf(found, 'unknown-models')).toContain('The price book does not have Halden Scribe 402');
    expect(codes(found)).not.toContain('kinds-from-books');
  });

  it('says which book has expired, takes nothing from it, and goes on', async () => {
    const dates = ['--valid-from', '2025-01-01', '--valid-until', '2025-12-31'];
    const found = await inOffice((folder) => imported(folder, '--data-dir', 'data'), ...dates);

    expect(messageOf(found, 'stale-price-book')).toBe(
      'Version 2026-09 of the price book "Northwind" expired after 2025-12-31, so nothing was taken from it. It has Halden Scribe 402 (1 device); Ricoh IM C3000 (1 device). Add a version that is valid, and import the file again.',
    );
    expect(found.models[0]?.inPriceBook).toBeNull();
  });

  it('warns of a library that is broken and imports all the same', async () => {
    await inOffice(async (folder) => {
      const path = join(folder, 'data', 'library.json');
      const broken = readFileSync(path, 'utf8').replace('2900.00', '2901.00');
      writeFileSync(path, broken);
      const { code, out, err } = await run(folder, 'import', 'fleet.csv', '--data-dir', 'data');
      const named = await run(folder, 'import', 'fleet.csv', '--data-dir', 'data', '--profile', 'p');

      expect([code, err]).toEqual([
        0,
        'Warning: The library is damaged: its content is not what was saved. This import used no import profiles, and no price book but the one that comes with the program.\n',
      ]);
      expect(out).toContain('4 rows, 4 devices');
      expect(named).toMatchObject({ code: 1, out: '' });
      expect(readFileSync(path, 'utf8')).toBe(broken);
    });
  });
});
