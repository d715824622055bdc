import type { JSX } from 'react';
import { BlockView } from './BlockView';
import type { Preview, Sheet } from './previewSheets';

interface SheetViewProps {
  readonly sheet: Sheet;
  readonly preview: Preview;
}

/** One sheet of white paper with its running head and foot; a chapter of several pages is one long sheet. */
export function SheetView({ sheet, preview }: SheetViewProps): JSX.Element {
  const { head, foot, headings, language, paper } = preview;
  return (
    <article className="sheet" data-paper={paper} data-orientation={sheet.orientation} lang={language}>
      {sheet.isCover ? null : (
        <header className="sheet-head">
          <span>{head.left}</span>
          <span>{head.right}</span>
        </header>
      )}
      <div className="sheet-body">
        {sheet.blocks.map((block, index) => (
          <BlockView key={`${block.type}-${String(index)}`} block={block} headings={headings} />
        ))}
      </div>
      {sheet.isCover ? null : <footer className="sheet-foot">{foot}</footer>}
    </article>
  );
}
