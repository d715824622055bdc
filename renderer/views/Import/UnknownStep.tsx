import type { ReactElement } from 'react';
import { decisionsOf, withHeaderRow, withSheet } from './choices';
import { StepHeading } from './StepHeading';
import type { ImportControl } from './useImport';

/** Where nothing could be understood yet, the sheet and the header row can still be named. */
export function UnknownStep({ control }: { readonly control: ImportControl }): ReactElement {
  const { sheets, choices } = control.state;
  return (
    <>
      <StepHeading name="unknown">The file could not be understood yet</StepHeading>
      {sheets.length > 1 ? (
        <div className="field import-narrow">
          <label htmlFor="import-sheet">Sheet</label>
          <select
            id="import-sheet"
            value={choices.sheet ?? sheets[0] ?? ''}
            onChange={(event) => {
              control.choose(withSheet(choices, event.target.value));
            }}
          >
            {sheets.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </div>
      ) : null}
      <HeaderRowNumber control={control} />
    </>
  );
}

function HeaderRowNumber({ control }: { readonly control: ImportControl }): ReactElement {
  const { choices } = control.state;
  return (
    <form
      className="field import-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        const row = Number(new FormData(event.currentTarget).get('row'));
        control.choose(withHeaderRow(choices, row));
      }}
    >
      <label htmlFor="import-header-row">Row with the column names</label>
      <span className="row">
        <input
          id="import-header-row"
          name="row"
          type="number"
          min={1}
          max={200000}
          required
          defaultValue={decisionsOf(choices).headerRow ?? 1}
        />
        <button type="submit" className="button">
          Try this row
        </button>
      </span>
      <span className="field-hint">Count rows from 1, as in the sheet.</span>
    </form>
  );
}
