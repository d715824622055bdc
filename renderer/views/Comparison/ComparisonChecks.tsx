import type { ReactElement } from 'react';
import type { Check } from '../../../shared/domain/comparison/comparison';
import { useView } from '../../state/viewStore';

interface ChecksProps {
  readonly checks: readonly Check[];
}

const shownAtTop = 3;
const shownBelow = 8;

/** Says at the top of the screen that something stops the export, and where to put it right. */
export function BlockedCallout({ checks }: ChecksProps): ReactElement | null {
  const goTo = useView((state) => state.goTo);
  const blocks = checks.filter((check) => check.severity === 'block');
  if (blocks.length === 0) return null;
  const title =
    blocks.length === 1 ? 'One thing stops the export' : `${String(blocks.length)} things stop the export`;
  return (
    <div className="callout" data-tone="bad" role="group" aria-label={title}>
      <p className="callout-title">{title}</p>
      <CheckList checks={blocks} most={shownAtTop} />
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={() => {
            goTo('future');
          }}
        >
          Put it right on Future
        </button>
      </div>
    </div>
  );
}

/** All that was checked: what stops the export first, then what to know. */
export function ComparisonChecks({ checks }: ChecksProps): ReactElement {
  const goTo = useView((state) => state.goTo);
  const warnings = checks.filter((check) => check.severity === 'warning');
  const blocks = checks.filter((check) => check.severity === 'block');
  if (checks.length === 0) {
    return (
      <p>
        Every page of today has a device or a named removal, and both sides count the same. Nothing to put
        right.
      </p>
    );
  }
  return (
    <div className="stack">
      {blocks.length > 0 && (
        <div className="stack-tight">
          <h3>These stop the export</h3>
          <CheckList checks={blocks} most={shownBelow} />
        </div>
      )}
      {warnings.length > 0 && (
        <div className="stack-tight">
          <h3>These are good to know</h3>
          <CheckList checks={warnings} most={shownBelow} />
        </div>
      )}
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={() => {
            goTo('future');
          }}
        >
          Change the future state
        </button>
      </div>
    </div>
  );
}

interface CheckListProps extends ChecksProps {
  readonly most: number;
}

function CheckList({ checks, most }: CheckListProps): ReactElement {
  const [shown, rest] = [checks.slice(0, most), checks.slice(most)];
  return (
    <>
      <ul className="check-list">
        {shown.map((check, at) => (
          <li key={at} data-severity={check.severity}>
            {check.message}
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>Show {rest.length} more</summary>
          <ul className="check-list">
            {rest.map((check, at) => (
              <li key={at} data-severity={check.severity}>
                {check.message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
