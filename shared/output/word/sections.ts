import { PageOrientation, SectionType } from 'docx';
import type { FileChild, ISectionOptions } from 'docx';
import type { Block, DocumentModel, TableBlock } from '../../domain/document/block';
import { blockChildren } from './blocks';
import { hasPicture } from './chartPictures';
import { pageFurniture } from './furniture';
import { pageArea } from './paper';
import type { PageArea } from './paper';

type Orientation = 'portrait' | 'landscape';
type PlacedBlock = Exclude<Block, { type: 'orientation' }>;

interface Stretch {
  readonly orientation: Orientation;
  readonly isCover: boolean;
  readonly blocks: PlacedBlock[];
}

/** A long table with the area of its pages, and the number of headings of the contents behind it. */
export interface LongTable {
  readonly block: TableBlock;
  readonly area: PageArea;
  readonly headingsAfter: number;
}

/** The long tables of a document in the order of their slots. */
export function longTables(model: DocumentModel): readonly LongTable[] {
  const placed = stretches(model.blocks).flatMap(({ orientation, blocks }) =>
    blocks.map((block) => ({ block, orientation })),
  );
  return placed.flatMap(({ block, orientation }, index) => {
    if (!isLongTable(block)) return [];
    const headings = placed
      .slice(index)
      .filter((later) => later.block.type === 'heading' && later.block.level <= 2);
    return [{ block, area: pageArea(model.paper, orientation), headingsAfter: headings.length }];
  });
}

/** Blocks made into sections: one for the cover, a new one wherever the pages turn and after each long table. */
export function wordSections(
  model: DocumentModel,
  pictures: readonly Uint8Array[] = [],
): readonly ISectionOptions[] {
  let lists = 0;
  let charts = 0;
  return stretches(model.blocks).map((stretch) => {
    const { textWidth } = pageArea(model.paper, stretch.orientation);
    const children = stretch.blocks.flatMap((block, index): readonly FileChild[] => {
      if (block.type === 'list') lists += 1;
      if (hasPicture(block)) charts += 1;
      const picture = hasPicture(block) ? pictures[charts - 1] : undefined;
      return blockChildren(block, { textWidth, opensSection: index === 0, list: lists, picture });
    });
    return section(model, stretch, children);
  });
}

function isLongTable(block: Block | undefined): block is TableBlock {
  return block?.type === 'table' && block.long === true;
}

function stretches(blocks: readonly Block[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let orientation: Orientation = 'portrait';
  for (const block of blocks) {
    if (block.type === 'orientation') {
      orientation = block.orientation;
      continue;
    }
    const isCover = block.type === 'cover';
    const last = found.at(-1);
    if (
      last === undefined ||
      isCover ||
      last.isCover ||
      last.orientation !== orientation ||
      isLongTable(last.blocks.at(-1))
    ) {
      found.push({ orientation, isCover, blocks: [block] });
    } else {
      last.blocks.push(block);
    }
  }
  return found.length === 0 ? [{ orientation, isCover: false, blocks: [] }] : found;
}

function section(model: DocumentModel, stretch: Stretch, children: readonly FileChild[]): ISectionOptions {
  const { margin, textWidth } = pageArea(model.paper, stretch.orientation);
  // docx turns the sheet itself: it wants the upright size together with the orientation.
  const upright = pageArea(model.paper, 'portrait');
  const { head, foot } = pageFurniture(model, textWidth);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: {
          width: upright.width,
          height: upright.height,
          orientation:
            stretch.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: margin,
          bottom: margin,
          left: margin,
          right: margin,
          header: 680,
          footer: 680,
          gutter: 0,
        },
      },
    },
    ...(stretch.isCover ? {} : { headers: { default: head }, footers: { default: foot } }),
    children,
  };
}
