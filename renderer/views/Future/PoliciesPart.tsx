import type { ReactElement } from 'react';
import { useState } from 'react';
import type { PrintPolicy } from '../../../shared/domain/future/option';
import { devicesWord } from './futureWords';
import { PolicyDialog } from './PolicyDialog';
import { RowButtons } from './RowButtons';
import type { Future } from './useFuture';

/** Named changes that remove pages. */
export function PoliciesPart({ future }: { readonly future: Future }): ReactElement {
  const { option, change } = future;
  const [edited, setEdited] = useState<PrintPolicy | 'new' | null>(null);
  const close = (): void => {
    setEdited(null);
  };
  return (
    <div className="part-body">
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={() => {
            setEdited('new');
          }}
        >
          Add a print policy…
        </button>
      </div>
      {option.policies.length === 0 ? (
        <p className="message">
          No page is removed by name yet, such as by duplex as a default, release by badge, or a form that
          goes online.
        </p>
      ) : (
        <PoliciesTable future={future} onEdit={setEdited} />
      )}
      {edited !== null && (
        <PolicyDialog
          future={future}
          {...(edited === 'new' ? {} : { policy: edited })}
          onSave={(policy) => {
            const label = `${edited === 'new' ? 'add' : 'change'} the print policy ${policy.name}`;
            if (change([{ type: 'option.setPolicy', optionId: option.id, policy }], label)) close();
          }}
          onClose={close}
        />
      )}
    </div>
  );
}

interface PoliciesTableProps {
  readonly future: Future;
  readonly onEdit: (policy: PrintPolicy) => void;
}

function PoliciesTable({ future, onEdit }: PoliciesTableProps): ReactElement {
  const { option, compared, change, format } = future;
  const removed = new Map(compared.pageBalance.removedBy.map((entry) => [entry.policyId, entry.pages]));
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">What changes</th>
          <th scope="col">Where</th>
          <th scope="col">Promised by</th>
          <th scope="col" className="number">
            Removes mono a month
          </th>
          <th scope="col" className="number">
            Removes color a month
          </th>
          <th scope="col">
            <span className="visually-hidden">Change</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {option.policies.map((policy) => {
          const pages = removed.get(policy.id);
          return (
            <tr key={policy.id}>
              <th scope="row">{policy.name}</th>
              <td>{policy.at === 'all' ? 'Every device' : devicesWord(format, policy.at.length)}</td>
              <td>{policy.promisedBy ?? '—'}</td>
              <td className="number">{pages === undefined ? '—' : format.count(pages.mono)}</td>
              <td className="number">{pages === undefined ? '—' : format.count(pages.colour)}</td>
              <td>
                <RowButtons
                  what={policy.name}
                  onEdit={() => {
                    onEdit(policy);
                  }}
                  onRemove={() => {
                    change(
                      [{ type: 'option.removePolicy', optionId: option.id, policyId: policy.id }],
                      `remove the print policy ${policy.name}`,
                    );
                  }}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
