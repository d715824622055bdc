import { describe, expect, it } from 'vitest';
import { coverageOf, partCostPerPage, suppliesPrice } from '../../../../shared/domain/cost/supplies';
import { toDecimal } from '../../../../shared/domain/rate';

describe('toner as used in the field', () => {
  const measured = (value: string): { value: string; grade: 'measured' } => ({ value, grade: 'measured' });
  const toner = {
    name: 'Black toner',
    usedBy: 'all',
    price: { value: '126.00', grade: 'invoice' },
    yield: { value: '12000', grade: 'published' },
    fieldUse: { capacity: measured('12000'), consumed: measured('0.8'), pages: measured('6000') },
  } as const;

  it('has the coverage of capacity × share consumed × 5 ÷ pages: 8 %', () => {
    // 12,000 × 0.8 × 5 / 6,000 = 8
    const coverage = coverageOf(toner);

    expect(coverage && toDecimal(coverage, 4)).toBe('8.0000');
  });

  it('costs 0.0168 a page: 126.00 / 12,000 × 8 / 5, as toner and not as a part that wears', () => {
    const price = suppliesPrice({ type: 'parts', parts: [toner] }, 'mono');

    expect(toDecimal(partCostPerPage(toner), 6)).toBe('0.016800');
    expect(price.supplies?.grade).toBe('published');
    expect(price.wearParts).toBeUndefined();
  });
});
