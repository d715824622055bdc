import { HeadingLevel, Paragraph, TableOfContents } from 'docx';
import type { FileChild } from 'docx';
import type { Block } from '../../domain/document/block';
import { calloutTable } from './callout';
import { captionParagraph, sourceParagraph } from './caption';
import { chartParagraphs } from './chart';
import { coverParagraphs } from './cover';
import { figuresTable } from './figures';
import { longTableSlot } from './longTable';
import { textParagraph } from './runs';
import { smallTable } from './table';

/** Where a block stands: the width of the text, whether it opens its page, the number of its list, its picture. */
export interface Place {
  readonly textWidth: number;
  readonly opensSection: boolean;
  readonly list: number;
  /** A chart's picture, where charts are not to be drawn by Word. */
  readonly picture?: Uint8Array | undefined;
}

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** What a block becomes in Word; blocks that would be empty become nothing. */
export function blockChildren(
  block: Exclude<Block, { type: 'orientation' }>,
  place: Place,
): readonly FileChild[] {
  const { textWidth } = place;
  switch (block.type) {
    case 'cover':
      return coverParagraphs(block);
    case 'contents':
      return contents(block.title);
    case 'heading':
      return [heading(block, place)];
    case 'message':
      return [new Paragraph({ style: 'Message', ...textParagraph(block.text) })];
    case 'paragraph':
      return [
        new Paragraph({
          ...(block.keepNext === true ? { keepNext: true } : {}),
          ...textParagraph(block.text),
        }),
      ];
    case 'list':
      return list(block, place.list);
    case 'figures':
      return block.items.length === 0 ? [] : [figuresTable(block.items, textWidth), gap()];
    case 'callout':
      return [calloutTable(block, textWidth), gap()];
    case 'chart':
      return chartParagraphs(block, textWidth, place.picture);
    case 'table':
      return [
        captionParagraph('Table', block.caption),
        block.long === true ? longTableSlot(block, textWidth) : smallTable(block, textWidth),
        sourceParagraph(block.source),
      ];
  }
}

function contents(title: string): readonly FileChild[] {
  return [
    new Paragraph({ style: 'ContentsTitle', pageBreakBefore: true, ...textParagraph(title) }),
    new TableOfContents(title, { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

function heading(block: Extract<Block, { type: 'heading' }>, place: Place): Paragraph {
  return new Paragraph({
    heading: LEVELS[block.level],
    // A section begins on a new page already; a second break would leave a page empty.
    ...(block.newPage === true && !place.opensSection ? { pageBreakBefore: true } : {}),
    ...(block.newPage === true || place.opensSection ? { spacing: { before: 0 } } : {}),
    ...textParagraph(block.text),
  });
}

function list(block: Extract<Block, { type: 'list' }>, number: number): readonly Paragraph[] {
  return block.items.map(
    (item, index) =>
      new Paragraph({
        numbering: block.ordered
          ? { reference: 'numbers', level: 0, instance: number }
          : { reference: 'points', level: 0 },
        ...(index === block.items.length - 1 ? { spacing: { after: 160 } } : {}),
        ...textParagraph(item),
      }),
  );
}

function gap(): Paragraph {
  return new Paragraph({ style: 'Gap' });
}
