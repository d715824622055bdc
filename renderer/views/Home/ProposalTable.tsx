import type { ReactElement } from 'react';
import type { HomeEntry } from '../../../shared/ipc/contract';
import { duplicateProposal, openProposal, trashProposal, useHome } from '../../state/homeStore';
import { sayWhen } from './sayWhen';

/** Proposals, last saved first, each with what can be done with it. */
export function ProposalTable({ entries }: { readonly entries: readonly HomeEntry[] }): ReactElement {
  const readAt = useHome((home) => home.readAt);
  return (
    <div className="table-scroll">
      <table className="table home-table">
        <thead>
          <tr>
            <th scope="col">Title</th>
            <th scope="col">Client</th>
            <th scope="col" className="number">
              Devices
            </th>
            <th scope="col">Last saved</th>
            <th scope="col">
              <span className="visually-hidden">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <ProposalRow key={entry.id} entry={entry} readAt={readAt} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ProposalRow({ entry, readAt }: { readonly entry: HomeEntry; readonly readAt: Date }): ReactElement {
  const { id, title, client, devices, savedAt, mark } = entry;
  return (
    <tr>
      <th scope="row">
        <button type="button" className="button-link home-title" onClick={() => void openProposal(id)}>
          {title}
        </button>
        {mark !== null && (
          <p className="message home-mark" data-tone="bad">
            {mark}
          </p>
        )}
      </th>
      <td>{client}</td>
      <td className="number">{mark === null ? devices.toLocaleString('en-US') : '—'}</td>
      <td>
        <time dateTime={savedAt}>{sayWhen(savedAt, readAt)}</time>
      </td>
      <td className="home-actions">
        <button
          type="button"
          className="button button-quiet"
          aria-label={`Duplicate ${title}`}
          disabled={mark !== null}
          onClick={() => void duplicateProposal(entry)}
        >
          Duplicate
        </button>
        <button
          type="button"
          className="button button-quiet"
          aria-label={`Move ${title} to trash`}
          onClick={() => void trashProposal(entry)}
        >
          Move to trash
        </button>
      </td>
    </tr>
  );
}
