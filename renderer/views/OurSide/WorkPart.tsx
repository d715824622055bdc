import type { ReactElement, ReactNode } from 'react';
import type { Rate } from '../../../shared/domain/rate';
import type { Formatters } from '../../../shared/domain/document/formatters';
import { counted } from '../../../shared/domain/document/telling';
import type { StockItem } from '../../../shared/domain/ourSide/ourSide';
import type { OurSideView } from '../../../shared/domain/ourSide/ourSideView';
import { dutyWords, tenths } from '../../../shared/domain/ourSide/ourWords';
import { useResults } from '../../state/results';

/** Stock, work, and what the contract and our promises ask of us. */
export function WorkPart({ view }: { readonly view: OurSideView }): ReactElement {
  return (
    <div className="our-sections">
      <WorkList view={view} />
      <StockList view={view} />
      <Duties view={view} />
      <Promises view={view} />
    </div>
  );
}

interface Viewed {
  readonly view: OurSideView;
}

const known = (amount: Rate | null): string => (amount === null ? 'not known' : tenths(amount));

function WorkList({ view: { work } }: Viewed): ReactElement {
  const { format } = useResults();
  const { meterReading, billing, tonerLogistics } = work.operations;
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['Devices that we serve', format.count(work.served)],
    ['Service calls a month', known(work.calls.lastMonth)],
    ['Visits a month', known(work.visits.lastMonth)],
    ['Service hours a month', known(work.serviceHours.lastMonth)],
    ['Meter reading, hours a month', known(meterReading)],
    ['Billing, hours a month', known(billing)],
    ['Toner logistics, hours a month', known(tonerLogistics)],
    ...work.installations.map(
      ({ phase, devices, hours }) =>
        [
          `Installation, ${phase === undefined ? 'from the start' : phase.name}`,
          `${format.count(devices)} ${devices === 1 ? 'device' : 'devices'}, ${hours === null ? 'hours not known' : `${tenths(hours)} hours`}`,
        ] as const,
    ),
  ];
  return (
    <section aria-label="Work">
      <h2>Work at the end of the term</h2>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name} className="our-fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function StockList({ view: { stock } }: Viewed): ReactElement {
  const { format } = useResults();
  const tied = stock.tiedUp === null ? 'an amount that is not known' : format.money(stock.tiedUp);
  return (
    <section aria-label="Stock">
      <h2>Stock</h2>
      <ul className="our-list">
        {stock.models.map(({ model, devices, firstMonth }) => (
          <li key={model}>
            {model}: {format.count(devices)} to deliver, the first in month {firstMonth}
          </li>
        ))}
        {stock.lines.map(({ item, name, month }) => (
          <li key={item.id}>
            {name}: {stockWords(item, format)} in stock from month {month}
          </li>
        ))}
      </ul>
      <p>
        {stock.lines.length === 0 ? 'Nothing lies in stock for this client.' : `Together it ties up ${tied}.`}
      </p>
    </section>
  );
}

function stockWords({ kind, count }: StockItem, format: Formatters): string {
  const noun = kind === 'tonerSet' ? 'toner set' : 'spare device';
  return counted(format, count, noun);
}

function Duties({ view: { obligations } }: Viewed): ReactElement {
  const { format } = useResults();
  return (
    <section aria-label="What the contract asks of us">
      <h2>What the contract asks of us</h2>
      {obligations.contracts.length === 0 && <p>No contract of this option is billed by us.</p>}
      {obligations.contracts.map(({ contract, devices, duties }) => (
        <div key={contract.id}>
          <h3>
            {contract.name}, {format.count(devices)} {devices === 1 ? 'device' : 'devices'}
          </h3>
          <ul className="our-list">
            {duties.map((duty, at) => (
              <li key={at}>{dutyWords(duty, format)}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Promises({ view: { obligations } }: Viewed): ReactElement {
  const { promises, policies } = obligations;
  return (
    <section aria-label="What we promised">
      <h2>What we promised</h2>
      {promises.length + policies.length === 0 && <p>Nothing has been promised yet.</p>}
      <ul className="our-list">
        {promises.map(({ id, text, measure, target, due, owner }) => (
          <li key={id}>
            {text} Measure: {measure}; target: {target}; kept by {owner}
            {due === undefined || due === '' ? ', no date' : `, due: ${due}`}.
          </li>
        ))}
        {policies.map(({ name, promisedBy }) => (
          <li key={name}>
            {name}: {promisedBy === null ? 'nobody has taken it on' : `promised by ${promisedBy}`}.
          </li>
        ))}
      </ul>
    </section>
  );
}
