import type { ReactElement } from 'react';
import { ChoiceField } from './ChoiceField';
import type { FigureWords } from './FigureFields';
import { FigureFields } from './FigureFields';
import type { HardwareDraft, HardwareField, HardwareProblems, PaidHow } from './hardwareDraft';
import { isLease } from './hardwareDraft';

interface HardwareFieldsProps {
  readonly draft: HardwareDraft;
  readonly problems: HardwareProblems;
  readonly currency: string;
  readonly onChange: (changes: Partial<HardwareDraft>) => void;
}

const paidWords: Readonly<Record<PaidHow, string>> = {
  monthly: 'Lease, an amount a month',
  factor: 'Lease, price × rate factor',
  annuity: 'Lease, price paid off with interest',
  rental: 'Rental, an amount a month',
  bought: 'Bought, written off',
  nothing: 'No hardware cost of its own',
  unknown: 'Not known yet',
};

const afterWords: Readonly<Record<HardwareDraft['after'], string>> = {
  returned: 'The device goes back',
  owned: 'The client owns it',
  continues: 'The lease runs on',
};

type FieldWords = FigureWords<HardwareField>;

const wholeTerm = 'Empty: every month of the term.';

/** The figures that each way of paying needs, with what they are called. */
function fieldsOf(paid: PaidHow, currency: string): readonly FieldWords[] {
  const price = `Price (${currency})`;
  const endCost: FieldWords = ['endCost', `Paid at the end (${currency})`];
  switch (paid) {
    case 'monthly':
      return [['monthly', `Lease a month (${currency})`], ['months', 'Months', wholeTerm], endCost];
    case 'factor':
      return [['price', price], ['factor', 'Rate factor a month'], ['months', 'Months', wholeTerm], endCost];
    case 'annuity':
      return [
        ['price', price],
        ['yearlyRate', 'Interest a year (%)'],
        ['months', 'Months'],
        ['residual', `Left unpaid at the end (${currency})`],
        endCost,
      ];
    case 'rental':
      return [['monthly', `Rent a month (${currency})`]];
    case 'bought':
      return [
        ['price', price],
        ['months', 'Written off over months'],
        ['residual', `Worth at the end (${currency})`],
        ['monthsInUse', 'Months already in use', '0 for a new device.'],
      ];
    case 'nothing':
    case 'unknown':
      return [];
  }
}

/** How the device is paid. */
export function HardwareFields({ draft, problems, currency, onChange }: HardwareFieldsProps): ReactElement {
  const { paid } = draft;
  const fields = fieldsOf(paid, currency);
  return (
    <>
      <div className="form-row">
        <ChoiceField
          label="How it is paid"
          value={paid}
          words={paidWords}
          onChange={(how) => {
            onChange({ paid: how });
          }}
        />
        {isLease(paid) && (
          <ChoiceField
            label="After the last payment"
            value={draft.after}
            words={afterWords}
            onChange={(after) => {
              onChange({ after });
            }}
          />
        )}
      </div>
      {fields.length > 0 && (
        <div className="form-row">
          <FigureFields fields={fields} draft={draft} problems={problems} onChange={onChange} />
        </div>
      )}
    </>
  );
}
