import type {
  Block,
  ChartBlock,
  DocumentModel,
  Paper,
  TableBlock,
} from '../../../shared/domain/document/block';

/** A heading with the id that links lead to. */
export interface Heading {
  readonly id: string;
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

/** A block as the preview shows it: headings with ids, charts and tables with the numbers that Word counts. */
export type ShownBlock =
  | Exclude<Block, { readonly type: 'heading' | 'chart' | 'table' | 'orientation' }>
  | ({ readonly type: 'heading' } & Heading)
  | (ChartBlock & { readonly number: number })
  | (TableBlock & { readonly number: number });

/** Blocks that begin on a page of their own, on paper of one orientation. */
export interface Sheet {
  readonly key: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly isCover: boolean;
  readonly blocks: readonly ShownBlock[];
}

/** A document as the preview shows it. */
export interface Preview {
  readonly paper: Paper;
  readonly language: string;
  readonly head: DocumentModel['head'];
  readonly foot: string;
  readonly headings: readonly Heading[];
  readonly sheets: readonly Sheet[];
}

interface Growing {
  readonly orientation: Sheet['orientation'];
  readonly isCover: boolean;
  readonly blocks: ShownBlock[];
}

/** The blocks of a document on sheets, as Word begins its pages, with everything numbered as Word numbers it. */
export function previewSheets(model: DocumentModel): Preview {
  const headings: Heading[] = [];
  const counted = { chart: 0, table: 0 };
  const sheets: Growing[] = [];
  let orientation: Sheet['orientation'] = 'portrait';
  for (const block of model.blocks) {
    if (block.type === 'orientation') {
      orientation = block.orientation;
      continue;
    }
    const last = sheets.at(-1);
    const shown = shownBlock(block, headings.length + 1, counted);
    if (shown.type === 'heading') headings.push(shown);
    if (last === undefined || last.orientation !== orientation || beginsPage(block) || last.isCover) {
      sheets.push({ orientation, isCover: block.type === 'cover', blocks: [shown] });
    } else {
      last.blocks.push(shown);
    }
  }
  return {
    paper: model.paper,
    language: model.language,
    head: model.head,
    foot: model.foot,
    headings,
    sheets: sheets.map((sheet, index) => ({ ...sheet, key: sheetKey(sheet, index) })),
  };
}

type Placed = Exclude<Block, { readonly type: 'orientation' }>;

function shownBlock(block: Placed, heading: number, counted: { chart: number; table: number }): ShownBlock {
  switch (block.type) {
    case 'heading':
      return { type: 'heading', id: `chapter-${String(heading)}`, level: block.level, text: block.text };
    case 'chart':
      counted.chart += 1;
      return { ...block, number: counted.chart };
    case 'table':
      counted.table += 1;
      return { ...block, number: counted.table };
    default:
      return block;
  }
}

function beginsPage(block: Placed): boolean {
  return (
    block.type === 'cover' ||
    block.type === 'contents' ||
    (block.type === 'heading' && block.newPage === true)
  );
}

// A sheet keeps its key while others come and go, so that what was painted stays.
function sheetKey({ blocks }: Growing, index: number): string {
  const [first] = blocks;
  return first?.type === 'heading' ? first.text : `${first?.type ?? 'empty'}-${String(index)}`;
}
