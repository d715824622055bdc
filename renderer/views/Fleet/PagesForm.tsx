import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Device } from '../../../shared/domain/fleet/device';
import { Field } from '../../components/Field';
import { volumeStep } from './fleetEdits';
import { playStep } from './useFleet';
import { pagesOf } from './volumeFacts';

const wrongPages = 'Enter whole pages a month, such as 1,200, or leave it empty if unknown.';

/** Enters pages a month by hand: as told by the client, or as our estimate. */
export function PagesForm({ device }: { readonly device: Device }): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  const [mono, setMono] = useState('');
  const [colour, setColour] = useState('');
  const [grade, setGrade] = useState<'told' | 'estimate'>('told');
  const pages = { mono: pagesOf(mono), colour: pagesOf(colour) };
  if (!isOpen) {
    return (
      <button
        type="button"
        className="button button-small fleet-start"
        onClick={() => {
          setIsOpen(true);
        }}
      >
        Enter pages a month…
      </button>
    );
  }
  const submit = (): void => {
    if (pages.mono === undefined || pages.colour === undefined) return;
    const isEmpty = pages.mono === null && pages.colour === null;
    const volume = { basis: 'average', mono: pages.mono, colour: pages.colour, grade } as const;
    if (isEmpty || playStep(volumeStep(device, volume))) setIsOpen(false);
  };
  return (
    <form
      className="stack-tight"
      aria-label="Pages a month"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field label="Mono pages a month" error={pages.mono === undefined ? wrongPages : null}>
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="numeric"
            value={mono}
            onChange={(event) => {
              setMono(event.target.value);
            }}
          />
        )}
      </Field>
      <Field label="Color pages a month" error={pages.colour === undefined ? wrongPages : null}>
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="numeric"
            value={colour}
            onChange={(event) => {
              setColour(event.target.value);
            }}
          />
        )}
      </Field>
      <Field label="Where the figures come from">
        {(control) => (
          <select
            {...control}
            value={grade}
            onChange={(event) => {
              setGrade(event.target.value === 'told' ? 'told' : 'estimate');
            }}
          >
            <option value="told">Told by the client</option>
            <option value="estimate">Our estimate</option>
          </select>
        )}
      </Field>
      <span className="row">
        <button type="submit" className="button button-primary button-small">
          Set pages
        </button>
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            setIsOpen(false);
          }}
        >
          Cancel
        </button>
      </span>
    </form>
  );
}
