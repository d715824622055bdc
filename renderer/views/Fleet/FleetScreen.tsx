import type { ReactElement } from 'react';
import { useProposal } from '../../state/documentStore';

/** Today's devices: figures above, the grid, and the details of the selected device. */
export function FleetScreen(): ReactElement {
  const { devices } = useProposal();
  return (
    <section aria-label="Fleet">
      <h1>Fleet</h1>
      <p>{devices.length} devices</p>
    </section>
  );
}
