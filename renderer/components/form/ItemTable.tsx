import type { ReactElement, ReactNode } from 'react';
import { TableHead } from '../TableHead';
import { RowButtons } from './RowButtons';

/** A column of a list of things; figures stand on the right, and what is short is not broken. */
export interface ItemColumn<T> {
  readonly heading: string;
  readonly cell: (item: T) => ReactNode;
  readonly look?: 'number' | 'short';
}

interface ItemTableProps<T> {
  readonly items: readonly T[];
  /** The first one names the row. */
  readonly columns: readonly ItemColumn<T>[];
  readonly keyOf: (item: T, at: number) => string | number;
  /** What an item is, for the names of its buttons. */
  readonly what: (item: T) => string;
  readonly onEdit: (item: T) => void;
  readonly onRemove: (item: T) => void;
  /** A row above that is always there. */
  readonly first?: ReactNode;
  readonly className?: string;
}

/** A list of things as a table, each of them to be changed or removed. */
export function ItemTable<T>(props: ItemTableProps<T>): ReactElement {
  const { items, columns, keyOf, what, onEdit, onRemove, first, className = 'table' } = props;
  const [naming, ...others] = columns;
  return (
    <table className={className}>
      <TableHead
        headings={[
          ...columns.map(({ heading, look }) => (look === 'number' ? { figures: heading } : heading)),
          { hidden: 'Change' },
        ]}
      />
      <tbody>
        {first}
        {items.map((item, at) => (
          <tr key={keyOf(item, at)}>
            <th scope="row">{naming?.cell(item)}</th>
            {others.map(({ heading, cell, look }) => (
              <td key={heading} className={look}>
                {cell(item)}
              </td>
            ))}
            <td>
              <RowButtons
                what={what(item)}
                onEdit={() => {
                  onEdit(item);
                }}
                onRemove={() => {
                  onRemove(item);
                }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
