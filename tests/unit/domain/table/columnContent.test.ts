import { describe, expect, it } from 'vitest';
import { columnsOf, meaningsOf, sheetOfLines } from './guessing';

function withoutHeader(lines: string): string {
  return meaningsOf(sheetOfLines(lines), {}, null).join(' ');
}

function read(lines: string): string {
  return meaningsOf(sheetOfLines(lines)).join(' ');
}

describe('columns without a header', () => {
  it('are told apart as maker, model, serial, address and place', () => {
    const meanings = withoutHeader(`
      Xerox | AltaLink C8145 | FXA100001 | 10.20.1.11 | 00:00:5E:00:53:01 | North > Office
      HP | LaserJet M612 | FXA100002 | 10.20.1.12 | 00:00:5E:00:53:02 | North > Hall
      Brother | HL-L6400DW | FXA100003 | 10.20.1.13 | 00:00:5E:00:53:03 | South > Store`);

    expect(meanings).toBe('make model serial ip mac place');
  });

  it('hold the total where one count is the sum of two others in each row', () => {
    const meanings = withoutHeader(`
      HP LaserJet M507 | QQX100001 | 1500 | 1200 | 300
      Xerox VersaLink C405 | QQX100002 | 900 | 650 | 250
      Ricoh IM C2500 | QQX100003 | 4100 | 3000 | 1100`);

    expect(meanings).toBe('makeAndModel serial totalAverage monoAverage colourAverage');
  });

  it('are two readings where the second continues the first, with the days of both', () => {
    const meanings = withoutHeader(`
      HP LaserJet M507 | QQX100001 | 2026-01-01 | 120400 | 2026-04-01 | 123900
      Xerox VersaLink C405 | QQX100002 | 2026-01-01 | 88200 | 2026-04-01 | 90150
      Ricoh IM C2500 | QQX100003 | 2026-01-01 | 45010 | 2026-04-01 | 52000`);

    expect(meanings).toBe('makeAndModel serial startDate totalStart endDate totalEnd');
  });

  it('are an odometer where one count is as large as no month is', () => {
    const columns = columnsOf(
      sheetOfLines(`
      HP LaserJet M507 | QQX100001 | 120400
      Xerox VersaLink C405 | QQX100002 | 88200
      Ricoh IM C2500 | QQX100003 | 45010`),
      {},
      null,
    );

    expect(columns[2]).toMatchObject({ meaning: 'totalLifetime', assumed: 'lifetime' });
  });

  it('are money where the cells have its sign, and line numbers where they count', () => {
    const meanings = withoutHeader(`
      1 | HP LaserJet M507 | QQX100001 | $120.40
      2 | Xerox VersaLink C405 | QQX100002 | $88.20
      3 | Ricoh IM C2500 | QQX100003 | $45.00`);

    expect(meanings).toBe('ignored makeAndModel serial totalCost');
  });

  it('mean nothing where small numbers could be anything', () => {
    expect(withoutHeader('alpha | 55\nbeta | 66\ngamma | 77')).toBe('ignored ignored');
  });
});

describe('counters whose header does not say the time', () => {
  it('are a month of pages with a doubt where they are small', () => {
    const [, , mono] = columnsOf(
      sheetOfLines(`
      Model | Serial | Mono | Color
      M1 | SA10001 | 1200 | 300
      M2 | SA10002 | 800 | 90`),
    );

    expect(mono).toMatchObject({ meaning: 'monoAverage', assumed: 'monthly' });
  });

  it('are odometers with a doubt where they are as large as no month is', () => {
    expect(
      read(`
      Model | Serial | Mono | Color
      M1 | SA10001 | 120000 | 3000
      M2 | SA10002 | 98000 | 900
      M3 | SA10003 | 41000 | 0`),
    ).toBe('model serial monoLifetime colourLifetime');
  });

  it('are odometers where older devices have more', () => {
    const rows = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
      (age) => `M | SB1000${String(age)} | ${String(age)} | ${String(age * 1900 + (age % 3) * 200)}`,
    );

    expect(read(['Model | Serial | Age | Pages', ...rows].join('\n'))).toBe('model serial age totalLifetime');
  });

  it('are what the other columns of their sum are', () => {
    expect(
      read(`
      Model | Serial | Mono | Color | Lifetime total
      M1 | SA10001 | 4000 | 1000 | 5000
      M2 | SA10002 | 2000 | 500 | 2500`),
    ).toBe('model serial monoLifetime colourLifetime totalLifetime');
  });

  it('are pages that are paid where the amount is the rate times them', () => {
    const columns = columnsOf(
      sheetOfLines(`
      Model | Serial | Mono | Mono rate | Mono amount
      M1 | SA10001 | 42000 | 0.01 | 420.00
      M2 | SA10002 | 31000 | 0.01 | 310.00`),
    );

    expect(columns.map(({ meaning }) => meaning).slice(2)).toEqual(['monoAverage', 'monoRate', 'monoCost']);
    expect(columns[2]?.assumed).toBeUndefined();
  });

  it('are an odometer where another column of pages is always far below', () => {
    expect(
      read(`
      Model | Serial | Pages | Page volume
      M1 | SA10001 | 14000 | 500
      M2 | SA10002 | 9000 | 700`)
        .split(' ')
        .slice(2),
    ).toContain('totalLifetime');
  });

  it('stay what the user says', () => {
    const sheet = sheetOfLines(`
      Model | Serial | Mono
      M1 | SA10001 | 120000
      M2 | SA10002 | 98000`);

    expect(meaningsOf(sheet, { meanings: { 2: 'monoUsage' } })).toEqual(['model', 'serial', 'monoUsage']);
  });
});

