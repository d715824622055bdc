import { beforeAll, describe, expect, it } from 'vitest';
import { packDocument } from '../../electron/services/documents/pack';
import { surenessOf } from '../../electron/services/export/surenessOf';
import { compare } from '../../shared/domain/comparison/compare';
import type { CostRow } from '../../shared/domain/cost/costTable';
import { buildDocument } from '../../shared/domain/document/buildDocument';
import type { Sureness } from '../../shared/domain/document/sureness';
import type { Money } from '../../shared/domain/money';
import { moneySize } from '../../shared/domain/money';
import { formattersFor } from '../../shared/format/formatters';
import { writeWord } from '../../shared/output/word/writeWord';
import { everyCostProposal } from '../factories/everyCost';
import { modelAmounts } from '../factories/modelAmounts';
import { lintDocx } from '../readers/lintDocx';
import type { ReadDocx } from '../readers/readDocx';
import { readDocx } from '../readers/readDocx';

const proposal = everyCostProposal();
const comparison = compare(proposal);
const { doNothing } = comparison.today;
const [chosen] = comparison.options;
let bytes: Uint8Array;
let read: ReadDocx;
let sureness: Sureness | undefined;

beforeAll(async () => {
  sureness = await surenessOf(proposal, comparison);
  const made = { at: '2026-11-22T10:00:00Z', format: formattersFor('en-US', 'USD'), sureness };
  bytes = packDocument(await writeWord(buildDocument(proposal, comparison, made)));
  read = readDocx(bytes);
});

const plain = (text: string): string => text.replace(/[$,*]/g, '');
const cents = (amount: bigint): string => (Number(amount) / 100).toFixed(2);
const years = (row: Pick<CostRow, 'annual' | 'term'>): readonly string[] =>
  [...row.annual, row.term].map(cents);
const tables = (header: string) => read.tables.filter(([first]) => first?.[0] === header);
const figures = (row: readonly string[]): readonly string[] => row.slice(1, 7).map(plain);
const textOf = (): string => [...read.paragraphs.map(({ text }) => text), ...read.tables.flat(2)].join('\n');

