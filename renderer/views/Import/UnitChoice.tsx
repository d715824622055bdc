import type { ReactElement } from 'react';
import type { ColumnMeaning } from '../../../shared/domain/table/meaning';
import type { ShownColumn } from '../../../shared/ipc/contract';
import { decisionsOf, withDecisions } from './choices';
import { unitIndex, unitsOf } from './units';
import type { ImportControl } from './useImport';

/** What one figure of a column is for, where a mistake in it would change the money or the pages. */
export function UnitChoice({
  control,
  column,
  meaning,
  name,
}: {
  readonly control: ImportControl;
  readonly column: ShownColumn;
  readonly meaning: ColumnMeaning;
  readonly name: string;
}): ReactElement | null {
  const { choices } = control.state;
  const offers = unitsOf(meaning);
  if (offers.length === 0) return null;
  const at = unitIndex(offers, decisionsOf(choices).units?.[column.index] ?? column.unit);
  return (
    <select
      aria-label={`Unit of ${name}`}
      className="import-unit"
      value={at}
      onChange={(event) => {
        const unit = offers[Number(event.target.value)]?.unit;
        if (unit !== undefined) control.choose(withDecisions(choices, { units: { [column.index]: unit } }));
      }}
    >
      {at === -1 ? <option value={-1}>Not said</option> : null}
      {offers.map(({ words }, offered) => (
        <option key={words} value={offered}>
          {words}
        </option>
      ))}
    </select>
  );
}
