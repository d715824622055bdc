import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Device } from '../../../shared/domain/fleet/device';
import { useDocument } from '../../state/documentStore';
import { useView } from '../../state/viewStore';
import { removeStep } from './fleetEdits';
import { TakePricesButton } from '../PriceBooks/TakePricesButton';
import { deviceCount } from './fleetWords';
import { KindDialog } from './KindDialog';
import { PlaceDialog } from './PlaceDialog';
import { playStep } from './useFleet';

/** What can be done with the selected devices at once. */
export function SelectionBar({
  devices,
  count,
  onChanged,
}: {
  readonly devices: readonly Device[];
  readonly count: (count: number) => string;
  /** Devices may now belong elsewhere in the order or the filter. */
  readonly onChanged: () => void;
}): ReactElement {
  const [asked, setAsked] = useState<'kind' | 'place' | null>(null);
  const { select, goTo } = useView.getState();
  const close = (): void => {
    setAsked(null);
    onChanged();
  };
  return (
    <div className="fleet-selection" role="toolbar" aria-label="Selected devices">
      <span className="strong">{deviceCount(devices.length, count)} selected</span>
      <button
        type="button"
        className="button"
        onClick={() => {
          setAsked('kind');
        }}
      >
        Set kind…
      </button>
      <button
        type="button"
        className="button"
        onClick={() => {
          setAsked('place');
        }}
      >
        Set place…
      </button>
      <TakePricesButton
        label="Take prices…"
        what={deviceCount(devices.length, count)}
        devices={devices}
        screen="fleet"
      />
      <button
        type="button"
        className="button button-danger"
        onClick={() => {
          remove(devices, count);
        }}
      >
        Remove
      </button>
      <button
        type="button"
        className="button-link"
        title="Goes to the Future screen with these devices selected"
        onClick={() => {
          goTo('future');
        }}
      >
        Retire or replace…
      </button>
      <button
        type="button"
        aria-label="Clear the selection"
        className="button button-quiet fleet-selection-end"
        onClick={() => {
          select([]);
        }}
      >
        Clear
      </button>
      {asked === 'kind' ? <KindDialog devices={devices} onClose={close} /> : null}
      {asked === 'place' ? <PlaceDialog devices={devices} onClose={close} /> : null}
    </div>
  );
}

/** Removes devices and offers to take that back, as long as nothing else was done since. */
function remove(devices: readonly Device[], count: (count: number) => string): void {
  if (!playStep(removeStep(devices))) return;
  const { select, showToast } = useView.getState();
  select([]);
  const after = useDocument.getState().history?.proposal;
  showToast({
    text: `Removed ${deviceCount(devices.length, count)} from the fleet.`,
    action: {
      label: 'Undo',
      run: () => {
        const now = useDocument.getState();
        if (now.history?.proposal === after) now.undo();
        else showToast({ text: 'Other changes were made since. Undo them first, then the removal.' });
      },
    },
  });
}
