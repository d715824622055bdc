import type { ReactElement } from 'react';
import type { OurSideView } from '../../../shared/domain/ourSide/ourSideView';
import { addMonths } from '../../../shared/domain/calendar';
import { HeadlineFigure } from '../../components/HeadlineFigure';
import { useResults } from '../../state/results';

/** The margin, how much we lay out and until when, and what comes back every month. */
export function OurFigures({ view }: { readonly view: OurSideView }): ReactElement {
  const { format, proposal } = useResults();
  const { total, cash, shift } = view;
  const over = `over ${String(view.termMonths)} months`;
  const limit = total.isComplete ? over : `${over}, of what is known`;
  const monthOf = (month: number): string => format.month(addMonths(proposal.settings.startsOn, month - 1));
  const isKnown = total.margin !== null;
  return (
    <div className="figures">
      <HeadlineFigure
        label="Our margin"
        value={total.margin === null ? 'Not known' : format.money(total.margin.term)}
        note={total.margin === null ? 'cost prices are missing' : limit}
        tone={total.margin === null ? undefined : total.margin.term < 0n ? 'bad' : 'good'}
      />
      <HeadlineFigure
        label="Most laid out"
        size="small"
        value={cash.lowest === null ? (isKnown ? 'Nothing' : 'Not known') : format.moneySize(cash.lowest.sum)}
        note={
          cash.lowest === null
            ? undefined
            : `month ${String(cash.lowest.month)}, ${monthOf(cash.lowest.month)}`
        }
      />
      <HeadlineFigure
        label="Back in full"
        size="small"
        value={
          cash.recoveredIn === null
            ? cash.lowest === null
              ? isKnown
                ? 'At once'
                : 'Not known'
              : 'Not in the term'
            : `Month ${String(cash.recoveredIn)}`
        }
        note={cash.recoveredIn === null ? over : monthOf(cash.recoveredIn)}
      />
      <HeadlineFigure
        label="Comes back every month"
        size="small"
        value={shift.recurringOption === null ? 'Not known' : format.share(shift.recurringOption)}
        note={
          shift.recurringToday === null ? 'today not known' : `today ${format.share(shift.recurringToday)}`
        }
      />
    </div>
  );
}
