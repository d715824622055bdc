import type { ReactElement } from 'react';
import { useState } from 'react';
import { Callout } from '../../components/Callout';
import { Dialog } from '../../components/Dialog';
import { RestorePoints } from '../../components/RestorePoints';
import type { Refused } from '../../state/homeStore';
import { closeRefused, restoreProposal, useHome } from '../../state/homeStore';
import { sayDevices } from './sayDevices';
import { sayMoment } from './sayWhen';

/** A proposal that cannot be opened: what is wrong, and the earlier states that can take its place. */
export function RefusedDialog(): ReactElement | null {
  const refused = useHome((home) => home.refused);
  return refused === null ? null : <RestoreDialog key={refused.id} refused={refused} />;
}

function RestoreDialog({ refused }: { readonly refused: Refused }): ReactElement {
  const { id, title, message, restorePoints } = refused;
  const [chosen, setChosen] = useState(restorePoints[0]?.name);
  return (
    <Dialog
      title={`“${title}” cannot be opened`}
      onClose={closeRefused}
      actions={
        <>
          <button type="button" className="button" onClick={closeRefused}>
            Close
          </button>
          {chosen !== undefined && (
            <button
              type="button"
              className="button button-primary"
              onClick={() => void restoreProposal(id, chosen)}
            >
              Restore and open
            </button>
          )}
        </>
      }
    >
      <Callout tone="bad">
        <p>{message}</p>
      </Callout>
      {restorePoints.length === 0 ? (
        <p>There is no earlier state of it. The file stays where it is, as it is.</p>
      ) : (
        <RestorePoints
          points={restorePoints.map(({ name, savedAt, devices }) => ({
            name,
            says: `${sayMoment(savedAt)} · ${sayDevices(devices)}`,
          }))}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
    </Dialog>
  );
}
