import { describe, expect, it } from 'vitest';
import { issueOf, placesOf, serialsOf, sheetOf, understand } from './sheetOf';

const modelsOf = (read: ReturnType<typeof understand>) => read.devices.map((device) => device.model);

describe('rows that are no devices', () => {
  it.each([
    'Total',
    'Grand Total:',
    'Summe',
    'Gesamtergebnis',
    'Zwischensumme Werk 2',
    'Total général',
    'Sous-total',
    'Suma total',
    'Total geral',
    'Totale',
    'Eindtotaal',
    'Mindösszesen',
    'Razem',
    'Łącznie',
    'Summa',
    'Celkem',
    'Total devices: 2',
  ])('the total "%s" is left out and named', (label) => {
    const read = understand(
      sheetOf(`Site | Model | Pages per month\nNorth | M612 | 100\nNorth | M404 | 250\n${label} | | 350`),
    );

    expect(read).toMatchObject({ rows: 2, volume: { mono: 350 } });
    expect(issueOf(read, 'total-left-out').rows).toEqual([4]);
  });

  it.each([
    'Total Wine Store | HP M612 | S1 | 10',
    'Total Wine Store | HP M612 | | 10',
    'North | Total Care 500 | | 10',
    'North | HP M612 | Summe | 10',
    'Gesamtschule | HP M612 | | 10',
    'Sum Street total | HP M612 | S7 | 10',
  ])('a device keeps its row whatever its words: %s', (row) => {
    const read = understand(
      sheetOf(`Site | Model | Serial | Pages per month\nNorth | M404 | S0 | 5\n${row}\nTotal | | 2 | 15`),
    );

    expect(read).toMatchObject({ rows: 2, volume: { mono: 15 } });
    expect(issueOf(read, 'total-left-out').rows).toEqual([4]);
  });

  it('totals are taken where the user says that they are devices', () => {
    const sheet = sheetOf('Site | Model | Pages per month\nNorth | M612 | 100\nTotal | | 40');

    const question = understand(sheet).questions.find(({ code }) => code === 'total-left-out');
    const read = understand(sheet, question?.answers[1]?.decides);

    expect(read).toMatchObject({ rows: 2, volume: { mono: 140 } });
    expect(read.questions.find(({ code }) => code === 'total-left-out')?.taken).toBe(1);
  });

  it('a total right below the header is that of all rows', () => {
    const codes = (total: string) =>
      understand(
        sheetOf(`Model | Serial | Pages per month\nTotal | | ${total}\nM1 | S1 | 100\nM2 | S2 | 300`),
      ).issues.map((issue) => issue.code);

    expect(codes('400')).not.toContain('total-disagrees');
    expect(codes('500')).toContain('total-disagrees');
  });

  it('averages are no totals to check against', () => {
    const read = understand(
      sheetOf('Model | Serial | Pages per month\nM1 | S1 | 100\nM2 | S2 | 300\nAverage | | 200'),
    );

    expect(read.rows).toBe(2);
    expect(read.issues.map((issue) => issue.code)).not.toContain('total-disagrees');
  });

  it('a header repeated on each page is left out, both lines of it and in any case', () => {
    const read = understand(
      sheetOf(`
 | | Start meter | | End meter |
Model | Serial | Mono | Color | Mono | Color
M612 | S1 | 10 | 0 | 20 | 0

 | | Start meter | | End meter |
MODEL | Serial | Mono | Color | Mono | Color
M612 | S2 | 30 | 0 | 50 | 0`),
    );

    expect(serialsOf(read)).toEqual(['S1', 'S2']);
    expect(issueOf(read, 'header-repeated').rows).toEqual([5, 6]);
  });

  it('footnotes and labelled facts at the end are left out and named', () => {
    const read = understand(
      sheetOf(`
Name | Model | Serial | Room
P1 | M612 | S1 | 12

* Without the devices of the print room.
Prepared by: | Jane Doe`),
    );

    expect(read.rows).toBe(1);
    expect(issueOf(read, 'note-left-out').rows).toEqual([4, 5]);
    expect(placesOf(read)).toEqual(['Room 12']);
  });

  it('a legend and signatures below a gap are left out and named', () => {
    const read = understand(
      sheetOf(`
Model | Serial | Status | Mono AMV
M1 | S1 | A | 5
M2 | S2 | R | 6

A | active
R | retired
Approved | 1/5/2026`),
    );

    expect(serialsOf(read)).toEqual(['S1', 'S2']);
    expect(issueOf(read, 'note-left-out').rows).toEqual([5, 6, 7]);
  });

  it('drawn lines and numbers of columns are no devices', () => {
    const read = understand(
      sheetOf(
        'Model | Serial | Mono AMV\n(1) | (2) | (3)\n----- | ----- | -----\nM1 | S1 | 5\n===== | ===== | =====',
      ),
    );

    expect(serialsOf(read)).toEqual(['S1']);
  });

  it('a device of which only its name or address is known is kept', () => {
    const read = understand(
      sheetOf('Name | Model | IP Address\nPRN-01 | M612 | 10.0.0.1\nPRN-02 | |\n | | 10.0.0.3\n | HP M404 |'),
    );

    expect(read.rows).toBe(4);
    expect(modelsOf(read)).toEqual(['M612', undefined, undefined, 'M404']);
  });

  it('empty columns at the right and blank rows are nothing', () => {
    const read = understand(sheetOf('Model | Serial | | |\nM1 | S1 | | |\n | | | |\nM2 | S2 | | |'));

    expect(read.rows).toBe(2);
    expect(read.columns).toHaveLength(2);
  });
});

describe('hidden rows', () => {
  const sheet = sheetOf('Model | Serial\nM1 | S1\nM2 | S2\nM3 | S3', { hiddenRows: [1, 3] });

  it('are taken, counted and asked about', () => {
    const read = understand(sheet);

    expect(serialsOf(read)).toEqual(['S1', 'S2', 'S3']);
    expect(issueOf(read, 'hidden-rows')).toMatchObject({ severity: 'warning', rows: [3] });
  });

  it('are left out when the user says so', () => {
    const question = understand(sheet).questions.find(({ code }) => code === 'hidden-rows');

    expect(serialsOf(understand(sheet, question?.answers[1]?.decides))).toEqual(['S1', 'S3']);
  });
});

describe('the foot of a bill in the columns of devices', () => {
  const bill = `
Asset | Serial | Model | Mono pages | Total cost
A1 | S100001 | Ricoh IM 550F | 1200 | 40.00
A2 | S100002 | Ricoh IM 550F | 800 | 30.00
Sales tax (8.25 %) | | | | 5.78
Amount payable to us | | | | 75.78`;

  it('is no device, whatever it is called', () => {
    const read = understand(sheetOf(bill));

    expect(serialsOf(read)).toEqual(['S100001', 'S100002']);
    expect(read.monthlyCost?.amount).toBe('70.00');
  });

  it('leaves a device with a name of words alone', () => {
    const read = understand(sheetOf(`${bill}\n | | Reception copier | 300 | `));

    expect(read.devices).toHaveLength(3);
  });
});
