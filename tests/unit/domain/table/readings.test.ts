import { describe, expect, it } from 'vitest';
import { answer, question, rowsOfIssue, understood } from './understood';

describe('one row per reading', () => {
  const header = 'Model;Serial Number;Reading Date;Mono Pages;Color Pages';

  it('becomes the pages from the earliest to the newest reading of each device', () => {
    const read = understood([
      header,
      'Ricoh IM C4500;S100001;2026-02-01;4000;400',
      'Ricoh IM C4500;S100001;2026-03-02;7000;700',
      'Ricoh IM C4500;S100001;2026-01-01;1000;100',
      'Lexmark MX622;S100002;2026-03-02;7000;0',
    ]);

    // 6,000 and 600 pages in 60 days
    expect(read.volume).toEqual({ mono: 3043.75, colour: 304.38, basis: 'meters', devicesWithVolume: 1 });
    expect(read.devices).toHaveLength(2);
    expect(rowsOfIssue(read, 'one-reading')).toEqual([5]);
    expect(rowsOfIssue(read, 'duplicate-serial')).toBeUndefined();
  });

  it('is no such file where one serial of a long list stands twice: a double stays a double', () => {
    const others = Array.from(
      { length: 9 },
      (_, at) => `Lexmark MX622;S20000${String(at)};2026-03-02;7000;0`,
    );

    const read = understood([
      header,
      'Ricoh IM C4500;S100001;2026-01-01;1000;100',
      'Ricoh IM C4500;S100001;2026-03-02;7000;700',
      ...others,
    ]);

    expect(read.volume).toMatchObject({ basis: 'lifetime', mono: null });
    expect(read.devices).toHaveLength(10);
    expect(rowsOfIssue(read, 'duplicate-serial')).toEqual([2, 3]);
  });

  it('stays an odometer where the readings are less than 28 days apart', () => {
    const read = understood([
      header,
      'Ricoh IM C4500;S100001;2026-01-01;1000;100',
      'Ricoh IM C4500;S100001;2026-01-20;2000;200',
    ]);

    expect(read.volume).toMatchObject({ basis: 'lifetime', devicesWithVolume: 0 });
  });

  it('gives no volume where a meter fell in between, though the last reading is the highest', () => {
    const read = understood([
      header,
      'Ricoh IM C4500;S100001;2026-01-01;1000;100',
      'Ricoh IM C4500;S100001;2026-02-01;200;100',
      'Ricoh IM C4500;S100001;2026-03-02;7000;700',
    ]);

    expect(read.volume.devicesWithVolume).toBe(0);
    expect(rowsOfIssue(read, 'meter-backwards')).toEqual([3]);
  });
});

describe('one reading of each device', () => {
  const lines = [
    'Model;Serial Number;Install Date;Reading Date;Total Pages',
    'Lexmark MX622;S100001;2024-01-01;2026-01-01;24000',
    'Lexmark MX622;S100002;;2026-01-01;10000',
  ];

  it('is never a volume by itself, and the question says how many could be estimated', () => {
    const read = understood(lines);

    expect(read.volume).toEqual({ mono: null, colour: null, basis: 'lifetime', devicesWithVolume: 0 });
    expect(question(read, 'lifetime-only')).toMatchObject({ taken: 0 });
    expect(question(read, 'lifetime-only')?.text).toContain('1 of 2 devices');
  });

  it('is divided by the months since installation on the user’s word, as our estimate', () => {
    const read = understood(lines, answer(understood(lines), 'lifetime-only', 1));

    // 731 days: 24,000 / 731 × 30.4375 = 999.316005
    expect(read.devices[0]?.volume).toMatchObject({
      basis: 'average',
      mono: '999.316005',
      grade: 'estimate',
    });
    expect(read.devices[1]?.volume?.basis).toBe('lifetime');
    expect(read.volume.basis).toBe('lifetime');
  });
});

describe('one row per meter', () => {
  const header = 'Model;Serial Number;Meter;Begin Date;Begin Meter;End Date;End Meter';

  it('folds to one device with mono and color of its rows; scans are no pages', () => {
    const read = understood([
      header,
      'Ricoh IM C4500;S100001;B/W;2026-01-01;1000;2026-03-02;7000',
      'Ricoh IM C4500;S100001;Color;2026-01-01;100;2026-03-02;700',
      'Ricoh IM C4500;S100001;Scan;2026-01-01;100;2026-03-02;900',
      'Lexmark MX622;S100002;SW;2026-01-01;100;2026-03-02;1000',
    ]);

    expect(read.devices).toHaveLength(2);
    // 6,900 mono and 600 color pages in 60 days
    expect(read.volume).toEqual({ mono: 3500.31, colour: 304.38, basis: 'meters', devicesWithVolume: 2 });
    expect(rowsOfIssue(read, 'meter-left-out')).toEqual([]);
  });

  it('adds sizes where no row has the whole, and leaves them out where one has', () => {
    const of = (...meters: readonly string[]) =>
      understood([
        header,
        ...meters.map((meter) => `Ricoh MP 3055;S100001;${meter};2026-01-01;0;2026-03-02;600`),
      ]).volume.mono;

    // 600 pages in 60 days are 304.375 a month.
    expect(of('Black A4', 'Black A3')).toBe(608.75);
    expect(of('Black', 'Black A3')).toBe(304.38);
  });
});
