import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Understanding } from '../../../shared/ipc/contract';
import { decisionsOf, withSubnet } from './choices';
import { some } from './importWords';
import type { PlaceNode } from './placeTree';
import { placeTree } from './placeTree';
import { StepHeading } from './StepHeading';
import type { ImportControl } from './useImport';

interface StepProps {
  readonly control: ImportControl;
  readonly understanding: Understanding;
}

/** Where the devices will stand, and names for the networks of those that stand nowhere. */
export function PlacesStep({ control, understanding }: StepProps): ReactElement {
  const { places, devicesWithoutPlace: without } = understanding;
  const tree = placeTree(places);
  return (
    <>
      <StepHeading name="places">
        {tree.length === 0 ? 'The file does not say where the devices stand' : 'Where the devices will stand'}
      </StepHeading>
      {without === 0 ? null : (
        <p className="message" data-tone="warning">
          {some(without, 'device')} without a place.
        </p>
      )}
      <div className="import-scroll import-pair">
        {tree.length === 0 ? null : (
          <section aria-label="Places" className="import-part">
            <h4 className="import-subheading">{some(places.length, 'place')} with devices</h4>
            <PlaceList places={tree} isOpen={places.length <= mostOpen} />
          </section>
        )}
        <Networks control={control} understanding={understanding} />
      </div>
    </>
  );
}

/** With more places the tree starts closed: the buildings with their counts are seen first. */
const mostOpen = 20;

function PlaceList({
  places,
  isOpen,
}: {
  readonly places: readonly PlaceNode[];
  readonly isOpen: boolean;
}): ReactElement {
  return (
    <ul className="import-places">
      {places.map((place) => (
        <li key={place.name}>
          {place.inside.length === 0 ? <PlaceLine place={place} /> : <Branch place={place} isOpen={isOpen} />}
        </li>
      ))}
    </ul>
  );
}

/** What is inside is drawn once it is looked at: fleets have thousands of rooms. */
function Branch({
  place,
  isOpen: startsOpen,
}: {
  readonly place: PlaceNode;
  readonly isOpen: boolean;
}): ReactElement {
  const [isOpen, setIsOpen] = useState(startsOpen);
  return (
    <details
      open={isOpen}
      onToggle={(event) => {
        if (event.target === event.currentTarget) setIsOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <PlaceLine place={place} />
      </summary>
      {isOpen ? <PlaceList places={place.inside} isOpen={startsOpen} /> : null}
    </details>
  );
}

function PlaceLine({ place: { name, devices } }: { readonly place: PlaceNode }): ReactElement {
  return (
    <span className="import-place">
      <span className="import-place-name" title={name}>
        {name}
      </span>
      <span className="muted number">{some(devices, 'device')}</span>
    </span>
  );
}

/** The networks without a place, and those that the user has named. */
function Networks({ control, understanding }: StepProps): ReactElement | null {
  const named = decisionsOf(control.state.choices).subnets ?? [];
  const nameless = understanding.networks.filter(
    ({ subnet }) => !named.some((entry) => entry.subnet === subnet),
  );
  const shown = [
    ...named.map(({ subnet, place }) => ({ subnet, place, devices: null })),
    ...nameless.map(({ subnet, devices }) => ({ subnet, place: '', devices })),
  ];
  if (shown.length === 0) return null;
  return (
    <section aria-label="Networks" className="import-part">
      <h4 className="import-subheading">Networks of devices without a place</h4>
      <p className="muted small">
        Name the place where a network is, such as North Hall or North Hall &gt; Library.
      </p>
      {shown.map(({ subnet, place, devices }) => (
        <NetworkName
          key={`${subnet} ${place}`}
          subnet={subnet}
          place={place}
          devices={devices}
          onName={(name) => {
            control.choose(withSubnet(control.state.choices, subnet, name));
          }}
        />
      ))}
    </section>
  );
}

function NetworkName({
  subnet,
  place,
  devices,
  onName,
}: {
  readonly subnet: string;
  readonly place: string;
  readonly devices: number | null;
  readonly onName: (name: string) => void;
}): ReactElement {
  const [name, setName] = useState(place);
  const tell = (): void => {
    if (name.trim() !== place) onName(name);
  };
  return (
    <label className="import-network">
      <span className="number">{subnet.replace(/\.0\/24$/, '.x')}</span>
      <input
        type="text"
        maxLength={500}
        value={name}
        placeholder="Place"
        onChange={(event) => {
          setName(event.target.value);
        }}
        onBlur={tell}
        onKeyDown={(event) => {
          if (event.key === 'Enter') tell();
        }}
      />
      <span className="muted small">{devices === null ? 'named by you' : some(devices, 'device')}</span>
    </label>
  );
}
