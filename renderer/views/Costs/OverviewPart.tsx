import type { ReactElement } from 'react';
import { categoryNames } from '../../../shared/domain/charts/theme';
import { termWords } from '../../../shared/domain/document/telling';
import { EmptyState } from '../../components/EmptyState';
import { GradeLegend, GradeMark } from '../../components/GradeMark';
import { HeadlineFigure } from '../../components/HeadlineFigure';
import { AmountCells, AmountsHead } from './AmountCells';
import { ApartSection } from './ApartSection';
import { BreakdownSection } from './BreakdownSection';
import { countedWords } from './costsWords';
import { overviewRows, totalAmounts } from './overviewRows';
import type { Costs } from './useCosts';

interface OverviewPartProps {
  readonly costs: Costs;
  readonly onShow: (part: 'contracts' | 'devices' | 'soft') => void;
}

/** What today costs: by category, what stands apart, and whose it is. */
export function OverviewPart({ costs, onShow }: OverviewPartProps): ReactElement {
  const { comparison, proposal, format } = costs;
  const { doNothing } = comparison.today;
  const { currency } = comparison;
  const total = totalAmounts(doNothing, currency);
  const { known, of } = doNothing.devices;
  const term = termWords(comparison.termMonths);
  const isCosted = doNothing.rows.length > 0;
  return (
    <div className="part-body costs-overview">
      {isCosted ? (
        <>
          <div className="figures">
            <HeadlineFigure
              label="Today costs in year 1"
              value={format.money(total.year)}
              note={countedWords(proposal.settings)}
              tone="today"
            />
            <HeadlineFigure
              label="A month"
              value={format.money(total.month)}
              note="on average over the term"
              size="small"
            />
            <HeadlineFigure
              label={`Over ${term}`}
              value={format.money(total.term)}
              note="if nothing is changed"
              size="small"
            />
            <HeadlineFigure
              label="Devices known"
              value={`${format.count(known)} of ${format.count(of)}`}
              note={known === of ? 'pages and their prices' : 'the others count in part'}
              size="small"
            />
          </div>
          <CategoryTable costs={costs} />
        </>
      ) : (
        <NothingCosted onShow={onShow} />
      )}
      <ApartSection
        costs={costs}
        onAddSoft={() => {
          onShow('soft');
        }}
      />
      {isCosted && <BreakdownSection costs={costs} />}
    </div>
  );
}

function NothingCosted({ onShow }: Pick<OverviewPartProps, 'onShow'>): ReactElement {
  return (
    <EmptyState
      title="What does today cost?"
      actions={
        <>
          <button
            type="button"
            className="button button-primary"
            onClick={() => {
              onShow('contracts');
            }}
          >
            Go to Contracts
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              onShow('devices');
            }}
          >
            Go to Devices
          </button>
        </>
      }
    >
      <p>
        No cost is known yet. Start with the contracts that bill pages and service, then say for devices
        outside of them what their hardware, toner and service cost.
      </p>
    </EmptyState>
  );
}

function CategoryTable({ costs }: { readonly costs: Costs }): ReactElement {
  const { comparison } = costs;
  const { doNothing } = comparison.today;
  const total = totalAmounts(doNothing, comparison.currency);
  return (
    <section className="stack-tight" aria-labelledby="costs-categories">
      <h2 id="costs-categories">By category</h2>
      <table className="table costs-table">
        <AmountsHead costs={costs} what="What it is spent on" />
        <tbody>
          {overviewRows(doNothing, comparison.currency).map(({ category, grade, ...amounts }) => (
            <tr key={category}>
              <th scope="row">{categoryNames[category]}</th>
              <td className="costs-grade">
                <GradeMark grade={grade} />
              </td>
              <AmountCells costs={costs} amounts={amounts} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            <td />
            <AmountCells costs={costs} amounts={total} />
          </tr>
        </tfoot>
      </table>
      <GradeLegend />
    </section>
  );
}
