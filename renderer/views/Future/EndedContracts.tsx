import type { ReactElement } from 'react';
import { devicesWord } from './futureWords';
import type { Future } from './useFuture';

/** The contracts of today, each to be ended with the option or to go on. */
export function EndedContracts({ future }: { readonly future: Future }): ReactElement | null {
  const { proposal, option, change, format } = future;
  if (proposal.contracts.length === 0) return null;
  const end = (id: string, name: string, ends: boolean): void => {
    const contractIds = ends
      ? [...option.endedContracts, id]
      : option.endedContracts.filter((ended) => ended !== id);
    const label = `${ends ? 'end' : 'go on with'} ${name}`;
    change([{ type: 'option.endContracts', optionId: option.id, contractIds }], label);
  };
  return (
    <fieldset className="stack-tight">
      <legend>Contracts of today that end with the option</legend>
      {proposal.contracts.map(({ id, name, supplier, devices }) => (
        <label key={id} className="choice">
          <input
            type="checkbox"
            checked={option.endedContracts.includes(id)}
            onChange={(event) => {
              end(id, name, event.target.checked);
            }}
          />
          {supplier === undefined ? name : `${name}, ${supplier}`} ({devicesWord(format, devices.length)})
        </label>
      ))}
      <p className="field-hint">A contract that does not end goes on billing its base charge.</p>
    </fieldset>
  );
}
