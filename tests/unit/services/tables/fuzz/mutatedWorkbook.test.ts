import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookOf, withPart } from '../editedWorkbook';
import { importBytes } from '../tableFile';
import { fuzzRuns, mostSecondsOfWork, secondsOfWork } from './fuzzRuns';

const { numRuns, timeout } = fuzzRuns(50, 2500);

const rows = [
  ['Model', 'Serial', 'Mono AMV', 'Color AMV'],
  ...Array.from({ length: 12 }, (_, at) => ['IM C3000', `S${String(at)}`, 1000 + at, 100 + at]),
];
const sheet = utils.aoa_to_sheet(rows);
const packed = (() => {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Fleet');
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true }) as Buffer;
})();
const opened = bookOf({ Fleet: sheet });
const parts = ['xl/worksheets/sheet1.xml', 'xl/workbook.xml', 'xl/styles.xml', '[Content_Types].xml'];
const pieces = fc.constantFrom(
  ...[
    '<',
    '>',
    '"',
    '&',
    '&#0;',
    '</row>',
    '</c>',
    '<v>',
    '</v>',
    '<f>',
    'r="XFD1048576"',
    'r="A0"',
    't="s"',
  ],
  ...['t="e"', 't="d"', '99999999', '-1', '1e999', 'ref="A1:XFD1048576"', '<!--', ']]>', '<![CDATA[', ''],
);

/** Imports within the time that is allowed; the problem's message must be a sentence. */
function importInTime(bytes: Buffer) {
  let result = importBytes(Buffer.alloc(0));
  const seconds = secondsOfWork(() => {
    result = importBytes(bytes);
  });

  expect(seconds).toBeLessThan(mostSecondsOfWork);
  expect(result.ok || result.problem.message.length > 20).toBe(true);
  return result;
}

describe('damaged workbooks', () => {
  it('with bytes turned over give the same numbers or none', { timeout }, () => {
    const change = fc.tuple(fc.nat({ max: packed.length - 1 }), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = Buffer.from(packed);
        for (const [at, by] of changes) bytes[at] = (bytes[at] ?? 0) ^ by;

        const result = importInTime(bytes);

        if (result.ok) expect(result.value.volume).toMatchObject({ mono: 12_066, colour: 1266 });
      }),
      { numRuns },
    );
  });

  it('with an end that is missing are refused', { timeout }, () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: packed.length - 1 }), (length) => {
        expect(importInTime(packed.subarray(0, length)).ok).toBe(false);
      }),
      { numRuns },
    );
  });

  it('with parts that were rewritten are taken or refused with a sentence', { timeout }, () => {
    const change = fc.record({
      part: fc.constantFrom(...parts),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      drop: fc.nat(30),
      piece: pieces,
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        let bytes = opened;
        for (const { part, at, drop, piece } of changes)
          bytes = withPart(bytes, part, (text) => {
            const from = Math.floor(at * text.length);
            return text.slice(0, from) + piece + text.slice(from + drop);
          });

        importInTime(bytes);
      }),
      { numRuns },
    );
  });
});
