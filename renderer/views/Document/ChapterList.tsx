import type { JSX, ReactNode, RefObject } from 'react';
import type { Heading } from './previewSheets';

interface ChapterListProps {
  readonly headings: readonly Heading[];
  readonly pages: RefObject<HTMLElement | null>;
  /** What stands above the chapters. */
  readonly children?: ReactNode;
}

/** The chapters of the document, each a button that brings its page into sight. */
export function ChapterList({ headings, pages, children }: ChapterListProps): JSX.Element {
  return (
    <nav className="document-chapters" aria-label="Chapters">
      {children}
      <h2 className="document-side-title">Chapters</h2>
      <ol>
        {headings
          .filter(({ level }) => level <= 2)
          .map(({ id, level, text }) => (
            <li key={id} className={`chapter-level-${String(level)}`}>
              <button
                type="button"
                className="chapter-link"
                onClick={() => {
                  showChapter(pages.current, id);
                }}
              >
                {text}
              </button>
            </li>
          ))}
      </ol>
    </nav>
  );
}

/** Brings a chapter into sight and gives it the focus, so that reading goes on there. */
export function showChapter(pages: HTMLElement | null, id: string): void {
  const heading = pages?.querySelector<HTMLElement>(`#${id}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
