import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { OptionComparison } from '../../../shared/domain/comparison/comparison';
import type { OptionId } from '../../../shared/domain/ids';
import { useResults } from '../../state/results';
import { buildingTable, categoryTable, pageTable, yearTable } from './comparisonTables';
import { ComparisonChecks, BlockedCallout } from './ComparisonChecks';
import { comparisonCharts } from './comparisonCharts';
import { ComparisonHeadlines } from './ComparisonHeadlines';
import { ComparisonSection } from './ComparisonSection';
import { EmptyComparison } from './EmptyComparison';
import { FigureTableView } from './FigureTableView';
import { RangesSection } from './RangesSection';
import { WhatIfSection } from './WhatIfSection';
import './comparison.css';

/** Today carried on against an option: figures, tables, charts and checks. */
export function ComparisonScreen(): ReactElement {
  const { comparison, telling, proposal } = useResults();
  const [chosenId, setChosenId] = useState<OptionId | null>(null);
  if (proposal.devices.length === 0) return <EmptyComparison lacks="devices" />;
  const chosen = comparison.options.find(({ option }) => option.id === chosenId) ?? telling.chosen;
  if (chosen === undefined) return <EmptyComparison lacks="option" />;
  return (
    <section className="screen comparison" aria-labelledby="comparison-heading">
      <div className="screen-head">
        <div>
          <h1 id="comparison-heading">Comparison</h1>
          <p className="screen-lead">
            {chosen.option.summary ?? `Today carried on against ${chosen.option.name}.`}
          </p>
        </div>
        {comparison.options.length > 1 && (
          <OptionSwitch options={comparison.options} chosen={chosen} onChoose={setChosenId} />
        )}
      </div>
      <ComparisonBody chosen={chosen} />
    </section>
  );
}

interface OptionSwitchProps {
  readonly options: readonly OptionComparison[];
  readonly chosen: OptionComparison;
  readonly onChoose: (id: OptionId) => void;
}

function OptionSwitch({ options, chosen, onChoose }: OptionSwitchProps): ReactElement {
  return (
    <div className="segments" role="group" aria-label="Compare today with">
      {options.map(({ option }) => (
        <button
          key={option.id}
          type="button"
          className="button"
          aria-pressed={option.id === chosen.option.id}
          onClick={() => {
            onChoose(option.id);
          }}
        >
          {option.name}
        </button>
      ))}
    </div>
  );
}

const parts = [
  { id: 'by-year', title: 'Year by year' },
  { id: 'by-category', title: 'By category' },
  { id: 'by-building', title: 'By building' },
  { id: 'page-balance', title: 'Pages' },
  { id: 'how-sure', title: 'How sure is this' },
  { id: 'what-if', title: 'What if' },
  { id: 'checks', title: 'Checks' },
] as const;

function ComparisonBody({ chosen }: { readonly chosen: OptionComparison }): ReactElement {
  const { telling: told, proposal } = useResults();
  const telling = useMemo(() => ({ ...told, chosen }), [told, chosen]);
  const charts = useMemo(() => comparisonCharts(telling, chosen), [telling, chosen]);
  const { locale } = proposal.settings;
  return (
    <>
      <ComparisonHeadlines telling={telling} chosen={chosen} />
      <BlockedCallout checks={chosen.checks} />
      <nav className="row comparison-parts" aria-label="Parts of the comparison">
        {parts.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            className="button button-small"
            onClick={() => {
              showPart(id);
            }}
          >
            {title}
          </button>
        ))}
      </nav>
      <ComparisonSection id="by-year" title="Year by year" charts={charts.years} locale={locale}>
        <FigureTableView label="Cost by category and year" table={yearTable(telling, chosen)} />
      </ComparisonSection>
      <ComparisonSection id="by-category" title="By category" charts={charts.categories} locale={locale}>
        <FigureTableView label="Cost by category over the term" table={categoryTable(telling, chosen)} />
      </ComparisonSection>
      <ComparisonSection id="by-building" title="By building" charts={charts.buildings} locale={locale}>
        <FigureTableView label="Cost by building over the term" table={buildingTable(telling, chosen)} />
      </ComparisonSection>
      <ComparisonSection id="page-balance" title="Pages" charts={charts.pages} locale={locale}>
        <FigureTableView label="Page balance" table={pageTable(telling, chosen)} />
      </ComparisonSection>
      <RangesSection chosen={chosen} />
      <WhatIfSection key={chosen.option.id} chosen={chosen} />
      <ComparisonSection id="checks" title="Checks" locale={locale}>
        <ComparisonChecks checks={chosen.checks} />
      </ComparisonSection>
    </>
  );
}

function showPart(id: string): void {
  const heading = document.getElementById(`${id}-title`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