describe('the Word document of a proposal with every kind of cost', () => {
  it('shows every counted category of both sides by year, and they foot', () => {
    const [today = [], option = []] = tables('What it is spent on').map((table) => table.slice(1));

    expect(today.map((row) => row[0])).toEqual([
      ...['Leases', 'Rentals', 'Depreciation', 'Contract base charges', 'Page charges'],
      ...['Shortfall below minimum charges', 'Contract extras', 'Toner, ink and other supplies'],
      ...['Wear parts', 'Service outside contracts', 'Energy', 'Tax', 'Total'],
    ]);
    expect(today.map(figures)).toEqual([...doNothing.rows, doNothing].map(years));
    expect(option.map((row) => row[0])).toContain('Lease buyouts');
    expect(option.map(figures)).toEqual([...(chosen?.cost.rows ?? []), chosen?.cost ?? doNothing].map(years));
  });

  it('shows by themselves what is in no total: paper and reserve, and soft costs', () => {
    const [, , beside = [], soft = []] = tables('What it is spent on').map((table) => table.slice(1));

    // Pages 14,200 × 0.8 sheets × 0.01 × 12; reserve 1,800 / 60 × 12; tickets 30 × 20 × 12; orders 5 × 40 × 12.
    expect(beside.map((row) => row.slice(0, 2).map(plain))).toEqual([
      ['Today carried on'],
      ['Paper', '1363.20'],
      ['Replacement reserve', '360.00'],
      ['Future'],
      expect.arrayContaining(['Paper']) as string[],
      // The device with the reserve is replaced in month 6.
      ['Replacement reserve', '150.00'],
    ]);
    // Ten tickets fewer from month 6 on: 7,200 - 7 × 10 × 20.
    expect(soft.map((row) => row.slice(0, 3).map(plain))).toEqual([
      ['Today carried on'],
      ['Help desk tickets (soft)', '7200.00', '7200.00'],
      ['IT time (soft)', '2400.00', '2400.00'],
      ['Future'],
      ['Help desk tickets (soft)', '5800.00', '4800.00'],
      ['IT time (soft)', '2400.00', '2400.00'],
    ]);
    expect(textOf()).toContain('no total in this document holds them');
  });

  it('says of amounts that are printed as entered that tax is not in them, unlike the totals', () => {
    const captions = read.paragraphs.map(({ text }) => text);
    const of = (start: string) => captions.find((text) => text.includes(start)) ?? '';

    expect(of('One-off costs of Future')).toContain('(USD, Sales tax not included)');
    expect(of('Known beside the totals, and')).toContain('(USD, Sales tax not included)');
    expect(of('Today carried on: cost by year')).toContain('with energy and Sales tax');
  });

  it('draws no chart with soft costs, paper or reserve, which are in no total', () => {
    const drawn = read.charts.flatMap(({ series, labels }) => [...series.map(({ name }) => name), ...labels]);

    expect(drawn).toContain('Tax');
    expect(drawn.filter((name) => /soft|paper|reserve/i.test(name))).toEqual([]);
  });

  it('says how sure the saving is: its range, and the three causes that move it most', () => {
    const [table = []] = tables('What may turn out otherwise');
    const { range, effects } = sureness ?? { range: undefined, effects: [] };
    const ends = effects.slice(0, 3).map(({ label, low, high }) => {
      const savings = [low.saving, high.saving].sort((a, b) => (a < b ? -1 : 1));
      return [label, ...savings.map(cents)];
    });

    expect(effects.length).toBeGreaterThan(3);
    expect(table.slice(1).map((row) => [row[0], row[2], row[4]].map((cell) => plain(cell ?? '')))).toEqual(
      ends,
    );
    for (const end of [range?.value, range?.low, range?.high])
      expect(plain(textOf())).toContain(cents(moneySize(end ?? (1n as Money))));
    expect(textOf()).toContain('Each cause is moved alone to both ends of its range');
  });

  it('says which invoice today is taken from, which stands beside it, and why they differ', () => {
    const text = textOf();

    // Toner: 700 / 12 = 58.33; 600 × 60/2000 + 900 × 0.031 = 45.90.
    expect(text).toContain(
      'Toner of the year (Tolliver): $58.33 a month, over 12 months; our own figures come to $45.90. $12.43 a month more was invoiced than our figures say.',
    );
    // Mono: 144,000 / 12 = 12,000 billed; D1, D2, D5 and D6 print 5,000 + 2,000 + 3,000 + 1,500 = 11,500.
    expect(text).toContain('500 more mono pages a month were billed (12,000 against 11,500)');
  });

  it('says present value, phases with their dearest months, and the terms of contracts', () => {
    const text = textOf();

    expect(text).toMatch(/Present value: at 4% a year \(○ told\), all payments of the term are worth/);
    expect(text).toMatch(
      /The months of the change that cost most are January 2027 with \$[\d,.]+ \(\$[\d,.]+ if/,
    );
    expect(text).toContain('$0.0100 above 10,000 pages a month');
    expect(text).toContain(
      'from 6 months until 3 months before its end: from December 30, 2027 until March 30, 2028',
    );
    expect(text).toContain('is renewed for 12 months, 2.0% dearer each time');
  });

  it('says paper, energy and CO2 with each factor, its source and year', () => {
    const [rows = []] = tables('A year');

    // 14,200 × 12 × 0.8; 10.5 kWh a week × 52; 546 × 0.386; 136,320 × 12.7 g; 136,320 / 8,333.
    expect(rows.slice(1).map((row) => row.slice(0, 2))).toEqual([
      ['Sheets of paper', '136,320'],
      ['Energy, kWh', '546'],
      ['CO2 from power, kg', '211'],
      ['CO2 from paper, kg', '1,731'],
      ['Trees for the paper', '16'],
    ]);
    expect(textOf()).toContain('0.386 kg CO2 per kWh (United States, 2023/24: EPA); 12.7 g CO2 per sheet');
  });

  it('prints no amount of money that the model does not hold', () => {
    const allowed = modelAmounts(proposal, comparison, sureness);
    const shared = [...tables('Building'), ...tables('Place')].flat(2).filter((cell) => cell.startsWith('$'));
    const known = new Set([...allowed, ...shared.map(plain)]);

    const printed = [...textOf().matchAll(/\$([\d,]+\.\d\d)(?!\d)/g)].map(([, amount]) =>
      plain(amount ?? ''),
    );

    expect(printed.length).toBeGreaterThan(200);
    // The new devices a month: 5,600.00 × 0.0205 leased, 900 / 60 written off.
    expect([...new Set(printed.filter((amount) => !known.has(amount)))].sort()).toEqual(['114.80', '15.00']);
  });

  it('has no finding in the lint of its package', () => {
    expect(lintDocx(bytes)).toEqual([]);
  });
});

describe('a document without what a proposal need not have', () => {
  it('says nothing of environment, range or present value', () => {
    const bare = everyCostProposal({
      type: 'settings.change',
      changes: { co2PerKwh: null, co2PerSheet: null, sheetsPerTree: null, discountRate: null },
    });
    const made = { at: '2026-11-22T10:00:00Z', format: formattersFor('en-US', 'USD') };
    const { blocks } = buildDocument(bare, compare(bare), made);
    const headings = blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));

    expect(headings).not.toContain('Environment');
    expect(headings).not.toContain('How sure is this');
    expect(JSON.stringify(blocks)).not.toContain('Present value: at');
  });

  it('says no range for a fleet of more than 2,000 devices', async () => {
    const [device] = proposal.devices;
    const devices = Array.from({ length: 2001 }, (_, at) => ({ ...device, id: `D-${String(at)}` }));
    const large = { ...proposal, devices: devices as unknown as typeof proposal.devices };

    expect(await surenessOf(large, comparison)).toBeUndefined();
  });
});
