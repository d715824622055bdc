import type { ReactElement } from 'react';
import { type BookProblem, sayBookProblem } from '../../../shared/domain/models/bookProblems';
import { Callout } from '../../components/Callout';
import { counted } from './bookWords';

const mostShown = 60;

/** What is wrong with a price book file, by row and column; errors first. */
export function BookProblemList({
  problems,
  isSound,
}: {
  readonly problems: readonly BookProblem[];
  readonly isSound: boolean;
}): ReactElement | null {
  if (problems.length === 0) return null;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const title = isSound
    ? `${counted(problems.length, 'thing')} to check; the book can be added as it is`
    : `${counted(errors, 'thing')} to put right before the book can be added`;
  return (
    <Callout tone={isSound ? 'warning' : 'bad'} title={title}>
      <ul className="book-problems" aria-label="Problems">
        {problems.slice(0, mostShown).map((problem, at) => (
          <li key={at}>
            <span className="chip" data-tone={problem.severity === 'error' ? 'bad' : 'warning'}>
              {problem.severity === 'error' ? 'Error' : 'Worth checking'}
            </span>{' '}
            {sayBookProblem(problem)}
          </li>
        ))}
        {problems.length > mostShown ? (
          <li className="muted">and {String(problems.length - mostShown)} more</li>
        ) : null}
      </ul>
    </Callout>
  );
}
