import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction, rate } from '../../../../shared/domain/rate';
import { cachedNumber, endFormula, noisePlaces } from '../../../../shared/output/workbook/decimals';

describe('a value in a cell', () => {
  it('is the number itself where a decimal number is exactly it', () => {
    expect([cachedNumber(rate('0.0085')), endFormula(rate('0.0085'))]).toEqual([0.0085, undefined]);
    // 3/8 = 0.375
    expect([cachedNumber(fraction(3, 8)), endFormula(fraction(3, 8))]).toEqual([0.375, undefined]);
  });

  it('is a formula where no decimal number is exactly it', () => {
    expect([cachedNumber(fraction(-4, 6)), endFormula(fraction(-4, 6))]).toEqual([
      -0.666666666666667,
      '-2/3',
    ]);
  });

  it('keeps 15 digits of numbers of any size', () => {
    const digits = 123_456_789_012_345n;
    // 123,456,789,012,345 × 10^40 ÷ 10^60 is 1.23456789012345 × 10^-6.
    expect(cachedNumber({ n: digits * 10n ** 40n, d: 10n ** 60n })).toBe(1.23456789012345e-6);
    expect(cachedNumber({ n: digits * 10n ** 40n, d: 1n })).toBe(1.23456789012345e54);
  });

  it('is as near to its fraction as 15 digits are', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.bigInt(1n, 10n ** 30n), (n, d) => {
        const exact = Number(n) / Number(d);
        expect(Math.abs(cachedNumber({ n, d }) - exact)).toBeLessThanOrEqual(Math.abs(exact) * 1e-14);
      }),
    );
  });
});

describe('the places to which noise is rounded away', () => {
  it.each([
    ['12345.67', 2, 9],
    ['1234567.89', 2, 7],
    ['1234567890123.45', 2, 3],
    ['0', 0, 9],
  ])('of %s with %i decimals are %i', (value, places, expected) => {
    expect(noisePlaces(rate(value), places)).toBe(expected);
  });
});
