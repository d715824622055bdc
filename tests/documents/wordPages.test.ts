import { describe, expect, it } from 'vitest';
import { packDocument } from '../../electron/services/documents/pack';
import type { Block, DocumentModel } from '../../shared/domain/document/block';
import { writeWord } from '../../shared/output/word/writeWord';
import { readDocx } from '../readers/readDocx';
import { headingsLastOnPage, pagesOfText, readPdf, textOutsideMargins } from '../readers/readPdf';
import { toPdf } from '../readers/toPdf';
import { chartOf, documentModel, proposalBlocks, prose } from './wordSamples';

async function docx(model: DocumentModel): Promise<Buffer> {
  return packDocument(await writeWord(model));
}

describe('the pages of a Word document', () => {
  it.each([
    ['a4', 0],
    ['a4', 87],
    ['letter', 140],
  ] as const)(
    'on %s with %i devices agree with the contents and keep to the rules',
    async (paper, devices) => {
      const file = await docx(documentModel(proposalBlocks(devices), { paper }));

      const [pdf = new Uint8Array()] = await toPdf([{ name: 'proposal.docx', bytes: file }]);

      const pages = await readPdf(pdf);
      const { contents, headings } = readDocx(file);
      const found = contents.map(({ text }) => ({ text, page: String(pagesOfText(pages, text).at(-1)) }));
      expect(contents).toEqual(found);
      expect(contents).toHaveLength(headings.filter(({ level }) => level <= 2).length);
      expect(textOutsideMargins(pages, 25)).toEqual([]);
      expect(
        headingsLastOnPage(
          pages,
          headings.map(({ text }) => text),
        ),
      ).toEqual([]);
    },
  );

  it('keep a chart with its sentence and its source', async () => {
    const blocks = Array.from({ length: 9 }, (_, index) => [
      prose(index),
      chartOf('columns', { title: `Sentence number ${String(index)} ends` }),
      prose(4),
    ]).flat();
    const file = await docx(
      documentModel(
        blocks.map((block, index): Block =>
          block.type === 'chart' ? { ...block, source: `Source of block ${String(index)} ends` } : block,
        ),
      ),
    );

    const [pdf = new Uint8Array()] = await toPdf([{ name: 'charts.docx', bytes: file }]);

    const pages = await readPdf(pdf);
    for (const [index, block] of blocks.entries()) {
      if (block.type === 'chart') {
        expect(pagesOfText(pages, block.chart.title)).toEqual(
          pagesOfText(pages, `Source of block ${String(index)} ends`),
        );
      }
    }
  });
});
