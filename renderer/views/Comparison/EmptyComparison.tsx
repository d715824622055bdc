import type { ReactElement } from 'react';
import { useView } from '../../state/viewStore';

interface EmptyComparisonProps {
  readonly lacks: 'devices' | 'option';
}

/** What belongs here, and the first step towards it. */
export function EmptyComparison({ lacks }: EmptyComparisonProps): ReactElement {
  const goTo = useView((state) => state.goTo);
  const isFleet = lacks === 'devices';
  return (
    <section className="empty" aria-labelledby="comparison-heading">
      <h1 id="comparison-heading">Comparison</h1>
      <div className="empty-text">
        <p>
          {isFleet
            ? 'Here today is set against what you propose. Bring in the fleet first.'
            : 'Here today is set against what you propose. Design a future state first: what stays, what goes, what comes.'}
        </p>
      </div>
      <button
        type="button"
        className="button button-primary"
        onClick={() => {
          goTo(isFleet ? 'fleet' : 'future');
        }}
      >
        {isFleet ? 'Go to Fleet' : 'Go to Future'}
      </button>
    </section>
  );
}
