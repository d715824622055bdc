import { describe, expect, it } from 'vitest';
import { importBytes, refusalOf, workbookOf } from './tableFile';

describe('workbooks', () => {
  it('keep numbers exact and decimals with a point whatever the text cells do', () => {
    const read = importBytes(
      workbookOf([
        ['Model', 'Serial', 'Mono AMV'],
        ['M1', 'S1', 1.234],
        ['M2', 'S2', 0.1 + 0.2],
      ]),
    );

    expect(read.ok && read.value.devices.map((device) => device.volume)).toMatchObject([
      { mono: '1.234' },
      { mono: '0.3' },
    ]);
  });

  it('with a cell far to the right are refused with the limit', () => {
    const row: unknown[] = ['M1', 'S1'];
    row[600] = 'x';

    expect(refusalOf(workbookOf([['Model', 'Serial'], row]))).toBe('too-many-columns');
  });
});
