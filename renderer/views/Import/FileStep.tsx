import type { ReactElement } from 'react';
import { formattersFor } from '../../../shared/format/formatters';
import { useProposal } from '../../state/documentStore';
import { withHeaderRow, withSheet } from './importState';
import { doubtsOf, formatWords, issueCount } from './importWords';
import { StepHeading } from './StepHeading';
import type { ImportControl } from './useImport';

/** What was found in the file, which sheet is read, and what is in doubt. */
export function FileStep({ control }: { readonly control: ImportControl }): ReactElement {
  const { locale, currency } = useProposal().settings;
  const { count } = formattersFor(locale, currency);
  const { understanding, sheets } = control.state;
  const doubts = understanding === null ? [] : doubtsOf(understanding);
  return (
    <>
      <StepHeading name="file">
        {understanding === null
          ? 'The file could not be understood yet'
          : `${count(understanding.devices)} devices were found`}
      </StepHeading>
      {sheets.length > 1 ? <SheetChoice control={control} /> : null}
      {understanding === null ? (
        <HeaderRowNumber control={control} />
      ) : (
        <dl className="facts">
          <dt>File</dt>
          <dd>{understanding.fileName}</dd>
          <dt>Format</dt>
          <dd>{formatWords(understanding.format)}</dd>
          <dt>Rows with data</dt>
          <dd>{count(understanding.rows)}</dd>
          <dt>Header</dt>
          <dd>
            {understanding.headerRow === null
              ? 'No header row was found'
              : `Row ${String(understanding.headerRow)}`}
          </dd>
          <dt>Columns</dt>
          <dd>{count(understanding.columns.length)}</dd>
          <dt>To check</dt>
          <dd>{issueCount(understanding.issues)}</dd>
        </dl>
      )}
      {doubts.map(({ step, text }) => (
        <div key={step} className="callout" data-tone="warning">
          <p>
            {text}{' '}
            <button
              type="button"
              className="button-link"
              onClick={() => {
                control.go(step);
              }}
            >
              Show me
            </button>
          </p>
        </div>
      ))}
      {understanding !== null && doubts.length === 0 ? (
        <p className="message" data-tone="good">
          Every column was recognized. You can go straight to the summary.
        </p>
      ) : null}
    </>
  );
}

function SheetChoice({ control }: { readonly control: ImportControl }): ReactElement {
  const { understanding, sheets, choices } = control.state;
  const facts = new Map(understanding?.sheets.map((sheet) => [sheet.name, sheet]));
  const chosen = choices.sheet ?? understanding?.sheet ?? sheets[0] ?? '';
  return (
    <div className="field import-narrow">
      <label htmlFor="import-sheet">Sheet</label>
      <select
        id="import-sheet"
        value={chosen}
        onChange={(event) => {
          control.choose(withSheet(control.state.choices, event.target.value));
        }}
      >
        {sheets.map((name) => (
          <option key={name} value={name}>
            {name}
            {facts.get(name)?.hidden === true ? ' (hidden)' : ''}
          </option>
        ))}
      </select>
      <span className="field-hint">The sheet that fits best was chosen.</span>
    </div>
  );
}

/** Where nothing can be shown yet, the header row can still be named. */
function HeaderRowNumber({ control }: { readonly control: ImportControl }): ReactElement {
  return (
    <form
      className="field import-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        const row = Number(new FormData(event.currentTarget).get('row'));
        control.choose(withHeaderRow(control.state.choices, row));
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
          defaultValue={control.state.choices.decisions.headerRow ?? 1}
        />
        <button type="submit" className="button">
          Try this row
        </button>
      </span>
      <span className="field-hint">Count rows from 1, as in the sheet.</span>
    </form>
  );
}
