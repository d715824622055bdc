import type { ReactElement } from 'react';
import { counted } from '../../../shared/domain/document/telling';
import { rate } from '../../../shared/domain/rate';
import type { Result } from '../../../shared/domain/result';
import type { BillOffer } from './contractOffers';
import { billOffers } from './contractOffers';
import type { Costs } from './useCosts';

interface BillOffersProps<T> {
  readonly costs: Costs;
  /** "a contract", "an invoice". */
  readonly what: string;
  readonly make: (offer: BillOffer) => Result<T>;
  /** What is to be known before it is made, in sentences. */
  readonly notes: (made: T) => readonly string[];
  /** Whether it was made already. */
  readonly isThere: (offer: BillOffer) => boolean;
  readonly onTake: (made: T) => void;
}

/** Bills of imported files that are not in the list yet, each with a button that makes something of it. */
export function BillOffers<T>(props: BillOffersProps<T>): ReactElement | null {
  const { costs, what, isThere } = props;
  const offers = billOffers(costs.proposal).filter((offer) => !isThere(offer));
  if (offers.length === 0) return null;
  return (
    <section className="panel stack-tight" aria-label={`Bills that can become ${what}`}>
      <h3>{counted(costs.format, offers.length, ['imported bill is', 'imported bills are'])} not here yet</h3>
      <ul className="costs-offers">
        {offers.map((offer) => (
          <Offer key={offer.key} {...props} offer={offer} />
        ))}
      </ul>
    </section>
  );
}

function Offer<T>({
  costs,
  what,
  offer,
  make,
  notes,
  onTake,
}: BillOffersProps<T> & { readonly offer: BillOffer }): ReactElement {
  const { format } = costs;
  const { bill, source } = offer;
  const made = make(offer);
  const name = bill.contract ?? 'No contract named';
  const monthly =
    bill.currency === costs.comparison.currency
      ? format.amount(rate(bill.monthly))
      : `${bill.monthly} ${bill.currency}`;
  return (
    <li className="costs-offer">
      <div>
        <p>
          <span className="strong">{name}</span>, {monthly} a month for{' '}
          {counted(format, bill.devices, 'device')} <span className="muted">in {source.fileName}</span>
        </p>
        {made.ok ? (
          notes(made.value).map((note) => (
            <p key={note} className="message">
              {note}
            </p>
          ))
        ) : (
          <p className="message" data-tone="warning">
            {made.problem.message}
          </p>
        )}
      </div>
      {made.ok && (
        <button
          type="button"
          className="button"
          aria-label={`Make ${what} of ${name}`}
          onClick={() => {
            onTake(made.value);
          }}
        >
          Make {what}
        </button>
      )}
    </li>
  );
}
