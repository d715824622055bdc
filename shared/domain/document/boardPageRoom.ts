import type { Block, Paper, RichText } from './block';
import { lineCount } from './calibriWidths';

/** Height of the text area in centimetres, less half a line to spare, and its width in points. */
const textHeight: Readonly<Record<Paper, number>> = { letter: 23.2, a4: 25 };
const textWidth: Readonly<Record<Paper, number>> = { letter: 470, a4: 453 };
/** Least and greatest height at which a chart of five years can be read. */
const chartHeight = { least: 3.3, most: 7 } as const;
const line = 0.47;

/**
 * The height in centimetres that is left for the chart on the page for the board beside its other
 * blocks, at most 7; `null` when there is too little. Lines are counted with the widths of
 * Calibri, with half a line to spare, since the page must never run over.
 */
export function roomForChart(blocks: readonly Block[], chartTitle: string, paper: Paper): number | null {
  const title = lineCount(chartTitle, { width: textWidth[paper], size: 11, isBold: true });
  const besides = 0.95 + title * line;
  const room = textHeight[paper] - besides - blocks.reduce((total, block) => total + height(block, paper), 0);
  if (room < chartHeight.least) return null;
  return Math.min(chartHeight.most, Math.floor(room * 10) / 10);
}

/** Whether the blocks of the page for the board fit on it at all, with or without its chart. */
export function fitsOnPage(blocks: readonly Block[], paper: Paper): boolean {
  return blocks.reduce((total, block) => total + height(block, paper), 0) <= textHeight[paper];
}

function height(block: Block, paper: Paper): number {
  switch (block.type) {
    case 'heading':
      return 1.45;
    case 'callout':
      return 1.25 + lines(block.text, textWidth[paper] - 24) * line;
    case 'paragraph':
      return (block.keepNext === true ? 0.3 : 0.48) + lines(block.text, textWidth[paper]) * line;
    case 'list':
      return (
        0.35 +
        block.items.reduce((total, item) => total + lines(item, textWidth[paper] - 30) * line + 0.15, 0)
      );
    case 'figures':
      return (
        1.8 +
        Math.max(
          ...block.items.map(({ note }) => lineCount(note, { width: 150, size: 8.5, isBold: false })),
        ) *
          0.42
      );
    default:
      return 0;
  }
}

function lines(text: RichText, width: number): number {
  const plain = typeof text === 'string' ? text : text.map((run) => run.text).join('');
  return Math.max(1, lineCount(plain, { width, size: 10.5, isBold: false }));
}
