import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { Understanding } from '../../../shared/ipc/contract';
import { decisionsOf, withCorrection } from './choices';
import { some } from './importWords';
import { ActiveRow } from './ActiveRow';
import { rowMarks } from './rowMarks';
import { RowsChoices } from './RowsChoices';
import type { SheetPosition } from './RowsGrid';
import { RowsGrid } from './RowsGrid';
import { StepHeading } from './StepHeading';
import type { ImportControl } from './useImport';
import { useSheetRows } from './useSheetRows';

interface StepProps {
  readonly control: ImportControl;
  readonly understanding: Understanding;
}

/** The sheet as it is: which rows are read, which one is the header, and cells to fix. */
export function RowsStep({ control, understanding }: StepProps): ReactElement {
  const { sheet, sheets } = understanding;
  return (
    <>
      <StepHeading name="rows">The rows of the sheet</StepHeading>
      <RowsChoices control={control} understanding={understanding} />
      <SheetView
        key={sheet ?? ''}
        control={control}
        understanding={understanding}
        rowCount={sheets.find(({ name }) => name === (sheet ?? ''))?.rows ?? sheets[0]?.rows ?? 0}
      />
    </>
  );
}

function SheetView({
  control,
  understanding,
  rowCount,
}: StepProps & { readonly rowCount: number }): ReactElement {
  const { state, file, choose } = control;
  const { choices } = state;
  const { sheet, headerRow } = understanding;
  const [active, setActive] = useState<SheetPosition | null>(null);
  const rows = useSheetRows(file.token, sheet, rowCount);
  const { corrections } = decisionsOf(choices);
  const fixed = useMemo(() => {
    const texts = new Map((corrections ?? []).map((cell) => [keyOf(cell.row, cell.column), cell.text]));
    return (row: number, column: number) => texts.get(keyOf(row, column));
  }, [corrections]);
  const mark = useMemo(() => rowMarks(understanding, rowCount), [understanding, rowCount]);
  const fix = (at: { readonly row: number; readonly column: number }, text: string): void => {
    const original = rows.cells(at.row)?.[at.column] ?? '';
    if (text !== (fixed(at.row, at.column) ?? original))
      choose(withCorrection(choices, { ...at, text }, original));
  };
  const column = active?.column ?? null;
  const at = active === null || column === null ? null : { row: active.row, column };
  return (
    <>
      <RowsGrid
        understanding={understanding}
        rows={rows}
        shown={{ fixed, mark }}
        rowCount={rowCount}
        firstRow={state.row ?? Math.max(1, (headerRow ?? 1) - 2)}
        onFix={fix}
        onActive={setActive}
      />
      {rows.problem === null ? null : (
        <p role="alert" className="message" data-tone="bad">
          {rows.problem}
        </p>
      )}
      <ActiveRow
        control={control}
        understanding={understanding}
        active={active}
        mark={active === null ? null : mark(active.row)}
        original={at === null ? '' : (rows.cells(at.row)?.[at.column] ?? '')}
        isFixed={at !== null && fixed(at.row, at.column) !== undefined}
      />
      <span className="visually-hidden" role="status">
        {corrections === undefined || corrections.length === 0
          ? ''
          : `${some(corrections.length, 'cell')} fixed`}
      </span>
    </>
  );
}

function keyOf(row: number, column: number): string {
  return `${String(row)} ${String(column)}`;
}
