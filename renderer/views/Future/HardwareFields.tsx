import type { ReactElement } from 'react';
import { ChoiceField } from './ChoiceField';
import type { DeviceDraft, DraftProblems, PaidHow } from './deviceDraft';
import { TextField } from './TextField';

interface HardwareFieldsProps {
  readonly draft: DeviceDraft;
  readonly problems: DraftProblems;
  readonly currency: string;
  readonly onChange: (changes: Partial<DeviceDraft>) => void;
}

const paidWords: Readonly<Record<PaidHow, string>> = {
  monthly: 'Lease, an amount a month',
  factor: 'Lease, price × rate factor',
  bought: 'Bought, written off',
  nothing: 'No hardware cost of its own',
};

const afterWords: Readonly<Record<DeviceDraft['after'], string>> = {
  returned: 'The device goes back',
  owned: 'The client owns it',
  continues: 'The lease runs on',
};

/** How the device is paid. */
export function HardwareFields({ draft, problems, currency, onChange }: HardwareFieldsProps): ReactElement {
  const { paid } = draft;
  const isLease = paid === 'monthly' || paid === 'factor';
  const text = (field: 'monthly' | 'price' | 'factor' | 'months', label: string): ReactElement => (
    <TextField
      label={label}
      value={draft[field]}
      error={problems[field]}
      isFigure
      onChange={(value) => {
        onChange({ [field]: value });
      }}
    />
  );
  return (
    <>
      <ChoiceField
        label="How it is paid"
        value={paid}
        words={paidWords}
        onChange={(how) => {
          onChange({ paid: how });
        }}
      />
      {paid !== 'nothing' && (
        <div className="form-row">
          {paid === 'monthly' && text('monthly', `Lease a month (${currency})`)}
          {paid !== 'monthly' && text('price', `Price (${currency})`)}
          {paid === 'factor' && text('factor', 'Rate factor a month')}
          {text('months', isLease ? 'Months' : 'Written off over months')}
        </div>
      )}
      {isLease && (
        <ChoiceField
          label="After the last payment"
          value={draft.after}
          words={afterWords}
          onChange={(after) => {
            onChange({ after });
          }}
        />
      )}
    </>
  );
}
