import type { ReactElement } from 'react';
import type { PrintPolicy } from '../../../shared/domain/future/option';
import { devicesWord } from './futureWords';
import { PolicyDialog } from './PolicyDialog';
import { PartList } from '../../components/form/PartList';
import { RowButtons } from '../../components/form/RowButtons';
import type { Future } from './useFuture';

/** Named changes that remove pages. */
export function PoliciesPart({ future }: { readonly future: Future }): ReactElement {
  const { option, change } = future;
  return (
    <PartList
      add="Add a print policy…"
      empty="No page is removed by name yet, such as by duplex as a default, release by badge, or a form that goes online."
      items={option.policies}
      table={(onEdit) => <PoliciesTable future={future} onEdit={onEdit} />}
      dialog={(edited, close) => (
        <PolicyDialog
          future={future}
          {...(edited === undefined ? {} : { policy: edited })}
          onSave={(policy) => {
            const label = `${edited === undefined ? 'add' : 'change'} the print policy ${policy.name}`;
            if (change([{ type: 'option.setPolicy', optionId: option.id, policy }], label)) close();
          }}
          onClose={close}
        />
      )}
    />
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
