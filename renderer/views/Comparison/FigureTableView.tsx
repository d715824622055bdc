import type { ReactElement } from 'react';
import { useState } from 'react';
import { useResults } from '../../state/results';
import type { FigureRow, FigureTable } from './comparisonTables';
import { FigureButton } from './explain/FigureButton';
import { FiguredText } from './explain/FiguredText';
import { FigureGrid } from './explain/FigureGrid';

interface FigureTableViewProps {
  readonly table: FigureTable;
  /** What the table is, for those who cannot see it. */
  readonly label: string;
}

const shownAtOnce = 100;

/** A table of figures, right-aligned, totals with a line above; each figure opens how it was calculated. */
export function FigureTableView({ table, label }: FigureTableViewProps): ReactElement {
  const { format } = useResults();
  const [most, setMost] = useState(shownAtOnce);
  const width = table.columns.length + 1;
  const longest = Math.max(...table.groups.map(({ rows }) => bodyOf(rows).length));
  return (
    <>
      <FigureGrid label={label}>
        <table className="table comparison-table" role="grid" aria-readonly="true">
          <caption>
            <FiguredText said={{ text: table.caption, figures: table.captionFigures ?? [] }} />
          </caption>
          <thead>
            <tr>
              <th scope="col">{table.first}</th>
              {table.columns.map((column) => (
                <th key={column} scope="col" className="number">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          {table.groups.map((group, at) => (
            <tbody key={at}>
              {group.heading !== undefined && (
                <tr className="comparison-group">
                  <th scope="rowgroup" colSpan={width}>
                    {group.heading}
                  </th>
                </tr>
              )}
              {firstOf(group.rows, most).map((row, place) => (
                <FigureRowView key={place} row={row} columns={table.columns} heading={group.heading} />
              ))}
            </tbody>
          ))}
        </table>
      </FigureGrid>
      {longest > most && (
        <p className="row message">
          {format.count(most)} of {format.count(longest)} shown
          <button
            type="button"
            className="button button-small"
            onClick={() => {
              setMost(most + shownAtOnce);
            }}
          >
            Show {format.count(Math.min(shownAtOnce, longest - most))} more
          </button>
        </p>
      )}
    </>
  );
}

function bodyOf(rows: readonly FigureRow[]): readonly FigureRow[] {
  return rows.filter(({ kind }) => kind === 'body');
}

/** The first rows, and all totals. */
function firstOf(rows: readonly FigureRow[], most: number): readonly FigureRow[] {
  const shown = new Set(bodyOf(rows).slice(0, most));
  return rows.filter((row) => row.kind === 'total' || shown.has(row));
}

interface FigureRowViewProps {
  readonly row: FigureRow;
  readonly columns: readonly string[];
  readonly heading: string | undefined;
}

function FigureRowView({ row, columns, heading }: FigureRowViewProps): ReactElement {
  const place = heading === undefined ? row.label : `${heading}, ${row.label}`;
  return (
    <tr data-kind={row.kind} data-tone={row.tone}>
      <th scope="row">{row.label}</th>
      {row.cells.map((cell, at) => {
        const name = row.names[at] ?? null;
        return (
          <td key={at} className="number">
            {name === null ? (
              cell
            ) : (
              <FigureButton text={cell} label={`${place}, ${columns[at] ?? ''}`} of={name} />
            )}
          </td>
        );
      })}
    </tr>
  );
}
