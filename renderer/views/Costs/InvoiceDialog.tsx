import type { ReactElement } from 'react';
import { useMemo } from 'react';
import { categoryNames } from '../../../shared/domain/charts/theme';
import type { Invoice } from '../../../shared/domain/proposal/proposal';
import { Field } from '../../components/Field';
import { DeviceChecks } from '../../components/form/DeviceChecks';
import { FormDialog } from '../../components/form/FormDialog';
import { newId } from '../../components/form/newId';
import type { ItemDialogProps } from '../../components/form/PartList';
import { PickField } from '../../components/form/PickField';
import { SourceFields } from '../../components/form/SourceFields';
import { TextField } from '../../components/form/TextField';
import { useDraft } from '../../components/form/useDraft';
import type { InvoiceDraft, InvoiceProblems } from './invoiceDraft';
import { invoiceDraft, invoicedCategories, invoiceOf, invoiceProblems } from './invoiceDraft';
import { todayChoices } from './todayChoices';
import type { Costs } from './useCosts';

interface InvoiceDialogProps extends ItemDialogProps<Invoice> {
  readonly costs: Costs;
}

/** What the client was invoiced for. */
export function InvoiceDialog({ costs, edited, onSave, onClose }: InvoiceDialogProps): ReactElement {
  const { draft, set, setter, shown, isRefused, trySave } = useDraft(
    () => invoiceDraft(edited),
    invoiceProblems,
    (typed) => {
      const taken = (costs.proposal.invoices ?? []).map(({ id }) => id);
      onSave(invoiceOf(typed, edited?.id ?? newId('invoice', taken), edited));
    },
  );
  const part = { costs, draft, problems: shown, set };
  return (
    <FormDialog
      title={edited === undefined ? 'Add an invoice' : `Change ${edited.label}`}
      size="roomy"
      go={edited === undefined ? 'Add the invoice' : 'Save the invoice'}
      onGo={trySave}
      onClose={onClose}
      isRefused={isRefused}
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
      <SourceFields source={draft.source} onChange={setter('source')} />
    </FormDialog>
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
          <PickField
            label="Contract"
            none="None of today"
            choices={contracts.map(({ id, name }) => ({ id, text: name }))}
            value={draft.contractId}
            onPick={(contractId) => {
              set({ contractId });
            }}
          />
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
