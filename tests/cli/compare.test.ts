import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, makeExample, now, run, runJson } from './runProgram';

function keysOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

async function withEdits(folder: string, edits: readonly object[]): Promise<string> {
  writeFileSync(join(folder, 'edits.json'), JSON.stringify(edits));
  const made = await run(
    folder,
    'edit',
    '--new',
    '--edits',
    'edits.json',
    '--out',
    'p.fleetproposal',
    '--now',
    now,
  );
  if (made.code !== 0) throw new Error(made.err);
  return join(folder, 'p.fleetproposal');
}

const device = { id: 'd1', kind: 'monoPrinter' };
const option = { type: 'option.add', option: { id: 'o', name: 'Nothing changes' } };

describe.concurrent('compare --json', () => {
  it('has exactly the members that are promised, in every option', async () => {
    const found = (await inFolder(async (folder) =>
      runJson(folder, 'compare', await makeExample(folder, '11-3')),
    )) as Record<string, Record<string, unknown>> & { readonly options: readonly Record<string, unknown>[] };
    const option = found.options[0] ?? {};

    expect(keysOf(found)).toEqual(['currency', 'termMonths', 'today', 'options']);
    expect(keysOf(found['today'])).toEqual(['flat', 'doNothing']);
    expect(keysOf(found['today']?.['flat'])).toEqual(['monthly', 'annual', 'term', 'devices']);
    expect(keysOf(option)).toEqual([
      ...['name', 'monthly', 'annual', 'term', 'devices', 'oneOff', 'saving', 'paybackMonths'],
      ...['pageBalance', 'checks'],
    ]);
    expect(keysOf(option['saving'])).toEqual(['flat', 'doNothing']);
    expect(keysOf((option['saving'] as { readonly flat: unknown }).flat)).toEqual(['annual', 'term']);
    expect(keysOf(option['pageBalance'])).toEqual(['today', 'option', 'removedBy', 'unassigned']);
  });

  it('has null, never 0.00, for a total of which nothing is known', async () => {
    const found = await inFolder(async (folder) =>
      runJson(folder, 'compare', await withEdits(folder, [{ type: 'device.add', device }, option])),
    );

    const unknown = { monthly: null, annual: [null, null, null, null, null], term: null };
    const devices = { known: 0, of: 1 };
    expect(found).toMatchObject({
      today: { flat: { ...unknown, devices }, doNothing: { ...unknown, devices } },
      options: [
        {
          ...{ ...unknown, devices, paybackMonths: null, oneOff: '0.00' },
          saving: { flat: { annual: unknown.annual, term: null }, doNothing: { term: null } },
          pageBalance: { today: { mono: null, colour: 0, devices } },
        },
      ],
    });
  });

  it('has as many decimals as the currency', async () => {
    const volume = { basis: 'average', mono: '1000', colour: null, grade: 'told' };
    const supplies = { type: 'perPage', mono: { value: '0.0123', grade: 'told' } };
    const found = await inFolder(async (folder) =>
      Promise.all(
        ['JPY', 'KWD'].map((currency) =>
          inFolder(async (own) => {
            const edits = [
              { type: 'settings.change', changes: { currency, termMonths: 12 } },
              { type: 'device.add', device: { ...device, volume, supplies } },
            ];
            return runJson(folder, 'compare', await withEdits(own, edits));
          }),
        ),
      ),
    );

    expect(found).toMatchObject([
      { today: { flat: { monthly: '12', annual: ['148'], term: '148' } } },
      { today: { flat: { monthly: '12.300', annual: ['147.600'], term: '147.600' } } },
    ]);
  });

  it('shows blocking checks and still ends with 0', async () => {
    const volume = { basis: 'average', mono: '1000', colour: '0', grade: 'told' };
    const edits = [
      { type: 'device.add', device: { ...device, volume } },
      option,
      { type: 'option.setFate', optionId: 'o', deviceIds: ['d1'], fate: { type: 'retire', pagesTo: null } },
    ];

    const found = await inFolder(async (folder) =>
      runJson(folder, 'compare', await withEdits(folder, edits)),
    );

    expect(found).toMatchObject({
      options: [
        {
          pageBalance: { unassigned: [{ device: 'd1', mono: 1000, colour: 0 }] },
          checks: expect.arrayContaining([
            expect.objectContaining({ code: 'unassigned-pages', severity: 'block' }),
          ]) as unknown,
        },
      ],
    });
  });
});

describe.concurrent('compare for people', () => {
  it('prints a table of years with both savings, payback and page balance', async () => {
    const { code, out, err } = await inFolder(async (folder) =>
      run(folder, 'compare', await makeExample(folder, '11-3')),
    );

    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')).toEqual(
      expect.arrayContaining([
        'Today, do nothing           $5,006.70  $5,136.60  $5,273.00  $5,416.21  $5,566.59  $26,399.10  $439.99',
        '  saves against do nothing   -$454.54  $1,305.42  $1,380.08  $1,459.70  $1,364.58   $5,055.24',
        '  One-off costs $1,690.00; payback: month 17.',
        '  Pages a month: 13,000 mono and 1,200 color today, 12,700 mono and 1,200 color in the option.',
      ]),
    );
  });

  it('counts the months of a last year that is short', async () => {
    const heads = await Promise.all(
      [13, 14].map((termMonths) =>
        inFolder(async (folder) => {
          const term = { type: 'settings.change', changes: { termMonths } };
          const { out } = await run(folder, 'compare', await withEdits(folder, [term]));
          return out.split('\n').find((line) => line.includes('Year 1'));
        }),
      ),
    );

    expect(heads).toEqual([
      expect.stringMatching(/Year 1 +Year 2 \(1 month\) +13 months/),
      expect.stringMatching(/Year 1 +Year 2 \(2 months\) +14 months/),
    ]);
  });

  it('says "not known" where nothing is known', async () => {
    const { out } = await inFolder(async (folder) =>
      run(folder, 'compare', await withEdits(folder, [{ type: 'device.add', device }])),
    );

    expect(out).toMatch(/^Today, flat( +not known){7}$/m);
    expect(out).toContain("Today's page cost is known in full for 0 of 1 devices.");
  });
});
