import type { ReactElement } from 'react';
import { policyWords } from '../../../shared/domain/document/policyWords';
import type { PrintPolicy } from '../../../shared/domain/future/option';
import type { ItemColumn } from '../../components/form/ItemTable';
import { ItemTable } from '../../components/form/ItemTable';
import { PartList } from '../../components/form/PartList';
import { devicesWord, phaseWords } from './futureWords';
import { PolicyDialog } from './PolicyDialog';
import type { Future } from './useFuture';

/** Named changes of how people print, and the pages that they remove. */
export function PoliciesPart({ future }: { readonly future: Future }): ReactElement {
  const { option, change } = future;
  return (
    <PartList
      add="Add a print policy…"
      empty="No print policy yet, such as two-sided printing as the default, color only where it is needed, release by badge, or a form that goes online."
      items={option.policies}
      table={(onEdit) => (
        <ItemTable
          items={option.policies}
          columns={policyColumns(future)}
          keyOf={({ id }) => id}
          what={({ name }) => name}
          onEdit={onEdit}
          onRemove={({ id, name }) => {
            change(
              [{ type: 'option.removePolicy', optionId: option.id, policyId: id }],
              `remove the print policy ${name}`,
            );
          }}
        />
      )}
      save={(policy, verb) =>
        change(
          [{ type: 'option.setPolicy', optionId: option.id, policy }],
          `${verb} the print policy ${policy.name}`,
        )
      }
      dialog={(given) => <PolicyDialog future={future} {...given} />}
    />
  );
}

function policyColumns({ option, compared, format }: Future): readonly ItemColumn<PrintPolicy>[] {
  const hasPhases = (option.phases ?? []).length > 0;
  const removed = new Map(compared.pageBalance.removedBy.map(({ policyId, pages }) => [policyId, pages]));
  const removedBy = ({ id }: PrintPolicy, meter: 'mono' | 'colour'): string => {
    const pages = removed.get(id);
    return pages === undefined ? '—' : format.count(pages[meter]);
  };
  const when: ItemColumn<PrintPolicy> = {
    heading: 'When',
    cell: ({ phaseId }) => phaseWords(option, phaseId),
  };
  return [
    { heading: 'What changes', cell: ({ name }) => name },
    { heading: 'What it does', cell: (policy) => policyWords(policy, format) },
    { heading: 'Where', cell: ({ at }) => (at === 'all' ? 'Every device' : devicesWord(format, at.length)) },
    ...(hasPhases ? [when] : []),
    { heading: 'Promised by', cell: ({ promisedBy }) => promisedBy ?? '—' },
    { heading: 'Mono removed', cell: (policy) => removedBy(policy, 'mono'), look: 'number' },
    { heading: 'Color removed', cell: (policy) => removedBy(policy, 'colour'), look: 'number' },
  ];
}
