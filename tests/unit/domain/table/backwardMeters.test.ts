import { describe, expect, it } from 'vitest';
import { answer, question, rowsOfIssue, understood } from './understood';

// 60 days: 6,000 pages are 6,000 / 60 × 30.4375 = 3,043.75 a month.
const header = 'Model;Serial Number;Begin Date;Begin Mono;End Date;End Mono';
const lines = [
  header,
  'Lexmark MX622;S100001;2026-01-01;98500;2026-03-02;1200',
  'Lexmark MX622;S100002;2026-01-01;1000;2026-03-02;7000',
];

describe('a meter that ends below its start', () => {
  it('leaves the volume unknown until someone says what happened', () => {
    const read = understood(lines);

    expect(read.volume).toMatchObject({ mono: 3043.75, devicesWithVolume: 1 });
    expect(rowsOfIssue(read, 'meter-backwards')).toEqual([2]);
    expect(question(read, 'meter-backwards')).toMatchObject({ taken: null, samples: ['98500 to 1200'] });
  });

  it('offers rollovers that the start meter fits, each with its pages a month', () => {
    const labels = question(understood(lines), 'meter-backwards')?.answers.map(({ label }) => label);

    // (101,200 − 98,500) / 60 × 30.4375 = 1,369.69
    expect(labels?.[0]).toBe('The counter began anew after 99,999: 1,370 pages a month');
    const sevenDigits = understood([lines[0] ?? '', (lines[1] ?? '').replace('98500', '9850000')]);
    expect(question(sevenDigits, 'meter-backwards')?.answers).toHaveLength(2);
  });

  it('counts on after a rollover that the user decided', () => {
    const decided = answer(understood(lines), 'meter-backwards', 0);
    const read = understood(lines, decided);

    // 2,700 + 6,000 pages in 60 days
    expect(read.volume).toMatchObject({ mono: 4413.44, devicesWithVolume: 2 });
    expect(question(read, 'meter-backwards')?.taken).toBe(0);
    expect(rowsOfIssue(read, 'meter-decided')).toEqual([2]);
  });

  it('keeps the volume unknown where the board was replaced', () => {
    const read = understood(lines, { meters: { 2: { type: 'replaced' } } });

    expect(read.volume.devicesWithVolume).toBe(1);
    expect(read.devices[0]?.volume).toMatchObject({
      note: 'the board was replaced; at least 1200 pages since',
    });
  });

  it('proposes a replaced board where every rollover is more than three times the largest other volume', () => {
    const read = understood([
      header,
      'Lexmark MX622;S100001;2026-01-01;50000;2026-03-02;1200',
      lines[2] ?? '',
    ]);

    // 51,200 pages in 60 days are 25,973 a month, against 3,044.
    expect(question(read, 'meter-backwards')?.answers[0]?.label).toMatch(/^The board was replaced/);
    expect(question(read, 'meter-backwards')?.text).toContain('probably replaced');
  });

  it('asks once for all where more than twenty run backwards', () => {
    const many = Array.from(
      { length: 21 },
      (_, at) => `Lexmark MX622;SN10${String(at + 10)};2026-01-01;99000;2026-03-02;1000`,
    );
    const read = understood([header, ...many]);

    expect(read.questions.filter(({ code }) => code === 'meter-backwards')).toHaveLength(1);
    const settled = understood([header, ...many], answer(read, 'meter-backwards', 0));
    expect(settled.volume.devicesWithVolume).toBe(21);
  });
});
