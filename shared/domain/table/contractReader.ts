import { contractColumn } from './billColumns';
import type { RowReader } from './rowReader';

/** Reads the contract that a row names; `''` where it names none. */
export function contractReader(reader: RowReader): (row: number) => string {
  const column = contractColumn(reader.columns);
  return column === undefined ? () => '' : (row) => reader.textOf(column, row);
}
