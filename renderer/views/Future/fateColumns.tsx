import type { ReactElement } from 'react';
import type { Column, RenderCellProps } from 'react-data-grid';
import { SelectColumn } from 'react-data-grid';
import type { FutureRow } from './futureRows';

const figure = { cellClass: 'grid-figure', headerCellClass: 'grid-figure' } as const;
const text = { resizable: true, renderCell: TextCell } as const;

/** Pixels that a letter takes, and the room beside the letters of a cell. */
const letter = 8.2;
const aside = 24;
const whenWidths = { least: 90, most: 210 };
/** What is left for "When" and "What happens" of a window 1,280 wide. */
const room = 376;
const leastFate = 200;

/** The columns of the list; "When" is as wide as the phases' names, and is left out where nothing is dated. */
export function fateColumns(phases: readonly { readonly name: string }[]): readonly Column<FutureRow>[] {
  const { least, most } = whenWidths;
  const longest = Math.max(0, ...phases.map(({ name }) => name.length));
  const whenWidth = Math.min(most, Math.max(least, Math.ceil(longest * letter) + aside));
  const isDated = phases.length > 0;
  const when: readonly Column<FutureRow>[] = isDated
    ? [{ key: 'when', name: 'When', width: whenWidth, ...text }]
    : [];
  return [
    { ...(SelectColumn as Column<FutureRow>), frozen: false },
    { key: 'building', name: 'Building', width: 148, ...text },
    { key: 'place', name: 'Place', width: 138, ...text },
    { key: 'model', name: 'Device', width: 140, ...text },
    { key: 'mono', name: 'Mono/month', width: 102, ...figure },
    { key: 'colour', name: 'Color/month', width: 104, ...figure },
    ...when,
    {
      key: 'fate',
      name: 'What happens',
      width: isDated ? Math.max(leastFate, room - whenWidth) : room,
      resizable: true,
      renderCell: FateCell,
      cellClass: fateClass,
    },
    { key: 'installed', name: 'Since', width: 58 },
    { key: 'hardware', name: 'Hardware', width: 210, ...text },
    { key: 'kind', name: 'Kind', width: 150, ...text },
  ];
}

function fateClass(row: FutureRow): string {
  return row.isUnassigned ? 'fate-unassigned' : `fate-${row.fateType}`;
}

function FateCell({ row }: RenderCellProps<FutureRow>): ReactElement {
  return <span title={row.reason === '' ? row.fate : `${row.fate}. ${row.reason}`}>{row.fate}</span>;
}

/** What does not fit can be read in full. */
function TextCell({ row, column }: RenderCellProps<FutureRow>): ReactElement {
  const says = String(row[column.key as keyof FutureRow]);
  return <span title={says}>{says}</span>;
}
