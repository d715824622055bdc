/** Something about a price book file; rows count from 1 as in the sheet, `null` for the whole file. */
export interface BookProblem {
  readonly row: number | null;
  /** The letter and header of the column: `D "Price"`; `null` for a whole row or file. */
  readonly column: string | null;
  /** An `error` refuses the book; with a `warning` it can be taken as the message says. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** The letter of a column counted from 0, as sheets name it: A, Z, AA. */
function columnLetter(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  const last = String.fromCharCode(65 + (index % 26));
  return rest < 0 ? last : columnLetter(rest) + last;
}

/** Collects what is wrong with a file, up to so many sentences; the rest is counted. */
export class BookProblems {
  private readonly found: BookProblem[] = [];
  private further = 0;
  private errors = 0;

  /** Notes something about a cell, a row or the whole file. */
  add(
    severity: BookProblem['severity'],
    at: {
      readonly row?: number;
      readonly column?: { readonly index: number; readonly header: string } | undefined;
    },
    message: string,
  ): void {
    if (severity === 'error') this.errors++;
    if (this.found.length >= mostProblems) {
      this.further++;
      return;
    }
    const { row, column } = at;
    const header = column === undefined || column.header === '' ? '' : ` "${column.header}"`;
    const named = column === undefined ? null : `${columnLetter(column.index)}${header}`;
    this.found.push({ row: row ?? null, column: named, severity, message });
  }

  /** Whether anything refuses the book. */
  get hasErrors(): boolean {
    return this.errors > 0;
  }

  /** What was noted, errors first, and how many more there are. */
  list(): readonly BookProblem[] {
    const order = { error: 0, warning: 1 };
    const sorted = [...this.found].sort((a, b) => order[a.severity] - order[b.severity]);
    if (this.further === 0) return sorted;
    const severity = this.errors > 0 ? 'error' : 'warning';
    const message = `${String(this.further)} more problems are not listed. Put right what is listed first.`;
    return [...sorted, { row: null, column: null, severity, message }];
  }
}

const mostProblems = 500;

/** A problem as one line: where it is, then what it is. */
export function sayBookProblem({ row, column, message }: BookProblem): string {
  const where = [
    ...(row === null ? [] : [`Row ${String(row)}`]),
    ...(column === null ? [] : [`${row === null ? 'Column' : 'column'} ${column}`]),
  ].join(', ');
  return where === '' ? message : `${where}: ${message}`;
}
