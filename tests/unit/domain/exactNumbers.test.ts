import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Money } from '../../../shared/domain/money';
import { addMoney, money, moneyToDecimal, roundToMoney, shareOut } from '../../../shared/domain/money';
import {
  add,
  compareRates,
  divide,
  fraction,
  multiply,
  power,
  rate,
  subtract,
  sum,
  toDecimal,
  whole,
} from '../../../shared/domain/rate';

const cents = (text: string): string => moneyToDecimal(roundToMoney(rate(text), 'USD'), 'USD');
const decimalText = fc
  .tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.integer({ min: 0, max: 6 }))
  .map(([units, places]) => toDecimal({ n: units, d: 10n ** BigInt(places) }, places));

describe('rounding to money', () => {
  it.each([
    ['4.485', '4.49'],
    ['-4.485', '-4.49'],
    ['0.585', '0.59'],
    ['14.835', '14.84'],
    ['15.4875', '15.49'],
    ['0.004', '0.00'],
    ['-0.004', '0.00'],
  ])('rounds %s to %s, halves away from zero and never to minus zero', (exact, rounded) => {
    expect(cents(exact)).toBe(rounded);
  });

  it('keeps a fraction that twenty digits would lose: 181.50 / 18,000 × 645 × 12 is exactly 78.045', () => {
    const amount = multiply(multiply(divide(rate('181.50'), whole(18000)), whole(645)), whole(12));

    expect(moneyToDecimal(roundToMoney(amount, 'USD'), 'USD')).toBe('78.05');
  });

  it('knows currencies without and with three decimals', () => {
    expect(moneyToDecimal(money('1234.5', 'JPY'), 'JPY')).toBe('1235');
    expect(moneyToDecimal(money('1.2345', 'KWD'), 'KWD')).toBe('1.235');
  });
});

describe('exact rates', () => {
  it('refuses what is not a plain decimal', () => {
    for (const text of ['', '1e5', '0x10', ' 1', '1,5', 'NaN', '.5', '+1']) {
      expect(() => rate(text), text).toThrow(RangeError);
    }
  });

  it('escalates from the exact value: 2,598.00 × 1.05^3 is 3,007.50975', () => {
    const year4 = multiply(rate('2598.00'), power(rate('1.05'), 3));

    expect(toDecimal(year4, 5)).toBe('3007.50975');
  });

  it('reads back every decimal it writes', () => {
    fc.assert(
      fc.property(decimalText, (text) => {
        expect(compareRates(rate(text), rate(toDecimal(rate(text), 6)))).toBe(0);
      }),
    );
  });

  it('undoes addition by subtraction and multiplication by division', () => {
    fc.assert(
      fc.property(decimalText, decimalText, (a, b) => {
        expect(compareRates(subtract(add(rate(a), rate(b)), rate(b)), rate(a))).toBe(0);
        fc.pre(rate(b).n !== 0n);
        expect(compareRates(multiply(divide(rate(a), rate(b)), rate(b)), rate(a))).toBe(0);
      }),
    );
  });

  it('adds thousands of unlike fractions exactly', () => {
    const parts = Array.from({ length: 3000 }, (_, at) => fraction(1, (at % 97) + 1));
    const once = sum(parts.slice(0, 97));

    const all = sum([...parts.slice(0, 97), ...parts.slice(0, 97)]);

    expect(compareRates(all, multiply(once, whole(2)))).toBe(0);
    expect(compareRates(sum(parts), sum([...parts].reverse()))).toBe(0);
  });
});

describe('sharing an amount out', () => {
  it('shares 100.00 over three equal parts as 33.34 + 33.33 + 33.33', () => {
    const parts = shareOut(money('100.00', 'USD'), [whole(1), whole(1), whole(1)]);

    expect(parts.map((part) => moneyToDecimal(part, 'USD'))).toEqual(['33.34', '33.33', '33.33']);
  });

  it('always adds up, also for negative amounts and weights of zero', () => {
    const weights = fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.bigInt(-100000n, 100000n), weights, (amount, list) => {
        const parts = shareOut(amount as Money, list.map(whole));

        expect(addMoney(...parts)).toBe(amount);
      }),
    );
  });
});
