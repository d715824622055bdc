import type { ReactElement } from 'react';
import { useMemo, useRef, useState } from 'react';
import type { OptionComparison } from '../../../shared/domain/comparison/comparison';
import type { BreakdownBy } from '../../../shared/domain/cost/costParts';
import { breakdownBys } from '../../../shared/domain/cost/costParts';
import type { Telling } from '../../../shared/domain/document/telling';
import { useIsNear } from '../../hooks/useIsNear';
import type { ExplainedChart } from './charts/explainedChart';
import { ComparisonSection } from './ComparisonSection';
import { FigureTableView } from './FigureTableView';
import { breakdownNames, partTable } from './partTables';

interface SidesPartProps {
  readonly telling: Telling;
  readonly chosen: OptionComparison;
  readonly charts: readonly ExplainedChart[];
}

/** Whose cost it is on both sides: by building, department, contract, model or device. */
export function SidesPart({ telling, chosen, charts }: SidesPartProps): ReactElement {
  const [by, setBy] = useState<BreakdownBy>('building');
  const place = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(place);
  const table = useMemo(
    () => (isNear ? partTable(telling, chosen, by) : null),
    [isNear, telling, chosen, by],
  );
  return (
    <ComparisonSection
      id="by-part"
      title="Who it falls on"
      charts={charts}
      locale={telling.proposal.settings.locale}
    >
      <div className="segments" role="group" aria-label="Break down by" ref={place}>
        {breakdownBys.map((name) => (
          <button
            key={name}
            type="button"
            className="button button-small"
            aria-pressed={name === by}
            onClick={() => {
              setBy(name);
            }}
          >
            {breakdownNames[name]}
          </button>
        ))}
      </div>
      {table !== null && (
        <FigureTableView
          key={by}
          label={`Cost by ${breakdownNames[by].toLowerCase()} over the term`}
          table={table}
        />
      )}
    </ComparisonSection>
  );
}
