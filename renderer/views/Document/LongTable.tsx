import type { CSSProperties, JSX } from 'react';
import { memo, useEffect, useRef, useState } from 'react';
import type { TableColumn, TableRow } from '../../../shared/domain/document/block';

const rowsInPart = 60;

interface LongTableProps {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** A table of any length: its rows are made in parts, each when it comes near the window. */
export function LongTable({ title, columns, rows }: LongTableProps): JSX.Element {
  const parts = Array.from({ length: Math.ceil(rows.length / rowsInPart) }, (_, part) => part * rowsInPart);
  const shares = { '--columns': columns.map(({ width }) => `${String(width)}fr`).join(' ') } as CSSProperties;
  return (
    <div
      className="long-table"
      role="table"
      aria-label={title}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      style={shares}
    >
      <div role="rowgroup" className="long-table-head">
        <div role="row" aria-rowindex={1} className="long-row">
          {columns.map(({ align, header }, index) => (
            <span key={index} role="columnheader" data-align={align}>
              {header}
            </span>
          ))}
        </div>
      </div>
      {parts.map((first) => (
        <RowPart key={first} first={first} columns={columns} rows={rows.slice(first, first + rowsInPart)} />
      ))}
    </div>
  );
}

interface RowPartProps {
  readonly first: number;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

function RowPart({ first, columns, rows }: RowPartProps): JSX.Element {
  const part = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const element = part.current;
    if (element === null || isNear) return undefined;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setIsNear(true);
      },
      { rootMargin: '600px' },
    );
    watch.observe(element);
    return () => {
      watch.disconnect();
    };
  }, [isNear]);
  const room = { '--rows': String(rows.length) } as CSSProperties;
  return (
    <div ref={part} role="rowgroup" className="long-part" data-shown={isNear} style={room}>
      {isNear
        ? rows.map((row, index) => (
            <LongRow key={index} row={row} rowIndex={first + index + 2} columns={columns} />
          ))
        : null}
    </div>
  );
}

interface LongRowProps {
  readonly row: TableRow;
  readonly rowIndex: number;
  readonly columns: readonly TableColumn[];
}

export const LongRow = memo(function LongRow({ row, rowIndex, columns }: LongRowProps): JSX.Element {
  const isGroup = row.kind === 'group';
  return (
    <div role="row" aria-rowindex={rowIndex} className="long-row" data-kind={row.kind}>
      {(isGroup ? columns.slice(0, 1) : columns).map(({ align }, index) => (
        <span
          key={index}
          role={isGroup ? 'rowheader' : 'cell'}
          aria-colspan={isGroup ? columns.length : undefined}
          data-align={isGroup ? 'left' : align}
        >
          {row.cells[index] ?? ''}
        </span>
      ))}
    </div>
  );
}, isSameRow);

// Rows are told anew after each edit; those with the same words need no new painting.
function isSameRow(before: LongRowProps, after: LongRowProps): boolean {
  return (
    before.rowIndex === after.rowIndex &&
    before.row.kind === after.row.kind &&
    before.columns.length === after.columns.length &&
    before.row.cells.every((cell, index) => cell === after.row.cells[index]) &&
    before.columns.every(({ align }, index) => align === after.columns[index]?.align)
  );
}
