import type { ReactElement } from 'react';
import { ChoiceField } from '../form/ChoiceField';
import { FormSection } from '../form/FormSection';
import { TypedField } from '../form/TypedField';
import { withMember, withMinimum } from './contractChanges';
import type { ContractPartProps } from './contractChoices';
import { periodWords, sharedWords } from './contractChoices';

const shortfallWords = {
  billed: 'It is billed',
  extendsTerm: 'It extends the contract',
} as const;

/** The least that the meters' charges come to, and what use below a minimum does. */
export function MinimumFields({ contract, currency, onSet }: ContractPartProps): ReactElement {
  const { minimum, shortfall } = contract;
  const hasAny = minimum !== undefined || contract.meters.some((meter) => meter.minimum !== undefined);
  return (
    <FormSection
      title="Minimum charge"
      says="The least that page charges come to"
      isUsed={minimum !== undefined || shortfall !== undefined}
    >
      <div className="form-row">
        <TypedField
          label={`Minimum amount (${currency})`}
          value={minimum?.amount.value ?? ''}
          type="figure"
          accept={(text) => onSet(withMinimum(contract, text), 'minimum amount')}
        />
        {minimum !== undefined && (
          <>
            <ChoiceField
              label="Minimum counted"
              value={minimum.per}
              words={periodWords}
              onChange={(per) => {
                onSet({ ...contract, minimum: { ...minimum, per } }, 'minimum amount');
              }}
            />
            <ChoiceField
              label="The minimum is"
              value={minimum.counted}
              words={sharedWords}
              onChange={(counted) => {
                onSet({ ...contract, minimum: { ...minimum, counted } }, 'minimum amount');
              }}
            />
          </>
        )}
      </div>
      {hasAny && (
        <ChoiceField
          label="What is used less than a minimum"
          value={shortfall ?? 'billed'}
          words={shortfallWords}
          onChange={(value) => {
            onSet(withMember(contract, 'shortfall', value), 'shortfall');
          }}
        />
      )}
    </FormSection>
  );
}
