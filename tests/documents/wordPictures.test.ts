import { crc32, deflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packDocument } from '../../electron/services/documents/pack';
import { exportProposal } from '../../electron/services/export/exportProposal';
import type { ChartSpec } from '../../shared/domain/charts/chartSpec';
import { compare } from '../../shared/domain/comparison/compare';
import { buildDocument } from '../../shared/domain/document/buildDocument';
import { ok } from '../../shared/domain/result';
import { formattersFor } from '../../shared/format/formatters';
import { hasPicture, pictureSize, pictureSpecs } from '../../shared/output/word/chartPictures';
import { writeWord } from '../../shared/output/word/writeWord';
import { exampleProposal } from '../factories/exampleProposal';
import { lintDocx } from '../readers/lintDocx';
import { toPdf } from '../readers/toPdf';
import { pagesOfText, readPdf } from '../readers/readPdf';
import { readDocx } from '../readers/readDocx';
import { validateOoxml } from '../readers/validateDocx';
import { chartOf, costTable, documentModel, everyChart, prose } from './wordSamples';

const now = '2026-11-22T10:15:00Z';
const emusInAPixel = 9525;
/** A picture of one shade, as small as a PNG can be told; `shade` makes it different from others. */
function picture(shade: number): Uint8Array {
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, shade, shade]))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat([signature, ...chunks]));
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function documentXml(file: Uint8Array): string {
  return strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
}

describe('charts as pictures in a Word file', () => {
  const blocks = [
    { type: 'contents', title: 'Contents' },
    { type: 'heading', level: 1, text: 'One' },
    prose(),
    ...everyChart(),
    chartOf('columns', { labels: [], series: [] }),
    costTable(),
  ] as const;
  const model = documentModel(blocks);
  const pictures = pictureSpecs(model).map((_, index) => picture(index));

  it('have no fault in either validator, and leave no chart for Word to draw', async () => {
    const file = packDocument(await writeWord(model, { pictures }));

    expect([...lintDocx(file), ...(await validateOoxml(file))]).toEqual([]);
    expect(readDocx(file).charts).toEqual([]);
    expect(readDocx(file).parts.filter((name) => name.startsWith('word/media/'))).toHaveLength(6);
  });

  it('carry the alternative text of their chart, in the order of the charts', async () => {
    const file = packDocument(await writeWord(model, { pictures }));

    const told = [...documentXml(file).matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, text]) => text);

    expect(told).toEqual(pictureSpecs(model).map(({ alt }) => alt));
  });

  it('are as large as the charts that Word would draw', async () => {
    const sizes = (xml: string): readonly string[] =>
      [...xml.matchAll(/<wp:extent [^>]*>/g)].map(([extent]) => extent);

    const asPictures = documentXml(packDocument(await writeWord(model, { pictures })));
    const native = documentXml(packDocument(await writeWord(model)));

    expect(sizes(asPictures)).toEqual(sizes(native));
    const [first] = pictureSpecs(model);
    if (first === undefined) throw new Error('the document has no chart');
    const { width, height } = pictureSize(first);
    expect(sizes(asPictures)[0]).toContain(
      `cx="${String(width * emusInAPixel)}" cy="${String(height * emusInAPixel)}"`,
    );
  });

  it('are stored and not packed a second time, and give the same bytes each time', async () => {
    const parts = await writeWord(model, { pictures });
    const again = await writeWord(model, { pictures });

    const media = parts.filter(({ name }) => name.startsWith('word/media/'));

    expect(media.map(({ store }) => store)).toEqual(media.map(() => true));
    expect(packDocument(parts).equals(packDocument(again))).toBe(true);
  });

  it('have the same sentences, captions and sources around them as charts that Word draws', async () => {
    const words = async (look: Parameters<typeof writeWord>[1]): Promise<readonly string[]> =>
      readDocx(packDocument(await writeWord(model, look))).paragraphs.map(({ text }) => text);

    expect(await words({ pictures })).toEqual(await words({}));
  });

  it('are refused when one is missing, or is no picture', async () => {
    await expect(writeWord(model, { pictures: pictures.slice(1) })).rejects.toThrow(/6 charts.*5 pictures/);
    await expect(writeWord(model, { pictures: [new Uint8Array(80), ...pictures.slice(1)] })).rejects.toThrow(
      /Picture 1 is no PNG/,
    );
  });

  it('open in LibreOffice on pages', async () => {
    const bytes = packDocument(await writeWord(model, { pictures }));

    const [pdf = new Uint8Array()] = await toPdf([{ name: 'pictures.docx', bytes }]);

    expect(pagesOfText(await readPdf(pdf), 'The proposal costs $41,200 less (columns)')).not.toEqual([]);
  });
});

describe('the export with charts as pictures', () => {
  it('has every chart of the proposal painted once, in its order, with the height that its page leaves', async () => {
    const asked: ChartSpec[] = [];
    const files: Uint8Array[] = [];
    const proposal = exampleProposal('11-1');

    const outcome = await exportProposal(proposal, [{ path: 'out.docx', ending: '.docx' }], {
      now,
      charts: 'picture',
      paint: (specs) => {
        asked.push(...specs);
        return Promise.resolve(specs.map((_, index) => picture(index)));
      },
      write: (_path, bytes) => {
        files.push(bytes);
        return Promise.resolve(ok(bytes.length));
      },
    });

    const [file] = files;
    if (file === undefined) throw new Error(`nothing was written: ${outcome.type}`);
    const charts = buildDocument(proposal, compare(proposal), {
      at: now,
      format: formattersFor(proposal.settings.locale, proposal.settings.currency),
    }).blocks.filter(hasPicture);
    expect(charts.length).toBeGreaterThan(0);
    expect(asked).toEqual(
      charts.map(({ chart, heightCm }) => (heightCm === undefined ? chart : { ...chart, heightCm })),
    );
    expect(readDocx(file).charts).toEqual([]);
    expect([...lintDocx(file), ...(await validateOoxml(file))]).toEqual([]);
  });

  it('says so and writes nothing where nothing can draw', async () => {
    const outcome = await exportProposal(exampleProposal('11-2'), [{ path: 'out.docx', ending: '.docx' }], {
      now,
      charts: 'picture',
      write: () => Promise.reject(new Error('nothing is to be written')),
    });

    expect(outcome).toMatchObject({ type: 'failed', written: [], problem: { code: 'no-painter' } });
  });
});
