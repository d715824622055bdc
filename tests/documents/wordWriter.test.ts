import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packDocument } from '../../electron/services/documents/pack';
import type { Block, DocumentModel, TextRun } from '../../shared/domain/document/block';
import { writeWord } from '../../shared/output/word/writeWord';
import { lintDocx } from '../readers/lintDocx';
import { readDocx } from '../readers/readDocx';
import { validateOoxml } from '../readers/validateDocx';
import {
  chartOf,
  costTable,
  deviceTable,
  documentModel,
  everyChart,
  proposalBlocks,
  prose,
} from './wordSamples';

const HOSTILE = [
  '<script>alert(1)</script> & "quotes" \'single\' ]]> &#0; &nbsp; <w:p/>',
  'שלום עולם 12,345 (סוף)',
  'سعر الصفحة 0.0489 دولار then English',
  '👩🏽‍💻 🇨🇭 e\u0301\u0301\u0301',
  'forbidden \ufffe\uffff\ud800 \u0000\u0007 \u202efdp.exe',
  'W'.repeat(10_000),
  'first line\nsecond line\r\nthird',
  '',
];

async function docx(model: DocumentModel): Promise<Buffer> {
  return packDocument(await writeWord(model));
}

async function faults(file: Uint8Array): Promise<readonly string[]> {
  return [...lintDocx(file), ...(await validateOoxml(file))];
}

function twoLooks(text: string): readonly TextRun[] {
  return [
    { text, bold: true },
    { text, italic: true },
  ];
}

function hostileBlocks(): readonly Block[] {
  return HOSTILE.flatMap((text): readonly Block[] => [
    { type: 'heading', level: 1, text },
    { type: 'message', text },
    {
      type: 'paragraph',
      text: twoLooks(text),
    },
    { type: 'list', ordered: true, items: [text] },
    { type: 'figures', items: [{ label: text, value: text, note: text, tone: 'bad' }] },
    { type: 'callout', tone: 'good', title: text, text },
    {
      type: 'table',
      caption: text,
      source: text,
      columns: [{ header: text, align: 'left', width: Number.NaN }],
      rows: [{ kind: 'body', cells: [text] }],
    },
    {
      type: 'table',
      long: true,
      caption: text,
      source: text,
      columns: [{ header: text, align: 'right', width: -1 }],
      rows: [{ kind: 'total', cells: [text] }],
    },
    chartOf('columns', {
      title: text,
      shows: text,
      alt: text,
      labels: [text],
      series: [
        { name: text, colour: 'red', values: [Number.NaN, 1] },
        { name: text, colour: '', values: [Infinity] },
      ],
    }),
  ]);
}

