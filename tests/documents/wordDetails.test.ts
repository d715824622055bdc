import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packDocument } from '../../electron/services/documents/pack';
import type { Block } from '../../shared/domain/document/block';
import type { DocumentPart } from '../../shared/output/documentPart';
import { writeWord } from '../../shared/output/word/writeWord';
import { childAt, findAll, parseXml } from '../readers/xmlTree';
import {
  chartOf,
  costTable,
  deviceTable,
  documentModel,
  everyChart,
  proposalBlocks,
  prose,
} from './wordSamples';

async function partsOf(...blocks: readonly Block[]): Promise<ReadonlyMap<string, string>> {
  const parts = await writeWord(documentModel(blocks));
  return new Map(parts.map(({ name, bytes }) => [name, strFromU8(bytes)]));
}

async function bodyOf(...blocks: readonly Block[]): Promise<string> {
  return (await partsOf(...blocks)).get('word/document.xml') ?? '';
}

describe('the text of a Word document', () => {
  it('has right-to-left runs and paragraphs for Hebrew and Arabic, and only for them', async () => {
    const body = await bodyOf(
      { type: 'paragraph', text: 'שלום 12' },
      { type: 'paragraph', text: 'Client שלום here' },
    );

    expect(body.match(/<w:bidi\/>/g)).toHaveLength(1);
    expect(body.match(/<w:rtl\/>/g)).toHaveLength(2);
  });

  it('has real tabs and real line breaks, in tables of any length too', async () => {
    const cells = { kind: 'body', cells: ['a\tb\nc'] } as const;
    const table = {
      type: 'table',
      caption: '',
      source: '',
      columns: [{ header: '', align: 'left', width: 1 }],
      rows: [cells],
    } as const;
    const body = await bodyOf({ type: 'paragraph', text: 'a\tb\nc' }, table, { ...table, long: true });

    expect(body).not.toMatch(/>[^<]*[\t\n][^<]*<\/w:t>/);
    expect(body.match(/<w:tab\/>/g)).toHaveLength(3);
    expect(body.match(/<w:br\/>/g)).toHaveLength(3);
  });

  it('is never marked as out of date, so that Word does not ask to update it', async () => {
    const parts = await partsOf(...proposalBlocks(3));

    expect([...parts.values()].filter((text) => /w:dirty|w:updateFields/.test(text))).toEqual([]);
  });

  it('repeats the header row of a table and breaks no row', async () => {
    for (const table of [costTable(), deviceTable(2)]) {
      const rows = findAll(parseXml(await bodyOf(table)), 'w:tr');

      expect(findAll(rows[0] ?? rows[1] ?? parseXml('<x/>'), 'w:tblHeader')).toHaveLength(1);
      expect(rows.every((row) => findAll(row, 'w:cantSplit').length === 1)).toBe(true);
    }
  });

  it('begins a page only once where a section begins with a heading of a new page', async () => {
    const body = await bodyOf(
      prose(),
      { type: 'orientation', orientation: 'landscape' },
      { type: 'heading', level: 1, text: 'Appendix', newPage: true },
    );

    expect(body).not.toContain('pageBreakBefore');
    expect(body).toContain('w:orient="landscape"');
  });

  it('numbers each ordered list from one', async () => {
    const list: Block = { type: 'list', ordered: true, items: ['a', 'b'] };
    const numbers = findAll(parseXml(await bodyOf(list, list)), 'w:numId').map(
      (node) => node.attributes['w:val'],
    );

    expect(new Set(numbers).size).toBe(2);
  });

  it('takes its fonts from the theme and its language from the model', async () => {
    const styles = (await partsOf(prose())).get('word/styles.xml') ?? '';

    expect(styles).toContain('w:asciiTheme="minorHAnsi"');
    expect(styles).toContain('<w:lang w:val="en-US"');
  });
});

describe('the charts of a Word document', () => {
  it('leave the base of floating bars without fill and out of the legend', async () => {
    const chart = (await partsOf(...everyChart())).get('word/charts/chart2.xml') ?? '';
    const [base = parseXml('<none/>')] = findAll(parseXml(chart), 'c:ser');

    expect(childAt(base, 'c:spPr')?.children.map(({ name }) => name)).toContain('a:noFill');
    expect(childAt(base, 'c:spPr', 'a:solidFill')).toBeUndefined();
    expect(chart).toMatch(/<c:legendEntry><c:idx val="0"\/><c:delete val="1"\/>/);
  });

  it('write beside a floating bar the figure that has no room inside it', async () => {
    const chart = (await partsOf(...everyChart())).get('word/charts/chart2.xml') ?? '';

    expect(chart).toContain('<a:t>$3k</a:t>');
  });

  it('have a legend only for more than one series that is seen', async () => {
    const parts = await partsOf(...everyChart());

    expect(parts.get('word/charts/chart1.xml')).toContain('<c:legend>');
    expect(parts.get('word/charts/chart5.xml')).not.toContain('<c:legend>');
  });

  it('name only some of many points along a line', async () => {
    const months = Array.from({ length: 60 }, (_, index) => `Month ${String(index + 1)}`);
    const series = [{ name: 'Saving', colour: '0072B2', values: months.map((_, index) => index) }];
    const chart = (await partsOf(chartOf('lines', { labels: months, series }))).get('word/charts/chart1.xml');

    expect(chart).toContain('<c:tickLblSkip val="6"/>');
  });

  it('say that figures are missing where there are none', async () => {
    const parts = await partsOf(chartOf('columns', { labels: [], series: [] }));

    expect(parts.has('word/charts/chart1.xml')).toBe(false);
    expect(parts.get('word/document.xml')).toContain('There are no figures for this chart yet.');
  });
});

describe('the packed file', () => {
  const part = (name: string, text: string, store = false): DocumentPart => ({
    name,
    bytes: Buffer.from(text),
    store,
  });

  it('has its types first and the rest by name, whatever the order given', () => {
    const file = packDocument([
      part('word/b.xml', 'b'),
      part('[Content_Types].xml', 't'),
      part('word/a.xml', 'a'),
    ]);

    expect(Object.keys(unzipSync(file))).toEqual(['[Content_Types].xml', 'word/a.xml', 'word/b.xml']);
  });

  it('gives back what was put in, deflated or stored', () => {
    const long = 'print '.repeat(1000);
    const file = packDocument([part('é.xml', long), part('picture.png', long, true), part('empty.xml', '')]);
    const files = unzipSync(file);

    expect(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
      ['empty.xml', ''],
      ['picture.png', long],
      ['é.xml', long],
    ]);
    expect(file.length).toBeGreaterThan(long.length);
    expect(file.length).toBeLessThan(long.length * 1.2);
  });

  it('carries no time of its own', () => {
    const dates = [10, 12].map((at) => packDocument([part('a.xml', 'a')]).readUInt16LE(at));

    expect(dates).toEqual([0, 0x21]);
  });
});
