import { describe, expect, it } from 'vitest';
import { bookSummaries, findBook } from '../../../../shared/domain/models/bookSummary';
import { bookIdOf, currentVersion } from '../../../../shared/domain/models/bookVersions';
import { planPrices } from '../../../../shared/domain/models/planPrices';
import { priceChecks, staleFigures } from '../../../../shared/domain/models/staleFigures';
import { bookOf, m404, played, proposalOf, written } from './pricedProposal';

const july = bookOf('2026-07', { validUntil: '2026-09-30' });
const september = bookOf('2026-09');

const before = proposalOf([m404('d1', { dutyCycle: written('1000') })], [m404('n1')]);
const taken = played(before, [planPrices(before, july, { today: '2026-08-01' }).edit]);

describe('figures of a price book', () => {
  // d1: toner price, yield, coverage; drum price, yield; service; TEC; recommended volume = 8, its duty cycle is the
  // client's. n1: the same and its own duty cycle and price = 10.
  it('are stale once a newer version is valid, and what a person wrote never is', () => {
    expect(staleFigures(taken, [july], '2026-09-15')).toEqual([]);
    expect(staleFigures(taken, [july, september], '2026-08-15')).toEqual([]);
    const stale = staleFigures(taken, [july, september], '2026-09-15');
    expect(stale).toHaveLength(18);
    expect(stale[0]).toEqual({
      ...{ device: 'd1', figure: 'Black toner, price', why: 'newer', current: '2026-09' },
      book: { id: 'northwind', version: '2026-07', entry: 'HP LaserJet Pro M404dn, Black toner' },
    });
    expect(stale.some(({ device, figure }) => device === 'd1' && figure === 'Duty cycle')).toBe(false);
  });

  it('are stale from the day after the last day of their version', () => {
    expect(staleFigures(taken, [july], '2026-09-30')).toEqual([]);
    expect(staleFigures(taken, [july], '2026-10-01')).toHaveLength(18);
  });

  it('of a version that was removed are told by the day from which they hold', () => {
    expect(staleFigures(taken, [september], '2026-10-01')[0]).toMatchObject({
      why: 'newer',
      current: '2026-09',
    });
    expect(staleFigures(taken, [bookOf('2026-05')], '2026-10-01')).toEqual([]);
    expect(staleFigures(taken, [], '2026-10-01')).toEqual([]);
  });

  it('are one warning for each version, with what to do', () => {
    expect(priceChecks(taken, [july, september], '2026-10-01')).toEqual([
      {
        ...{ code: 'stale-prices', severity: 'warning' },
        message:
          '18 figures of 2 devices come from version 2026-07 of the price book "Northwind", which expired after 2026-09-30. Update them to version 2026-09.',
      },
    ]);
    expect(priceChecks(taken, [july], '2026-10-01').map(({ message }) => message)).toEqual([
      '18 figures of 2 devices come from version 2026-07 of the price book "Northwind", which expired after 2026-09-30. Add a newer version of the book.',
    ]);
    expect(priceChecks(taken, [july, september], '2026-08-15')).toEqual([]);
  });
});

describe('the versions of a book', () => {
  const march = bookOf('2026-03', { validUntil: '2026-06-30' });
  const next = bookOf('2027-01', { validUntil: '2027-12-31' });
  const books = [september, march, next, july];
  const shipped = { id: 'none', version: '' };

  it('share the id of their name, however it is written', () => {
    expect(bookIdOf('Preisliste Süd (2026)')).toBe('preisliste-sud-2026');
    expect(bookIdOf('  PREISLISTE  süd 2026 ')).toBe('preisliste-sud-2026');
    expect(bookIdOf('価格表')).toBe('価格表');
    expect(bookIdOf('***')).toBe('book');
  });

  it.each([
    ['2026-05-01', '2026-03'],
    ['2026-08-31', '2026-07'],
    ['2026-09-15', '2026-09'],
    ['2027-06-01', '2027-01'],
    ['2026-02-01', undefined],
  ])('on %s have the latest valid one as the current one', (day, version) => {
    expect(currentVersion(books, 'northwind', day)?.version).toBe(version);
  });

  it('are listed newest first with where they stand', () => {
    const list = bookSummaries(books, { day: '2026-09-15', shipped });
    expect(list.map(({ version, standing, models }) => [version, standing, models])).toEqual([
      ['2027-01', 'notYet', 2],
      ['2026-09', 'current', 2],
      ['2026-07', 'older', 2],
      ['2026-03', 'expired', 2],
    ]);
  });

  it('are found by name or id, the current one unless a version is named', () => {
    const found = (name: string, version?: string) =>
      findBook(books, { name, version }, '2026-09-15')?.version;
    expect([
      found('NORTHWIND'),
      found('northwind', '2026-03'),
      found('northwind', 'x'),
      found('other'),
    ]).toEqual([...['2026-09', '2026-03', undefined, undefined]]);
    expect(findBook([march, july], { name: 'Northwind' }, '2027-01-01')?.version).toBe('2026-07');
  });
});
