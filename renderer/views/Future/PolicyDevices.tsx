import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { DeviceId } from '../../../shared/domain/ids';
import { DeviceChecks } from '../../components/form/DeviceChecks';
import { stayingChoices } from './deviceChoices';
import type { Future } from './useFuture';

interface PolicyDevicesProps {
  readonly future: Future;
  readonly at: readonly DeviceId[] | 'all';
  readonly error: string | undefined;
  readonly onChange: (at: readonly DeviceId[] | 'all') => void;
}

/** Where a print policy holds: at every device, or at some. */
export function PolicyDevices({ future, at, error, onChange }: PolicyDevicesProps): ReactElement {
  const { proposal, option } = future;
  const choices = useMemo(() => stayingChoices(proposal, option, []), [proposal, option]);
  return (
    <fieldset className="stack-tight">
      <legend>Where</legend>
      <label className="choice">
        <input
          type="checkbox"
          checked={at === 'all'}
          onChange={(event) => {
            onChange(event.target.checked ? 'all' : option.newDevices.map(({ id }) => id));
          }}
        />
        At every device of the option
      </label>
      {at !== 'all' && <DeviceChecks what="the policy" choices={choices} chosen={at} onChange={onChange} />}
      {error !== undefined && <p className="field-error">{error}</p>}
    </fieldset>
  );
}
