import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, now, run, runJson } from './runProgram';

const lines = [
  'Make,Model,Device price,Black toner price,Black toner yield,Service per page',
  'HP,LaserJet Pro M404dn,310.00,92.00,10000,0.0040',
  'HP,LaserJet Pro MFP M428fdn,ask us,92.00,10000,0.0042',
];
const sure = [
  '--name',
  'Northwind',
  '--currency',
  'USD',
  '--valid-from',
  '2026-09-01',
  '--valid-until',
  '2027-02-28',
];

async function addBook(folder: string, ...more: readonly string[]): Promise<unknown> {
  writeFileSync(join(folder, 'prices.csv'), lines.join('\n'));
  return runJson(folder, 'prices', 'add', 'prices.csv', '--data-dir', 'data', ...sure, ...more);
}

const device = (id: string, more: object = {}) => ({
  ...{ id, make: 'HP', model: 'LaserJet Pro M404dn', kind: 'monoPrinter' },
  ...more,
});

async function makeProposal(folder: string): Promise<void> {
  const edits = [
    { type: 'device.add', device: device('d1') },
    { type: 'option.add', option: { id: 'o1', name: 'New' } },
    {
      ...{ type: 'option.setDevice', optionId: 'o1' },
      device: device('n1', { dutyCycle: { value: '1000', grade: 'told' } }),
    },
    {
      type: 'option.setDevice',
      optionId: 'o1',
      device: { ...device('n2'), make: 'Halden', model: 'Scribe 402' },
    },
  ];
  writeFileSync(join(folder, 'edits.json'), JSON.stringify(edits));
  const { code, err } = await run(
    ...([
      folder,
      'edit',
      '--new',
      '--edits',
      'edits.json',
      '--out',
      'a.fleetproposal',
      '--now',
      now,
    ] as const),
  );
  if (code !== 0) throw new Error(err);
}

describe('prices add', () => {
  it('keeps a version of a book and says what it understood and what is wrong by row and column', async () => {
    await inFolder(async (folder) => {
      expect(await addBook(folder)).toEqual({
        added: true,
        book: {
          ...{ id: 'northwind', name: 'Northwind', version: '2026-09', source: 'prices.csv' },
          ...{ validFrom: '2026-09-01', validUntil: '2027-02-28', currency: 'USD', models: 2 },
        },
        ...{ sheet: 'prices.csv', headerRow: 1 },
        columns: [
          { header: 'Make', meaning: 'make' },
          { header: 'Model', meaning: 'model' },
          { header: 'Device price', meaning: 'price' },
          { header: 'Black toner price', meaning: 'ownPart', part: { name: 'Black toner', role: 'price' } },
          { header: 'Black toner yield', meaning: 'ownPart', part: { name: 'Black toner', role: 'yield' } },
          { header: 'Service per page', meaning: 'servicePerPage' },
        ],
        problems: [
          {
            ...{ row: 3, column: 'C "Device price"', severity: 'warning' },
            message: '"ask us" is no number; it was left unknown.',
          },
        ],
      });
    });
  });

  it('refuses a book with errors, and a version that is there already', async () => {
    await inFolder(async (folder) => {
      await addBook(folder);
      const again = await run(folder, 'prices', 'add', 'prices.csv', '--data-dir', 'data', ...sure);
      expect([again.code, again.err]).toEqual([
        1,
        expect.stringContaining('There is a version 2026-09 of the price book "Northwind" already.'),
      ]);
      const nameless = await run(folder, 'prices', 'add', 'prices.csv', '--data-dir', 'data');
      expect(nameless.code).toBe(1);
      expect(nameless.out).toContain('Error: The book has no name.');
      const all = await runJson(folder, 'prices', 'list', '--data-dir', 'data');
      expect(all).toHaveLength(2);
    });
  });
});

describe('prices list', () => {
  it('shows every version, which is current and which is stale, and the one that comes with the program', async () => {
    await inFolder(async (folder) => {
      await addBook(folder);
      await addBook(folder, '--version', '2026-11', '--note', 'net prices', '--lease-factors', '60=0.0209');
      const { out } = await run(folder, 'prices', 'list', '--data-dir', 'data', '--now', now);
      expect(out.split('\n').map((line) => line.replace(/  +/g, ' | '))).toEqual([
        'Northwind | 2026-11 | 2026-09-01 to 2027-02-28 | USD | 2 models | current',
        'Northwind | 2026-09 | 2026-09-01 to 2027-02-28 | USD | 2 models | has a newer version',
        'Sample price book (invented prices) | 2026-09 | 2026-09-01 to 2027-12-31 | USD | 66 models | current | comes with the program',
        '',
      ]);
      const later = await run(
        folder,
        'prices',
        'list',
        '--data-dir',
        'data',
        '--now',
        '2028-01-01T00:00:00Z',
      );
      expect(later.out.match(/STALE: expired/g)).toHaveLength(3);
    });
  });

  it('no longer shows a version that was removed', async () => {
    await inFolder(async (folder) => {
      await addBook(folder);
      const which = ['--book', 'northwind', '--version', '2026-09', '--data-dir', 'data'];
      expect(await runJson(folder, 'prices', 'remove', ...which)).toEqual({
        removed: { id: 'northwind', version: '2026-09' },
      });
      expect(await runJson(folder, 'prices', 'list', '--data-dir', 'data')).toHaveLength(1);
    });
  });
});

