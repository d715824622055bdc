import { describe, expect, it } from 'vitest';
import { issueOf, merge, placesOf, serialsOf, sheetOf, understand } from './sheetOf';

const grouped = sheetOf(`
Building | Floor | Model | Serial
North | 1 | M1 | S1
 | | M1 | S2
 | 2 | M1 | S3
South | | M1 | S4
 | 1 | M1 | S5
 | | M1 | S6`);

describe('places that stand once for a group of rows', () => {
  it('fill the blank rows below them, and say so', () => {
    const read = understand(grouped);

    expect(placesOf(read)).toEqual([
      'North > Floor 1',
      'North > Floor 1',
      'North > Floor 2',
      'South',
      'South > Floor 1',
      'South > Floor 1',
    ]);
    expect(issueOf(read, 'filled-down')).toMatchObject({ severity: 'info', rows: [3, 4, 6, 7] });
  });

  it('stay alone where the user says that blank means unknown', () => {
    const question = understand(grouped).questions.find(({ code }) => code === 'filled-down');

    const read = understand(grouped, question?.answers[1]?.decides);

    expect(placesOf(read)).toEqual(['North > Floor 1', '-', 'Floor 2', 'South', 'Floor 1', '-']);
    expect(read.questions.find(({ code }) => code === 'filled-down')?.taken).toBe(1);
  });

  it('are not spread where values repeat: a blank is unknown then', () => {
    const read = understand(
      sheetOf('Site | Model | Serial\nNorth | M1 | S1\nNorth | M1 | S2\n | M1 | S3\n | M1 | S4'),
    );

    expect(placesOf(read)).toEqual(['North', 'North', '-', '-']);
    expect(read.issues.map((issue) => issue.code)).not.toContain('filled-down');
  });

  it('are asked about where few cells are blank', () => {
    const sheet = sheetOf(
      'Site | Model | Serial\nA | M1 | S1\nB | M1 | S2\nC | M1 | S3\n | M1 | S4\nE | M1 | S5',
    );

    const read = understand(sheet);
    const question = read.questions.find(({ code }) => code === 'filled-down');

    expect(placesOf(read)).toEqual(['A', 'B', 'C', '-', 'E']);
    expect(question?.taken).toBe(1);
    expect(placesOf(understand(sheet, question?.answers[0]?.decides))[3]).toBe('C');
  });

  it('are devices where each supply has a row and the device is named once', () => {
    const read = understand(
      sheetOf(`
Name | Model | Serial Number | Supply | Remaining
P1 | M1 | S1 | Black | 20
 | | | Cyan | 30
P2 | M2 | S2 | Black | 10
 | | | Cyan | 20`),
    );

    expect(serialsOf(read)).toEqual(['S1', 'S2']);
    expect(issueOf(read, 'filled-down').rows).toEqual([3, 5]);
  });

  it('may be written with ditto marks', () => {
    const read = understand(sheetOf('Site | Model | Serial\nA | M1 | S1\n" | M1 | S2\nditto | M1 | S3'));

    expect(placesOf(read)).toEqual(['A', 'A', 'A']);
  });

  it('fill the rows of a merged cell, but a merged figure stays with the first row', () => {
    const sheet = sheetOf(
      `
Department | Model | Serial | Mono AMV
Law | M1 | S1 | 900
 | | S2 |
IT | M2 | S3 | 50`,
      { merges: [merge(1, 2, [0, 0]), merge(1, 2, [1, 1]), merge(1, 2, [3, 3])] },
    );

    const read = understand(sheet);

    expect(placesOf(read)).toEqual(['Law', 'Law', 'IT']);
    expect(read.devices.map((device) => device.model)).toEqual(['M1', 'M1', 'M2']);
    expect(read.volume).toMatchObject({ mono: 950, devicesWithVolume: 2 });
    expect(issueOf(read, 'merged-figures').rows).toEqual([2]);
  });
});

