import { describe, expect, it } from 'vitest';
import { answer, question, rowsOfIssue, understood } from './understood';

describe('values that read either way', () => {
  const lines = [
    'Model;Serial Number;Install Date;Monthly Pages',
    'Lexmark MX622;S100001;03/04/2024;1,234',
    'Lexmark MX622;S100002;05/04/2024;2,500',
  ];

  it('are asked once, with examples both ways', () => {
    const asked = question(understood(lines), 'ambiguous-numbers');

    expect(asked).toMatchObject({ samples: ['1,234', '2,500'], taken: 0 });
    expect(asked?.answers.map(({ label }) => label)).toEqual([
      '1,234 is 1234, 2,500 is 2500',
      '1,234 is 1.234, 2,500 is 2.500',
    ]);
  });

  it('are read as the user says', () => {
    const read = understood(lines, answer(understood(lines), 'ambiguous-numbers', 1));

    expect(read.volume.mono).toBe(3.73);
    expect(rowsOfIssue(read, 'ambiguous-numbers')).toBeUndefined();
    expect(question(read, 'ambiguous-numbers')?.taken).toBe(1);
  });

  it('are days as the user says', () => {
    const first = understood(lines);
    const read = understood(lines, answer(first, 'ambiguous-dates', 1));

    expect(question(first, 'ambiguous-dates')?.answers.map(({ label }) => label)).toEqual([
      '03/04/2024 is March 4, 2024; 05/04/2024 is May 4, 2024',
      '03/04/2024 is April 3, 2024; 05/04/2024 is April 5, 2024',
    ]);
    expect(first.devices[0]?.installedOn).toBe('2024-03-04');
    expect(read.devices[0]?.installedOn).toBe('2024-04-03');
  });

  it('are not asked where one cell of the column decides', () => {
    const read = understood([...lines, 'Lexmark MX622;S100003;25/04/2024;1,250.5']);

    expect(read.questions).toEqual([]);
    expect(read.devices[0]?.installedOn).toBe('2024-04-03');
    expect(read.volume.mono).toBe(4984.5);
  });
});

describe('mono and color that do not come to the total', () => {
  const lines = [
    'Model;Serial Number;Mono AMV;Color AMV;Total AMV',
    'Ricoh IM C4500;S100001;500;50;570',
    'Ricoh IM C4500;S100002;100;10;110',
  ];

  it('are taken, and the total is taken instead on the user’s word', () => {
    const first = understood(lines);
    const read = understood(lines, answer(first, 'sum-mismatch', 1));

    expect(first.volume).toMatchObject({ mono: 600, colour: 60 });
    expect(read.volume).toMatchObject({ mono: 620, colour: 60 });
    expect(rowsOfIssue(read, 'sum-mismatch')).toBeUndefined();
  });
});

describe('pages without a window', () => {
  const lines = [
    'Model;Serial Number;Begin Mono;End Mono',
    'Lexmark MX622;S100001;1000;4000',
    'Lexmark MX622;S100002;1000;4000',
  ];

  it('have no monthly volume until the user says in how many days they were printed', () => {
    const first = understood(lines);
    const read = understood(lines, { windowDays: 90 });

    expect(first.volume).toMatchObject({ mono: null, devicesWithVolume: 0 });
    expect(question(first, 'no-window')).toMatchObject({ taken: null });
    // 6,000 / 90 × 30.4375
    expect(read.volume).toMatchObject({ mono: 2029.17, devicesWithVolume: 2 });
    expect(question(read, 'no-window')?.taken).toBe(1);
  });
});

