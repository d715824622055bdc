import type { ReactElement } from 'react';
import type { ShownTable, Understanding } from '../../../shared/ipc/contract';
import type { ReadChoices } from '../../../shared/ipc/importChoices';
import { decisionsOf, withDecisions, withSheet, withTable } from './choices';
import { some } from './importWords';
import { fillsDown } from './rowMarks';
import type { ImportControl } from './useImport';

interface Props {
  readonly control: ImportControl;
  readonly understanding: Understanding;
}

/** Which sheet and table is read, and how; each choice only where there is one. */
export function RowsChoices({ control, understanding }: Props): ReactElement | null {
  const { sheets, sheet, tables, format } = understanding;
  const isText = format === 'csv' || format === 'tsv';
  const hidden = sheets.find(({ name }) => name === (sheet ?? ''))?.hiddenRows ?? 0;
  const hasSwitch = hidden > 0 || fillsDown(understanding, decisionsOf(control.state.choices)) !== null;
  if (sheets.length < 2 && tables.length < 2 && !isText && !hasSwitch) return null;
  return (
    <div className="import-choices">
      {sheets.length > 1 ? <SheetChoice control={control} understanding={understanding} /> : null}
      {tables.length > 1 ? <TableChoice control={control} understanding={understanding} /> : null}
      {isText ? <ReadingChoice control={control} /> : null}
      {hidden > 0 ? <HiddenSwitch control={control} hidden={hidden} /> : null}
      <FillSwitch control={control} understanding={understanding} />
    </div>
  );
}

function SheetChoice({ control, understanding }: Props): ReactElement {
  const { sheets, sheet } = understanding;
  return (
    <label className="import-choice">
      Sheet
      <select
        value={sheet ?? ''}
        onChange={(event) => {
          control.choose(withSheet(control.state.choices, event.target.value));
        }}
      >
        {sheets.map(({ name, rows, hidden }) => (
          <option key={name} value={name}>
            {name} ({some(rows, 'row')}
            {hidden ? ', hidden' : ''})
          </option>
        ))}
      </select>
    </label>
  );
}

function TableChoice({ control, understanding }: Props): ReactElement {
  const { tables } = understanding;
  return (
    <label className="import-choice">
      Table
      <select
        value={tables.findIndex(({ chosen }) => chosen)}
        onChange={(event) => {
          control.choose(withTable(control.state.choices, Number(event.target.value)));
        }}
      >
        {tables.map((table, at) => (
          <option key={at} value={at}>
            {tableWords(table)}
          </option>
        ))}
      </select>
    </label>
  );
}

function tableWords({ firstRow, lastRow, columns, rows }: ShownTable): string {
  const names = columns.slice(0, 3).join(', ');
  return `Rows ${String(firstRow)} to ${String(lastRow)} (${some(rows, 'row')})${names === '' ? '' : `: ${names}`}`;
}

const separators = [
  [',', 'Comma'],
  [';', 'Semicolon'],
  ['\t', 'Tab'],
  ['|', 'Bar |'],
] as const;
const encodings = [
  ['UTF-8', 'UTF-8'],
  ['UTF-16', 'UTF-16'],
  ['Windows-1252', 'Western (Windows-1252)'],
  ['Windows-1250', 'Central European (Windows-1250)'],
] as const;

/** A text file says neither its encoding nor its separator; where the guess is wrong it is read again. */
function ReadingChoice({ control }: { readonly control: ImportControl }): ReactElement {
  const { separator, encoding } = control.state.choices.reading;
  const read = (reading: ReadChoices): void => {
    control.readAgain(reading);
  };
  return (
    <>
      <label className="import-choice">
        Separator
        <select
          value={separator ?? ''}
          onChange={(event) => {
            const chosen = separators.find(([sign]) => sign === event.target.value)?.[0];
            read({
              ...(encoding === undefined ? {} : { encoding }),
              ...(chosen === undefined ? {} : { separator: chosen }),
            });
          }}
        >
          <option value="">As recognized</option>
          {separators.map(([sign, words]) => (
            <option key={sign} value={sign}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label className="import-choice">
        Encoding
        <select
          value={encoding ?? ''}
          onChange={(event) => {
            const chosen = encodings.find(([name]) => name === event.target.value)?.[0];
            read({
              ...(separator === undefined ? {} : { separator }),
              ...(chosen === undefined ? {} : { encoding: chosen }),
            });
          }}
        >
          <option value="">As recognized</option>
          {encodings.map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

function HiddenSwitch({
  control,
  hidden,
}: {
  readonly control: ImportControl;
  readonly hidden: number;
}): ReactElement {
  const { choices } = control.state;
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={decisionsOf(choices).hiddenRows !== 'leave'}
        onChange={(event) => {
          control.choose(withDecisions(choices, { hiddenRows: event.target.checked ? 'take' : 'leave' }));
        }}
      />
      Take the {some(hidden, 'hidden row')}
    </label>
  );
}

function FillSwitch({ control, understanding }: Props): ReactElement | null {
  const { choices } = control.state;
  const fills = fillsDown(understanding, decisionsOf(choices));
  if (fills === null) return null;
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={fills}
        onChange={(event) => {
          control.choose(withDecisions(choices, { fillDown: event.target.checked }));
        }}
      />
      A blank place takes the one above it
    </label>
  );
}
