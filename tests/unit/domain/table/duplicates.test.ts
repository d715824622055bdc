import { describe, expect, it } from 'vitest';
import { question, rowsOfIssue, understood } from './understood';

const lines = [
  'Model;Serial Number;Location;Avg Monthly Volume',
  'Lexmark MX622;S100001;North;900',
  'Lexmark MX622;S100001;South;700',
];

describe('one serial in several rows', () => {
  it.each([
    { decisions: {}, mono: 700, devices: 1, taken: 0 },
    { decisions: { duplicates: 'newest' }, mono: 700, devices: 1, taken: 0 },
    { decisions: { duplicates: 'highest' }, mono: 900, devices: 1, taken: 1 },
    { decisions: { duplicates: 'both' }, mono: 1600, devices: 2, taken: 2 },
  ] as const)(
    'with different data keeps what is decided: $decisions.duplicates',
    ({ decisions, mono, devices, taken }) => {
      const read = understood(lines, decisions);

      expect(read.volume.mono).toBe(mono);
      expect(read.devices).toHaveLength(devices);
      expect(question(read, 'duplicate-serial')?.taken).toBe(taken);
      expect(rowsOfIssue(read, 'duplicate-serial')).toEqual([2, 3]);
    },
  );

  it('with the same data becomes one device without a question', () => {
    const read = understood([...lines.slice(0, 2), lines[1] ?? '']);

    expect(read.devices).toHaveLength(1);
    expect(rowsOfIssue(read, 'merged-duplicate')).toEqual([2, 3]);
    expect(read.questions).toEqual([]);
  });

  it.each(['S1\u00a000001', 'S\u200b100001', 'S-100-001', 's100001', 'S1000\u00ad01'])(
    'is known as the same one when it is written "%s"',
    (serial) => {
      expect(understood([...lines.slice(0, 2), `Lexmark MX622;${serial};North;900`]).devices).toHaveLength(1);
    },
  );

  it.each(['', 'N/A', '-', '0', '0000'])('"%s" is no serial, so nothing is merged', (serial) => {
    const row = `Lexmark MX622;${serial};North;900`;
    const read = understood([...lines.slice(0, 2), row, row]);

    expect(read.devices).toHaveLength(3);
    expect(rowsOfIssue(read, 'no-serial')).toEqual([3, 4]);
  });
});

describe('serials that look alike', () => {
  it.each([
    ['S100001', 'S1O0001'],
    ['A1BC234', 'AIBC234'],
    ['XS12345', 'X512345'],
    ['KB77123', 'K877123'],
  ])('%s and %s of one model are suggested and not merged', (first, second) => {
    const read = understood([
      lines[0] ?? '',
      `Lexmark MX622;${first};North;900`,
      `Lexmark MX622;${second};North;900`,
    ]);

    expect(read.devices).toHaveLength(2);
    expect(rowsOfIssue(read, 'similar-serials')).toEqual([2, 3]);
  });

  it('are left alone at different models', () => {
    const read = understood([
      lines[0] ?? '',
      'Lexmark MX622;S100001;North;900',
      'Lexmark MX722;S1O0001;North;900',
    ]);

    expect(rowsOfIssue(read, 'similar-serials')).toBeUndefined();
  });
});
