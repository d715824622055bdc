import fc from 'fast-check';
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

describe('random bytes', () => {
  it('are read or refused with a sentence, never with an exception', () => {
    const pieces = fc.constantFrom(
      ...',;\t|"\n\r\u00e9\u00a0-()%$€.,0123456789Model,Serial,Mono,AMV,Total'.split(''),
      '\n',
      '"',
      'Model',
      'Serial',
      '\0',
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array)),
      fc.array(pieces, { maxLength: 200 }).map((parts) => Buffer.from(parts.join(''))),
      fc
        .array(pieces, { maxLength: 100 })
        .map((parts) => Buffer.from(`Model,Serial,Mono AMV\n${parts.join('')}`)),
    );

    fc.assert(
      fc.property(bytes, (input) => {
        const result = importBytes(input);

        expect(result.ok || result.problem.message.length > 20).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
