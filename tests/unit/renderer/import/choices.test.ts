import { describe, expect, it } from 'vitest';
import type { ImportQuestion } from '../../../../shared/domain/table/decisions';
import {
  answersOf,
  decisionsOf,
  nothingChosen,
  shownQuestions,
  withAnswer,
  withCorrection,
  withDecisions,
  withHeaderRow,
  withMeaning,
  withoutAnswer,
  withPairs,
  withSheet,
  withSubnet,
  withTable,
} from '../../../../renderer/views/Import/choices';

const dates: ImportQuestion = {
  code: 'date-order',
  text: 'Is 03/04/2026 the 3rd of April or the 4th of March?',
  samples: ['03/04/2026'],
  answers: [
    { label: 'The 3rd of April', decides: { dateOrder: 'dayFirst' } },
    { label: 'The 4th of March', decides: { dateOrder: 'monthFirst' } },
  ],
  taken: 1,
};
const unit: ImportQuestion = {
  code: 'rate-unit',
  text: 'Is "Rate" in dollars or cents?',
  samples: ['1.2'],
  answers: [
    { label: 'Cents', decides: { units: { 3: { cents: true } } } },
    { label: 'Dollars', decides: { units: { 3: { cents: false } } } },
  ],
  taken: null,
};

describe('what the user decides about a file', () => {
  it('keeps meanings with another header row and forgets them with another sheet', () => {
    const choices = withMeaning(nothingChosen, 2, 'serial');

    expect(decisionsOf(withHeaderRow(choices, null))).toEqual({ headerRow: null, meanings: { 2: 'serial' } });
    expect(withSheet(choices, 'Other')).toMatchObject({ sheet: 'Other', decided: [] });
  });

  it('keeps corrected cells with another table, since their rows are the same', () => {
    const fixed = withCorrection(withHeaderRow(nothingChosen, 4), { row: 9, column: 1, text: 'A1' }, 'Al');

    expect(decisionsOf(withTable(fixed, 1))).toEqual({
      table: 1,
      corrections: [{ row: 9, column: 1, text: 'A1' }],
    });
  });

  it('takes a correction away when the text of the file is put back', () => {
    const fixed = withCorrection(nothingChosen, { row: 9, column: 1, text: 'A1' }, 'Al');
    const again = withCorrection(fixed, { row: 9, column: 1, text: 'A2' }, 'Al');

    expect(decisionsOf(again).corrections).toEqual([{ row: 9, column: 1, text: 'A2' }]);
    expect(decisionsOf(withCorrection(again, { row: 9, column: 1, text: 'Al' }, 'Al')).corrections).toEqual(
      [],
    );
  });

  it('names a network once, and not at all once the name is emptied', () => {
    const named = withSubnet(
      withSubnet(nothingChosen, '10.1.2.0/24', 'North'),
      '10.1.2.0/24',
      ' North Hall ',
    );

    expect(decisionsOf(named).subnets).toEqual([{ subnet: '10.1.2.0/24', place: 'North Hall' }]);
    expect(decisionsOf(withSubnet(named, '10.1.2.0/24', ' ')).subnets).toEqual([]);
  });

  it('holds the last word on whether a found device is one of the proposal', () => {
    const once = withPairs(nothingChosen, [
      ['row-2', 'a'],
      ['row-3', 'b'],
    ]);

    expect(withPairs(once, [['row-2', null]]).pairs).toEqual([
      ['row-2', null],
      ['row-3', 'b'],
    ]);
  });
});

describe('the answer to a question', () => {
  it('is a decision like any other, and the later word holds', () => {
    const first = withAnswer(nothingChosen, { question: dates, answer: 0 });
    const second = withAnswer(first, { question: dates, answer: 1 });

    expect(decisionsOf(first)).toEqual({ dateOrder: 'dayFirst' });
    expect(decisionsOf(second)).toEqual({ dateOrder: 'monthFirst' });
    expect(answersOf(second)).toHaveLength(1);
  });

  it('can be taken back without touching what else was decided', () => {
    const answered = withAnswer(withHeaderRow(nothingChosen, 3), { question: dates, answer: 0 });
    const more = withMeaning(answered, 1, 'model');

    expect(decisionsOf(withoutAnswer(more, dates))).toEqual({ headerRow: 3, meanings: { 1: 'model' } });
  });

  it('stays on show with its answer when the file no longer leaves it open', () => {
    const answered = withAnswer(nothingChosen, { question: unit, answer: 0 });

    expect(shownQuestions(answered, [dates])).toEqual([
      { question: dates, answer: null },
      { question: unit, answer: 0 },
    ]);
  });

  it('keeps its place in the list while the file still asks it', () => {
    const answered = withAnswer(nothingChosen, { question: unit, answer: 0 });

    expect(shownQuestions(answered, [unit, dates]).map(({ answer }) => answer)).toEqual([0, null]);
  });

  it('no longer holds where another control decides the same', () => {
    const answered = withAnswer(nothingChosen, { question: unit, answer: 0 });

    expect(answersOf(withDecisions(answered, { units: { 4: { cents: true } } }))).toHaveLength(1);
    expect(answersOf(withDecisions(answered, { units: { 3: { per: 'thousand' } } }))).toEqual([]);
  });
});