describe('one column a month', () => {
  it('is pages of that month, with its days', () => {
    const columns = columnsOf(
      sheetOfLines(`
      Model | Serial | Mono Jan-26 | Color Jan-26 | Mono Feb-26 | Color Feb-26
      M1 | SA10001 | 1200 | 300 | 900 | 100
      M2 | SA10002 | 800 | 90 | 1100 | 80`),
    );

    expect(columns.map(({ meaning }) => meaning).slice(2)).toEqual([
      'monoUsage',
      'colourUsage',
      'monoUsage',
      'colourUsage',
    ]);
    expect(columns[2]?.period).toEqual({ from: '2026-01-01', to: '2026-02-01', days: 31 });
    expect(columns[4]?.period).toEqual({ from: '2026-02-01', to: '2026-03-01', days: 28 });
  });

  it.each([
    ['2026-01 | 2026-02 | 2026-03'],
    ['01/2026 | 02/2026 | 03/2026'],
    ['Jan 2026 | Feb 2026 | Mar 2026'],
    ['Januar | Februar | März'],
    ['janv. 26 | févr. 26 | mars 26'],
    ['enero 2026 | febrero 2026 | marzo 2026'],
    ['styczeń | luty | marzec'],
  ])('is read from %s', (headers) => {
    expect(
      read(`
      Model | Serial | ${headers}
      M1 | SA10001 | 1200 | 900 | 700
      M2 | SA10002 | 800 | 1100 | 950`),
    ).toBe('model serial totalUsage totalUsage totalUsage');
  });

  it('is a reading where the counts only grow: the first and the last count', () => {
    const columns = columnsOf(
      sheetOfLines(`
      Model | Serial | Jan 2026 | Feb 2026 | Mar 2026
      M1 | SA10001 | 41200 | 42900 | 43700
      M2 | SA10002 | 90800 | 91100 | 91950`),
    );

    expect(columns.map(({ meaning }) => meaning).slice(2)).toEqual(['totalStart', 'ignored', 'totalEnd']);
    expect(columns[4]?.on).toBe('2026-03-01');
  });
});

describe('rows per meter', () => {
  it('have a column that names the meter, with readings beside it', () => {
    expect(
      read(`
      Model | Serial | Meter | Start | End | Rate
      M1 | SA10001 | B/W | 41200 | 42900 | 0.01
      M1 | SA10001 | Color | 800 | 1100 | 0.08`),
    ).toBe('model serial meter totalStart totalEnd monoRate');
  });

  it('are not read from a column of that name that holds readings', () => {
    expect(
      read(`
      Model | Serial | Counter
      M1 | SA10001 | 41200
      M2 | SA10002 | 90800`),
    ).toBe('model serial totalLifetime');
  });
});

describe('units of prices for a page', () => {
  const rates = (header: string, ...cells: readonly string[]) =>
    columnsOf(
      sheetOfLines(
        [`Model | Serial | ${header}`, ...cells.map((cell, at) => `M | SC1000${String(at)} | ${cell}`)].join(
          '\n',
        ),
      ),
    )[2];

  it('are taken from the figures where only one brings them to where prices lie', () => {
    expect(rates('Mono rate', '0.75', '0.89')).toMatchObject({ cents: true, isUnitTaken: true });
    expect(rates('Color rate', '65', '71')).toMatchObject({ per: 'thousand', isUnitTaken: true });
  });

  it('stay open where two would do', () => {
    expect(rates('Mono rate', '7.5', '6.9')).toMatchObject({ meaning: 'monoRate', isUnitOpen: true });
  });

  it('are told by the amount where it is rate times pages', () => {
    const columns = columnsOf(
      sheetOfLines(`
      Model | Serial | Monthly mono pages | Mono rate | Mono amount
      M1 | SA10001 | 4200 | 7.5 | 31.50
      M2 | SA10002 | 3100 | 7.5 | 23.25`),
    );

    expect(columns[3]).toMatchObject({ meaning: 'monoRate', per: 'thousand' });
  });

  it('are what the user says', () => {
    const sheet = sheetOfLines('Model | Serial | Mono rate\nM1 | SA10001 | 7.5\nM2 | SA10002 | 6.9');

    expect(columnsOf(sheet, { units: { 2: { cents: true } } })[2]).toMatchObject({ cents: true });
    expect(columnsOf(sheet, { units: { 2: { cents: true } } })[2]?.isUnitOpen).toBeUndefined();
  });

  it('make a column called cost a price for a page where nobody pays so little a month', () => {
    expect(rates('Mono cost', '0.0089', '0.0075')).toMatchObject({ meaning: 'monoRate' });
    expect(rates('Mono cost', '12.89', '7.75')).toMatchObject({ meaning: 'monoCost' });
  });
});
