import { describe, expect, it } from 'vitest';
import { rowsOfIssue, understood } from './understood';

const row = 'Ricoh MP 3055;S100001;1000;';

describe('a price for a page', () => {
  it.each([
    ['Price per page (Ft)', '2,10', '2100.00', 'HUF'],
    ['Price per page (Kč)', '0,35', '350.00', 'CZK'],
    ['Klickpris svartvit (öre)', '56,0', '560.00', 'SEK'],
    ['Price per page (EUR)', '0,0085', '8.50', 'EUR'],
    ['Price per page', '0.85p', '8.50', 'GBP'],
    ['Price per page', '3,2 gr', '32.00', 'PLN'],
  ])('under "%s" of %s costs 1,000 pages %s %s', (...given) => {
    const [header, price, amount, currency] = given;

    const read = understood([`Model;Serial Number;Mono AMV;${header}`, `${row}${price}`]);

    expect(read.monthlyCost).toMatchObject({ amount, currency });
  });

  it('is one in forints where the proposal is in forints and the file names no money', () => {
    const read = understood(['Model;Serial Number;Mono AMV;Price per page', `${row}2.10`], {
      currency: 'HUF',
    });

    expect(read.monthlyCost).toMatchObject({ amount: '2100.00', currency: 'HUF' });
  });

  it('is asked about where it is far above what pages cost in the currency', () => {
    const read = understood(['Model;Serial Number;Mono AMV;Price per page (EUR)', `${row}950`]);

    expect(read.monthlyCost).toBeNull();
    expect(rowsOfIssue(read, 'rate-unit')).toEqual([2]);
  });
});

describe('prices of one list', () => {
  it.each(['click', 'click (p)'])(
    'under "%s" have one unit, so that 0.42 beside 4.2 is no 42 cents',
    (word) => {
      const read = understood([
        `Model;Serial Number;Mono AMV;Color AMV;Mono ${word};Colour ${word}`,
        'Ricoh IM C4500;3814Z883009;1000;100;0.42;4.2',
        'Ricoh IM C4500;3814Z883010;1000;100;0.38;4.9',
      ]);

      expect(read.monthlyCost?.amount).toBe('17.10');
    },
  );
});
