import type { ReactElement } from 'react';
import { useMemo, useRef } from 'react';
import type { OptionComparison } from '../../../shared/domain/comparison/comparison';
import type { Telling } from '../../../shared/domain/document/telling';
import { useIsNear } from '../../hooks/useIsNear';
import type { PartsState } from '../../hooks/useParts';
import { useParts } from '../../hooks/useParts';
import { ComparisonSection } from './ComparisonSection';
import { FigureButton } from './explain/FigureButton';
import { FiguredText } from './explain/FiguredText';
import { FigureGrid } from './explain/FigureGrid';
import type { RatioCell, RatioGroup } from './ratioRows';
import { ratioGroups } from './ratioRows';

interface RatiosPartProps {
  readonly telling: Telling;
  readonly chosen: OptionComparison;
}

/** Ratios of the fleet, what a page costs, and paper, power and CO2: each with what it holds for. */
export function RatiosPart({ telling, chosen }: RatiosPartProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(place);
  const start = useMemo(
    () => (isNear ? () => [() => ratioGroups(telling, chosen)] : null),
    [isNear, telling, chosen],
  );
  const found: PartsState<RatioGroup> = useParts(start);
  return (
    <ComparisonSection id="ratios" title="Ratios and environment" locale={telling.proposal.settings.locale}>
      <div ref={place} className="stack">
        {found.type === 'done' ? (
          <RatioTable groups={found.value} option={chosen.option.name} />
        ) : (
          <p className="message">Working out the ratios…</p>
        )}
      </div>
    </ComparisonSection>
  );
}

function RatioTable({
  groups,
  option,
}: {
  readonly groups: readonly RatioGroup[];
  readonly option: string;
}): ReactElement {
  return (
    <FigureGrid label="Ratios and environment, figures">
      <table className="table comparison-table ratio-table" role="grid" aria-readonly="true">
        <caption>
          A ratio describes a fleet; it says nothing of how far people walk. Unknown figures are left out,
          never taken as zero.
        </caption>
        <thead>
          <tr>
            <th scope="col">Ratio</th>
            <th scope="col" className="number">
              Today
            </th>
            <th scope="col" className="number">
              {option}
            </th>
          </tr>
        </thead>
        {groups.map(({ title, rows }) => (
          <tbody key={title}>
            <tr className="comparison-group">
              <th scope="rowgroup" colSpan={3}>
                {title}
              </th>
            </tr>
            {rows.map(({ label, about, missing, today, then }) => (
              <tr key={label}>
                <th scope="row">
                  {label}
                  {about !== undefined && (
                    <span className="ratio-about">
                      <FiguredText said={about} />
                    </span>
                  )}
                  {missing !== undefined && <span className="ratio-about">{missing}</span>}
                </th>
                <Cell cell={today} label={`${label}, today`} />
                <Cell cell={then} label={`${label}, ${option}`} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </FigureGrid>
  );
}

function Cell({ cell, label }: { readonly cell: RatioCell; readonly label: string }): ReactElement {
  return (
    <td className="number">
      {cell.text === null ? (
        <span className="muted">not known</span>
      ) : (
        <FigureButton text={cell.text} label={label} of={cell.name} />
      )}
      {cell.note !== undefined && (
        <span className="ratio-about">
          <FiguredText said={cell.note} />
        </span>
      )}
    </td>
  );
}
