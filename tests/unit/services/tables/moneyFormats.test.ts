import { describe, expect, it } from 'vitest';
import { moneySignOf } from '../../../../electron/services/tables/cellText';

describe('the sign of money in a number format', () => {
  it.each([
    ['#,##0.00 "zł"', 'zł'],
    ['#,##0.00\\ [$€-407]', '€'],
    ['€ #,##0.00', '€'],
    ['#,##0\\ [$kr-41D]', 'SEK'],
    ['[$$-409]#,##0.00', 'USD'],
    ['#,##0.00\\ "Kč"', 'Kč'],
  ])('%s is %s', (format, sign) => {
    expect(moneySignOf(format)).toBe(sign);
  });

  it.each(['General', '0.00', '#,##0', '"$"#,##0.00', 'dd.mm.yyyy', '[$-409]d-mmm-yy', '[Red]0'])(
    'is not in %s',
    (format) => {
      expect(moneySignOf(format)).toBe('');
    },
  );
});
