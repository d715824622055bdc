import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import { toldChecks } from '../../../shared/domain/comparison/checkWords';
import { noticeChecks } from '../../../shared/domain/comparison/contractEndChecks';
import type { Check, OptionComparison } from '../../../shared/domain/comparison/comparison';
import { whyNoSaving } from '../../../shared/domain/comparison/knownSides';
import type { OptionId } from '../../../shared/domain/ids';
import { useResults } from '../../state/results';
import { ApartPart } from './ApartPart';
import { categoryTable, pageTable } from './comparisonTables';
import { ComparisonChecks, BlockedCallout } from './ComparisonChecks';
import { comparisonCharts } from './comparisonCharts';
import { ComparisonHeadlines } from './ComparisonHeadlines';
import { ComparisonSection } from './ComparisonSection';
import { EmptyComparison } from './EmptyComparison';
import { ExplainHost } from './explain/ExplainHost';
import { FigureTableView } from './FigureTableView';
import { FindingsPart } from './FindingsPart';
import { MonthsPart } from './MonthsPart';
import { OneSidedComparison } from './OneSidedComparison';
import { RangesSection } from './RangesSection';
import { RatiosPart } from './RatiosPart';
import { SidesPart } from './SidesPart';
import { SuggestionsView } from './suggestions/SuggestionsView';
import { WhatIfSection } from './WhatIfSection';
import { YearsPart } from './YearsPart';
import './comparison.css';

/** Today carried on against an option: figures, tables, charts, checks, and what could be done better. */
export function ComparisonScreen(): ReactElement {
  const { comparison, telling, proposal } = useResults();
  const [chosenId, setChosenId] = useState<OptionId | null>(null);
  if (proposal.devices.length === 0) return <EmptyComparison lacks="devices" />;
  const chosen = comparison.options.find(({ option }) => option.id === chosenId) ?? telling.chosen;
  if (chosen === undefined) return <EmptyComparison lacks="option" />;
  return <ShownComparison chosen={chosen} onChoose={setChosenId} />;
}

interface ShownComparisonProps {
  readonly chosen: OptionComparison;
  readonly onChoose: (id: OptionId) => void;
}

/** What of the screen is shown. */
const faces = [
  { face: 'figures', title: 'Figures' },
  { face: 'suggestions', title: 'Suggestions' },
] as const;

function ShownComparison({ chosen, onChoose }: ShownComparisonProps): ReactElement {
  const { comparison } = useResults();
  const [face, setFace] = useState<(typeof faces)[number]['face']>('figures');
  return (
    <ExplainHost face={face}>
      <section className="screen comparison" aria-labelledby="comparison-heading">
        <div className="screen-head">
          <div>
            <h1 id="comparison-heading">Comparison</h1>
            <p className="screen-lead">
              {chosen.option.summary ?? `Today carried on against ${chosen.option.name}.`}
            </p>
          </div>
          <div className="screen-actions">
            {comparison.options.length > 1 && (
              <OptionSwitch options={comparison.options} chosen={chosen} onChoose={onChoose} />
            )}
            <div className="segments" role="group" aria-label="Show">
              {faces.map((entry) => (
                <button
                  key={entry.face}
                  type="button"
                  className="button"
                  aria-pressed={entry.face === face}
                  onClick={() => {
                    setFace(entry.face);
                  }}
                >
                  {entry.title}
                </button>
              ))}
            </div>
          </div>
        </div>
        {face === 'figures' ? <ComparisonBody chosen={chosen} /> : <SuggestionsView chosen={chosen} />}
      </section>
    </ExplainHost>
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
  { id: 'by-month', title: 'Month by month' },
  { id: 'by-category', title: 'By category' },
  { id: 'by-part', title: 'Who it falls on' },
  { id: 'page-balance', title: 'Pages' },
  { id: 'ratios', title: 'Ratios and environment' },
  { id: 'how-sure', title: 'How sure is this' },
  { id: 'what-if', title: 'What if' },
  { id: 'checks', title: 'Checks' },
] as const;

function ComparisonBody({ chosen }: { readonly chosen: OptionComparison }): ReactElement {
  const { telling: told, proposal, comparison, format } = useResults();
  const checks = useMemo(
    () => toldChecks([...chosen.checks, ...noticeChecks(proposal, told.at.slice(0, 10))], format),
    [chosen, proposal, told, format],
  );
  const why = whyNoSaving(comparison, chosen);
  return why === undefined ? (
    <WholeComparison chosen={chosen} checks={checks} />
  ) : (
    <OneSidedComparison chosen={chosen} checks={checks} why={why} />
  );
}

interface WholeComparisonProps {
  readonly chosen: OptionComparison;
  readonly checks: readonly Check[];
}

function WholeComparison({ chosen, checks }: WholeComparisonProps): ReactElement {
  const { telling: told, proposal } = useResults();
  const telling = useMemo(() => ({ ...told, chosen }), [told, chosen]);
  const charts = useMemo(() => comparisonCharts(telling, chosen), [telling, chosen]);
  const { locale } = proposal.settings;
  return (
    <>
      <ComparisonHeadlines telling={telling} chosen={chosen} />
      <BlockedCallout checks={checks} />
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
      <YearsPart telling={telling} chosen={chosen} charts={charts.years} />
      <MonthsPart telling={telling} chosen={chosen} />
      <ComparisonSection id="by-category" title="By category" charts={charts.categories} locale={locale}>
        <FigureTableView label="Cost by category over the term" table={categoryTable(telling, chosen)} />
        <ApartPart telling={telling} chosen={chosen} />
      </ComparisonSection>
      <SidesPart telling={telling} chosen={chosen} charts={charts.buildings} />
      <ComparisonSection id="page-balance" title="Pages" charts={charts.pages} locale={locale}>
        <FigureTableView label="Page balance" table={pageTable(telling, chosen)} />
      </ComparisonSection>
      <RatiosPart telling={telling} chosen={chosen} />
      <RangesSection chosen={chosen} />
      <WhatIfSection key={chosen.option.id} chosen={chosen} />
      <ComparisonSection id="checks" title="Checks" locale={locale}>
        <ComparisonChecks checks={checks} />
        <FindingsPart optionId={chosen.option.id} />
      </ComparisonSection>
    </>
  );
}

function showPart(id: string): void {
  const heading = document.getElementById(`${id}-title`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
