import { readTableBytes } from '../../../../electron/services/tables/readTable';
import type { BookProblem } from '../../../../shared/domain/models/bookProblems';
import { sayBookProblem } from '../../../../shared/domain/models/bookProblems';
import type { BookReading, BookRequest } from '../../../../shared/domain/models/readPriceBook';
import { readPriceBook } from '../../../../shared/domain/models/readPriceBook';
import type { Table } from '../../../../shared/domain/table/table';

/** What a user says of a book whose file says nothing of it. */
export const details = {
  name: 'Northwind list',
  version: '2026-09',
  currency: 'USD',
  validFrom: '2026-09-01',
  validUntil: '2027-02-28',
};

/** Lines of text as a table file. */
export function tableOf(lines: readonly string[]): Table {
  const read = readTableBytes(Buffer.from(lines.join('\n')), 'prices.csv');
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

/** Lines of text read as a price book. */
export function bookOf(lines: readonly string[], request: Partial<BookRequest> = {}): BookReading {
  return readPriceBook(tableOf(lines), { details, ...request });
}

/** Problems as lines, without the end of a validity that is not given. */
export function said(problems: readonly BookProblem[]): readonly string[] {
  return problems.map((problem) => `${problem.severity}: ${sayBookProblem(problem)}`);
}