describe('the Word writer', () => {
  it.each(['a4', 'letter'] as const)('writes every kind of block on %s without a fault', async (paper) => {
    const file = await docx(documentModel(proposalBlocks(60), { paper }));

    expect(await faults(file)).toEqual([]);
  });

  it('writes hostile texts as they are, without a fault', async () => {
    const hostile = HOSTILE[0] ?? '';
    const changes = {
      title: hostile,
      author: hostile,
      company: hostile,
      language: '"><x',
      head: { left: hostile, right: hostile },
      foot: hostile,
      madeAt: 'never',
    };

    const file = await docx(documentModel(hostileBlocks(), changes));

    expect(await faults(file)).toEqual([]);
    const { paragraphs, properties } = readDocx(file);
    expect(paragraphs.map(({ text }) => text)).toContain(hostile);
    expect(properties).toMatchObject({ title: hostile, Company: hostile });
  });

  it('makes line breaks real ones', async () => {
    const file = await docx(documentModel([{ type: 'paragraph', text: 'first\nsecond' }]));

    expect(readDocx(file).paragraphs.map(({ text }) => text)).toContain('first\nsecond');
  });

  it('writes a long table of a thousand rows whole and without a fault', async () => {
    const file = await docx(documentModel([deviceTable(1000)]));

    expect(await faults(file)).toEqual([]);
    const [table = []] = readDocx(file).tables;
    expect(table).toHaveLength(1003);
    expect(table.at(-1)).toEqual(['Total', '', '', '123,456', '', '$11,375']);
  });

  it('gives the same bytes for the same model', async () => {
    const model = documentModel(proposalBlocks(60));

    const [first, second] = [await docx(model), await docx(model)];

    expect(first.equals(second)).toBe(true);
  });

  it('tells who made the document and when from the model alone', async () => {
    const { properties } = readDocx(await docx(documentModel([prose()])));

    expect(properties).toMatchObject({
      title: 'Managed print proposal',
      creator: 'Northline Office',
      lastModifiedBy: 'Northline Office',
      Company: 'Northline & Sons',
      language: 'en-US',
      created: '2026-11-14T09:00:00Z',
      modified: '2026-11-14T09:00:00Z',
    });
  });

  it('writes native charts with their values, their alternative text and a workbook of just these values', async () => {
    const { charts } = readDocx(await docx(documentModel(everyChart())));

    expect(charts).toHaveLength(6);
    expect(charts[0]).toMatchObject({
      labels: ['Today', 'Proposed', 'Proposed with colour rules'],
      series: [
        { name: 'Hardware', values: [61_200, 48_600, null] },
        { name: 'Pages and service', values: [131_500, 102_900, 98_000] },
      ],
      altText: 'Chart of kind columns: today $192,700, proposed $151,500.',
      valueAxis: { minimum: 0 },
    });
    expect(charts[0]?.workbookCells).toEqual([
      ['Hardware', 'Pages and service'],
      ['Today', '61200', '131500'],
      ['Proposed', '48600', '102900'],
      ['Proposed with colour rules', '98000'],
    ]);
    expect(charts[4]?.valueAxis.minimum).toBeLessThanOrEqual(-18_000);
    expect(charts[2]?.valueAxis.title).toBe('Pages a month');
    expect(charts[5]?.valueAxis.format).toContain('0.0000');
  });

  it('numbers captions of figures and tables apart', async () => {
    const { paragraphs } = readDocx(
      await docx(documentModel([chartOf('bars'), costTable(), chartOf('lines')])),
    );

    const captions = paragraphs
      .filter(({ style }) => /Caption$/.test(style))
      .map(({ text }) => /^\w+ \d/.exec(text)?.[0]);
    expect(captions).toEqual(['Figure 1', 'Table 1', 'Figure 2']);
  });

  it('fills missing cells and leaves out those without a column', async () => {
    const [table] = readDocx(await docx(documentModel([costTable()]))).tables;

    expect(table).toEqual([
      ['Category', 'Today', ''],
      ['Paid to providers'],
      ['Hardware', '$61,200', '$48,600'],
      ['Pages', '$131,500', ''],
      ['Total a year', '$192,700', '$151,500'],
    ]);
  });

  it('refuses a table of more columns than Word can open', async () => {
    const columns = Array.from({ length: 64 }, () => ({ header: 'x', align: 'left' as const, width: 1 }));

    await expect(
      writeWord(documentModel([{ type: 'table', caption: 'wide', columns, rows: [], source: '' }])),
    ).rejects.toThrow(/63/);
  });

  it('writes a document of nothing at all', async () => {
    expect(await faults(await docx(documentModel([])))).toEqual([]);
    expect(
      await faults(
        await docx(
          documentModel([
            { type: 'contents', title: '' },
            { type: 'figures', items: [] },
            { type: 'list', ordered: true, items: [] },
          ]),
        ),
      ),
    ).toEqual([]);
  });

  it('writes any document without a fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyBlock, { maxLength: 12 }), async (blocks) => {
        expect(lintDocx(await docx(documentModel(blocks)))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...HOSTILE.filter((each) => each.length < 100)),
);
const anyNumber = fc.option(fc.oneof(fc.double(), fc.integer()));
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    type: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    text,
    newPage: fc.boolean(),
  }),
  fc.record({ type: fc.constant('paragraph' as const), text }),
  fc.record({ type: fc.constant('message' as const), text }),
  fc.record({ type: fc.constant('contents' as const), title: text }),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(text, { maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('orientation' as const),
    orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
  }),
  fc.record({
    type: fc.constant('table' as const),
    long: fc.boolean(),
    caption: text,
    source: text,
    columns: fc.array(
      fc.record({
        header: text,
        align: fc.constantFrom('left' as const, 'right' as const),
        width: fc.double(),
      }),
      { minLength: 1, maxLength: 63 },
    ),
    rows: fc.array(
      fc.record({
        cells: fc.array(text, { maxLength: 5 }),
        kind: fc.constantFrom('body' as const, 'total' as const, 'group' as const),
      }),
      { maxLength: 4 },
    ),
  }),
  fc
    .record({
      kind: fc.constantFrom(
        'columns' as const,
        'stackedColumns' as const,
        'bars' as const,
        'stackedBars' as const,
        'lines' as const,
      ),
      title: text,
      alt: text,
      labels: fc.array(text, { maxLength: 5 }),
      series: fc.array(
        fc.record(
          {
            name: text,
            colour: text,
            values: fc.array(anyNumber, { maxLength: 7 }),
            role: fc.constant('base' as const),
            labelled: fc.boolean(),
          },
          { requiredKeys: ['name', 'colour', 'values'] },
        ),
        { maxLength: 4 },
      ),
    })
    .map((changes) => chartOf(changes.kind, changes)),
);
