import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { Device } from '../../../shared/domain/fleet/device';
import { textStep } from './fleetEdits';
import { playStep } from './useFleet';

const restMs = 400;

/** The note of a device: typed here, and part of the proposal as soon as the typing rests or the focus leaves. */
export function NoteField({ device }: { readonly device: Device }): ReactElement {
  const [draft, setDraft] = useState<string | null>(null);
  useEffect(() => {
    if (draft === null) return undefined;
    const timer = setTimeout(() => {
      handOver(device, draft);
      setDraft(null);
    }, restMs);
    return () => {
      clearTimeout(timer);
    };
  }, [device, draft]);
  return (
    <label className="field">
      <span className="field-label">Note</span>
      <textarea
        value={draft ?? device.note ?? ''}
        onChange={({ target }) => {
          setDraft(target.value);
        }}
        onBlur={() => {
          if (draft === null) return;
          handOver(device, draft);
          setDraft(null);
        }}
      />
    </label>
  );
}

function handOver(device: Device, text: string): void {
  if (text !== (device.note ?? '')) playStep(textStep(device, 'note', text));
}
