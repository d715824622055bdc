import type { Block, Paper, RichText } from './block';

/** Height of the text area in centimetres. */
const textHeight: Readonly<Record<Paper, number>> = { letter: 22.6, a4: 24.4 };
/** Least and greatest height at which a chart of five years can be read. */
const chartHeight = { least: 3.6, most: 7 } as const;
const line = 0.47;

/**
 * The height in centimetres that is left for the chart on the page for the board beside its other
 * blocks, at most 7; `null` when there is too little. Estimated from line lengths on the generous
 * side, since the page must never run over.
 */
export function roomForChart(blocks: readonly Block[], chartTitle: string, paper: Paper): number | null {
  const besides = 1.9 + lines(chartTitle, 84) * line;
  const room = textHeight[paper] - besides - blocks.reduce((total, block) => total + height(block), 0);
  if (room < chartHeight.least) return null;
  return Math.min(chartHeight.most, Math.floor(room * 10) / 10);
}

/** Whether the blocks of the page for the board fit on it at all, with or without its chart. */
export function fitsOnPage(blocks: readonly Block[], paper: Paper): boolean {
  return blocks.reduce((total, block) => total + height(block), 0) <= textHeight[paper];
}

function height(block: Block): number {
  switch (block.type) {
    case 'heading':
      return 1.5;
    case 'callout':
      return 1.25 + lines(block.text, 90) * line;
    case 'paragraph':
      return 0.3 + lines(block.text, 92) * line;
    case 'list':
      return 0.35 + block.items.reduce((total, item) => total + lines(item, 84) * line + 0.08, 0);
    case 'figures':
      return 0.7 + Math.max(...block.items.map((item) => 1.35 + lines(item.note, 34) * 0.4));
    default:
      return 0;
  }
}

function lines(text: RichText, perLine: number): number {
  const plain = typeof text === 'string' ? text : text.map((run) => run.text).join('');
  return plain.split('\n').reduce((total, part) => total + Math.max(1, Math.ceil(part.length / perLine)), 0);
}
