import type { ReactElement } from 'react';
import type { HomeEntry } from '../../../shared/ipc/contract';
import { untrashProposal } from '../../state/homeStore';
import { sayDevices } from './sayDevices';

/** What was thrown away and can come back. */
export function TrashList({ entries }: { readonly entries: readonly HomeEntry[] }): ReactElement {
  return (
    <details className="home-trash">
      <summary>
        <h2>Trash ({entries.length})</h2>
      </summary>
      <table className="table home-table" aria-label="Trash">
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <th scope="row">{entry.title}</th>
              <td>{entry.client}</td>
              <td className="number">{sayDevices(entry.devices)}</td>
              <td className="home-actions">
                <button
                  type="button"
                  className="button button-quiet"
                  aria-label={`Restore ${entry.title}`}
                  onClick={() => void untrashProposal(entry)}
                >
                  Restore
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
