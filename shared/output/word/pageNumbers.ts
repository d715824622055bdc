import type { Document, PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith, layoutDocument } from 'docx/layout';
import type { DocumentLayout } from 'docx/layout';
import { longTablePages } from './longTablePages';
import { SLOT_TEXT } from './longTable';
import type { LongTable } from './sections';

/** For documents without contents: nothing to fill in, and no pages to lay out. */
export const noPageNumbers: PageNumberEstimator = () => ({ bookmarks: new Map() });

const POINTS_PER_PIXEL = 0.75;
const CONTENTS_BOOKMARK = /^_Toc(\d+)$/;

/**
 * What fills in the page numbers. Long tables are not there yet when docx lays out the pages, because that takes it
 * minutes; the pages that each adds are reckoned here and added to the numbers of the headings behind it.
 */
export function pageNumbers(longTables: readonly LongTable[], drafted: () => Document): PageNumberEstimator {
  const estimate = estimatePageNumbersWith({ guess: true });
  if (!longTables.some((table) => table.headingsAfter > 0)) return estimate;
  const added = addedPages(longTables, layoutDocument(drafted(), { guess: true }));
  return (body, context) => {
    const estimated = estimate(body, context);
    return { ...estimated, bookmarks: shiftedPages(estimated.bookmarks, longTables, added) };
  };
}

function addedPages(longTables: readonly LongTable[], layout: DocumentLayout): readonly number[] {
  const slots = layout.pages.flatMap((page) =>
    page.body.flatMap((part) => {
      const line = part.type === 'paragraph' ? part.lines[0] : undefined;
      return line?.text === SLOT_TEXT
        ? [{ section: page.section, start: line.y * POINTS_PER_PIXEL, page }]
        : [];
    }),
  );
  return longTables.map(({ block, area }, index) => {
    const slot = slots[index];
    if (slot === undefined) return 0;
    const laidOut = layout.pages.filter((page) => page.section === slot.section);
    const behind = laidOut.length - laidOut.indexOf(slot.page);
    return longTablePages(block, area, slot.start) - behind;
  });
}

function shiftedPages(
  bookmarks: ReadonlyMap<string, string>,
  longTables: readonly LongTable[],
  added: readonly number[],
): ReadonlyMap<string, string> {
  const inOrder = [...bookmarks.keys()]
    .filter((name) => CONTENTS_BOOKMARK.test(name))
    .sort((left, right) => Number(left.slice(4)) - Number(right.slice(4)));
  const places = new Map(inOrder.map((name, index) => [name, index]));
  return new Map(
    [...bookmarks].map(([name, page]) => {
      const behind = inOrder.length - (places.get(name) ?? 0);
      const shift = longTables.reduce(
        (sum, table, index) => sum + (table.headingsAfter >= behind ? (added[index] ?? 0) : 0),
        0,
      );
      return [name, /^\d+$/.test(page) ? String(Number(page) + shift) : page];
    }),
  );
}
