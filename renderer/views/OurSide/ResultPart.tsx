import type { ReactElement } from 'react';
import { Fragment } from 'react';
import { ourSections } from '../../../shared/domain/ourSide/ourSections';
import type { OurSideView } from '../../../shared/domain/ourSide/ourSideView';
import { coverageWords, ourRowNames } from '../../../shared/domain/ourSide/ourWords';
import type { KnownYearly, OurRowResult, Yearly } from '../../../shared/domain/ourSide/rows';
import { groupedByReason } from '../../../shared/domain/ourSide/rows';
import { TableHead } from '../../components/TableHead';
import { useResults } from '../../state/results';
import { OurFigures } from './OurFigures';

/** Price, cost price and margin row by row, what is not known of them, and what changes for us. */
export function ResultPart({ view }: { readonly view: OurSideView }): ReactElement {
  const { proposal, format } = useResults();
  return (
    <>
      <OurFigures view={view} />
      <MarginTable view={view} />
      <LeftOutList view={view} />
      <h2>From hardware to service: what changes for us</h2>
      <div className="our-sections">
        {ourSections(view, proposal, format).map(({ title, lines }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </section>
        ))}
      </div>
    </>
  );
}

function MarginTable({ view }: { readonly view: OurSideView }): ReactElement {
  const { format } = useResults();
  const { total } = view;
  const share = total.margin?.share ?? null;
  return (
    <div className="table-scroll" role="region" aria-label="Price, cost price and margin" tabIndex={0}>
      <table className="table our-table">
        <caption>
          Before tax, in {view.currency}. A margin counts the things whose price and cost price are both
          known.
        </caption>
        <TableHead
          headings={[
            'Row',
            ...view.monthsOfYears.map((months, at) => ({
              figures: `Year ${String(at + 1)}${months === 12 ? '' : ` (${months === 1 ? '1 month' : `${String(months)} months`})`}`,
            })),
            { figures: `${String(view.termMonths)} months` },
            { figures: 'Share' },
            'Known for',
          ]}
        />
        <tbody>
          {view.rows.map((row) => (
            <RowLines key={row.row} row={row} view={view} />
          ))}
        </tbody>
        <tbody className="our-total">
          <AmountLine name="All: price" amount={total.price} years={view.monthsOfYears.length} />
          <AmountLine name="All: cost price" amount={total.cost} years={view.monthsOfYears.length} />
          <AmountLine
            name="All: margin"
            amount={total.margin}
            years={view.monthsOfYears.length}
            share={share === null ? '' : format.share(share)}
            known={total.isComplete ? 'everything' : total.margin === null ? '' : 'what is known'}
          />
        </tbody>
      </table>
    </div>
  );
}

function RowLines({
  row: result,
  view,
}: {
  readonly row: OurRowResult;
  readonly view: OurSideView;
}): ReactElement {
  const { format } = useResults();
  const { row, price, cost, margin } = result;
  const years = view.monthsOfYears.length;
  const line = (name: string, of: KnownYearly, share = ''): ReactElement => (
    <AmountLine
      name={name}
      amount={of.amount}
      years={years}
      share={share}
      known={coverageWords(row, of.known)}
    />
  );
  return (
    <Fragment>
      <tr className="our-row">
        <th scope="rowgroup" colSpan={years + 4}>
          {ourRowNames[row]}
        </th>
      </tr>
      {price !== undefined && line('Price', price)}
      {cost !== undefined && line('Cost price', cost)}
      {line('Margin', margin, margin.share === null ? '' : format.share(margin.share))}
    </Fragment>
  );
}

function AmountLine(props: {
  readonly name: string;
  readonly amount: Yearly | null;
  readonly years: number;
  readonly share?: string;
  readonly known?: string;
}): ReactElement {
  const { format } = useResults();
  const { name, amount, years, share = '', known = '' } = props;
  const cells =
    amount === null
      ? [...Array.from({ length: years }, () => '—'), 'not known']
      : [...amount.annual, amount.term].map(format.money);
  return (
    <tr>
      <th scope="row">{name}</th>
      {[...cells, share].map((cell, at) => (
        <td key={at} className="number">
          {cell}
        </td>
      ))}
      <td>{known}</td>
    </tr>
  );
}

const mostNamed = 4;

function LeftOutList({ view }: { readonly view: OurSideView }): ReactElement | null {
  const lines = [
    ...view.rows.flatMap(({ row, leftOut }) =>
      groupedByReason(leftOut).map(({ why, names }) => {
        const more = names.length - mostNamed;
        const named = names.slice(0, mostNamed).join(', ');
        return `${ourRowNames[row]}: ${why} (${named}${more > 0 ? ` and ${String(more)} more` : ''}).`;
      }),
    ),
    ...view.unmatched.map((what) => `The ${what} speaks of nothing in this option.`),
  ];
  if (lines.length === 0) return null;
  return (
    <section aria-label="Not known">
      <h2>Not known, and left out of the margins</h2>
      <ul className="our-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
