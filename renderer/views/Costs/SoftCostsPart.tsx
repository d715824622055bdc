import type { ReactElement } from 'react';
import type { SoftCost } from '../../../shared/domain/proposal/proposal';
import { multiply, one, rate } from '../../../shared/domain/rate';
import { weakestGrade } from '../../../shared/domain/sourced';
import { Callout } from '../../components/Callout';
import type { ItemColumn } from '../../components/form/ItemTable';
import { ItemTable } from '../../components/form/ItemTable';
import { PartList } from '../../components/form/PartList';
import { GradeMark } from '../../components/GradeMark';
import { SoftCostDialog } from './SoftCostDialog';
import { softKindNames } from './softWords';
import type { Costs } from './useCosts';

/** What print costs today that nobody invoices. */
export function SoftCostsPart({ costs }: { readonly costs: Costs }): ReactElement {
  const { proposal, change } = costs;
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
      table={(onEdit) => (
        <ItemTable
          className="table costs-list"
          items={proposal.softCosts ?? []}
          columns={softColumns(costs)}
          keyOf={({ id }) => id}
          what={({ label }) => label}
          onEdit={onEdit}
          onRemove={({ id, label }) => {
            change([{ type: 'softCost.remove', softCostId: id }], `remove ${label}`);
          }}
        />
      )}
      save={(softCost, verb) => change([{ type: 'softCost.set', softCost }], `${verb} ${softCost.label}`)}
      dialog={(given) => <SoftCostDialog costs={costs} {...given} />}
    />
  );
}

function softColumns({ format }: Costs): readonly ItemColumn<SoftCost>[] {
  return [
    { heading: 'Soft cost', cell: ({ label }) => label },
    { heading: 'Kind', cell: ({ kind }) => softKindNames[kind] },
    { heading: 'Times or hours a month', cell: ({ quantity }) => quantity.value, look: 'number' },
    { heading: 'Each', cell: ({ cost }) => format.amount(rate(cost.value)), look: 'number' },
    { heading: 'People', cell: ({ people }) => people?.value ?? '', look: 'number' },
    {
      heading: 'A month',
      cell: ({ quantity, cost, people }) => {
        const figures = [quantity, cost, ...(people === undefined ? [] : [people])];
        const aMonth = figures.map(({ value }) => rate(value)).reduce(multiply, one);
        return (
          <>
            <GradeMark grade={weakestGrade(figures.map(({ grade }) => grade))} /> {format.amount(aMonth)}
          </>
        );
      },
      look: 'number',
    },
  ];
}
