import type { ReactElement } from 'react';
import type { OptionComparison } from '../../../shared/domain/comparison/comparison';
import type { Telling } from '../../../shared/domain/document/telling';
import { apartTable } from './comparisonTables';
import { FigureTableView } from './FigureTableView';

interface ApartPartProps {
  readonly telling: Telling;
  readonly chosen: OptionComparison;
}

/** What is known beside the totals and never added to them: paper, tax, soft costs, a reserve. */
export function ApartPart({ telling, chosen }: ApartPartProps): ReactElement {
  const table = apartTable(telling, chosen);
  return (
    <section className="stack-tight" aria-labelledby="apart-title">
      <h3 id="apart-title">What stands apart</h3>
      {table === null ? (
        <p className="message">
          Nothing does: no paper price, tax, soft cost or reserve is known that the totals leave out.
        </p>
      ) : (
        <FigureTableView label="What stands apart" table={table} />
      )}
    </section>
  );
}