describe('titles between groups of devices', () => {
  it('are the place of the rows below them', () => {
    const read = understand(
      sheetOf(`
Model | Serial | Room | Mono AMV
North Hall
M1 | S1 | 12 | 5
M1 | S2 | 13 | 6
Building: Science
M1 | S3 | 1 | 7
Total | | | 18
* estimated by the janitor`),
    );

    expect(placesOf(read)).toEqual(['North Hall > Room 12', 'North Hall > Room 13', 'Science > Room 1']);
    expect(issueOf(read, 'filled-down').rows).toEqual([2, 5]);
    expect(issueOf(read, 'note-left-out').rows).toEqual([8]);
  });

  it('are sites where the rows name buildings, and floors below them end with them', () => {
    const read = understand(
      sheetOf(`
Modell | Seriennummer | Seiten pro Monat
Standort: Werk 2
1. Etage
M1 | S1 | 5
2. Etage
M1 | S2 | 6
Standort: Werk 3
M1 | S3 | 7`),
    );

    expect(placesOf(read)).toEqual(['Werk 2 > 1. Etage', 'Werk 2 > 2. Etage', 'Werk 3']);
  });

  it('add nothing to rows that name the same place', () => {
    const read = understand(
      sheetOf('Location | Model | Serial\nNorth Hall\nNorth Hall, Room 2 | M1 | S1\nAnnex\nAnnex | M1 | S2'),
    );

    expect(placesOf(read)).toEqual(['North Hall > Room 2', 'Annex']);
  });

  it('are no places where they are the title of the list again, on each page', () => {
    const read = understand(
      sheetOf(`
Larch County Library
Model | Serial | Mono AMV
M1 | S1 | 5
Page 1 of 2
Larch County Library
Model | Serial | Mono AMV
M1 | S2 | 6
Page 2 of 2`),
    );

    expect(placesOf(read)).toEqual(['-', '-']);
    expect(issueOf(read, 'note-left-out').rows).toEqual([4, 5, 8]);
  });

  it('that say what the devices are name no place', () => {
    const read = understand(
      sheetOf(
        'Model | Serial | Room\nColor printers\nM1 | S1 | 12\nLeased\nM2 | S2 | 13\nJanuary 2026\nM3 | S3 | 14',
      ),
    );

    expect(placesOf(read)).toEqual(['Room 12', 'Room 13', 'Room 14']);
    expect(issueOf(read, 'note-left-out').rows).toEqual([2, 4, 6]);
  });

  it('that are makers say who made the devices below', () => {
    const read = understand(
      sheetOf('Model | Serial | Room\nXerox\nC8145 | S1 | 12\nRicoh\nIM C3000 | S2 | 13'),
    );

    expect(read.devices.map((device) => device.make)).toEqual(['Xerox', 'Ricoh']);
  });

  it('are notes where the user wants nothing filled in', () => {
    const read = understand(sheetOf('Model | Serial | Room\nNorth Hall\nM1 | S1 | 12'), { fillDown: false });

    expect(placesOf(read)).toEqual(['Room 12']);
    expect(issueOf(read, 'note-left-out').rows).toEqual([2]);
  });
});

describe('corrections of cells', () => {
  const sheet = sheetOf('Model | Serial | Mono AMV\nM1 | S1 | 1OO\nM2 | S2', { kinds: ['ttt', 'ttt', 'tt'] });

  it('hold before anything is understood, and the sheet stays as it was', () => {
    const corrections = [
      { row: 2, column: 2, text: '100' },
      { row: 3, column: 2, text: '50' },
      { row: 99, column: 0, text: 'nowhere' },
    ];

    const read = understand(sheet, { corrections });

    expect(read.volume.mono).toBe(150);
    expect(issueOf(read, 'corrected')).toMatchObject({ severity: 'info', rows: [2, 3] });
    expect(sheet.rows[1]?.[2]).toBe('1OO');
  });

  it('can name the columns', () => {
    const read = understand(sheet, { corrections: [{ row: 1, column: 1, text: 'Asset Tag' }] });

    expect(serialsOf(read)).toEqual([undefined, undefined]);
    expect(read.devices.map((device) => device.asset)).toEqual(['S1', 'S2']);
  });
});
