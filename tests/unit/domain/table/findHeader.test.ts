import { describe, expect, it } from 'vitest';
import { findHeader } from '../../../../shared/domain/table/findHeader';
import { issueOf, meaningsOf, merge, serialsOf, sheetOf, understand } from './sheetOf';

const list = `
Make | Model | Serial Number | Mono AMV
HP | LaserJet M612 | S1 | 100
HP | LaserJet M612 | S2 | 250`;

describe('the header of a sheet', () => {
  it.each([0, 3, 29, 30, 45, 400])('is found below %d rows of titles', (count) => {
    const titles = Array.from({ length: count }, (_, at) => `Remark number ${String(at)} about the site`);

    const read = understand(sheetOf([...titles, list.trim()].join('\n')));

    expect(read.headerRow).toBe(count + 1);
    expect(read.rows).toBe(2);
  });

  it('is found below labelled facts and totals of the fleet', () => {
    const read = understand(
      sheetOf(`
Fleet report | Larch County Library
Client | Larch | Date | 2026-01-31
Total devices | 2 | Total pages | 350

${list.trim()}`),
    );

    expect(read).toMatchObject({ headerRow: 5, rows: 2 });
    expect(read.tables).toHaveLength(1);
  });

  it('is the lower of two lines where the words are wrapped', () => {
    const read = understand(
      sheetOf(`
Device | Serial | IP | Mono | Color
Model | Number | Address | AMV | AMV
LaserJet M612 | S1 | 10.0.0.1 | 100 | 0
Color LaserJet M555 | S2 | 10.0.0.2 | 250 | 40`),
    );

    expect(read).toMatchObject({
      headerRow: 2,
      rows: 2,
      volume: { mono: 350, colour: 40, basis: 'average' },
    });
    expect(meaningsOf(read)).toEqual([
      'Device Model=model',
      'Serial Number=serial',
      'IP Address=ip',
      'Mono AMV=monoAverage',
      'Color AMV=colourAverage',
    ]);
  });

  it('takes merged group titles into the names below them', () => {
    const sheet = sheetOf(
      `
Model | Serial | Lifetime | | Pages per month |
 | | Mono | Color | Mono | Color
LaserJet M612 | S1 | 90000 | 0 | 100 | 0
Color LaserJet M555 | S2 | 80000 | 9000 | 250 | 40`,
      {
        merges: [merge(0, 1, [0, 0]), merge(0, 1, [1, 1]), merge(0, 0, [2, 3]), merge(0, 0, [4, 5])],
      },
    );

    const read = understand(sheet);

    expect(read).toMatchObject({
      headerRow: 2,
      rows: 2,
      volume: { mono: 350, colour: 40, basis: 'average' },
    });
    expect(meaningsOf(read)).toEqual([
      'Model=model',
      'Serial=serial',
      'Lifetime Mono=monoLifetime',
      'Lifetime Color=colourLifetime',
      'Pages per month Mono=monoAverage',
      'Pages per month Color=colourAverage',
    ]);
  });

  it('is the lowest of three lines with merged groups', () => {
    const sheet = sheetOf(
      `
 | | Meter | | |
 | | Begin | | End |
Model | Serial | Mono | Color | Mono | Color
M1 | S1 | 10 | 5 | 30 | 6`,
      { merges: [merge(0, 0, [2, 5]), merge(1, 1, [2, 3]), merge(1, 1, [4, 5])] },
    );

    const read = understand(sheet);

    expect(read).toMatchObject({ headerRow: 3, rows: 1 });
    expect(meaningsOf(read).slice(2)).toEqual([
      'Meter Begin Mono=monoStart',
      'Meter Begin Color=colourStart',
      'Meter End Mono=monoEnd',
      'Meter End Color=colourEnd',
    ]);
  });

  it('reads French words over two lines where some columns have one', () => {
    const read = understand(
      sheetOf(`
Parc de la mairie
Marque | Modèle | N° de | Volume N&B
 | | série | mensuel
Ricoh | IM C2500 | FRA0001 | 850
Brother | HL-L5100DN | FRA0002 | 640`),
    );

    expect(read).toMatchObject({ headerRow: 3, rows: 2, volume: { mono: 1490, basis: 'average' } });
    expect(serialsOf(read)).toEqual(['FRA0001', 'FRA0002']);
  });

  it('spreads group titles to the right where nothing is merged', () => {
    const read = understand(
      sheetOf(`
 | | Start meter | | End meter |
Model | Serial | Mono | Color | Mono | Color
LaserJet M612 | S1 | 90000 | 0 | 90100 | 0
Color LaserJet M555 | S2 | 80000 | 9000 | 80250 | 9040`),
    );

    expect(read.headerRow).toBe(2);
    expect(meaningsOf(read)).toEqual([
      'Model=model',
      'Serial=serial',
      'Start meter Mono=monoStart',
      'Start meter Color=colourStart',
      'End meter Mono=monoEnd',
      'End meter Color=colourEnd',
    ]);
  });

  it('keeps a title right above it out of its names', () => {
    const read = understand(sheetOf(`Monthly report | January 2026\n${list.trim()}`));

    expect(read.columns.map((column) => column.header)).toEqual([
      'Make',
      'Model',
      'Serial Number',
      'Mono AMV',
    ]);
  });

  it('is found by its shape where no word of it is known', () => {
    const read = findHeader(
      sheetOf(`
Laite luettelo
Merkki ja tyyppi | Tunnus | Sijoitus
HP M612 | AB123456 | 2. kerros
HP M404 | AB123457 | 3. kerros`),
    );

    expect(read.row).toBe(2);
  });

  it.each([
    'Xerox | alpha | 10.0.0.1 | 55\nHP | beta | 10.0.0.2 | 66',
    'HP | LaserJet | North | Color\nHP | M404 | North | 4567',
    'Printer | Color | Xerox | C8145\nPrinter | Mono | HP | M404',
    'LaserJet M404 | VNB3K12345 | Room 12\nLaserJet M405 | VNB3K12346 | Room 13',
  ])('is never a row of data', (text) => {
    expect(findHeader(sheetOf(text))).toMatchObject({ row: null, firstDataRow: 0 });
  });

  it('is found where a value below says the same word', () => {
    const read = understand(sheetOf('Model | Serial | Color\nM1 | S1 | Color\nM2 | S2 | Mono'));

    expect(read).toMatchObject({ headerRow: 1, rows: 2 });
  });

  it('takes the units in a line below the names for their second line', () => {
    const read = understand(
      sheetOf(`
Model | Serial | Mono | Color | Lease
 | | pages/month | pages/month | USD/month
M1 | S1 | 5 | 1 | 30
M1 | S2 | 6 | 2 | 40`),
    );

    expect(read).toMatchObject({ headerRow: 2, rows: 2, volume: { mono: 11, colour: 3 } });
  });

  it('may be wanted in another row, and what stands above it is said', () => {
    const read = understand(
      sheetOf(`${list}\nModel | Place | Serial Number | Mono AMV\nM1 | North | S3 | 5`),
      { headerRow: 4 },
    );

    expect(serialsOf(read)).toEqual(['S3']);
    expect(issueOf(read, 'other-tables').message).toContain('Rows 1 to 3');
  });
});

describe('data that begin with words of headers', () => {
  it('are no header, however alike their rows are', () => {
    const rows = Array.from(
      { length: 40 },
      (_, at) => `Model One 220 | SN1${String(at).padStart(3, '0')} | 10.00 | USD`,
    );

    const read = understand(sheetOf(['Model | Serial | Amount | Currency', ...rows].join('\n')));

    expect(read).toMatchObject({ headerRow: 1, rows: 40 });
    expect(read.devices).toHaveLength(40);
  });
});
