import { describe, expect, it } from 'vitest';
import { decideDateOrder, otherCalendar, readDate } from '../../../../shared/domain/table/dates';

describe('readDate', () => {
  it.each([
    ['3/4/2024 2:05:10 PM', '2024-03-04'],
    ['3/4/24 14:05', '2024-03-04'],
    ['04-MAR-24', '2024-03-04'],
    ['22.11.26', '2026-11-22'],
    ['2026-01-31T23:59:00Z', '2026-01-31'],
    ['2026-01-31 00:10:00', '2026-01-31'],
    ['4 March 2026', '2026-03-04'],
    ['March 4, 2026', '2026-03-04'],
    ['4. März 2026', '2026-03-04'],
    ['20260304', '2026-03-04'],
    ['46000', '2025-12-09'],
    ['25/12/2026', '2026-12-25'],
  ])('reads %s as %s with the month first', (text, day) => {
    expect(readDate(text, 'monthFirst')).toBe(day);
  });

  it('puts the day first where the column says so', () => {
    expect(readDate('03/04/2026', 'dayFirst')).toBe('2026-04-03');
  });

  it.each(['29/02/2025', '00/00/0000', '1/1/20226', '04/03/2569', '1447-02-01', 'soon', '32.01.2026'])(
    'says that "%s" is no date',
    (text) => {
      expect(readDate(text, 'dayFirst')).toBeUndefined();
    },
  );
});

describe('otherCalendar', () => {
  it.each([
    ['12.03.2569', ': a Buddhist year?'],
    ['1447-02-01', ': a Hijri year?'],
    ['00/00/0000', ''],
    ['1/1/20226', ''],
  ])('remarks on %s: "%s"', (text, remark) => {
    expect(otherCalendar(text)).toBe(remark);
  });
});

describe('decideDateOrder', () => {
  it('lets one day above 12 decide for the column', () => {
    expect(decideDateOrder(['03/04/2026', '25/04/2026'])).toMatchObject({
      order: 'dayFirst',
      ambiguous: false,
    });
  });

  it('says that 03/04/2026 alone reads either way', () => {
    expect(decideDateOrder(['03/04/2026'])).toMatchObject({ order: null, ambiguous: true });
  });
});
