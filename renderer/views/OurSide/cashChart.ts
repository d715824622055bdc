import type { IsoDate } from '../../../shared/domain/calendar';
import type { ChartSpec } from '../../../shared/domain/charts/chartSpec';
import { stateColours } from '../../../shared/domain/charts/theme';
import type { Formatters } from '../../../shared/domain/document/formatters';
import type { OurSideView } from '../../../shared/domain/ourSide/ourSideView';

/** All that has come in less all that has gone out, month by month; drawn on this screen alone. */
export function cashChart(
  view: OurSideView,
  { format, startsOn }: { readonly format: Formatters; readonly startsOn: IsoDate },
): ChartSpec {
  const { months } = view.cash;
  const title = titleOf(view, format);
  const last = months.at(-1);
  return {
    id: 'our-cash',
    kind: 'lines',
    title,
    shows: `Internal. All that has come in less all that has gone out, at the end of each month from ${format.month(startsOn)}.`,
    alt: last === undefined ? title : `${title}. At the end: ${format.money(last.sum)}.`,
    unit: { type: 'money', currency: view.currency },
    labels: months.map(({ month }) => String(month)),
    series: [
      {
        name: 'In less out, all so far',
        colour: stateColours.option,
        values: months.map(({ sum }) => format.number(sum)),
      },
    ],
  };
}

function titleOf({ cash, total }: OurSideView, format: Formatters): string {
  if (total.margin === null) return 'Our cash of what is known; whole kinds of cost are missing';
  if (cash.lowest === null) return 'We never lay money out';
  const most = `We lay out ${format.moneySize(cash.lowest.sum)} by month ${String(cash.lowest.month)}`;
  return cash.recoveredIn === null
    ? `${most} and do not get it back within the term`
    : `${most} and have it back in month ${String(cash.recoveredIn)}`;
}
