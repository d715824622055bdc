import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import type { DeviceId } from '../../../shared/domain/ids';
import type { Choice } from './choice';
import { findChoices } from './choice';
import './form.css';

interface DeviceChecksProps {
  /** For those who cannot see it: what the devices are chosen for. */
  readonly what: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly DeviceId[];
  readonly onChange: (chosen: readonly DeviceId[]) => void;
  /** Buttons beside the search that choose many at once. */
  readonly actions?: ReactNode;
}

const shownAtOnce = 100;
const searchAbove = 8;

/** Chooses some of any number of devices, by searching. */
export function DeviceChecks({ what, choices, chosen, onChange, actions }: DeviceChecksProps): ReactElement {
  const [search, setSearch] = useState('');
  const found = findChoices(choices, search);
  const isChosen = new Set(chosen);
  const left = found.length - shownAtOnce;
  return (
    <>
      <div className="row">
        {choices.length > searchAbove && (
          <input
            type="search"
            aria-label={`Find devices for ${what}`}
            placeholder="Find by model, place or serial"
            value={search}
            onChange={(event) => {
              setSearch(event.target.value);
            }}
          />
        )}
        {actions}
      </div>
      <div className="device-checks">
        {found.slice(0, shownAtOnce).map(({ id, text }) => (
          <label key={id} className="choice">
            <input
              type="checkbox"
              checked={isChosen.has(id)}
              onChange={(event) => {
                onChange(event.target.checked ? [...chosen, id] : chosen.filter((own) => own !== id));
              }}
            />
            {text}
          </label>
        ))}
        {found.length === 0 && (
          <p className="field-hint">
            {choices.length === 0 ? 'There is no device yet.' : 'No device has these words.'}
          </p>
        )}
      </div>
      {left > 0 && <p className="field-hint">{String(left)} more; search to find them.</p>}
    </>
  );
}
