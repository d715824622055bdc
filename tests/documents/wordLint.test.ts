import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { packDocument } from '../../electron/services/documents/pack';
import { writeWord } from '../../shared/output/word/writeWord';
import { lintDocx } from '../readers/lintDocx';
import { validateOoxml } from '../readers/validateDocx';
import { toPdf } from '../readers/toPdf';
import { headingsLastOnPage, pagesOfText, readPdf, textOutsideMargins } from '../readers/readPdf';
import type { PdfPage } from '../readers/readPdf';
import { chartOf, costTable, documentModel, prose } from './wordSamples';

type Files = Record<string, Uint8Array>;

let good: Buffer;

beforeAll(async () => {
  const blocks = [
    { type: 'contents', title: 'Contents' },
    { type: 'heading', level: 1, text: 'One' },
    prose(),
    costTable(),
    chartOf('columns'),
    chartOf('lines'),
  ] as const;
  good = packDocument(await writeWord(documentModel(blocks)));
});

function broken(change: (files: Files) => void): Uint8Array {
  const files: Files = unzipSync(good);
  change(files);
  return zipSync(files);
}

function edited(name: string, from: string | RegExp, to: string): Uint8Array {
  return broken((files) => {
    const before = strFromU8(files[name] ?? new Uint8Array());
    const after = before.replace(from, to);
    if (after === before) throw new Error(`nothing to break in ${name}: ${String(from)}`);
    files[name] = strToU8(after);
  });
}

const BODY = 'word/document.xml';
const CHART = 'word/charts/chart1.xml';
const CELL = /(<w:tc>.*?)<w:p>.*?<\/w:p><\/w:tc>/s;

describe('the lint of Word files', () => {
  it('finds nothing in a good file', () => {
    expect(lintDocx(good)).toEqual([]);
  });

  it.each<[string, string, string | RegExp, string, RegExp]>([
    ['a cell without a paragraph', BODY, CELL, '$1</w:tc>', /end in a paragraph/],
    ['a row without cells', BODY, '</w:tbl>', '<w:tr></w:tr></w:tbl>', /row without cells/],
    ['a table without rows', BODY, /<w:tr>.*?<\/w:tbl>/s, '</w:tbl>', /table without rows/],
    [
      'more than 63 columns',
      BODY,
      '<w:tblGrid>',
      `<w:tblGrid>${'<w:gridCol w:w="9"/>'.repeat(63)}`,
      /columns/,
    ],
    ['more cells than columns', BODY, '<w:tc>', '<w:tc><w:p/></w:tc><w:tc>', /more cells/],
    [
      'a bookmark id twice',
      BODY,
      '<w:bookmarkStart ',
      '<w:bookmarkStart w:name="x" w:id="1"/><w:bookmarkStart ',
      /bookmarks have the id 1/,
    ],
    [
      'a bookmark name twice',
      BODY,
      '<w:bookmarkStart ',
      '<w:bookmarkStart w:name="_Toc1" w:id="9"/><w:bookmarkEnd w:id="9"/><w:bookmarkStart ',
      /named _Toc1/,
    ],
    ['a bookmark name that is too long', BODY, /_Toc1/g, `_Toc${'1'.repeat(40)}`, /too long/],
    ['a bookmark without end', BODY, /<w:bookmarkEnd[^>]*>/, '', /no end/],
    ['a field that is not closed', BODY, '<w:fldChar w:fldCharType="end"/>', '', /not closed/],
    ['a field without its begin', BODY, /<w:fldChar w:fldCharType="begin"[^>]*\/>/g, '', /without its begin/],
    ['a drawing id twice', BODY, '<wp:docPr id="2"', '<wp:docPr id="1"', /drawings have the id 1/],
    ['a drawing of no size', BODY, /<wp:extent cx="\d+"/, '<wp:extent cx="0"', /size 0/],
    ['a drawing of size NaN', BODY, /<wp:extent cx="\d+"/, '<wp:extent cx="NaN"', /size NaN/],
    ['a drawing wider than 22 inches', BODY, /<wp:extent cx="\d+"/, '<wp:extent cx="30000000"', /30000000/],
    ['a page that is too large', BODY, /<w:pgSz w:w="\d+"/, '<w:pgSz w:w="40000"', /page of 40000/],
    [
      'fractional spacing',
      BODY,
      '<w:pStyle w:val="Source"/>',
      '<w:pStyle w:val="Source"/><w:spacing w:before="0.5"/>',
      /0\.5/,
    ],
    [
      'a style that does not exist',
      BODY,
      '<w:pStyle w:val="Source"/>',
      '<w:pStyle w:val="Nowhere"/>',
      /style Nowhere/,
    ],
    ['a link to no bookmark', BODY, 'w:anchor="_Toc1"', 'w:anchor="_Toc7"', /_Toc7 does not exist/],
    [
      'a relationship that does not exist',
      BODY,
      /(<c:chart [^>]*r:id=")[^"]*"/,
      '$1rId99"',
      /rId99 does not exist/,
    ],
    ['a character that XML forbids', BODY, 'One', 'O\u0001ne', /not well formed/],
    ['an element that is not closed', BODY, '</w:body>', '', /not well formed/],
    ['an entity that XML does not know', BODY, 'One', 'One&nbsp;', /unknown entity/],
    ['a relationship of the wrong type', 'word/_rels/document.xml.rels', '/chart"', '/image"', /wrong type/],
    [
      'a relationship id twice',
      'word/_rels/document.xml.rels',
      'Id="rId2"',
      'Id="rId1"',
      /two relationships rId1/,
    ],
    [
      'a wrong content type',
      '[Content_Types].xml',
      'drawingml.chart+xml',
      'drawingml.chartshapes+xml',
      /chart1\.xml has the type/,
    ],
    [
      'a type for a part that is not there',
      '[Content_Types].xml',
      '/word/charts/chart1.xml',
      '/word/charts/chart9.xml',
      /chart9\.xml has a type/,
    ],
    ['a chart without its axis', CHART, /<c:catAx>.*<\/c:catAx>/s, '', /axis \d+ does not exist/],
    ['a chart with one axis id', CHART, /<c:axId val="1"\/>/, '', /has 1 axes/],
    ['a series number twice', CHART, '<c:idx val="1"/>', '<c:idx val="0"/>', /c:idx 0/],
    ['a value that is no number', CHART, '<c:v>61200</c:v>', '<c:v>NaN</c:v>', /no number: NaN/],
    ['a head without a paragraph', 'word/header1.xml', /<w:p>.*<\/w:p>/s, '', /without a paragraph/],
    ['a date that is none', 'docProps/core.xml', '2026-11-14T09:00:00Z', 'never', /no date/],
  ])('finds %s', (...[, part, from, to, fault]) => {
    expect(lintDocx(edited(part, from, to)).join('\n')).toMatch(fault);
  });

  it('finds a part that is lost', () => {
    expect(lintDocx(broken((files) => Reflect.deleteProperty(files, CHART))).join('\n')).toMatch(
      /chart1\.xml does not exist/,
    );
  });

  it('finds an embedded workbook that is damaged', () => {
    const file = broken((files) => {
      const name = Object.keys(files).find((each) => each.endsWith('.xlsx')) ?? '';
      files[name] = (files[name] ?? new Uint8Array()).slice(0, 200);
    });

    expect(lintDocx(file).join('\n')).toMatch(/xlsx cannot be read/);
  });

  it('finds a picture that is none', () => {
    const file = broken((files) => {
      files['word/media/image1.png'] = strToU8('not a picture');
    });

    expect(lintDocx(file).join('\n')).toMatch(/not the picture/);
  });

  it('finds a file that is no zip', () => {
    expect(lintDocx(strToU8('no zip')).join('\n')).toMatch(/not a zip/);
  });
});

