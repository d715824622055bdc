import type { ReactElement } from 'react';
import { useMemo, useRef } from 'react';
import { priceChecks } from '../../../shared/domain/models/staleFigures';
import type { Finding } from '../../../shared/domain/plausibility/finding';
import { plausibilityChecks } from '../../../shared/domain/plausibility/plausibility';
import { useIsNear } from '../../hooks/useIsNear';
import { useParts } from '../../hooks/useParts';
import { useResults } from '../../state/results';
import { BandFields } from './suggestions/BandFields';
import './suggestions/suggestions.css';
import { usePriceBooks } from '../PriceBooks/usePriceBooks';

const shownAtOnce = 8;

/** Figures outside their plausible range, each with what was published of it, and prices that are out of date. */
export function FindingsPart({ optionId }: { readonly optionId: string }): ReactElement {
  const { proposal, comparison, format } = useResults();
  const place = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(place);
  const start = useMemo(
    () => (isNear ? () => plausibilityChecks(proposal, comparison, format) : null),
    [isNear, proposal, comparison, format],
  );
  const found = useParts<Finding>(start);
  if (found.type !== 'done') {
    const words = found.type === 'running' ? `${String(found.done)} of ${String(found.of)}` : '';
    return (
      <div ref={place} className="stack-tight">
        <h3>Worth a second look</h3>
        <p className="message">Looking at the figures… {words}</p>
      </div>
    );
  }
  const own = found.value.filter(
    (finding) => finding.optionId === undefined || finding.optionId === optionId,
  );
  return (
    <div ref={place} className="stack-tight">
      <h3>Worth a second look</h3>
      {own.length === 0 ? (
        <p>All figures that are known lie where figures of their kind usually do.</p>
      ) : (
        <FindingList findings={own} />
      )}
      <StalePrices />
      <details>
        <summary>Change the ranges</summary>
        <BandFields />
      </details>
    </div>
  );
}

function FindingList({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  const rest = findings.slice(shownAtOnce);
  const items = (list: readonly Finding[]): readonly ReactElement[] =>
    list.map((finding, at) => <FindingItem key={at} finding={finding} />);
  return (
    <>
      <ul className="check-list" aria-label="Worth a second look">
        {items(findings.slice(0, shownAtOnce))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>Show {rest.length} more</summary>
          <ul className="check-list">{items(rest)}</ul>
        </details>
      )}
    </>
  );
}

function FindingItem({ finding }: { readonly finding: Finding }): ReactElement {
  const { message, source, addresses } = finding;
  return (
    <li data-severity="warning">
      {message}
      <details className="finding-source">
        <summary>Why this range</summary>
        <p>{source}</p>
        {addresses.length > 0 && (
          <ul>
            {addresses.map((address) => (
              <li key={address}>{address}</li>
            ))}
          </ul>
        )}
      </details>
    </li>
  );
}

function StalePrices(): ReactElement | null {
  const { proposal } = useResults();
  const { state } = usePriceBooks();
  const checks = useMemo(
    () => (state.phase === 'shown' ? priceChecks(proposal, state.books, state.today) : []),
    [proposal, state],
  );
  if (checks.length === 0) return null;
  return (
    <ul className="check-list" aria-label="Prices out of date">
      {checks.map(({ message }) => (
        <li key={message} data-severity="warning">
          {message}
        </li>
      ))}
    </ul>
  );
}
