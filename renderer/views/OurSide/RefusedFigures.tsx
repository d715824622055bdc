import type { ReactElement } from 'react';
import { useState } from 'react';
import { Callout } from '../../components/Callout';
import { RestorePoints } from '../../components/RestorePoints';
import { sayMoment } from '../Home/sayWhen';
import { type RefusedOurSide, restoreOurSide } from './ourSideStore';

/** Internal figures that cannot be opened: what is wrong, and what can take their place. */
export function RefusedFigures({ refused }: { readonly refused: RefusedOurSide }): ReactElement {
  const { message, restorePoints, mayReplace } = refused;
  const [chosen, setChosen] = useState(restorePoints[0]?.name);
  return (
    <section className="our-refused" aria-label="The internal figures cannot be opened">
      <Callout tone="bad" title="The internal figures cannot be opened">
        <p>{message}</p>
      </Callout>
      {restorePoints.length > 0 && (
        <RestorePoints
          points={restorePoints.map(({ name, savedAt, figures }) => ({
            name,
            says: `${sayMoment(savedAt)} · ${figures === 1 ? '1 figure' : `${String(figures)} figures`}`,
          }))}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      {mayReplace && restorePoints.length === 0 && (
        <p>There is no earlier state of them. Start with empty figures to go on.</p>
      )}
      {mayReplace && (
        <div className="row">
          {chosen !== undefined && (
            <button
              type="button"
              className="button button-primary"
              onClick={() => void restoreOurSide(chosen)}
            >
              Restore this state
            </button>
          )}
          <button type="button" className="button" onClick={() => void restoreOurSide(null)}>
            Start with empty figures
          </button>
        </div>
      )}
    </section>
  );
}
