import type { ReactElement } from 'react';
import { useMemo, useRef, useState } from 'react';
import type { OptionComparison } from '../../../shared/domain/comparison/comparison';
import { transition } from '../../../shared/domain/comparison/transition';
import type { Telling } from '../../../shared/domain/document/telling';
import { useIsNear } from '../../hooks/useIsNear';
import { ComparisonSection } from './ComparisonSection';
import { FigureTableView } from './FigureTableView';
import { monthChart, monthTable } from './timeTables';

interface MonthsPartProps {
  readonly telling: Telling;
  readonly chosen: OptionComparison;
}

/** Fewer months than this are read faster in the table than in a chart. */
const leastDrawn = 3;

/** Month by month from today to the option in place, or over the whole term. */
export function MonthsPart({ telling, chosen }: MonthsPartProps): ReactElement {
  const [wholeTerm, setWholeTerm] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(place);
  const { startsOn, locale } = telling.proposal.settings;
  const found = useMemo(
    () => (isNear ? transition(telling.comparison, chosen, { startsOn, wholeTerm }) : null),
    [isNear, telling.comparison, chosen, startsOn, wholeTerm],
  );
  const charts =
    found !== null && found.months.length >= leastDrawn ? [monthChart(telling, chosen, found)] : [];
  return (
    <ComparisonSection id="by-month" title="Month by month" charts={charts} locale={locale}>
      <div className="row comparison-choice" ref={place}>
        <div className="segments" role="group" aria-label="Months shown">
          {[false, true].map((isWhole) => (
            <button
              key={String(isWhole)}
              type="button"
              className="button button-small"
              aria-pressed={isWhole === wholeTerm}
              onClick={() => {
                setWholeTerm(isWhole);
              }}
            >
              {isWhole ? 'Whole term' : 'Transition'}
            </button>
          ))}
        </div>
        <p className="message">
          {wholeTerm
            ? 'Every month of the term.'
            : 'From today to the month after the last phase, overlap or one-off cost.'}
        </p>
      </div>
      {found !== null && <FigureTableView label="Cost by month" table={monthTable(telling, chosen, found)} />}
    </ComparisonSection>
  );
}
