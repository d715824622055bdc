import { describe, expect, it } from 'vitest';
import { nothingChosen, withAnswer } from '../../../../renderer/views/Import/choices';
import { stepMark } from '../../../../renderer/views/Import/stepMarks';
import { bill, serial, understood } from './understood';

describe('the number beside a step', () => {
  it('counts columns to check, and says so in words', () => {
    const poor = understood({ columns: [{ ...serial, score: 0.3 }, serial] });

    expect(stepMark('columns', poor, nothingChosen)).toEqual({
      count: 1,
      says: '1 column to check',
      isOpen: true,
    });
    expect(stepMark('columns', understood(), nothingChosen)).toBeNull();
  });

  it('counts the questions that are still open', () => {
    const question = {
      ...{ code: 'x', text: 'Which?', samples: [], taken: null },
      answers: [{ label: 'This', decides: { fillDown: true } }],
    };
    const open = understood({ questions: [question] });

    expect(stepMark('questions', open, nothingChosen)?.says).toBe('1 open question');
    expect(stepMark('questions', open, withAnswer(nothingChosen, { question, answer: 0 }))).toBeNull();
  });

  it('does not call for a look where there are only notes', () => {
    const note = { code: 'x', severity: 'info', rows: [], message: '' } as const;

    expect(stepMark('findings', understood({ issues: [note] }), nothingChosen)).toEqual({
      count: 1,
      says: '1 note',
      isOpen: false,
    });
  });

  it('calls for a look at contracts with a gap, and else counts the contracts', () => {
    const bills = [bill, { ...bill, gap: '35.10' }];

    expect(stepMark('bills', understood({ bills: [bill], billCount: 1 }), nothingChosen)).toEqual({
      ...{ count: 1, says: '1 contract', isOpen: false },
    });
    expect(stepMark('bills', understood({ bills, billCount: 2 }), nothingChosen)).toEqual({
      ...{ count: 1, says: '1 contract to check', isOpen: true },
    });
  });
});
