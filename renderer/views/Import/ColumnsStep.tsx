import type { ReactElement } from 'react';
import type { ShownColumn, Understanding } from '../../../shared/ipc/contract';
import type { ColumnMeaning } from '../../../shared/domain/table/meaning';
import { decisionsOf, withMeaning } from './choices';
import { isDoubtful, reasonWords, sureWords } from './importWords';
import { meaningGroups, meaningOfCode, meaningWords, meaningsOf } from './meaningWords';
import { StepHeading } from './StepHeading';
import { UnitChoice } from './UnitChoice';
import type { ImportControl } from './useImport';

/** Every column with what stands in it and what it means; a change is understood at once. */
export function ColumnsStep({
  control,
  understanding,
}: {
  readonly control: ImportControl;
  readonly understanding: Understanding;
}): ReactElement {
  const { choices } = control.state;
  const { meanings } = decisionsOf(choices);
  return (
    <>
      <StepHeading name="columns">What does each column mean?</StepHeading>
      <div className="import-scroll">
        <table className="table import-columns">
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">What stands in it</th>
              <th scope="col">Meaning</th>
              <th scope="col">How sure</th>
            </tr>
          </thead>
          <tbody>
            {understanding.columns.map((column) => (
              <ColumnRow
                key={column.index}
                control={control}
                column={column}
                meaning={meanings?.[column.index] ?? column.meaning}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function ColumnRow({
  control,
  column,
  meaning,
}: {
  readonly control: ImportControl;
  readonly column: ShownColumn;
  readonly meaning: ColumnMeaning;
}): ReactElement {
  const { choices } = control.state;
  const name = column.header === '' ? `Column ${String(column.index + 1)} (no name)` : column.header;
  const doubtful = isDoubtful(column);
  return (
    <tr>
      <th scope="row" className="import-column-name" title={name}>
        {name}
      </th>
      <td className="import-samples" title={column.samples.join('\n')}>
        {column.samples.length === 0 ? '—' : column.samples.join(' · ')}
      </td>
      <td>
        <select
          aria-label={`Meaning of ${name}`}
          value={meaning}
          data-left-out={meaning === 'ignored'}
          onChange={(event) => {
            control.choose(withMeaning(choices, column.index, meaningOfCode(event.target.value)));
          }}
        >
          {meaningGroups.map((group) => (
            <optgroup key={group} label={group}>
              {meaningsOf(group).map((code) => (
                <option key={code} value={code}>
                  {meaningWords(code)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <UnitChoice control={control} column={column} meaning={meaning} name={name} />
      </td>
      <td className="import-sure">
        <span className="chip" data-tone={doubtful ? 'warning' : column.score >= 0.8 ? 'good' : undefined}>
          {sureWords(column)}
        </span>{' '}
        <span className="muted small" title={reasonWords(column)}>
          {reasonWords(column)}
        </span>
      </td>
    </tr>
  );
}
