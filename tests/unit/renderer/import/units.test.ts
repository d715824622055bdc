import { describe, expect, it } from 'vitest';
import { unitIndex, unitsOf } from '../../../../renderer/views/Import/units';

describe('the unit of a column', () => {
  it('is offered for prices, charges and pages a month, and for nothing else', () => {
    expect(unitsOf('monoRate').map(({ words }) => words)).toContain('Given for one page, in cents');
    expect(unitsOf('baseCharge').map(({ words }) => words)).toEqual([
      'Given for a month',
      'Given for a quarter',
      'Given for a year',
    ]);
    expect(unitsOf('totalAverage')).toHaveLength(4);
    expect(unitsOf('serial')).toEqual([]);
  });

  it('is found among the offers, also where the header says nothing', () => {
    expect(unitIndex(unitsOf('monoRate'), {})).toBe(0);
    expect(unitIndex(unitsOf('monoRate'), { cents: true })).toBe(1);
    expect(unitIndex(unitsOf('monoRate'), { per: 'thousand' })).toBe(2);
    expect(unitIndex(unitsOf('leaseCost'), { per: 'year' })).toBe(2);
    expect(unitIndex(unitsOf('leaseCost'), { per: 'day' })).toBe(-1);
  });
});
