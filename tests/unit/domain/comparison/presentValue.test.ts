import fc from 'fast-check';
import { expect, it } from 'vitest';
import { presentValue } from '../../../../shared/domain/comparison/presentValue';
import type { Money } from '../../../../shared/domain/money';
import { rate, zero } from '../../../../shared/domain/rate';

const cents = (...amounts: readonly bigint[]): readonly Money[] => amounts as readonly Money[];

it('brings each year to the first day of the term, rounded a year at a time', () => {
  // 10,000.00 / 1.04 = 9,615.3846…; / 1.0816 = 9,245.5621…; / 1.124864 = 8,889.9635…
  const value = presentValue(cents(1_000_000n, 1_000_000n, 1_000_000n), rate('0.04'), 'USD');

  expect(value.annual).toEqual(cents(961_538n, 924_556n, 888_996n));
  // =NPV(4%; 10000; 10000; 10000) is 27,750.910…; the sum of rounded years foots with them: 27,750.90.
  expect(value.total).toBe(2_775_090n);
});

it('discounts unequal years as NPV of a spreadsheet does', () => {
  // =NPV(6.5%; 12500.50; -800; 0; 9999.99):
  // 12500.50 / 1.065 = 11,737.5587; -800 / 1.134225 = -705.3274; 9999.99 / 1.286466350625 = 7,773.2231…
  const value = presentValue(cents(1_250_050n, -80_000n, 0n, 999_999n), rate('0.065'), 'USD');

  expect(value.annual).toEqual(cents(1_173_756n, -70_533n, 0n, 777_322n));
  expect(value.total).toBe(1_880_545n);
});

it('rounds halves away from zero on both sides', () => {
  // 0.01 / (1 + 1) is half a cent.
  expect(presentValue(cents(1n), rate('1'), 'USD').total).toBe(1n);
  expect(presentValue(cents(-1n), rate('1'), 'USD').total).toBe(-1n);
});

it('rounds to whole units in a currency without decimals', () => {
  // ¥1,000 / 1.03 = 970.87…
  expect(presentValue(cents(1_000n), rate('0.03'), 'JPY').annual).toEqual([971n]);
});

it('leaves every year as it is at a rate of zero, and never makes a cost larger above it', () => {
  const amounts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { maxLength: 10 });
  fc.assert(
    fc.property(amounts, fc.integer({ min: 0, max: 4000 }), (annual, basisPoints) => {
      const list = cents(...annual);
      const discounted = presentValue(list, { n: BigInt(basisPoints), d: 10_000n }, 'USD');

      expect(presentValue(list, zero, 'USD').annual).toEqual(list);
      discounted.annual.forEach((amount, year) => {
        expect(amount <= (list[year] ?? 0n)).toBe(true);
      });
    }),
  );
});
