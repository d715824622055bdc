import type { JSX } from 'react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { buildDocument } from '../../../shared/domain/document/buildDocument';
import { useProposal } from '../../state/documentStore';
import { resultsOf } from '../../state/results';
import { ChapterList } from './ChapterList';
import './document.css';
import './longTable.css';
import './sheet.css';
import { previewSheets } from './previewSheets';
import { SheetView } from './SheetView';
import { useSureness } from './useSureness';
import { WordsPanel } from './words/WordsPanel';

/** The document as it will be printed, its chapters to jump to, and the words that stand in it. */
export function DocumentScreen(): JSX.Element {
  // Typing stays fluent: the pages follow as soon as there is time.
  const proposal = useDeferredValue(useProposal());
  const sureness = useSureness(resultsOf(proposal));
  const preview = useMemo(() => {
    const { comparison, format, telling } = resultsOf(proposal);
    return previewSheets(buildDocument(proposal, comparison, { at: telling.at, format, sureness }));
  }, [proposal, sureness]);
  const [areWordsShown, setWordsShown] = useState(true);
  const pages = useRef<HTMLDivElement>(null);

  return (
    <div className="document-screen" data-words={areWordsShown}>
      <h1 className="visually-hidden">Document</h1>
      <ChapterList headings={preview.headings} pages={pages}>
        <button
          type="button"
          className="button button-small"
          aria-expanded={areWordsShown}
          aria-controls="document-words"
          onClick={() => {
            setWordsShown(!areWordsShown);
          }}
        >
          {areWordsShown ? 'Hide the words' : 'Show the words'}
        </button>
      </ChapterList>
      <div
        className="document-pages"
        ref={pages}
        role="region"
        aria-label="Pages of the document"
        tabIndex={0}
      >
        {preview.sheets.map((sheet) => (
          <SheetView key={sheet.key} sheet={sheet} preview={preview} />
        ))}
      </div>
      <div id="document-words" className="document-words-place" hidden={!areWordsShown}>
        <WordsPanel />
      </div>
    </div>
  );
}