describe('figures that cannot be', () => {
  const amv = 'Model;Serial Number;Avg Monthly Volume';

  it('names volumes that no device of its kind prints, and keeps them', () => {
    const read = understood([
      amv,
      'Ricoh IM C4500;S100001;300000',
      'Ricoh IM C4500;S100002;300001',
      'Brother HL-L6400DW;S100003;50001',
    ]);

    expect(rowsOfIssue(read, 'absurd-volume')).toEqual([3, 4]);
    expect(read.volume.devicesWithVolume).toBe(3);
  });

  it('reads O for 0 and l for 1, says so, and suggests digits for other letters that look like them', () => {
    const read = understood([
      amv,
      'Ricoh MP 3055;S100001;12O0',
      'Ricoh MP 3055;S100002;1.2k',
      'Ricoh MP 3055;S100003;700',
      'Ricoh MP 3055;S100004;l40',
      'Ricoh MP 3055;S100005;1S0',
    ]);
    const issue = (wanted: string) => read.issues.find(({ code }) => code === wanted);

    expect(issue('letter-for-digit')).toMatchObject({ rows: [2, 5], severity: 'warning' });
    expect(issue('letter-for-digit')?.message).toContain('12O0: 1200, l40: 140');
    expect(issue('not-a-number')?.rows).toEqual([3, 6]);
    expect(issue('not-a-number')?.message).toContain('1S0: 150?');
    expect(read.volume).toMatchObject({ mono: 2040, devicesWithVolume: 3 });
  });

  it('asks of devices without a page in 60 days or more', () => {
    const header = 'Model;Serial Number;Begin Date;Begin Mono;End Date;End Mono';
    const read = understood([
      header,
      'Ricoh MP 3055;S100001;2026-01-01;1000;2026-03-02;1000',
      'Ricoh MP 3055;S100002;2026-01-01;1000;2026-02-10;1000',
    ]);

    expect(rowsOfIssue(read, 'no-pages')).toEqual([2]);
  });

  it('names color pages of a model that prints black only', () => {
    const read = understood([
      'Model;Serial Number;Mono AMV;Color AMV',
      'LaserJet Enterprise M612;S100001;500;20',
      'LaserJet Enterprise M612;S100002;500;0',
    ]);

    expect(rowsOfIssue(read, 'colour-on-mono')).toEqual([2]);
  });
});

describe('odd days and addresses', () => {
  const header = 'Model;Serial Number;Install Date;Reading Date;Total Pages';

  it('names installation dates after the import or over 40 years back, where the day of the import is known', () => {
    const lines = [
      header,
      'Lexmark MX622;S100001;2026-02-02;2026-01-01;24000',
      'Lexmark MX622;S100002;1985-12-31;2026-01-01;24000',
      'Lexmark MX622;S100003;1986-02-01;2026-01-01;24000',
    ];

    expect(rowsOfIssue(understood(lines, { today: '2026-02-01' }), 'odd-date')).toEqual([2, 3]);
    expect(rowsOfIssue(understood(lines), 'odd-date')).toBeUndefined();
  });

  it('names readings over 90 days older than the newest of the file or than the day of the import', () => {
    const lines = [
      header,
      'Lexmark MX622;S100001;2024-01-01;2026-04-01;24000',
      'Lexmark MX622;S100002;2024-01-01;2026-01-01;24000',
      'Lexmark MX622;S100003;2024-01-01;2025-12-31;24000',
    ];

    expect(rowsOfIssue(understood(lines), 'stale-reading')).toEqual([4]);
    expect(rowsOfIssue(understood(lines, { today: '2026-07-01' }), 'stale-reading')).toEqual([2, 3, 4]);
  });

  it('keeps addresses that are none as text and says so', () => {
    const read = understood([
      'Model;Serial Number;IP Address',
      'Lexmark MX622;S100001;999.1.1.1',
      'Lexmark MX622;S100002;192.168.1.5 / 24',
      'Lexmark MX622;S100003;fe80::1:2:3:4',
      'Lexmark MX622;S100004;00:11:22:33:44:55',
      'Lexmark MX622;S100005;10.0.0.1, 10.0.0.2',
      'Lexmark MX622;S100006;10.0.0.9',
      'Lexmark MX622;S100007;printer-7.example.org',
    ]);

    expect(rowsOfIssue(read, 'odd-address')).toEqual([2, 3, 4, 5]);
    expect(rowsOfIssue(read, 'two-addresses')).toEqual([6]);
    expect(read.devices[0]?.ip).toBe('999.1.1.1');
    expect(read.devices[4]?.ip).toBe('10.0.0.1');
  });
});
