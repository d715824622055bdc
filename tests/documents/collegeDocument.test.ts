import { beforeAll, describe, expect, it } from 'vitest';
import { packDocument } from '../../electron/services/documents/pack';
import { surenessOf } from '../../electron/services/export/surenessOf';
import { compare } from '../../shared/domain/comparison/compare';
import type { Paper } from '../../shared/domain/document/block';
import { buildDocument } from '../../shared/domain/document/buildDocument';
import type { Sureness } from '../../shared/domain/document/sureness';
import type { Money } from '../../shared/domain/money';
import { formattersFor } from '../../shared/format/formatters';
import { writeWord } from '../../shared/output/word/writeWord';
import { collegeProposal } from '../factories/collegeProposal';
import { modelAmounts } from '../factories/modelAmounts';
import { lintDocx } from '../readers/lintDocx';
import type { ReadDocx } from '../readers/readDocx';
import { readDocx } from '../readers/readDocx';
import type { PdfPage } from '../readers/readPdf';
import {
  headingsLastOnPage,
  pagesOfLine,
  pagesOfText,
  readPdf,
  textOutsideMargins,
} from '../readers/readPdf';
import { toPdf } from '../readers/toPdf';
import { validateOoxml } from '../readers/validateDocx';

const college = collegeProposal();
const comparison = compare(college);
let sureness: Sureness | undefined;

beforeAll(async () => {
  sureness = await surenessOf(college, comparison);
});

async function document(paper: Paper, locale: string): Promise<Buffer> {
  const proposal = { ...college, settings: { ...college.settings, paper, locale } };
  const made = { at: '2026-11-22T10:00:00Z', format: formattersFor(locale, 'USD'), sureness };
  return packDocument(await writeWord(buildDocument(proposal, compare(proposal), made)));
}

describe.each([
  ['letter', 'en-US'],
  ['a4', 'en-GB'],
] as const)('the proposal of the sample college on %s in %s', (paper, locale) => {
  let file: Buffer;
  let read: ReadDocx;
  let pages: readonly PdfPage[];

  beforeAll(async () => {
    file = await document(paper, locale);
    read = readDocx(file);
    const [pdf = new Uint8Array()] = await toPdf([{ name: 'college.docx', bytes: file }]);
    pages = await readPdf(pdf);
  });

  it('has no finding in either validator', async () => {
    expect(lintDocx(file)).toEqual([]);
    expect(await validateOoxml(file, 'docx')).toEqual([]);
  });

  it('holds the page for the board on one page, with its chart', () => {
    const [start] = pagesOfText(pages, 'The decision on one page');
    const ends = pagesOfText(pages, 'before anything is ordered');

    expect(start).toBe(2);
    expect(ends).toEqual([2]);
    expect(pagesOfText(pages, 'Cost of each year in total')).toEqual([2]);
  });

  it('says on the page for the board how far the saving may lie off', () => {
    const range = sureness?.range ?? { low: 0n, high: 0n };
    const format = formattersFor(locale, 'USD');
    const note = `likely ${format.money(range.low as Money)} to ${format.money(range.high as Money)}`;
    const text = read.paragraphs.map((paragraph) => paragraph.text).concat(read.tables.flat(2));

    expect(text.filter((piece) => piece.includes(note))).not.toEqual([]);
  });

  it('names the right pages in its contents', () => {
    const found = read.contents.map(({ text }) => ({ text, page: String(pagesOfLine(pages, text)) }));

    expect(read.contents.length).toBeGreaterThan(12);
    expect(read.contents).toEqual(found);
  });

  it('keeps text within the margins and headings with what follows', () => {
    expect(textOutsideMargins(pages, 25)).toEqual([]);
    expect(
      headingsLastOnPage(
        pages,
        read.headings.map(({ text }) => text),
      ),
    ).toEqual([]);
  });

  it('has at least six native charts, each with figures, an alternative text and its own workbook', () => {
    expect(read.charts.length).toBeGreaterThanOrEqual(6);
    for (const chart of read.charts) {
      expect(chart.altText.length).toBeGreaterThan(40);
      expect(chart.workbookCells.length).toBeGreaterThan(1);
    }
  });

  it('lists all 92 devices with their fates', () => {
    const appendix = read.tables.find(([header]) => header?.[0] === 'Place');
    const devices = appendix?.slice(1).filter((row) => row.length > 1) ?? [];

    expect(devices).toHaveLength(92);
    expect(devices.every((row) => /^(Stays|Replaced|Retired|Moves)/.test(row.at(-1) ?? ''))).toBe(true);
  });
});

describe('the figures of the sample college', () => {
  it('are all in the model: totals, rows, savings, prices, shares by building and by device', async () => {
    const { paragraphs, tables } = readDocx(await document('letter', 'en-US'));
    const shared = tables
      .filter(([header]) => header?.[0] === 'Place' || header?.[0] === 'Building')
      .flatMap((table) => table.flat().filter((cell) => /^\$[\d,.]+\*?$/.test(cell)));
    const known = new Set([...modelAmounts(college, comparison, sureness), ...shared.map(plain)]);
    const text = [...paragraphs.map((paragraph) => paragraph.text), ...tables.flat(2)].join('\n');

    const printed = [...text.matchAll(/\$([\d,]+\.\d\d)(?!\d)/g)].map(([, amount]) => plain(amount ?? ''));
    const strangers = [...new Set(printed.filter((amount) => !known.has(amount)))];

    expect(printed.length).toBeGreaterThan(300);
    expect(strangers.filter((amount) => !isProduct(amount))).toEqual([]);
  });
});

function plain(amount: string): string {
  return amount.replace(/[$,*]/g, '');
}

/** Price × lease rate factor, and amount × pieces: computed for one table each, and recomputed here in floats. */
function isProduct(amount: string): boolean {
  const found = JSON.stringify(college.options);
  const leases = [...found.matchAll(/"price":\{"value":"([\d.]+)".*?"factor":\{"value":"([\d.]+)"/g)];
  const pieces = college.options.flatMap((option) =>
    option.oneOffs.map((oneOff) => Number(oneOff.amount.value) * (oneOff.count ?? 1)),
  );
  const products = [...leases.map(([, price, factor]) => Number(price) * Number(factor)), ...pieces];
  return products.some((product) => Math.abs(product - Number(amount)) < 0.0051);
}
