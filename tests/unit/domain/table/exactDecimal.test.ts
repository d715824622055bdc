import { describe, expect, it } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  multiplyDecimals,
  subtractDecimals,
} from '../../../../shared/domain/table/exactDecimal';

describe('exact decimals', () => {
  it.each([
    { a: '0.1', b: '0.2', sum: '0.3', difference: '-0.1' },
    { a: '57.90', b: '25.35', sum: '83.25', difference: '32.55' },
    { a: '-0.05', b: '0.05', sum: '0.00', difference: '-0.10' },
    { a: '1', b: '0.0069', sum: '1.0069', difference: '0.9931' },
    { a: '-20.00', b: '12.5', sum: '-7.50', difference: '-32.50' },
    { a: '9007199254740993.01', b: '0.01', sum: '9007199254740993.02', difference: '9007199254740993.00' },
    { a: '0.12345678', b: '1', sum: '1.12345678', difference: '-0.87654322' },
  ])('$a and $b', ({ a, b, sum, difference }) => {
    expect(addDecimals(a, b)).toBe(sum);
    expect(subtractDecimals(a, b)).toBe(difference);
    expect(Math.sign(compareDecimals(a, b))).toBe(Math.sign(Number(difference)));
  });

  it('multiplies pages by a rate without losing anything', () => {
    expect(multiplyDecimals('2150', '0.0069')).toBe('14.835');
  });
});
