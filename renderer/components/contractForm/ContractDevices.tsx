import type { ReactElement } from 'react';
import type { DeviceId } from '../../../shared/domain/ids';
import { DeviceChecks } from '../form/DeviceChecks';
import { withDevices } from './contractChanges';
import type { ContractPartProps, ContractSurroundings } from './contractChoices';

interface ContractDevicesProps extends ContractPartProps {
  readonly surroundings: ContractSurroundings;
}

/** Which devices are under the contract. */
export function ContractDevices({ contract, surroundings, onSet }: ContractDevicesProps): ReactElement {
  const inIt = contract.devices.map(({ deviceId }) => deviceId);
  const put = (ids: readonly DeviceId[]): void => {
    onSet(withDevices(contract, ids), 'devices');
  };
  return (
    <fieldset className="stack-tight">
      <legend>
        Devices under this contract: {String(inIt.length)} {inIt.length === 1 ? 'device' : 'devices'}
      </legend>
      <DeviceChecks
        what="the contract"
        choices={surroundings.devices}
        chosen={inIt}
        onChange={put}
        actions={
          <>
            {surroundings.groups.map(({ label, devices }) => (
              <button
                key={label}
                type="button"
                className="button button-small"
                onClick={() => {
                  put([...new Set([...inIt, ...devices.map(({ id }) => id)])]);
                }}
              >
                {label}
              </button>
            ))}
            <button
              type="button"
              className="button button-small"
              disabled={inIt.length === 0}
              onClick={() => {
                put([]);
              }}
            >
              Take all out
            </button>
          </>
        }
      />
    </fieldset>
  );
}
