import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Step } from '../../../../shared/domain/explain/step';
import { useResults } from '../../../state/results';
import { SourceRowDialog } from '../../Sources/SourceRowDialog';
import type { StepFormat } from './stepWords';
import { originNames, originWords } from './stepWords';

/** Where a chain ends: a row that can be shown, an invoice, a price book, an assumption, a rule. */
export function StepEnd({
  step,
  words,
}: {
  readonly step: Step;
  readonly words: StepFormat;
}): ReactElement | null {
  const { proposal } = useResults();
  const [isRowShown, setRowShown] = useState(false);
  const { origin, on } = step;
  if (origin === undefined) return null;
  const source =
    origin.type === 'row' ? proposal.sources.find(({ id }) => id === origin.sourceId) : undefined;
  return (
    <div className="explain-end" data-origin={origin.type}>
      <p>
        <span className="muted">{originNames[origin.type]}:</span> {originWords(origin)}
        {on !== undefined && <span className="muted"> as of {words.format.day(on)}</span>}
      </p>
      {source !== undefined && origin.type === 'row' && (
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            setRowShown(true);
          }}
        >
          Show the row
        </button>
      )}
      {isRowShown && source !== undefined && origin.type === 'row' && (
        <SourceRowDialog
          source={source}
          row={origin.row}
          onClose={() => {
            setRowShown(false);
          }}
        />
      )}
    </div>
  );
}