describe('prices take', () => {
  it('fills and renews prices, keeps what a person wrote, and changes nothing the second time', async () => {
    await inFolder(async (folder) => {
      await addBook(folder);
      await makeProposal(folder);
      const take = (...more: readonly string[]) =>
        runJson(
          folder,
          'prices',
          'take',
          'a.fleetproposal',
          '--book',
          'Northwind',
          '--data-dir',
          'data',
          '--now',
          now,
          ...more,
        );
      // Toner price, yield and coverage, service for d1 and n1; the price of n1, which is bought. No duty cycle in the book.
      const first = (await take('--out', 'b.fleetproposal')) as Record<string, unknown[]>;
      expect(first).toMatchObject({ isChanged: true, stale: null, kept: [], confirmed: 0 });
      expect(first['changes']).toHaveLength(9);
      expect(first['changes']?.[0]).toEqual({
        ...{ device: 'd1', figure: 'Black toner, price', unit: 'money', from: null, to: '92.00' },
      });
      expect(first['unmatched']).toEqual([
        { device: 'n2', make: 'Halden', model: 'Scribe 402', suggestion: null },
      ]);
      const again = await runJson(
        ...([
          folder,
          'prices',
          'take',
          'b.fleetproposal',
          '--book',
          'Northwind',
          '--data-dir',
          'data',
        ] as const),
      );
      expect(again).toMatchObject({ isChanged: false, changes: [], confirmed: 9 });
    });
  });

  it('takes the invented book that comes with the program without a data folder, for the named devices', async () => {
    await inFolder(async (folder) => {
      await makeProposal(folder);
      const { code, out } = await run(
        ...([
          folder,
          'prices',
          'take',
          'a.fleetproposal',
          '--book',
          'Sample price book (invented prices)',
        ] as const),
        ...['--devices', 'n1', '--hardware', 'lease', '--now', now],
      );
      expect(code).toBe(0);
      expect(out).toContain('HP LaserJet Pro M404dn (n1): Lease rate factor 0.0209');
      expect(out).toContain('HP LaserJet Pro M404dn (n1): Duty cycle 1000 (book: 36000)');
      expect(out).not.toContain('(d1)');
    });
  });

  it('warns of a stale version and takes it nevertheless', async () => {
    await inFolder(async (folder) => {
      await addBook(folder);
      await makeProposal(folder);
      const { code, err } = await run(
        ...([
          folder,
          'prices',
          'take',
          'a.fleetproposal',
          '--book',
          'Northwind',
          '--data-dir',
          'data',
        ] as const),
        ...['--now', '2027-03-01T00:00:00Z'],
      );
      expect([code, err]).toEqual([0, 'Warning: The price book "Northwind" 2026-09 has expired.\n']);
    });
  });

  it.each([
    [['prices'], 'Say what to do with price books: add, list, take or remove.'],
    [['prices', 'sell'], 'Say what to do with price books: add, list, take or remove.'],
    [['prices', 'add'], 'Name the table file with the prices.'],
    [['prices', 'add', 'x', '--decimal', ';'], '--decimal takes "." or ",", not ";".'],
    [['prices', 'add', 'x', '--lease-factors', '60'], '--lease-factors takes a list such as'],
    [['prices', 'take', 'a'], 'Name the price book: --book <name>.'],
    [['prices', 'take', 'a', '--book', 'none'], 'There is no price book "none".'],
    [
      ['prices', 'take', 'a', '--book', 'sample-price-book-invented-prices', '--hardware', 'rent'],
      '--hardware takes buy, lease or leave, not "rent".',
    ],
    [['prices', 'remove', '--book', 'x', '--version', '1'], 'Name the data folder: --data-dir <folder>.'],
  ])('answers wrong usage %j with code 2 and a sentence', async (args, sentence) => {
    const { code, err } = await inFolder((folder) => run(folder, ...args));
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});
