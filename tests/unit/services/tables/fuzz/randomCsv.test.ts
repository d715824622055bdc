import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importBytes } from '../tableFile';
import { fuzzRuns, mostSecondsOfWork, secondsOfWork } from './fuzzRuns';

const { numRuns, timeout } = fuzzRuns(1000, 50_000);

const pieces = fc.constantFrom(
  ...',;\t|"\n\r\u00e9\u00a0-()%$€.,0123456789'.split(''),
  ...[
    '\n',
    '\n',
    '"',
    '""',
    '\r\n',
    '\0',
    '\ufeff',
    '\u202e',
    '\ud800',
    '=1+1',
    '1.234',
    '1,234',
    '03/04/2026',
  ],
  ...[
    'Model',
    'Serial Number',
    'Mono AMV',
    'Total',
    'Begin Date',
    'End Mono',
    'IP Address',
    '10.0.0.1',
    'HP',
  ],
  ...['__proto__', 'constructor', '1e400', '9007199254740993', '#REF!', 'N/A', 'sep=;\n', '<b>'],
);
const tags = fc.constantFrom(
  ...[
    '<table>',
    '</table>',
    '<tr>',
    '<td>',
    '</td>',
    '<th colspan=3>',
    '<td rowspan="9">',
    '<br>',
    '<!--',
    '-->',
    '<',
  ],
  ...[
    '&amp;',
    '&#0;',
    '&#99999999;',
    '&bad;',
    '<script>',
    '</script>',
    '<Row ss:Index="7">',
    '<Cell ss:Index="9">',
  ],
  ...['<Data ss:Type="Number">', '</Data>', '</Row>', '1e999', 'Model', 'Serial', 'M1', 'S1', ' ', '"'],
);
const headers = fc.constantFrom(
  'Model,Serial,Mono AMV\n',
  'Make;Model;Serial Number;Begin Date;End Date;Begin Mono;End Mono\n',
  'Model\tIP Address\tTotal Pages\tCPP B/W\tMonthly Cost\n',
  'Title\n\nModel,Serial,Supply,Level\n',
);
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array)),
  fc.array(pieces, { maxLength: 200 }).map((parts) => Buffer.from(parts.join(''))),
  fc.array(pieces, { maxLength: 100 }).map((parts) => Buffer.from(parts.join(''), 'utf16le')),
  fc
    .tuple(
      fc.constantFrom('<html><table><tr>', '<?xml version="1.0"?><Worksheet ss:Name="A">'),
      fc.array(tags),
    )
    .map(([start, parts]) => Buffer.from(start + parts.join(''))),
  fc
    .tuple(headers, fc.array(pieces, { maxLength: 150 }))
    .map(([header, parts]) => Buffer.from(header + parts.join(''))),
);

describe('random text files', () => {
  it('are taken or refused with a sentence, without an exception and without a hang', { timeout }, () => {
    fc.assert(
      fc.property(bytes, (input) => {
        const seconds = secondsOfWork(() => {
          const result = importBytes(input, { today: '2026-11-22' });

          expect(result.ok || result.problem.message.length > 20).toBe(true);
        });
        expect(seconds).toBeLessThan(mostSecondsOfWork);
      }),
      { numRuns },
    );
  });
});
