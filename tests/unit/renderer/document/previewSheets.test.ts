import { type FunctionComponent, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { compare } from '../../../../shared/domain/comparison/compare';
import type { DocumentModel, TableBlock, TableRow } from '../../../../shared/domain/document/block';
import { buildDocument } from '../../../../shared/domain/document/buildDocument';
import { formattersFor } from '../../../../shared/format/formatters';
import { type Preview, type Sheet, previewSheets } from '../../../../renderer/views/Document/previewSheets';
import { exampleProposal } from '../../../factories/exampleProposal';

// These tests are compiled without JSX, so the components are loaded as they run.
const { SheetView } = await vi.importActual<{
  readonly SheetView: FunctionComponent<{ readonly sheet: Sheet; readonly preview: Preview }>;
}>('../../../../renderer/views/Document/SheetView');
const { LongRow } = await vi.importActual<{
  readonly LongRow: FunctionComponent<{
    readonly row: TableRow;
    readonly rowIndex: number;
    readonly columns: TableBlock['columns'];
  }>;
}>('../../../../renderer/views/Document/LongTable');

const examples = ['11-1', '11-2', '11-3'] as const;

function documentOf(name: (typeof examples)[number]): DocumentModel {
  const proposal = exampleProposal(name);
  const { currency, locale } = proposal.settings;
  const format = formattersFor(locale, currency);
  return buildDocument(proposal, compare(proposal), { at: '2026-11-22T10:15:00Z', format });
}

/** Every text and number in a value, in its order; ids and keys of our own are left out. */
function textsOf(value: unknown, left: readonly string[] = []): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap((entry: unknown) => textsOf(entry, left));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => (left.includes(key) ? [] : textsOf(member, left)));
}

function markupOf(preview: Preview): string {
  return preview.sheets
    .map((sheet) => renderToStaticMarkup(createElement(SheetView, { sheet, preview })))
    .join('\n');
}

/** What a reader sees of a piece of markup, with its alternative texts. */
function readableText(markup: string): string {
  return markup
    .replace(/aria-label="([^"]*)"[^>]*>/g, '>$1 ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

describe('the preview of the document', () => {
  it.each(examples)(
    'holds exactly the texts and figures of the blocks that Word gets, in their order (%s)',
    (name) => {
      const model = documentOf(name);

      const preview = previewSheets(model);

      const shown = preview.sheets.flatMap(({ blocks }) => blocks);
      const given = model.blocks.filter(({ type }) => type !== 'orientation');
      expect(textsOf(shown, ['id', 'number'])).toEqual(textsOf(given, ['id', 'newPage']));
    },
  );

  it.each(examples)('paints every text that stands on a page outside long tables (%s)', (name) => {
    const model = documentOf(name);

    const painted = readableText(markupOf(previewSheets(model)));

    const texts = model.blocks.flatMap((block) => {
      if (block.type === 'orientation') return [];
      if (block.type === 'chart')
        return [block.chart.title, block.chart.shows, block.chart.alt, block.source];
      if (block.type === 'table' && block.long === true) return [block.caption, block.source];
      return textsOf(block, ['type', 'tone', 'align', 'width', 'kind', 'level']);
    });
    expect(texts.filter((text) => !painted.includes(text))).toEqual([]);
  });

  it('paints every cell of a long table once its rows come near', () => {
    const table = documentOf('11-2').blocks.find((block) => block.type === 'table' && block.long === true);
    if (table?.type !== 'table') throw new Error('the example has no long table');

    const rows = table.rows.map((row, index) =>
      readableText(
        renderToStaticMarkup(createElement(LongRow, { row, rowIndex: index + 2, columns: table.columns })),
      ),
    );

    const cells = table.rows.map(({ cells: [first = '', ...others], kind }) =>
      kind === 'group' ? first : [first, ...others].join(''),
    );
    expect(rows).toEqual(cells);
  });

  it('numbers figures and tables as Word counts them, each kind from 1', () => {
    const blocks = previewSheets(documentOf('11-2')).sheets.flatMap((sheet) => sheet.blocks);

    const numbers = (type: 'chart' | 'table'): readonly number[] =>
      blocks.flatMap((block) => (block.type === type ? [block.number] : []));

    for (const type of ['chart', 'table'] as const) {
      expect(numbers(type)).toEqual(numbers(type).map((_, index) => index + 1));
      expect(numbers(type).length).toBeGreaterThan(1);
    }
  });

  it('begins a sheet with the cover, the contents and each heading that begins a page, and nowhere else', () => {
    const model = documentOf('11-2');

    const { sheets } = previewSheets(model);

    const begins = model.blocks.filter(
      (block) =>
        block.type === 'cover' ||
        block.type === 'contents' ||
        (block.type === 'heading' && block.newPage === true),
    );
    expect(sheets.length).toBeGreaterThanOrEqual(begins.length);
    expect(sheets[0]).toMatchObject({ isCover: true, orientation: 'portrait' });
    expect(new Set(sheets.map(({ key }) => key)).size).toBe(sheets.length);
  });

  it('gives every heading an id of its own that the contents link to', () => {
    const preview = previewSheets(documentOf('11-2'));

    const markup = markupOf(preview);

    expect(new Set(preview.headings.map(({ id }) => id)).size).toBe(preview.headings.length);
    for (const { id, level } of preview.headings) {
      expect(markup).toContain(`id="${id}"`);
      if (level <= 2) expect(markup).toContain(`href="#${id}"`);
    }
  });
});
