import type { WeighedColumn } from './columnDraft';
import type { ColumnUnit } from './decisions';

/** A column with the unit that the user says its figures have. */
export function withUnit(column: WeighedColumn, unit: ColumnUnit | undefined): WeighedColumn {
  if (unit === undefined) return column;
  const { per: oldPer, cents: oldCents, isUnitOpen: _open, isUnitTaken: _taken, ...rest } = column;
  const per = unit.per ?? oldPer;
  const cents = unit.cents ?? oldCents;
  return {
    ...rest,
    ...(per === undefined || per === 'page' ? {} : { per }),
    ...(cents === undefined ? {} : { cents }),
  };
}
