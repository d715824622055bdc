import { PageOrientation, SectionType } from 'docx';
import type { FileChild, ISectionOptions } from 'docx';
import type { Block, DocumentModel } from '../../domain/document/block';
import { blockChildren } from './blocks';
import { pageFurniture } from './furniture';
import { longTableXml } from './longTable';
import { pageArea } from './paper';

type Orientation = 'portrait' | 'landscape';
type PlacedBlock = Exclude<Block, { type: 'orientation' }>;

interface Stretch {
  readonly orientation: Orientation;
  readonly isCover: boolean;
  readonly blocks: PlacedBlock[];
}

/** The sections of the document, and the XML of its long tables in the order of their slots. */
export interface WordBody {
  readonly sections: readonly ISectionOptions[];
  readonly longTables: readonly string[];
}

/** Blocks made into sections: one for the cover, a new one wherever the pages turn. */
export function wordBody(model: DocumentModel): WordBody {
  const longTables: string[] = [];
  let lists = 0;
  const sections = stretches(model.blocks).map((stretch) => {
    const { textWidth } = pageArea(model.paper, stretch.orientation);
    const children = stretch.blocks.flatMap((block, index): readonly FileChild[] => {
      if (block.type === 'list') lists += 1;
      if (block.type === 'table' && block.long === true) longTables.push(longTableXml(block, textWidth));
      return blockChildren(block, { textWidth, opensSection: index === 0, list: lists });
    });
    return section(model, stretch, children);
  });
  return { sections, longTables };
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
    if (last === undefined || isCover || last.isCover || last.orientation !== orientation) {
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
          orientation: stretch.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: margin, bottom: margin, left: margin, right: margin, header: 680, footer: 680, gutter: 0 },
      },
    },
    ...(stretch.isCover ? {} : { headers: { default: head }, footers: { default: foot } }),
    children,
  };
}
