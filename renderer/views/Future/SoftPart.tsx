import type { ReactElement } from 'react';
import { useState } from 'react';
import type { SoftCost } from '../../../shared/domain/proposal/proposal';
import { TableHead } from '../../components/TableHead';
import { softWords } from './softDraft';
import { SoftChangeDialog } from './SoftChangeDialog';
import { phaseWords } from './futureWords';
import type { Future } from './useFuture';

/** What the option promises for the soft costs of today. */
export function SoftPart({ future }: { readonly future: Future }): ReactElement {
  const { proposal, option, change } = future;
  const [edited, setEdited] = useState<SoftCost | null>(null);
  const softCosts = proposal.softCosts ?? [];
  return (
    <div className="part-body">
      {softCosts.length === 0 ? (
        <p className="message">
          No soft cost of today is known: no help desk ticket, no IT time, no downtime. Once there are some,
          say here how many the option promises.
        </p>
      ) : (
        <SoftTable future={future} softCosts={softCosts} onEdit={setEdited} />
      )}
      {edited !== null && (
        <SoftChangeDialog
          future={future}
          softCost={edited}
          onSave={(made) => {
            const label = `promise ${edited.label}`;
            if (change([{ type: 'option.setSoftChange', optionId: option.id, change: made }], label)) {
              setEdited(null);
            }
          }}
          onClose={() => {
            setEdited(null);
          }}
        />
      )}
    </div>
  );
}

interface SoftTableProps {
  readonly future: Future;
  readonly softCosts: readonly SoftCost[];
  readonly onEdit: (softCost: SoftCost) => void;
}

function SoftTable({ future, softCosts, onEdit }: SoftTableProps): ReactElement {
  return (
    <table className="table">
      <TableHead
        headings={[
          'Soft cost',
          'Kind',
          { figures: 'Today, a month' },
          { figures: 'In the option' },
          'When',
          'Promised by',
          { hidden: 'Change' },
        ]}
      />
      <tbody>
        {softCosts.map((softCost) => (
          <SoftRow key={softCost.id} future={future} softCost={softCost} onEdit={onEdit} />
        ))}
      </tbody>
    </table>
  );
}

interface SoftRowProps extends Omit<SoftTableProps, 'softCosts'> {
  readonly softCost: SoftCost;
}

function SoftRow({ future, softCost, onEdit }: SoftRowProps): ReactElement {
  const { option, change } = future;
  const promised = option.softChanges?.find(({ softCostId }) => softCostId === softCost.id);
  const { kind, unit } = softWords[softCost.kind];
  return (
    <tr>
      <th scope="row">{softCost.label}</th>
      <td>{kind}</td>
      <td className="number">
        {softCost.quantity.value} {unit}
      </td>
      <td className="number">
        {promised === undefined ? 'Unchanged' : `${promised.quantity.value} ${unit}`}
      </td>
      <td>{promised === undefined ? '—' : phaseWords(option, promised.phaseId)}</td>
      <td>{promised?.promisedBy ?? '—'}</td>
      <td>
        <div className="row-buttons">
          <button
            type="button"
            className="button button-small"
            aria-label={`Change ${softCost.label}`}
            onClick={() => {
              onEdit(softCost);
            }}
          >
            Change…
          </button>
          {promised !== undefined && (
            <button
              type="button"
              className="button button-small"
              aria-label={`Take back the promise for ${softCost.label}`}
              onClick={() => {
                change(
                  [{ type: 'option.removeSoftChange', optionId: option.id, softCostId: softCost.id }],
                  `take back the promise for ${softCost.label}`,
                );
              }}
            >
              Take back
            </button>
          )}
        </div>
      </td>
    </tr>
  );
}
