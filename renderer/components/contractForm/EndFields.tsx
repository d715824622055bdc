import type { ReactElement } from 'react';
import type { Contract } from '../../../shared/domain/contract/contract';
import { ChoiceField } from '../form/ChoiceField';
import { readCount, readWhole } from '../form/decimals';
import { FormSection } from '../form/FormSection';
import { readDay } from '../form/readDay';
import { TypedField } from '../form/TypedField';
import { readFigure, readShare, shareText, withMember } from './contractChanges';
import type { ContractPartProps } from './contractChoices';

type Renewal = NonNullable<Contract['renewal']>;
type After = Renewal['after'] | 'notSaid';

const afterWords: Readonly<Record<After, string>> = {
  notSaid: 'Not said: taken to run on unchanged',
  goesOn: 'It runs on or is renewed',
  ends: 'It ends',
};

/** When the contract ends, what follows, until when notice must be given, and what its end costs. */
export function EndFields({ contract, currency, onSet }: ContractPartProps): ReactElement {
  const { endsOn, renewal, endCost } = contract;
  const isUsed = [endsOn, renewal, endCost].some((member) => member !== undefined);
  return (
    <FormSection title="End and renewal" says="Last day, notice, what follows" isUsed={isUsed}>
      <div className="form-row">
        <TypedField
          label="Ends on"
          type="date"
          value={endsOn ?? ''}
          accept={(text) => onSet(withMember(contract, 'endsOn', readDay(text)), 'end')}
        />
        <ChoiceField
          label="After its end"
          value={renewal?.after ?? 'notSaid'}
          words={afterWords}
          onChange={(after) => {
            const next = after === 'notSaid' ? null : { ...renewal, after };
            onSet(withMember(contract, 'renewal', next), 'renewal');
          }}
        />
        <TypedField
          label={`Paid when it ends (${currency})`}
          hint="Such as return freight."
          value={endCost?.value ?? ''}
          type="figure"
          accept={(text) =>
            onSet(withMember(contract, 'endCost', readFigure(text, endCost, contract)), 'end cost')
          }
        />
      </div>
      {renewal !== undefined && <RenewalFields contract={contract} renewal={renewal} onSet={onSet} />}
    </FormSection>
  );
}

interface RenewalFieldsProps extends Pick<ContractPartProps, 'contract' | 'onSet'> {
  readonly renewal: Renewal;
}

function RenewalFields({ contract, renewal, onSet }: RenewalFieldsProps): ReactElement {
  const set = <K extends Exclude<keyof Renewal, 'after'>>(
    member: K,
    value: Renewal[K] | null | undefined,
  ): boolean => {
    if (value === undefined) return false;
    const { [member]: _former, ...rest } = renewal;
    // Only members that may be absent are taken away.
    const next = value === null ? (rest as Renewal) : { ...renewal, [member]: value };
    return onSet({ ...contract, renewal: next }, 'renewal');
  };
  const months = (
    member: 'months' | 'noticeFrom' | 'noticeUntil',
    words: { readonly label: string; readonly hint?: string },
  ): ReactElement => (
    <TypedField
      {...words}
      value={renewal[member] === undefined ? '' : String(renewal[member])}
      type="figure"
      accept={(text) => {
        const read = member === 'months' ? readWhole : readCount;
        return set(member, text.trim() === '' ? null : (read(text) ?? undefined));
      }}
    />
  );
  return (
    <div className="form-row">
      {renewal.after === 'goesOn' && (
        <>
          {months('months', { label: 'Months of each renewal', hint: 'Empty: month by month.' })}
          <TypedField
            label="Dearer at each renewal (%)"
            value={shareText(renewal.increase)}
            type="figure"
            accept={(text) => set('increase', readShare(text, renewal.increase, contract))}
          />
        </>
      )}
      {months('noticeFrom', { label: 'Notice from, months before' })}
      {months('noticeUntil', { label: 'Notice until, months before' })}
    </div>
  );
}
