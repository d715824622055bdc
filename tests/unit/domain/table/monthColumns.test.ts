import { describe, expect, it } from 'vitest';
import { rowsOfIssue, understood } from './understood';

describe('months side by side', () => {
  it('add up over the days of those that have a value; a blank month is no zero', () => {
    const read = understood([
      'Model;Serial Number;Jan 2026;Feb 2026;Mar 2026',
      'Lexmark MX622;S100001;100;200;300',
      'Lexmark MX622;S100002;100;;300',
      'Lexmark MX622;S100003;;;',
    ]);

    expect(read.devices[0]?.volume).toMatchObject({ basis: 'usage', mono: '600', days: 90 });
    expect(read.devices[1]?.volume).toMatchObject({ basis: 'usage', mono: '400', days: 62 });
    expect(read.devices[2]?.volume).toBeUndefined();
    // 600 / 90 × 30.4375 + 400 / 62 × 30.4375
    expect(read.volume.mono).toBe(399.29);
    expect(rowsOfIssue(read, 'no-volume')).toEqual([4]);
  });

  it('leave out a month in which one of two counts is missing, and say so', () => {
    const read = understood([
      'Model;Serial Number;Mono Jan 2026;Color Jan 2026;Mono Feb 2026;Color Feb 2026',
      'Ricoh IM C4500;S100001;100;10;200;20',
      'Ricoh IM C4500;S100002;100;10;200;',
    ]);

    expect(read.devices[1]?.volume).toMatchObject({ mono: '100', colour: '10', days: 31 });
    expect(rowsOfIssue(read, 'month-incomplete')).toEqual([3]);
  });

  it('are unknown where a figure is negative, and never lower a sum', () => {
    const read = understood([
      'Model;Serial Number;Jan 2026;Feb 2026',
      'Lexmark MX622;S100001;100;-70',
      'Lexmark MX622;S100002;-5;-70',
    ]);

    expect(read.devices[0]?.volume).toMatchObject({ mono: '100', days: 31 });
    expect(read.devices[1]?.volume).toBeUndefined();
    expect(new Set(rowsOfIssue(read, 'negative-value'))).toEqual(new Set([2, 3]));
  });

  it('belong to the meter that the row names', () => {
    const read = understood([
      'Model;Serial Number;Meter;Jan 2026;Feb 2026',
      'Ricoh IM C4500;S100001;B/W;100;200',
      'Ricoh IM C4500;S100001;Color;10;20',
    ]);

    expect(read.devices).toHaveLength(1);
    expect(read.devices[0]?.volume).toMatchObject({ mono: '300', colour: '30', days: 59 });
  });
});
