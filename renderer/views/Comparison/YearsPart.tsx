import type { ReactElement } from 'react';
import { useState } from 'react';
import type { OptionComparison } from '../../../shared/domain/comparison/comparison';
import type { View } from '../../../shared/domain/cost/counting';
import type { Telling } from '../../../shared/domain/document/telling';
import { useView } from '../../state/viewStore';
import type { ExplainedChart } from './charts/explainedChart';
import { ComparisonSection } from './ComparisonSection';
import { yearTable } from './comparisonTables';
import { FigureTableView } from './FigureTableView';
import { presentTable } from './timeTables';

interface YearsPartProps {
  readonly telling: Telling;
  readonly chosen: OptionComparison;
  readonly charts: readonly ExplainedChart[];
}

const views: readonly { readonly view: View; readonly title: string; readonly says: string }[] = [
  {
    view: 'cost',
    title: 'Cost',
    says: 'What is bought is spread over the months in which it is used, so that years can be compared.',
  },
  {
    view: 'cash',
    title: 'Cash',
    says: 'What is bought stands in the year in which it is paid, and nothing is written off: what leaves the account.',
  },
];

/** Year by year, as cost or as cash, and what that is worth on the first day. */
export function YearsPart({ telling, chosen, charts }: YearsPartProps): ReactElement {
  const [view, setView] = useState<View>('cost');
  const { locale } = telling.proposal.settings;
  return (
    <ComparisonSection id="by-year" title="Year by year" charts={charts} locale={locale}>
      <div className="row comparison-choice">
        <div className="segments" role="group" aria-label="Show the years as">
          {views.map((entry) => (
            <button
              key={entry.view}
              type="button"
              className="button button-small"
              aria-pressed={entry.view === view}
              onClick={() => {
                setView(entry.view);
              }}
            >
              {entry.title}
            </button>
          ))}
        </div>
        <p className="message">{views.find((entry) => entry.view === view)?.says}</p>
      </div>
      <FigureTableView
        key={view}
        label={view === 'cost' ? 'Cost by category and year' : 'Cash by category and year'}
        table={yearTable(telling, chosen, view)}
      />
      <PresentValue telling={telling} chosen={chosen} />
    </ComparisonSection>
  );
}

function PresentValue({ telling, chosen }: Omit<YearsPartProps, 'charts'>): ReactElement {
  const openSettings = useView((state) => state.openSettings);
  const table = presentTable(telling, chosen);
  return (
    <div className="stack-tight">
      <h3>Net present value</h3>
      {table === null ? (
        <p className="message">
          Money later is worth less than money now. To see what each side is worth on the first day, set a
          discount rate in{' '}
          <button type="button" className="button-link" onClick={openSettings}>
            the settings
          </button>
          .
        </p>
      ) : (
        <FigureTableView label="Net present value" table={table} />
      )}
    </div>
  );
}
