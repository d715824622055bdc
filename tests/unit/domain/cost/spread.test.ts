import { describe, expect, it } from 'vitest';
import { Spreads } from '../../../../shared/domain/cost/spread';
import { toDecimal } from '../../../../shared/domain/rate';

const monthsOf = (spreads: Spreads, from: number, to: number): string =>
  spreads
    .over({ from, to })
    .byMonth.map((factor) => toDecimal(factor, 0))
    .join('');

describe('a spread over some months', () => {
  it('holds within the term alone, however long it is said to be', () => {
    const spreads = new Spreads(4);

    expect(monthsOf(spreads, 2, 3)).toBe('0110');
    expect(monthsOf(spreads, -7, 2)).toBe('1100');
    expect(monthsOf(spreads, 3, 99_999)).toBe('0011');
    expect(monthsOf(spreads, 1, 99_999)).toBe('1111');
    expect(monthsOf(spreads, 2, 1)).toBe('0000');
    expect(monthsOf(spreads, 5, 9)).toBe('0000');
    expect(monthsOf(spreads, -9, 0)).toBe('0000');
  });

  it('is one object for the same months, so that lines can be added by it', () => {
    const spreads = new Spreads(13);

    expect(spreads.over({ from: 1, to: 13 })).toBe(spreads.over({ from: 0, to: 50 }));
    expect(spreads.over({ from: 1, to: 2 }, { from: 3, to: 13 })).not.toBe(spreads.over({ from: 1, to: 12 }));
    // One year and one month.
    expect(spreads.over({ from: 1, to: 13 }).byYear.map((factor) => toDecimal(factor, 0))).toEqual([
      '12',
      '1',
    ]);
  });
});
