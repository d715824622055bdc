import { describe, expect, it } from 'vitest';
import { issueOf, placesOf, serialsOf, sheetOf, understand } from './sheetOf';

const stacked = sheetOf(`
Printers

Model | Serial Number | Location | Mono AMV
LaserJet M612 | S1 | North | 100
LaserJet M612 | S2 | South | 250

Spare devices
Model | Serial Number | Remarks
LaserJet M404 | S9 | in the cellar
`);

const sideBySide = sheetOf(`
Model | Serial | Mono AMV | | Model | Serial | Mono AMV
M612 | S1 | 100 | | M404 | T1 | 30
M612 | S2 | 250 | | M404 | T2 | 40
M612 | S3 | 5 | | |
`);

describe('several tables on one sheet', () => {
  it('below each other: the surest list of devices is read, the other is offered', () => {
    const read = understand(stacked);

    expect(serialsOf(read)).toEqual(['S1', 'S2']);
    expect(read.tables).toEqual([
      {
        ...{ firstRow: 3, lastRow: 5, firstColumn: 0, lastColumn: 3, headerRow: 3, rows: 2 },
        ...{ columns: ['Model', 'Serial Number', 'Location', 'Mono AMV'], chosen: true },
      },
      {
        ...{ firstRow: 8, lastRow: 9, firstColumn: 0, lastColumn: 3, headerRow: 8, rows: 1 },
        ...{ columns: ['Model', 'Serial Number', 'Remarks'], chosen: false },
      },
    ]);
    expect(issueOf(read, 'other-tables').message).toContain(
      'Rows 8 to 9: Model, Serial Number, Remarks (1 row)',
    );
  });

  it('each answer of the question reads its table', () => {
    const question = understand(stacked).questions.find(({ code }) => code === 'other-tables');

    const read = question?.answers.map(({ decides }) => serialsOf(understand(stacked, decides)));

    expect(read).toEqual([['S1', 'S2'], ['S9']]);
    expect(question?.taken).toBe(0);
  });

  it('beside each other with a blank column between', () => {
    expect(serialsOf(understand(sideBySide))).toEqual(['S1', 'S2', 'S3']);
    const right = understand(sideBySide, { table: 1 });

    expect(serialsOf(right)).toEqual(['T1', 'T2']);
    expect(right.tables.map(({ firstColumn, lastColumn, rows }) => [firstColumn, lastColumn, rows])).toEqual([
      [0, 2, 3],
      [4, 6, 2],
    ]);
    expect(right.devices[0]?.volume).toMatchObject({ mono: '30' });
  });

  it('a blank column within one table parts nothing', () => {
    const read = understand(
      sheetOf('Model | Serial | | Mono AMV | Notes\nM612 | S1 | | 100 | x\nM612 | S2 | | 250 | y'),
    );

    expect(read.volume.mono).toBe(350);
    expect(read.tables).toHaveLength(1);
  });

  it('without a blank row between, under a header of known words', () => {
    const read = understand(
      sheetOf(`
Model | Serial | Mono AMV
M612 | S1 | 100
M613 | S2 | 250
Site | Phone | Department
Bob | 555-1234 | IT
`),
    );

    expect(serialsOf(read)).toEqual(['S1', 'S2']);
    expect(issueOf(read, 'other-tables').rows).toEqual([4]);
  });

  it('below a blank row, under a header of which one word is known', () => {
    const read = understand(
      sheetOf(`
Model | Serial | Mono AMV
M612 | S1 | 100

Contact | Phone | Department
Bob | 555-1234 | IT
`),
    );

    expect(serialsOf(read)).toEqual(['S1']);
    expect(issueOf(read, 'other-tables').rows).toEqual([4]);
  });

  it('a device with words for figures begins no table', () => {
    const read = understand(
      sheetOf(
        'Name | Type | Model | Pages per month\nA | Color | LaserJet | 100\nB | Mono | OfficeJet | ask IT',
      ),
    );

    expect(read).toMatchObject({ rows: 2, headerRow: 1 });
    expect(read.tables).toHaveLength(1);
  });

  it('under the same header are one list, and their titles are places', () => {
    const read = understand(
      sheetOf(`
Main campus
Model | Serial | Room | Mono AMV
M612 | S1 | 12 | 100
M612 | S2 | 13 | 250

North campus
Model | Serial | Room | Mono AMV
M404 | S3 | 1 | 30
`),
    );

    expect(read.tables).toHaveLength(1);
    expect(read).toMatchObject({ headerRow: 2, rows: 3, volume: { mono: 380 } });
    expect(placesOf(read)).toEqual([
      'Main campus > Room 12',
      'Main campus > Room 13',
      'North campus > Room 1',
    ]);
  });

  it('a table between two parts of one list is kept apart', () => {
    const read = understand(
      sheetOf(`
Model | Serial | Mono AMV
M612 | S1 | 100

Supply | Part Number | Yield
Black | W1470A | 10500

Model | Serial | Mono AMV
M612 | S2 | 250
`),
    );

    expect(serialsOf(read)).toEqual(['S1', 'S2']);
    expect(read.tables).toHaveLength(2);
  });
});

describe('several sheets', () => {
  it('the one that lists devices is read, and others that do are named with their rows', () => {
    const cover = sheetOf('Fleet report\nModel | Serial', { name: 'Cover' });
    const small = sheetOf('Model | Serial\nM1 | T1', { name: 'Annex' });
    const fleet = sheetOf('Model | Serial | Mono AMV\nM1 | S1 | 5\nM1 | S2 | 6', { name: 'Fleet' });

    const read = understand([cover, small, fleet]);

    expect(read.sheet).toBe('Fleet');
    expect(issueOf(read, 'other-sheets').message).toContain('"Annex" (1 row)');
    expect(issueOf(read, 'other-sheets').message).not.toContain('Cover');
  });
});
