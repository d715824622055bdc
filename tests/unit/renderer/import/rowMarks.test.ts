import { describe, expect, it } from 'vitest';
import type { ImportIssue } from '../../../../shared/domain/proposal/proposal';
import type { ImportQuestion } from '../../../../shared/domain/table/decisions';
import { fillsDown, rowMarks } from '../../../../renderer/views/Import/rowMarks';
import { understood } from './understood';

function issue(code: string, rows: readonly number[]): ImportIssue {
  return { code, severity: 'info', rows, message: '' };
}

function question(code: string, taken: number): ImportQuestion {
  const answers = [
    { label: 'Yes', decides: { fillDown: true } },
    { label: 'No', decides: { fillDown: false } },
  ];
  return { code, text: 'Which?', samples: [], answers, taken };
}

describe('the rows of a sheet', () => {
  it('are marked where one is the header, stands above it, or is left out', () => {
    const mark = rowMarks(
      understood({ headerRow: 3, issues: [issue('total-left-out', [9]), issue('no-serial', [5])] }),
      9,
    );

    expect([1, 3, 5, 9].map((row) => mark(row)?.says ?? null)).toEqual([
      'Above header',
      'Header',
      null,
      'Total',
    ]);
  });

  it('are not marked as totals or hidden where they are taken', () => {
    const issues = [issue('total-left-out', [9]), issue('hidden-rows', [4])];
    const taken = understood({
      issues,
      questions: [question('total-left-out', 1), question('hidden-rows', 0)],
    });
    const left = understood({
      issues,
      questions: [question('total-left-out', 0), question('hidden-rows', 1)],
    });

    expect([4, 9].map((row) => rowMarks(taken, 9)(row))).toEqual([null, null]);
    expect([4, 9].map((row) => rowMarks(left, 9)(row)?.says)).toEqual(['Hidden', 'Total']);
  });

  it('take the place above where the file or the user says so, and nothing is asked where no place is blank', () => {
    expect(fillsDown(understood(), {})).toBeNull();
    expect(fillsDown(understood({ questions: [question('filled-down', 1)] }), {})).toBe(false);
    expect(fillsDown(understood({ questions: [question('filled-down', 1)] }), { fillDown: true })).toBe(true);
  });
});
