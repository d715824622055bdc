import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Formatters } from '../../../shared/domain/document/formatters';
import { rate } from '../../../shared/domain/rate';
import type { BilledContract } from '../../../shared/domain/table/billedContract';
import { formattersFor } from '../../../shared/format/formatters';
import type { Understanding } from '../../../shared/ipc/contract';
import { useProposal } from '../../state/documentStore';
import { BillTable } from './BillTable';
import { hasGap } from './billGaps';
import { billedTime, contractWords, gapSentences } from './billWords';
import { some } from './importWords';
import { StepHeading } from './StepHeading';

/** With more contracts only their sums are open. */
const mostOpen = 3;

/** What the client really pays, contract by contract, with what the rows do not explain. */
export function BillsStep({ understanding }: { readonly understanding: Understanding }): ReactElement {
  const { settings } = useProposal();
  const { bills, billCount, monthlyCost } = understanding;
  const gaps = bills.filter(hasGap).length;
  const paid =
    monthlyCost === null
      ? null
      : formattersFor(settings.locale, monthlyCost.currency).amount(rate(monthlyCost.amount));
  return (
    <>
      <StepHeading name="bills">
        {paid === null ? 'What the bills say' : `The client pays ${paid} a month`}
      </StepHeading>
      <p className="message" data-tone={gaps === 0 ? undefined : 'warning'}>
        {some(billCount, 'contract')}, before tax. {gapWords(gaps, billCount)}
      </p>
      <div className="import-scroll stack">
        {bills.map((bill, at) => (
          <Contract
            key={at}
            bill={bill}
            startsOpen={billCount <= mostOpen || hasGap(bill)}
            format={formattersFor(settings.locale, bill.currency)}
          />
        ))}
        {billCount > bills.length ? <p className="muted small">The first {bills.length} are shown.</p> : null}
      </div>
    </>
  );
}

function gapWords(gaps: number, contracts: number): string {
  if (gaps === 0) return 'Nothing is left unexplained.';
  if (contracts === 1) return 'It does not add up: see the gap.';
  return `${String(gaps)} of them ${gaps === 1 ? 'does' : 'do'} not add up: see the gap.`;
}

/** Its figures are drawn once they are looked at: a district has hundreds of contracts. */
function Contract({
  bill,
  startsOpen,
  format,
}: {
  readonly bill: BilledContract;
  readonly startsOpen: boolean;
  readonly format: Formatters;
}): ReactElement {
  const [isOpen, setIsOpen] = useState(startsOpen);
  const name = contractWords(bill);
  return (
    <details
      className="import-fold import-bill"
      aria-label={name}
      open={isOpen}
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <span className="import-bill-name" title={name}>
          {name}
        </span>
        {hasGap(bill) ? (
          <span className="chip" data-tone="warning">
            Does not add up
          </span>
        ) : null}
        <span className="number">{format.amount(rate(bill.monthly))} a month</span>
      </summary>
      {isOpen ? (
        <>
          <p className="muted small">{billedTime(bill, format)}</p>
          <BillTable bill={bill} format={format} />
          {gapSentences(bill, format).map((sentence) => (
            <p key={sentence} className="message" data-tone="warning">
              {sentence}
            </p>
          ))}
        </>
      ) : null}
    </details>
  );
}
