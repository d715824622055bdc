import type { ReactElement } from 'react';
import { createContext, use } from 'react';
import type { Column, RenderCellProps, RenderEditCellProps } from 'react-data-grid';
import { renderTextEditor, SelectColumn } from 'react-data-grid';
import { deviceKinds } from '../../../shared/domain/fleet/device';
import type { Formatters } from '../../../shared/domain/document/formatters';
import { GradeMark } from '../../components/GradeMark';
import type { FleetCosts } from './fleetFigures';
import type { FleetRow } from './fleetRow';
import type { SortKey } from './fleetView';
import { kindWords, pagesHint, pagesText } from './fleetWords';

/** What the cells write with. Costs come apart from the rows, so that new costs draw no row anew. */
export interface CellWriting {
  readonly format: Formatters;
  readonly costs: FleetCosts | null;
}

/** Given by the grid to its cells. */
export const CellWritingContext = createContext<CellWriting | null>(null);

type Text = 'building' | 'place' | 'make' | 'model' | 'serial' | 'ip' | 'note';

function textColumn(key: Text, name: string, width: number): Column<FleetRow> {
  return {
    key,
    name,
    width,
    renderCell: ({ row }: RenderCellProps<FleetRow>) => <span title={row[key]}>{row[key]}</span>,
  };
}

function editedColumn(key: Text, name: string, width: number): Column<FleetRow> {
  return { ...textColumn(key, name, width), renderEditCell: renderTextEditor };
}

function pagesColumn(key: 'mono' | 'colour', name: string): Column<FleetRow> {
  return {
    key,
    name,
    width: 112,
    cellClass: 'fleet-number',
    headerCellClass: 'fleet-number',
    renderCell: ({ row }: RenderCellProps<FleetRow>) => <Pages row={row} meter={key} />,
  };
}

/** The columns of the grid, the figures before the numbers that only identify; one list, so that it never changes. */
export const fleetColumns: readonly Column<FleetRow>[] = [
  SelectColumn,
  textColumn('building', 'Building', 148),
  textColumn('place', 'Place', 140),
  editedColumn('make', 'Make', 84),
  editedColumn('model', 'Model', 112),
  {
    key: 'kind',
    name: 'Kind',
    width: 104,
    renderCell: ({ row }: RenderCellProps<FleetRow>) => kindWords[row.kind],
    renderEditCell: KindEditor,
  },
  pagesColumn('mono', 'Mono pages'),
  pagesColumn('colour', 'Color pages'),
  {
    key: 'cost',
    name: 'Cost, year 1',
    width: 108,
    cellClass: 'fleet-number',
    headerCellClass: 'fleet-number',
    renderCell: ({ row }: RenderCellProps<FleetRow>) => <Cost row={row} />,
  },
  textColumn('serial', 'Serial number', 120),
  textColumn('ip', 'IP address', 108),
  editedColumn('note', 'Note', 220),
];

/** A column's key as what to sort by; `null` for the check boxes. */
export function sortKeyOf(key: string): SortKey | null {
  const column = fleetColumns.find((entry) => entry.key === key);
  return column === undefined || column === SelectColumn ? null : (column.key as SortKey);
}

function Pages({ row, meter }: { readonly row: FleetRow; readonly meter: 'mono' | 'colour' }): ReactElement {
  const writing = use(CellWritingContext);
  const cell = row[meter];
  return (
    <span title={pagesHint(cell)}>
      {writing === null ? '' : pagesText(cell, writing.format)}
      {cell.isComplete && cell.grade !== null ? (
        <>
          {' '}
          <GradeMark grade={cell.grade} />
        </>
      ) : (
        <span className="fleet-no-mark" aria-hidden="true" />
      )}
    </span>
  );
}

function Cost({ row }: { readonly row: FleetRow }): ReactElement | null {
  const writing = use(CellWritingContext);
  if (writing === null || writing.costs === null) return <span className="muted">…</span>;
  const amount = writing.costs.year.get(row.id);
  if (amount === undefined) return <span title="No cost is known for this device.">—</span>;
  if (!writing.costs.partial.has(row.id)) return <span>{writing.format.money(amount)}</span>;
  return (
    <span title="This holds only what is known. Pages or prices of this device are missing.">
      {writing.format.money(amount)}*
    </span>
  );
}

function takeFocus(list: HTMLSelectElement | null): void {
  list?.focus();
}

function KindEditor({ row, onRowChange, onClose }: RenderEditCellProps<FleetRow>): ReactElement {
  return (
    <select
      ref={takeFocus}
      className="fleet-kind-editor"
      aria-label="Kind"
      value={row.kind}
      onChange={(event) => {
        const kind = deviceKinds.find((entry) => entry === event.target.value);
        if (kind !== undefined) onRowChange({ ...row, kind });
      }}
      onBlur={() => {
        onClose(true, false);
      }}
    >
      {deviceKinds.map((kind) => (
        <option key={kind} value={kind}>
          {kindWords[kind]}
        </option>
      ))}
    </select>
  );
}
