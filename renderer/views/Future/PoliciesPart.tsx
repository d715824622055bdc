import type { ReactElement } from 'react';
import { policyWords } from '../../../shared/domain/document/policyWords';
import type { PrintPolicy } from '../../../shared/domain/future/option';
import { devicesWord, phaseWords } from './futureWords';
import { PolicyDialog } from './PolicyDialog';
import { PartList } from '../../components/form/PartList';
import { RowButtons } from '../../components/form/RowButtons';
import type { Future } from './useFuture';

/** Named changes of how people print, and the pages that they remove. */
export function PoliciesPart({ future }: { readonly future: Future }): ReactElement {
  const { option, change } = future;
  return (
    <PartList
      add="Add a print policy…"
      empty="No print policy yet, such as two-sided printing as the default, color only where it is needed, release by badge, or a form that goes online."
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
  const hasPhases = (option.phases ?? []).length > 0;
  const removed = new Map(compared.pageBalance.removedBy.map((entry) => [entry.policyId, entry.pages]));
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">What changes</th>
          <th scope="col">What it does</th>
          <th scope="col">Where</th>
          {hasPhases && <th scope="col">When</th>}
          <th scope="col">Promised by</th>
          <th scope="col" className="number">
            Mono removed
          </th>
          <th scope="col" className="number">
            Color removed
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
              <td>{policyWords(policy, format)}</td>
              <td>{policy.at === 'all' ? 'Every device' : devicesWord(format, policy.at.length)}</td>
              {hasPhases && <td>{phaseWords(option, policy.phaseId)}</td>}
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
