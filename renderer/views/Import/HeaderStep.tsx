import type { ReactElement } from 'react';
import type { Understanding } from '../../../shared/ipc/contract';
import { withHeaderRow } from './importState';
import { StepHeading } from './StepHeading';
import type { ImportControl } from './useImport';

/** The first rows of the sheet as they are; one is the header, or none. */
export function HeaderStep({
  control,
  understanding,
}: {
  readonly control: ImportControl;
  readonly understanding: Understanding;
}): ReactElement {
  const { choices } = control.state;
  const chosen =
    choices.decisions.headerRow === undefined ? understanding.headerRow : choices.decisions.headerRow;
  const width = Math.max(0, ...understanding.preview.map((cells) => cells.length));
  const choose = (row: number | null): void => {
    control.choose(withHeaderRow(choices, row));
  };
  return (
    <>
      <StepHeading name="header">Which row holds the names of the columns?</StepHeading>
      <label className="choice">
        <input
          type="radio"
          name="header-row"
          checked={chosen === null}
          onChange={() => {
            choose(null);
          }}
        />
        The sheet has no header row
      </label>
      <div className="table-scroll import-preview">
        <table className="table" aria-label="First rows of the sheet">
          <tbody>
            {understanding.preview.map((cells, at) => (
              <tr key={at} data-chosen={chosen === at + 1}>
                <th scope="row">
                  <label className="choice">
                    <input
                      type="radio"
                      name="header-row"
                      checked={chosen === at + 1}
                      onChange={() => {
                        choose(at + 1);
                      }}
                    />
                    Row {at + 1}
                  </label>
                </th>
                {Array.from({ length: width }, (_, column) => (
                  <td key={column} title={cells[column]}>
                    {cells[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
