import type { ReactElement } from 'react';
import { useMemo } from 'react';
import { addMonths } from '../../../shared/domain/calendar';
import { cashLines } from '../../../shared/domain/ourSide/cashFlow';
import type { OurSideView } from '../../../shared/domain/ourSide/ourSideView';
import { cashLineNames } from '../../../shared/domain/ourSide/ourWords';
import { ChartView } from '../../components/charts/ChartView';
import { TableHead } from '../../components/TableHead';
import { useResults } from '../../state/results';
import { cashChart } from './cashChart';
import { OurFigures } from './OurFigures';

/** Our cash by month: what has come in less what has gone out, as a line and as a table. */
export function CashPart({ view }: { readonly view: OurSideView }): ReactElement {
  const { format, proposal } = useResults();
  const { startsOn, locale } = proposal.settings;
  const chart = useMemo(() => cashChart(view, { format, startsOn }), [view, format, startsOn]);
  const { leftOut } = view.cash;
  return (
    <>
      <OurFigures view={view} />
      {leftOut.length > 0 && (
        <p className="message">
          Holds only what is known: {format.count(leftOut.length)}{' '}
          {leftOut.length === 1 ? 'thing is' : 'things are'} left out with price and cost.
        </p>
      )}
      <ChartView spec={chart} locale={locale} />
      <div className="table-scroll our-cash" role="region" aria-label="Our cash by month" tabIndex={0}>
        <table className="table our-table">
          <caption>What comes in later than the term stands in the months after it.</caption>
          <TableHead
            headings={[
              'Month',
              ...[...cashLines.map((line) => cashLineNames[line]), 'In less out', 'All so far'].map(
                (figures) => ({ figures }),
              ),
            ]}
          />
          <tbody>
            {view.cash.months.map(({ month, lines, net, sum }) => (
              <tr key={month}>
                <th scope="row">
                  {month} · {format.month(addMonths(startsOn, month - 1))}
                </th>
                {[...cashLines.map((line) => lines[line]), net, sum].map((amount, at) => (
                  <td key={at} className="number">
                    {format.money(amount)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
