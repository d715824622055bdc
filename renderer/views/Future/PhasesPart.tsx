import type { ReactElement } from 'react';
import type { Phase } from '../../../shared/domain/future/option';
import { PartList } from '../../components/form/PartList';
import { RowButtons } from '../../components/form/RowButtons';
import { PhaseDialog } from './PhaseDialog';
import { monthOfPhase, phaseUse } from '../../../shared/domain/document/phaseUse';
import type { Future } from './useFuture';

/** The dated steps between today and the future. */
export function PhasesPart({ future }: { readonly future: Future }): ReactElement {
  const { option, change } = future;
  return (
    <PartList
      add="Add a phase…"
      empty="Everything happens in month 1. Add a phase to let some of it begin later; then choose the phase at each device, contract or cost."
      items={option.phases ?? []}
      table={(onEdit) => <PhasesTable future={future} onEdit={onEdit} />}
      dialog={(edited, close) => (
        <PhaseDialog
          future={future}
          {...(edited === undefined ? {} : { phase: edited })}
          onSave={(phase) => {
            const label = `${edited === undefined ? 'add' : 'change'} the phase ${phase.name}`;
            if (change([{ type: 'option.setPhase', optionId: option.id, phase }], label)) close();
          }}
          onClose={close}
        />
      )}
    />
  );
}

interface PhasesTableProps {
  readonly future: Future;
  readonly onEdit: (phase: Phase) => void;
}

function PhasesTable({ future, onEdit }: PhasesTableProps): ReactElement {
  const { option, proposal, format } = future;
  const inOrder = [...(option.phases ?? [])].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">Phase</th>
          <th scope="col">From</th>
          <th scope="col" className="number">
            Month
          </th>
          <th scope="col" className="number">
            Overlap
          </th>
          <th scope="col">What happens</th>
          <th scope="col">
            <span className="visually-hidden">Change</span>
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">From the start</th>
          <td className="short">{format.day(proposal.settings.startsOn)}</td>
          <td className="number">1</td>
          <td className="number">—</td>
          <td>{phaseUse(option, undefined, format) || 'Nothing'}</td>
          <td />
        </tr>
        {inOrder.map((phase) => (
          <PhaseRow key={phase.id} future={future} phase={phase} onEdit={onEdit} />
        ))}
      </tbody>
    </table>
  );
}

function PhaseRow({ future, phase, onEdit }: PhasesTableProps & { readonly phase: Phase }): ReactElement {
  const { option, proposal, format, change } = future;
  const month = monthOfPhase(phase, proposal.settings);
  const overlap = phase.overlapMonths ?? 0;
  const isOutside = month > proposal.settings.termMonths;
  return (
    <tr>
      <th scope="row">{phase.name}</th>
      <td className="short">{format.day(phase.startsOn)}</td>
      <td className="number">{format.count(month)}</td>
      <td className="number">{overlap === 0 ? '—' : `${format.count(overlap)} mo.`}</td>
      <td>
        {phaseUse(option, phase.id, format) || 'Nothing yet'}
        {isOutside && (
          <p className="message" data-tone="warning">
            It lies after the term, so nothing of it is in the comparison.
          </p>
        )}
      </td>
      <td>
        <RowButtons
          what={`the phase ${phase.name}`}
          onEdit={() => {
            onEdit(phase);
          }}
          onRemove={() => {
            change(
              [{ type: 'option.removePhase', optionId: option.id, phaseId: phase.id }],
              `remove the phase ${phase.name}`,
            );
          }}
        />
      </td>
    </tr>
  );
}
