import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Meter } from '../../../shared/domain/contract/contract';
import { meters } from '../../../shared/domain/contract/contract';
import { ChoiceField } from '../form/ChoiceField';
import { withMember } from './contractChanges';
import type { ContractPartProps } from './contractChoices';
import { periodWords, sharedWords } from './contractChoices';
import { metersOf } from './meterChanges';
import { MeterTerms } from './MeterTerms';

/** What is billed for pages: a meter for each counter, or several, such as levels of color. */
export function MeterList(part: ContractPartProps): ReactElement {
  const { contract } = part;
  const [growing, setGrowing] = useState<Meter | null>(null);
  return (
    <fieldset className="stack-tight">
      <legend>Billed meters</legend>
      {meters.map((counter) => {
        const own = metersOf(contract, counter);
        const hasBlank = own.length === 0 || growing === counter;
        return (
          <div key={counter} className="stack-tight">
            {own.map(({ entry, at }, turn) => (
              <MeterTerms key={turn} {...part} counter={counter} turn={turn} meter={entry} at={at} />
            ))}
            {hasBlank && (
              <MeterTerms
                key={own.length}
                {...part}
                counter={counter}
                turn={own.length}
                meter={null}
                at={null}
                onBegun={() => {
                  setGrowing(null);
                }}
              />
            )}
          </div>
        );
      })}
      <CountingFields {...part} />
      <div className="row">
        {meters.map(
          (counter) =>
            metersOf(contract, counter).length > 0 && (
              <button
                key={counter}
                type="button"
                className="button button-small"
                onClick={() => {
                  setGrowing(counter);
                }}
              >
                {counter === 'mono' ? 'Bill mono by another meter' : 'Bill color by another meter'}
              </button>
            ),
        )}
      </div>
    </fieldset>
  );
}

/** How included pages, minimums and volumes are counted, where there are any. */
function CountingFields({ contract, onSet }: ContractPartProps): ReactElement | null {
  const isCounted = contract.meters.some(
    ({ included, minimum, bands }) => included !== undefined || minimum !== undefined || bands !== undefined,
  );
  if (!isCounted) return null;
  return (
    <div className="form-row">
      <ChoiceField
        label="Included pages are"
        value={contract.inclusion}
        words={sharedWords}
        onChange={(inclusion) => {
          onSet({ ...contract, inclusion }, 'included pages');
        }}
      />
      <ChoiceField
        label="Counted"
        value={contract.includedPer ?? 'month'}
        words={periodWords}
        onChange={(includedPer) => {
          onSet(withMember(contract, 'includedPer', includedPer), 'included pages');
        }}
      />
    </div>
  );
}
