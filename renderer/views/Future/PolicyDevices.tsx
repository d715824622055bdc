import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { DeviceId } from '../../../shared/domain/ids';
import { findChoices, presentChoices } from './deviceChoices';
import type { Future } from './useFuture';

interface PolicyDevicesProps {
  readonly future: Future;
  readonly at: readonly DeviceId[] | 'all';
  readonly error: string | undefined;
  readonly onChange: (at: readonly DeviceId[] | 'all') => void;
}

const shownAtOnce = 100;

/** Where a print policy removes pages: at every device, or at some. */
export function PolicyDevices({ future, at, error, onChange }: PolicyDevicesProps): ReactElement {
  const { proposal, option, compared } = future;
  const [search, setSearch] = useState('');
  const all = useMemo(
    () => presentChoices(proposal, option, compared.state.devices),
    [proposal, option, compared],
  );
  const found = findChoices(all, search);
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
      {at !== 'all' && (
        <>
          <input
            type="search"
            aria-label="Find devices for the policy"
            placeholder="Find by model, place or serial"
            value={search}
            onChange={(event) => {
              setSearch(event.target.value);
            }}
          />
          <div className="device-checks">
            {found.slice(0, shownAtOnce).map(({ id, text }) => (
              <label key={id} className="choice">
                <input
                  type="checkbox"
                  checked={at.includes(id)}
                  onChange={(event) => {
                    onChange(event.target.checked ? [...at, id] : at.filter((own) => own !== id));
                  }}
                />
                {text}
              </label>
            ))}
          </div>
          {found.length > shownAtOnce && (
            <p className="field-hint">{String(found.length - shownAtOnce)} more; search to find them.</p>
          )}
        </>
      )}
      {error !== undefined && <p className="field-error">{error}</p>}
    </fieldset>
  );
}
