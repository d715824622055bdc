import { describe, expect, it } from 'vitest';
import { checksum } from '../../../../electron/services/tables/checksum';

describe('the checksum of a part', () => {
  it('is the CRC-32 of the published example, on every version of Node', () => {
    const bytes = Buffer.from('123456789');

    expect(checksum(bytes)).toBe(0xcbf43926);
    expect(checksum(bytes, null)).toBe(0xcbf43926);
  });
});
