import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { Contract } from '../../../shared/domain/contract/contract';
import type { DeviceId } from '../../../shared/domain/ids';
import { withDevices } from './contractChanges';
import { findChoices } from '../../components/form/choice';
import { presentChoices } from './deviceChoices';
import { devicesWord } from './futureWords';
import type { Future } from './useFuture';

interface ContractDevicesProps {
  readonly future: Future;
  readonly contract: Contract;
  readonly onSet: (contract: Contract, what: string) => boolean;
}

const shownAtOnce = 200;

/** Which devices of the option are under the contract. */
export function ContractDevices({ future, contract, onSet }: ContractDevicesProps): ReactElement {
  const { proposal, option, compared, format } = future;
  const [search, setSearch] = useState('');
  const all = useMemo(
    () => presentChoices(proposal, option, compared.state.devices),
    [proposal, option, compared],
  );
  const found = findChoices(all, search);
  const inIt = new Set(contract.devices.map(({ deviceId }) => deviceId));
  const put = (ids: readonly DeviceId[]): void => {
    onSet(withDevices(contract, ids), 'devices');
  };
  const isNew = new Set(option.newDevices.map(({ id }) => id));
  return (
    <fieldset className="stack-tight">
      <legend>Devices under this contract: {devicesWord(format, inIt.size)}</legend>
      <div className="row">
        <input
          type="search"
          aria-label="Find devices for the contract"
          placeholder="Find by model, place or serial"
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
          }}
        />
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            put([...new Set([...inIt, ...isNew])]);
          }}
        >
          Add all new devices
        </button>
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            put(all.map(({ id }) => id));
          }}
        >
          Add every device
        </button>
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            put([]);
          }}
        >
          Take all out
        </button>
      </div>
      <div className="device-checks">
        {found.slice(0, shownAtOnce).map(({ id, text }) => (
          <label key={id} className="choice">
            <input
              type="checkbox"
              checked={inIt.has(id)}
              onChange={(event) => {
                put(event.target.checked ? [...inIt, id] : [...inIt].filter((own) => own !== id));
              }}
            />
            {text}
          </label>
        ))}
      </div>
      {found.length > shownAtOnce && (
        <p className="field-hint">
          {format.count(shownAtOnce)} of {format.count(found.length)} devices are shown. Search to find the
          others.
        </p>
      )}
    </fieldset>
  );
}
