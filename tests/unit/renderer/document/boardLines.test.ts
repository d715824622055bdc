import { describe, expect, it } from 'vitest';
import { withLine } from '../../../../renderer/views/Document/words/boardLines';

describe('the lines of what changes', () => {
  it('take a line at its place, with the lines before it empty where they are not there yet', () => {
    expect(withLine([], 1, 'Two')).toEqual(['', 'Two']);
    expect(withLine(['One', 'Two', 'Three'], 1, 'Other')).toEqual(['One', 'Other', 'Three']);
  });

  it('leave out what is empty at their end', () => {
    expect(withLine(['One', '', 'Three'], 2, '')).toEqual(['One']);
    expect(withLine(['One'], 0, '')).toEqual([]);
  });
});
