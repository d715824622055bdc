import type { ReactElement } from 'react';
import { TableHead } from '../../components/TableHead';
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

/** The headings over rows that end with those cells: what a row is, its source, and the amounts. */
export function AmountsHead({
  costs: { comparison, format },
  what,
}: {
  readonly costs: Costs;
  readonly what: string;
}): ReactElement {
  return (
    <TableHead
      headings={[
        what,
        { hidden: 'Source' },
        { figures: 'Year 1' },
        { figures: 'A month' },
        { figures: `${format.count(comparison.termMonths)} months` },
      ]}
    />
  );
}
