import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import { useFileDrop } from '../hooks/useFileDrop';
import { useDocument } from '../state/documentStore';

/** Says what will happen while a file is held over the window. */
export function DropTarget(): ReactElement | null {
  return useFileDrop() ? <DropOverlay /> : null;
}

function DropOverlay(): ReactElement {
  const client = useDocument((document) => document.history?.proposal.client.name);
  const overlay = useRef<HTMLDivElement>(null);
  useEffect(() => {
    overlay.current?.showPopover();
  }, []);
  return (
    <div ref={overlay} className="drop-overlay" popover="manual">
      <h2>Drop one fleet file to import it</h2>
      <p>
        {client === undefined
          ? 'A new proposal is made for it: you are asked for the client’s name first.'
          : `Its devices are added to the proposal for ${client}. You see everything before it is imported.`}
      </p>
    </div>
  );
}
