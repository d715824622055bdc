import type { ReactElement } from 'react';
import { useDeferredValue, useMemo, useState } from 'react';
import { counted } from '../../../shared/domain/document/telling';
import { Segments } from '../../components/Segments';
import { AmountCells } from './AmountCells';
import type { BreakdownBy, BreakdownPart, Sorting } from './breakdownParts';
import { breakdownNames, breakdownParts, sortedParts } from './breakdownParts';
import { totalAmounts } from './overviewRows';
import type { Costs } from './useCosts';

const shownAtOnce = 200;
const searchAbove = 10;
const names = Object.keys(breakdownNames) as BreakdownBy[];

/** Whose cost it is: the whole of today carried on, in parts that add up to it. */
export function BreakdownSection({ costs }: { readonly costs: Costs }): ReactElement {
  const { proposal, comparison, format } = costs;
  const [by, setBy] = useState<BreakdownBy>('building');
  const [search, setSearch] = useState('');
  const [sorting, setSorting] = useState<Sorting>({ column: 'term', isDescending: true });
  const parts = useMemo(() => breakdownParts(proposal, comparison, by), [proposal, comparison, by]);
  const wanted = useDeferredValue(search);
  const found = useMemo(() => sortedParts(parts, wanted, sorting), [parts, wanted, sorting]);
  const shown = found.slice(0, shownAtOnce);
  const choose = (name: BreakdownBy): void => {
    setBy(name);
    setSearch('');
  };
  return (
    <section className="stack-tight" aria-labelledby="costs-parts">
      <h2 id="costs-parts">In parts</h2>
      <div className="row">
        <Segments
          label="Break down by"
          items={names.map((id) => ({ id, name: breakdownNames[id] }))}
          chosen={by}
          onChoose={choose}
        />
        {parts.length > searchAbove && (
          <input
            type="search"
            aria-label={`Find a ${breakdownNames[by].toLowerCase()}`}
            placeholder="Find by name"
            value={search}
            onChange={(event) => {
              setSearch(event.target.value);
            }}
          />
        )}
        <p className="message" role="status">
          {found.length === parts.length
            ? counted(format, parts.length, 'part')
            : `${format.count(found.length)} of ${counted(format, parts.length, 'part')}`}
          {found.length > shown.length && `, the first ${format.count(shown.length)} shown`}
        </p>
      </div>
      <PartsTable costs={costs} by={by} parts={shown} sorting={sorting} onSort={setSorting} />
    </section>
  );
}

interface PartsTableProps {
  readonly costs: Costs;
  readonly by: BreakdownBy;
  readonly parts: readonly BreakdownPart[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

function PartsTable({ costs, by, parts, sorting, onSort }: PartsTableProps): ReactElement {
  const { comparison, format } = costs;
  const total = totalAmounts(comparison.today.doNothing, comparison.currency);
  const columns: readonly (readonly [Sorting['column'], string])[] = [
    ['name', breakdownNames[by]],
    ['year', 'Year 1'],
    ['month', 'A month'],
    ['term', `${format.count(comparison.termMonths)} months`],
  ];
  return (
    <table
      className="table costs-table costs-parts"
      aria-label={`Today by ${breakdownNames[by].toLowerCase()}`}
    >
      <caption>
        Today carried on, in {comparison.currency}. The parts add up to the total; what is pooled is shared
        out by use, base charges in equal parts.
      </caption>
      <thead>
        <tr>
          {columns.map(([column, title]) => (
            <SortHeader key={column} column={column} title={title} sorting={sorting} onSort={onSort} />
          ))}
          <th scope="col" className="number">
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.key}>
            <th scope="row">{part.name}</th>
            <AmountCells costs={costs} amounts={part} />
            <td className="number muted">
              {total.term === 0n ? '' : format.share({ n: part.term, d: total.term })}
            </td>
          </tr>
        ))}
        {parts.length === 0 && (
          <tr>
            <td colSpan={5} className="muted">
              Nothing has these words in its name.
            </td>
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Total of all parts</th>
          <AmountCells costs={costs} amounts={total} />
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

function SortHeader({
  column,
  title,
  sorting,
  onSort,
}: Pick<PartsTableProps, 'sorting' | 'onSort'> & {
  readonly column: Sorting['column'];
  readonly title: string;
}): ReactElement {
  const isSorted = sorting.column === column;
  const order = sorting.isDescending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      className={column === 'name' ? undefined : 'number'}
      aria-sort={isSorted ? order : undefined}
    >
      <button
        type="button"
        className="costs-sort"
        onClick={() => {
          onSort({ column, isDescending: isSorted ? !sorting.isDescending : column !== 'name' });
        }}
      >
        {title}
        {isSorted && <span aria-hidden="true">{sorting.isDescending ? '↓' : '↑'}</span>}
      </button>
    </th>
  );
}
