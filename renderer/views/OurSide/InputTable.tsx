import type { ReactElement, ReactNode } from 'react';
import type { Heading } from '../../components/TableHead';
import { TableHead } from '../../components/TableHead';

interface InputTableProps {
  /** What the table is of, for those who cannot see where it stands. */
  readonly label: string;
  readonly caption?: ReactNode;
  readonly headings: readonly Heading[];
  /** Its rows. */
  readonly children: ReactNode;
}

/** A table whose figures are typed in place; a wide one scrolls by itself. */
export function InputTable({ label, caption, headings, children }: InputTableProps): ReactElement {
  return (
    <div className="table-scroll" role="region" aria-label={label} tabIndex={0}>
      <table className="table">
        {caption !== undefined && <caption>{caption}</caption>}
        <TableHead headings={headings} />
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
