import type { ReactElement } from 'react';
import type { Amounts } from './overviewRows';
import type { Costs } from './useCosts';

/** The three amounts of a row. */
export function AmountCells({
  costs: { format },
  amounts,
}: {
  readonly costs: Costs;
  readonly amounts: Amounts;
}): ReactElement {
  return (
    <>
      <td className="number">{format.money(amounts.year)}</td>
      <td className="number">{format.money(amounts.month)}</td>
      <td className="number">{format.money(amounts.term)}</td>
    </>
  );
}
