import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ContractExtra } from '../../../shared/domain/contract/contract';
import { ChoiceField } from '../form/ChoiceField';
import { FormSection } from '../form/FormSection';
import { TextField } from '../form/TextField';
import { TypedField } from '../form/TypedField';
import { readFigure, withMember } from './contractChanges';
import type { ContractPartProps } from './contractChoices';
import { periodWords } from './contractChoices';

/** What is billed beside base and pages: freight, insurance, property tax. */
export function ExtraList({ contract, currency, onSet }: ContractPartProps): ReactElement {
  const extras = contract.extras ?? [];
  const put = (next: readonly ContractExtra[]): boolean =>
    onSet(withMember(contract, 'extras', next.length === 0 ? null : next), 'extras');
  const change = (at: number, changed: Partial<ContractExtra> | null | undefined): boolean =>
    changed !== undefined &&
    changed !== null &&
    put(extras.map((extra, index) => (index === at ? { ...extra, ...changed } : extra)));
  return (
    <FormSection title="Extras" says="Freight, insurance, property tax" isUsed={extras.length > 0}>
      {extras.map((extra, at) => (
        <div key={at} className="row-fields">
          <TypedField
            label={`Extra ${String(at + 1)}`}
            value={extra.label}
            accept={(label) => label.trim() !== '' && change(at, { label })}
          />
          <TypedField
            label={`Amount (${currency})`}
            value={extra.amount.value}
            type="figure"
            accept={(text) => {
              const amount = readFigure(text, extra.amount, contract);
              return change(at, amount && { amount });
            }}
          />
          <ChoiceField
            label="Billed"
            value={extra.per}
            words={periodWords}
            onChange={(per) => {
              change(at, { per });
            }}
          />
          <label className="choice">
            <input
              type="checkbox"
              checked={extra.isPerDevice === true}
              onChange={(event) => {
                change(at, { isPerDevice: event.target.checked });
              }}
            />
            For each device
          </label>
          <button
            type="button"
            className="button"
            aria-label={`Remove ${extra.label}`}
            onClick={() => {
              put(extras.filter((other) => other !== extra));
            }}
          >
            Remove
          </button>
        </div>
      ))}
      <NewExtra
        currency={currency}
        onAdd={(label, text) => {
          const amount = readFigure(text, undefined, contract);
          if (amount === null || amount === undefined) return false;
          return put([...extras, { label, amount, per: 'month' }]);
        }}
      />
    </FormSection>
  );
}

interface NewExtraProps {
  readonly currency: string;
  readonly onAdd: (label: string, amount: string) => boolean;
}

function NewExtra({ currency, onAdd }: NewExtraProps): ReactElement {
  const [draft, setDraft] = useState({ label: '', amount: '' });
  const label = draft.label.trim();
  return (
    <div className="row-fields">
      <TextField
        label="Another extra"
        value={draft.label}
        onChange={(text) => {
          setDraft({ ...draft, label: text });
        }}
      />
      <TextField
        label={`Its amount (${currency})`}
        value={draft.amount}
        isFigure
        onChange={(text) => {
          setDraft({ ...draft, amount: text });
        }}
      />
      <button
        type="button"
        className="button"
        disabled={label === '' || draft.amount.trim() === ''}
        onClick={() => {
          if (onAdd(label, draft.amount)) setDraft({ label: '', amount: '' });
        }}
      >
        Add the extra
      </button>
    </div>
  );
}
