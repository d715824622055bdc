import type { ReactElement } from 'react';
import { phaseUse } from '../../../shared/domain/document/phaseUse';
import { monthOfPhase } from '../../../shared/domain/future/phaseMonth';
import type { Phase } from '../../../shared/domain/future/option';
import type { ItemColumn } from '../../components/form/ItemTable';
import { ItemTable } from '../../components/form/ItemTable';
import { PartList } from '../../components/form/PartList';
import { PhaseDialog } from './PhaseDialog';
import type { Future } from './useFuture';

/** The dated steps between today and the future. */
export function PhasesPart({ future }: { readonly future: Future }): ReactElement {
  const { option, change } = future;
  const phases = option.phases ?? [];
  return (
    <PartList
      add="Add a phase…"
      empty="Everything happens in month 1. Add a phase to let some of it begin later; then choose the phase at each device, contract or cost."
      items={phases}
      table={(onEdit) => (
        <ItemTable
          items={[...phases].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))}
          columns={phaseColumns(future)}
          keyOf={({ id }) => id}
          what={({ name }) => `the phase ${name}`}
          first={<StartRow future={future} />}
          onEdit={onEdit}
          onRemove={({ id, name }) => {
            change(
              [{ type: 'option.removePhase', optionId: option.id, phaseId: id }],
              `remove the phase ${name}`,
            );
          }}
        />
      )}
      save={(phase, verb) =>
        change([{ type: 'option.setPhase', optionId: option.id, phase }], `${verb} the phase ${phase.name}`)
      }
      dialog={(given) => <PhaseDialog future={future} {...given} />}
    />
  );
}

function phaseColumns({ option, proposal, format }: Future): readonly ItemColumn<Phase>[] {
  return [
    { heading: 'Phase', cell: ({ name }) => name },
    { heading: 'From', cell: ({ startsOn }) => format.day(startsOn), look: 'short' },
    {
      heading: 'Month',
      cell: (phase) => format.count(monthOfPhase(phase, proposal.settings)),
      look: 'number',
    },
    {
      heading: 'Overlap',
      cell: ({ overlapMonths = 0 }) => (overlapMonths === 0 ? '—' : `${format.count(overlapMonths)} mo.`),
      look: 'number',
    },
    {
      heading: 'What happens',
      cell: (phase) => (
        <>
          {phaseUse(option, phase.id, format) || 'Nothing yet'}
          {monthOfPhase(phase, proposal.settings) > proposal.settings.termMonths && (
            <p className="message" data-tone="warning">
              It lies after the term, so nothing of it is in the comparison.
            </p>
          )}
        </>
      ),
    },
  ];
}

/** What happens at once; it is no phase, and stands above them. */
function StartRow({ future }: { readonly future: Future }): ReactElement {
  const { option, proposal, format } = future;
  return (
    <tr>
      <th scope="row">From the start</th>
      <td className="short">{format.day(proposal.settings.startsOn)}</td>
      <td className="number">1</td>
      <td className="number">—</td>
      <td>{phaseUse(option, undefined, format) || 'Nothing'}</td>
      <td />
    </tr>
  );
}