describe('the schema validator', () => {
  it('finds nothing in a good file', async () => {
    expect(await validateOoxml(good)).toEqual([]);
  });

  it('finds an element where none may be', async () => {
    expect((await validateOoxml(edited(BODY, '<w:body>', '<w:body><w:nonsense/>'))).join('\n')).toMatch(
      /nonsense/,
    );
  });

  it('finds a file that is no document', async () => {
    expect(await validateOoxml(strToU8('no zip'))).not.toEqual([]);
  });
});

describe('the readers of pages', () => {
  const word = (text: string, left: number, top: number) => ({
    text,
    left,
    top,
    right: left + 30,
    bottom: top + 10,
  });
  const page = (...words: PdfPage['words']): PdfPage => ({ width: 595, height: 842, words });

  it('find text outside of the margins', () => {
    const pages = [
      page(word('inside', 80, 100), word('left', 40, 100), word('right', 550, 100), word('low', 80, 836)),
    ];

    expect(textOutsideMargins(pages, 25)).toEqual(['page 1: left', 'page 1: right', 'page 1: low']);
  });

  it('find a heading that is last on its page', () => {
    const pages = [
      page(word('Body', 80, 100), word('Lonely', 80, 700), word('heading', 120, 700), word('Page', 80, 800)),
      page(word('Fine', 80, 100), word('text', 80, 120)),
    ];

    expect(headingsLastOnPage(pages, ['Lonely heading', 'Fine'])).toEqual(['page 1: Lonely heading']);
  });

  it('find the pages of a text across its words', () => {
    expect(
      pagesOfText([page(word('What', 80, 100), word('we', 120, 100)), page(word('we', 80, 100))], 'What we'),
    ).toEqual([1]);
  });
});

describe('LibreOffice', () => {
  it('makes PDFs of several files in one call, in their order', async () => {
    const other = packDocument(
      await writeWord(documentModel([{ type: 'heading', level: 1, text: 'Other' }])),
    );

    const [first = new Uint8Array(), second = new Uint8Array()] = await toPdf([
      { name: 'same.docx', bytes: good },
      { name: 'same.docx', bytes: other },
    ]);

    expect(pagesOfText(await readPdf(first), 'Contents')).toEqual([1]);
    expect(pagesOfText(await readPdf(second), 'Other')).toEqual([1]);
  });

  it('is not believed when it makes nothing of a file', async () => {
    const unreadable = broken((files) => {
      files[BODY] = strToU8('<w:document');
    });

    await expect(toPdf([{ name: 'bad.docx', bytes: unreadable }])).rejects.toThrow(/could not read/);
  });
});
