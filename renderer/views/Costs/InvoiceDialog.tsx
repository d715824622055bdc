import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import { categoryNames } from '../../../shared/domain/charts/theme';
import type { Invoice } from '../../../shared/domain/proposal/proposal';
import { Dialog } from '../../components/Dialog';
import { Field } from '../../components/Field';
import { DeviceChecks } from '../../components/form/DeviceChecks';
import { DialogButtons } from '../../components/form/DialogButtons';
import { newId } from '../../components/form/newId';
import { SourceFields } from '../../components/form/SourceFields';
import { TextField } from '../../components/form/TextField';
import type { InvoiceDraft, InvoiceProblems } from './invoiceDraft';
import { invoiceDraft, invoicedCategories, invoiceOf, invoiceProblems } from './invoiceDraft';
import { todayChoices } from './todayChoices';
import type { Costs } from './useCosts';

interface InvoiceDialogProps {
  readonly costs: Costs;
  /** The invoice to change; absent: a new one. */
  readonly invoice: Invoice | undefined;
  readonly onClose: () => void;
}

/** What the client was invoiced for. */
export function InvoiceDialog({ costs, invoice, onClose }: InvoiceDialogProps): ReactElement {
  const { proposal, change } = costs;
  const [draft, setDraft] = useState(() => invoiceDraft(invoice));
  const [isTried, setTried] = useState(false);
  const problems = invoiceProblems(draft);
  const shown = isTried ? problems : {};
  const set = (changes: Partial<InvoiceDraft>): void => {
    setDraft((before) => ({ ...before, ...changes }));
  };
  const save = (): void => {
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    const taken = (proposal.invoices ?? []).map(({ id }) => id);
    const made = invoiceOf(draft, invoice?.id ?? newId('invoice', taken), invoice);
    const label = `${invoice === undefined ? 'add' : 'change'} the invoice ${made.label}`;
    if (change([{ type: 'invoice.set', invoice: made }], label)) onClose();
  };
  const go = invoice === undefined ? 'Add the invoice' : 'Save the invoice';
  const part = { costs, draft, problems: shown, set };
  return (
    <Dialog
      title={invoice === undefined ? 'Add an invoice' : `Change ${invoice.label}`}
      size="roomy"
      onClose={onClose}
      actions={<DialogButtons go={go} canGo onGo={save} onClose={onClose} />}
    >
      <MainFields {...part} />
      <ForFields {...part} />
      <label className="choice">
        <input
          type="checkbox"
          checked={draft.isBase}
          onChange={(event) => {
            set({ isBase: event.target.checked });
          }}
        />
        Take this as the base: today costs what was invoiced
      </label>
      <SourceFields
        source={draft.source}
        onChange={(source) => {
          set({ source });
        }}
      />
      {isTried && Object.keys(problems).length > 0 && (
        <p className="message" data-tone="bad" role="alert">
          Put right what is marked above; then it can be saved.
        </p>
      )}
    </Dialog>
  );
}

interface PartProps {
  readonly costs: Costs;
  readonly draft: InvoiceDraft;
  readonly problems: InvoiceProblems;
  readonly set: (changes: Partial<InvoiceDraft>) => void;
}

type TextName = 'label' | 'supplier' | 'months' | 'amount' | 'mono' | 'colour';

function MainFields({ costs, draft, problems, set }: PartProps): ReactElement {
  const { contracts, settings } = costs.proposal;
  const text = (name: TextName, label: string, hint?: string): ReactElement => (
    <TextField
      label={label}
      hint={hint}
      value={draft[name]}
      error={name === 'supplier' ? undefined : problems[name]}
      isFigure={name !== 'label' && name !== 'supplier'}
      onChange={(typed) => {
        set({ [name]: typed });
      }}
    />
  );
  const day = (name: 'from' | 'to', label: string): ReactElement => (
    <Field label={label} error={problems[name]}>
      {(control) => (
        <input
          {...control}
          type="date"
          value={draft[name]}
          onChange={(event) => {
            set({ [name]: event.target.value });
          }}
        />
      )}
    </Field>
  );
  return (
    <>
      <div className="form-row">
        {text('label', 'Name')}
        {text('supplier', 'Supplier')}
        {contracts.length > 0 && (
          <Field label="Contract">
            {(control) => (
              <select
                {...control}
                value={draft.contractId ?? ''}
                onChange={(event) => {
                  set({ contractId: event.target.value === '' ? null : event.target.value });
                }}
              >
                <option value="">None of today</option>
                {contracts.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
      </div>
      <div className="form-row">
        {text('amount', `Amount (${settings.currency})`, 'All of it, before tax.')}
        {text('months', 'Months it covers')}
        {day('from', 'From')}
        {day('to', 'To')}
      </div>
      <div className="form-row">
        {text('mono', 'Mono pages billed', 'Over those months; empty where it does not say.')}
        {text('colour', 'Color pages billed', 'Over those months.')}
      </div>
    </>
  );
}

function ForFields({ costs, draft, problems, set }: PartProps): ReactElement {
  const { proposal } = costs;
  const choices = useMemo(() => todayChoices(proposal), [proposal]);
  return (
    <>
      <fieldset className="stack-tight">
        <legend>What it is for</legend>
        <div className="costs-checks">
          {invoicedCategories.map((category) => (
            <label key={category} className="choice">
              <input
                type="checkbox"
                checked={draft.categories.includes(category)}
                onChange={(event) => {
                  const others = draft.categories.filter((name) => name !== category);
                  set({ categories: event.target.checked ? [...others, category] : others });
                }}
              />
              {categoryNames[category]}
            </label>
          ))}
        </div>
        {problems.categories !== undefined && <p className="field-error">{problems.categories}</p>}
      </fieldset>
      <fieldset className="stack-tight">
        <legend>For which devices</legend>
        <label className="choice">
          <input
            type="checkbox"
            checked={draft.isForAll}
            onChange={(event) => {
              set({ isForAll: event.target.checked });
            }}
          />
          Every device of today, and what belongs to no single one
        </label>
        {!draft.isForAll && (
          <DeviceChecks
            what="the invoice"
            choices={choices}
            chosen={draft.devices}
            onChange={(devices) => {
              set({ devices });
            }}
          />
        )}
        {problems.devices !== undefined && <p className="field-error">{problems.devices}</p>}
      </fieldset>
    </>
  );
}
