import type { JSX } from 'react';
import { boardPageState } from '../../../../shared/domain/document/sections/boardPage';
import type { BoardPage } from '../../../../shared/domain/proposal/proposal';
import type { Changes } from '../../../../shared/domain/proposal/edit';
import { useResults } from '../../../state/results';
import { withLine } from './boardLines';
import { DayField } from './DayField';
import { textOrNothing, useWordEdit } from './useWordEdit';
import { WordField } from './WordField';

const changeLines = [0, 1, 2] as const;
const roomWarnings = {
  fits: undefined,
  'no-chart': 'The words of this page leave no room for its chart. Shorten them.',
  'too-long': 'This page runs over onto a second page. Shorten its words.',
} as const;

/** What the page for the board says in words; its figures are computed. */
export function BoardWords(): JSX.Element {
  const { proposal, telling } = useResults();
  const { board } = proposal;
  const edit = useWordEdit();
  const warning = roomWarnings[boardPageState(telling)];
  const describe = (changes: Changes<BoardPage>, field: string, label: string): void => {
    edit({ type: 'board.describe', changes }, label, `board.${field}`);
  };
  return (
    <>
      {warning === undefined ? null : (
        <p className="callout word-warning" data-tone="warning" role="status">
          {warning}
        </p>
      )}
      <WordField
        label="Why now"
        kind="lines"
        value={board.whyNow ?? ''}
        onChange={(text) => {
          describe({ whyNow: textOrNothing(text) }, 'whyNow', 'change why the board should act now');
        }}
      />
      {changeLines.map((line) => (
        <WordField
          key={line}
          label={`What changes, line ${String(line + 1)}`}
          kind="lines"
          value={board.changes[line] ?? ''}
          onChange={(text) => {
            describe(
              { changes: withLine(board.changes, line, text) },
              `changes.${String(line)}`,
              'change what the page for the board says changes',
            );
          }}
        />
      ))}
      <WordField
        label="The biggest risk"
        kind="lines"
        value={board.risk ?? ''}
        onChange={(text) => {
          describe({ risk: textOrNothing(text) }, 'risk', 'change the biggest risk');
        }}
      />
      <DayField
        label="Decide by"
        value={board.decideBy ?? ''}
        onChange={(day) => {
          describe({ decideBy: textOrNothing(day) }, 'decideBy', 'change the day of the decision');
        }}
      />
      <WordField
        label="Next step"
        kind="lines"
        value={board.nextStep ?? ''}
        onChange={(text) => {
          describe({ nextStep: textOrNothing(text) }, 'nextStep', 'change the next step');
        }}
      />
    </>
  );
}
