import type { ReactElement } from 'react';
import { useState } from 'react';
import type { PlaceId } from '../../../../shared/domain/ids';
import type { Edit } from '../../../../shared/domain/proposal/edit';
import type { Place } from '../../../../shared/domain/places/place';
import { rightSize } from '../../../../shared/domain/suggestions/rightSize';
import type { Suggestion } from '../../../../shared/domain/suggestions/suggestion';
import { Field } from '../../../components/Field';
import { decimalOf } from '../../../components/form/figureDraft';
import { readWhole } from '../../../components/form/decimals';
import { TextField } from '../../../components/form/TextField';
import { useResults } from '../../../state/results';
import { SuggestionItem } from './SuggestionItem';
import { useComparisonEdit } from './useComparisonEdit';

interface RightSizeFormProps {
  readonly optionId: string;
  readonly onApply: (suggestion: Suggestion) => void;
}

/** Brings a building to a number of users a device: who could go, and what that would change. */
export function RightSizeForm({ optionId, onApply }: RightSizeFormProps): ReactElement {
  const { proposal, comparison, format } = useResults();
  const edit = useComparisonEdit();
  const buildings = buildingsOf(proposal.places);
  const [placeId, setPlaceId] = useState<PlaceId>(buildings[0]?.id ?? '');
  const [ratio, setRatio] = useState('8');
  const [asked, setAsked] = useState<{ readonly placeId: PlaceId; readonly usersPerDevice: string } | null>(
    null,
  );
  const place = proposal.places.find(({ id }) => id === placeId);
  const typed = decimalOf(ratio);
  if (buildings.length === 0)
    return <p className="message">Name the buildings of the devices on Fleet first.</p>;
  const found = asked === null ? null : rightSize(proposal, comparison, { ...asked, optionId, format });
  return (
    <div className="stack-tight">
      <form
        className="right-size"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed !== null) setAsked({ placeId, usersPerDevice: typed });
        }}
      >
        <Field label="Building">
          {(control) => (
            <select
              {...control}
              value={placeId}
              onChange={(event) => {
                setPlaceId(event.target.value);
                setAsked(null);
              }}
            >
              {buildings.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        {place !== undefined && (
          <UsersField
            key={place.id}
            place={place}
            onChange={(change) => edit(change, `say how many print in ${place.name}`, `users ${place.id}`)}
          />
        )}
        <TextField
          label="Users a device"
          value={ratio}
          onChange={setRatio}
          error={typed === null ? 'Write a number such as 8.' : null}
        />
        <button type="submit" className="button" disabled={typed === null}>
          See who could go
        </button>
      </form>
      {found?.ok === false && <p role="status">{found.problem.message}</p>}
      {found?.ok === true && (
        <ul className="suggestions" aria-label="Right-sizing">
          <SuggestionItem key={found.value.id} suggestion={found.value} onApply={onApply} />
        </ul>
      )}
    </div>
  );
}

interface UsersFieldProps {
  readonly place: Place;
  readonly onChange: (edit: Edit) => boolean;
}

/** People who print in a place, all within it included; told by the client. */
function UsersField({ place, onChange }: UsersFieldProps): ReactElement {
  const [draft, setDraft] = useState(place.users?.value ?? '');
  const isWrong = draft.trim() !== '' && readWhole(draft) === null;
  return (
    <TextField
      label="People who print there"
      value={draft}
      onChange={(text) => {
        setDraft(text);
        const people = readWhole(text);
        const { users: _before, ...other } = place;
        if (people !== null)
          onChange({
            type: 'place.set',
            place: { ...other, users: { value: String(people), grade: 'told' } },
          });
        else if (text.trim() === '') onChange({ type: 'place.set', place: other });
      }}
      error={isWrong ? 'Write a whole number.' : null}
    />
  );
}

/** Buildings, and the outermost places where none is named. */
function buildingsOf(places: readonly Place[]): readonly Place[] {
  const buildings = places.filter(({ kind }) => kind === 'building');
  return buildings.length > 0 ? buildings : places.filter(({ parentId }) => parentId === undefined);
}
