import type { ReactElement } from 'react';
import type { Reconciliation } from '../../../shared/domain/cost/invoiceBase';
import { explainGap } from '../../../shared/domain/cost/invoiceGap';
import type { Invoice } from '../../../shared/domain/proposal/proposal';
import { isNegative } from '../../../shared/domain/rate';
import { PartList } from '../../components/form/PartList';
import { RowButtons } from '../../components/form/RowButtons';
import { GradeMark } from '../../components/GradeMark';
import { BillOffers } from './BillOffers';
import { offeredInvoice } from './contractOffers';
import { gapSentences, size } from '../../../shared/domain/document/gapWords';
import { InvoiceDialog } from './InvoiceDialog';
import type { Costs } from './useCosts';

/** What was invoiced, beside what our figures say, and why they differ. */
export function InvoicesPart({ costs }: { readonly costs: Costs }): ReactElement {
  const { proposal, change, comparison } = costs;
  return (
    <PartList
      add="Add an invoice…"
      empty="No invoice is noted. With one you can say how far our figures are from what the client pays, and take the invoice as the base."
      items={proposal.invoices ?? []}
      offer={
        <BillOffers
          costs={costs}
          what="an invoice"
          make={(offer) => offeredInvoice(proposal, offer)}
          notes={({ devices }) =>
            devices === 'all'
              ? ['No device names its contract: it is for every device until you say otherwise.']
              : []
          }
          isThere={({ source, bill }) =>
            (proposal.invoices ?? []).some(
              ({ amount }) => amount.file === source.id && amount.value === bill.total,
            )
          }
          onTake={(invoice) => {
            change([{ type: 'invoice.set', invoice }], `add ${invoice.label}`);
          }}
        />
      }
      table={(onEdit) => (
        <div className="stack-tight costs-invoices">
          {comparison.invoices.map((found) => (
            <InvoiceView key={found.invoice.id} costs={costs} found={found} onEdit={onEdit} />
          ))}
        </div>
      )}
      save={(invoice, verb) =>
        change([{ type: 'invoice.set', invoice }], `${verb} the invoice ${invoice.label}`)
      }
      dialog={(given) => <InvoiceDialog costs={costs} {...given} />}
    />
  );
}

interface InvoiceViewProps {
  readonly costs: Costs;
  readonly found: Reconciliation;
  readonly onEdit: (invoice: Invoice) => void;
}

function InvoiceView({ costs, found, onEdit }: InvoiceViewProps): ReactElement {
  const { comparison, format, change } = costs;
  const { invoice, invoiced, modelled } = found;
  const explained = explainGap(found, comparison);
  const { gap } = explained;
  return (
    <section className="costs-invoice" aria-label={invoice.label}>
      <div className="row-spread">
        <div>
          <h3>{invoice.label}</h3>
          <p className="costs-second">{invoiceSubtitle(invoice, costs)}</p>
        </div>
        <RowButtons
          what={invoice.label}
          onEdit={() => {
            onEdit(invoice);
          }}
          onRemove={() => {
            change(
              [{ type: 'invoice.remove', invoiceId: invoice.id }],
              `remove the invoice ${invoice.label}`,
            );
          }}
        />
      </div>
      <dl className="costs-both">
        <div>
          <dt>Invoiced a month</dt>
          <dd>
            {format.amount(invoiced)} <GradeMark grade={invoice.amount.grade} />
          </dd>
        </div>
        <div>
          <dt>Our figures</dt>
          <dd>{format.amount(modelled)}</dd>
        </div>
        <div>
          <dt>Gap</dt>
          <dd>
            {isNegative(gap) ? '−' : '+'}
            {format.amount(size(gap))}
          </dd>
        </div>
      </dl>
      <div className="message costs-measure">
        {gapSentences(explained, format).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <label className="choice">
        <input
          type="checkbox"
          checked={invoice.isBase}
          onChange={(event) => {
            const isBase = event.target.checked;
            const label = isBase
              ? `take ${invoice.label} as the base`
              : `take ${invoice.label} no longer as the base`;
            change([{ type: 'invoice.set', invoice: { ...invoice, isBase } }], label);
          }}
        />
        Take this as the base: today costs what was invoiced
      </label>
    </section>
  );
}

function invoiceSubtitle(invoice: Invoice, { format, proposal }: Costs): string {
  const { supplier, from, to, months, devices } = invoice;
  const dates =
    from === undefined
      ? to === undefined
        ? ''
        : `until ${format.day(to)}`
      : `from ${format.day(from)}${to === undefined ? '' : ` to ${format.day(to)}`}`;
  const of = proposal.devices.length;
  const forDevices =
    devices === 'all'
      ? 'for every device'
      : `for ${format.count(devices.length)} of ${format.count(of)} devices`;
  return [supplier ?? '', dates, `${months} ${months === '1' ? 'month' : 'months'}`, forDevices]
    .filter((part) => part !== '')
    .join(', ');
}
