import type { ReactElement } from 'react';
import { FormSection } from '../form/FormSection';
import { withMember } from './contractChanges';
import type { ContractPartProps } from './contractChoices';

const covered = ['supplies', 'service'] as const;
const coveredWords = { supplies: 'Toner, ink and other supplies', service: 'Service and parts' } as const;

/** What the page rates include beside the page itself. */
export function CoverFields({ contract, onSet }: ContractPartProps): ReactElement {
  const covers = contract.covers ?? covered;
  return (
    <FormSection
      title="What the page rates include"
      says={covers.length === covered.length ? 'Supplies and service' : 'Not all'}
      isUsed={covers.length < covered.length}
    >
      <fieldset className="row" aria-label="The page rates include">
        {covered.map((what) => (
          <label key={what} className="choice">
            <input
              type="checkbox"
              checked={covers.includes(what)}
              onChange={(event) => {
                const next = covered.filter((other) =>
                  other === what ? event.target.checked : covers.includes(other),
                );
                const value = next.length === covered.length ? null : next;
                onSet(withMember(contract, 'covers', value), 'what the page rates include');
              }}
            />
            {coveredWords[what]}
          </label>
        ))}
      </fieldset>
      <p className="field-hint">What is not included is charged by the prices of each device.</p>
    </FormSection>
  );
}
