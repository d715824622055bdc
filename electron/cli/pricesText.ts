import { sayBookProblem } from '../../shared/domain/models/bookProblems';
import type { BookSummary } from '../../shared/domain/models/bookSummary';
import type { PricePlan } from '../../shared/domain/models/planPrices';
import type { BookReading } from '../../shared/domain/models/readPriceBook';
import { modelName } from '../../shared/domain/document/telling';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import { alignedLines } from './alignedLines';

/** What was understood of a price book file, for a person at a terminal. */
export function readingText(
  fileName: string,
  { book, sheet, headerRow, columns, problems }: BookReading,
): string {
  const understood = columns
    .filter(({ meaning }) => meaning !== 'unknown')
    .map(
      ({ header, meaning, part }) =>
        `"${header}" as ${part === undefined ? meaning : `${part.role} of ${part.name}`}`,
    );
  return [
    `${fileName}${sheet === null ? '' : `, sheet "${sheet}"`}: ${headerRow === null ? 'no header row' : `headers in row ${String(headerRow)}`}`,
    ...(understood.length === 0 ? [] : [`Read: ${understood.join(', ')}`]),
    ...problems.map(
      (problem) => `${problem.severity === 'error' ? 'Error' : 'Warning'}: ${sayBookProblem(problem)}`,
    ),
    book === null
      ? 'The book was refused; put right what is listed as an error.'
      : `${counted(book.models.length, 'model')} read.`,
    '',
  ].join('\n');
}

/** All versions of all books as a table. */
export function booksText(books: readonly BookSummary[]): string {
  const standings = {
    current: 'current',
    older: 'has a newer version',
    expired: 'STALE: expired',
    notYet: 'not valid yet',
  };
  const rows = books.map((book) => [
    book.name,
    book.version,
    `${book.validFrom} to ${book.validUntil ?? '…'}`,
    book.currency,
    counted(book.models, 'model'),
    standings[book.standing],
    ...(book.isShipped ? ['comes with the program'] : []),
  ]);
  return [...alignedLines(rows), ''].join('\n');
}

/** What taking prices changes, keeps and leaves out. */
export function planText(proposal: Proposal, plan: PricePlan): string {
  const names = new Map<string, string>(
    [...proposal.devices, ...proposal.options.flatMap((option) => option.newDevices)].map((device) => [
      device.id,
      `${modelName(device)} (${device.id})`,
    ]),
  );
  const named = (id: string): string => names.get(id) ?? id;
  const { changes, kept, left, unmatched, confirmed } = plan;
  return [
    `${counted(changes.length, 'figure')} taken, ${String(confirmed)} as before, ${String(kept.length)} kept as they were written.`,
    ...changes.map(
      ({ device, figure, from, to }) =>
        `  ${named(device)}: ${figure} ${from === null ? '' : `${from} → `}${to}`,
    ),
    ...(kept.length === 0 ? [] : ['Kept, with what the book says beside it']),
    ...kept.map(
      ({ device, figure, value, book }) => `  ${named(device)}: ${figure} ${value} (book: ${book})`,
    ),
    ...(left.length === 0 ? [] : ['Left out']),
    ...left.map(({ device, why }) => `  ${named(device)}: ${why}`),
    ...(unmatched.length === 0 ? [] : ['Not in the book']),
    ...unmatched.map(
      ({ device, suggestion }) =>
        `  ${named(device)}${suggestion === null ? '' : `: is it a ${suggestion}?`}`,
    ),
    '',
  ].join('\n');
}

/** Why a version should not be used, as a sentence. */
export function staleText({ stale }: PricePlan, name: string): string | null {
  if (stale === null) return null;
  const reasons = {
    expired: 'has expired',
    notYet: 'is not valid yet',
    newer: 'has a newer version',
  };
  const current = stale.current === undefined ? '' : ` Version ${stale.current} is the one to use.`;
  return `The price book ${name} ${reasons[stale.why]}.${current}`;
}

function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}
