import type { ReactElement } from 'react';
import type { SoftCost } from '../../../shared/domain/proposal/proposal';
import { multiply, one, rate } from '../../../shared/domain/rate';
import { weakestGrade } from '../../../shared/domain/sourced';
import { Callout } from '../../components/Callout';
import { PartList } from '../../components/form/PartList';
import { RowButtons } from '../../components/form/RowButtons';
import { GradeMark } from '../../components/GradeMark';
import { SoftCostDialog } from './SoftCostDialog';
import { softKindNames } from './softWords';
import type { Costs } from './useCosts';

/** What print costs today that nobody invoices. */
export function SoftCostsPart({ costs }: { readonly costs: Costs }): ReactElement {
  const { proposal } = costs;
  const isCounted = proposal.settings.counts?.soft === true;
  return (
    <PartList
      add="Add a soft cost…"
      empty="No soft cost of today is noted. Ask the client how many tickets and hours printing takes."
      items={proposal.softCosts ?? []}
      offer={
        <Callout>
          <p>
            Use the client&apos;s own counts. Published shares of help desk work that printing takes lie
            between 5% and 50%, so none of them is a fact; count downtime only with logged hours.
          </p>
          <p>
            {isCounted
              ? 'Soft costs are counted in the totals: that is switched on in the overview.'
              : 'Soft costs stand apart and are in no total; the switch is in the overview.'}
          </p>
        </Callout>
      }
      table={(onEdit) => <SoftTable costs={costs} onEdit={onEdit} />}
      dialog={(softCost, close) => <SoftCostDialog costs={costs} softCost={softCost} onClose={close} />}
    />
  );
}

interface SoftTableProps {
  readonly costs: Costs;
  readonly onEdit: (softCost: SoftCost) => void;
}

function SoftTable({ costs, onEdit }: SoftTableProps): ReactElement {
  const { proposal, format, change } = costs;
  return (
    <table className="table costs-list">
      <thead>
        <tr>
          <th scope="col">Soft cost</th>
          <th scope="col">Kind</th>
          <th scope="col" className="number">
            Times or hours a month
          </th>
          <th scope="col" className="number">
            Each
          </th>
          <th scope="col" className="number">
            People
          </th>
          <th scope="col" className="number">
            A month
          </th>
          <th scope="col">
            <span className="visually-hidden">Change</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {(proposal.softCosts ?? []).map((softCost) => {
          const { quantity, cost, people } = softCost;
          const aMonth = multiply(
            multiply(rate(quantity.value), rate(cost.value)),
            people === undefined ? one : rate(people.value),
          );
          const grade = weakestGrade(
            [quantity, cost, ...(people === undefined ? [] : [people])].map((figure) => figure.grade),
          );
          return (
            <tr key={softCost.id}>
              <th scope="row">{softCost.label}</th>
              <td>{softKindNames[softCost.kind]}</td>
              <td className="number">{quantity.value}</td>
              <td className="number">{format.amount(rate(cost.value))}</td>
              <td className="number">{people?.value ?? ''}</td>
              <td className="number">
                <GradeMark grade={grade} /> {format.amount(aMonth)}
              </td>
              <td>
                <RowButtons
                  what={softCost.label}
                  onEdit={() => {
                    onEdit(softCost);
                  }}
                  onRemove={() => {
                    change(
                      [{ type: 'softCost.remove', softCostId: softCost.id }],
                      `remove ${softCost.label}`,
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
