import { describe, expect, it } from 'vitest';
import { answer, rowsOfIssue, understood } from './understood';

const models = ['Ricoh IM C3000', 'Kyocera ECOSYS M3655idn', 'Lexmark CX625', 'Xerox VersaLink C405'];

function lines(cells: (at: number) => string): readonly string[] {
  return models.map((model, at) => `${model};SN0000${String(at)};${cells(at)}`);
}

function meaning(read: ReturnType<typeof understood>, header: string) {
  return read.columns.find((column) => column.header === header)?.meaning;
}

describe('plain counts beside a window', () => {
  it('are the pages of a quarter that the title names', () => {
    const read = understood([
      'Device usage Q3 2026',
      'Model;Serial;Total Pages;Total Color',
      ...lines((at) => `${String(3000 + at * 100)};${String(200 + at)}`),
    ]);
    expect(meaning(read, 'Total Pages')).toBe('totalUsage');
    // 3000 + 3100 + 3200 + 3300 - 806 = 11,794 pages in 92 days, a month of 30.4375 days.
    expect(read.volume).toMatchObject({ basis: 'usage', mono: 3901.96, colour: 266.66 });
  });

  it('are odometers by their size, whatever window stands in the title, and the user is asked', () => {
    const sheet = [
      'Device list',
      'Report range 07/01/2026 - 09/30/2026',
      'Model;Serial;Total Pages Mono;Total Pages Color',
      ...lines((at) => `${String(90_000 + at * 20_000)};${String(40_000 + at)}`),
    ];
    const read = understood(sheet);
    expect(read.volume).toMatchObject({ basis: 'lifetime', mono: null, colour: null });
    const asUsage = understood(sheet, answer(read, 'assumed-lifetime', 3));
    expect(asUsage.volume.basis).toBe('usage');
  });

  it('are odometers by their size even where the header says usage', () => {
    const read = understood([
      'Report range 2026-07-01 to 2026-09-30',
      'Model;Serial;Total Usage;% of Pages',
      ...lines((at) => `${String(190_000 + at * 20_000)};25.0%`),
    ]);
    expect(read.volume).toMatchObject({ basis: 'lifetime', mono: null });
    expect(read.monthlyCost).toBeNull();
  });

  it('are odometers in a report that was printed on a day', () => {
    const read = understood([
      'Printed 6/30/26 14:05',
      'Model;Serial;Total Pages',
      ...lines((at) => String(90_000 + at * 20_000)),
    ]);
    expect(read.volume.basis).toBe('lifetime');
  });

  it('are odometers in a list of a month, and pages of the month in a report of usage', () => {
    const counts = lines((at) => String(6000 + at * 1000));
    const list = understood(['Inventory September 2026', 'Model;Serial;Page count', ...counts]);
    expect(list.volume.basis).toBe('lifetime');
    const report = understood(['Usage September 2026', 'Model;Serial;Page count', ...counts]);
    // 6000 + 7000 + 8000 + 9000 pages in 30 days.
    expect(report.volume).toMatchObject({ basis: 'usage', mono: 30437.5 });
  });

  it('are no volume between the days of a contract when they are odometers', () => {
    const read = understood([
      'Model;Serial;Start date;End date;Total pages',
      ...lines((at) => `2024-01-01;2028-12-31;${String(150_000 + at * 20_000)}`),
    ]);
    expect(read.volume.basis).toBe('lifetime');
  });

  it('are pages between two timestamps of a row, none where these are too close', () => {
    const read = understood([
      'make;model;serial_number;first_timestamp;last_timestamp;default_total;default_total_black;life_total',
      'Ricoh;IM C3000;SN00001;2026-07-01T04:00:00Z;2026-09-30T04:00:00Z;9100;8190;250000',
      'Ricoh;IM C3000;SN00002;2026-09-20T04:00:00Z;2026-09-30T04:00:00Z;900;800;251000',
    ]);
    // 8190 and 910 pages in 91 days.
    expect(read.volume).toMatchObject({
      basis: 'usage',
      mono: 2739.38,
      colour: 304.38,
      devicesWithVolume: 1,
    });
    expect(rowsOfIssue(read, 'short-window')).toEqual([3]);
  });

  it.each([
    ['July 2026', 'August 2026'],
    ['2026-07-01', '2026-08-01'],
    ['07/01/2026', '08/01/2026'],
    ['07/2026', '08/2026'],
    ['2026-07-01 to 2026-07-31', '2026-08-01 to 2026-08-31'],
  ])('fold rows a month to one device where the month is written as %s', (first, second) => {
    const read = understood([
      'Model;Serial;Month;Mono;Color',
      ...models.flatMap((model, at) =>
        [first, second].map((month) => `${model};SN0000${String(at)};${month};1550;310`),
      ),
    ]);
    expect(read.devices).toHaveLength(4);
    // Four devices with 3100 and 620 pages in 62 days.
    expect(read.volume).toMatchObject({ basis: 'usage', mono: 6087.5, colour: 1217.5 });
  });
});

describe('windows that are too short or hold sums', () => {
  it('make no monthly volume of two weeks', () => {
    const read = understood([
      'Usage 2026-09-01 to 2026-09-14',
      'Model;Serial;Mono;Color',
      ...lines(() => '700;70'),
    ]);
    expect(read.volume).toMatchObject({ mono: null, devicesWithVolume: 0 });
    expect(rowsOfIssue(read, 'short-window')).toEqual([3, 4, 5, 6]);
  });

  it('leave pages since January out beside those of the month', () => {
    const read = understood([
      'Model;Serial;Month;Mono YTD;Mono',
      ...lines((at) => `2026-06;${String(6000 + at)};1000`),
    ]);
    // Four devices with 1000 pages in 30 days.
    expect(read.volume.mono).toBe(4058.33);
  });

  it('divide amounts without pages by the months that the title names', () => {
    const read = understood(['Period: Q1 2026', 'Model;Serial;Total cost', ...lines(() => '$90.00')]);
    expect(read.monthlyCost?.amount).toBe('120.00');
  });
});

describe('days, costs and counters that their neighbours explain', () => {
  it('take first and last reports for the days of first and last counters', () => {
    const read = understood([
      'Report period: 05/01/2026 to 10/31/2026',
      'Model;Serial;First Report;First Total Pages;Last Report;Last Total Pages',
      'Kyocera ECOSYS P3155dn;SN00001;07/01/2026;10000;09/30/2026;19100',
    ]);
    expect(read.volume).toMatchObject({ basis: 'meters', mono: 3043.75 });
  });

  it('take a current counter alone for an odometer', () => {
    const read = understood(['Modèle;N° de série;Compteur actuel', ...lines((at) => String(30_000 + at))]);
    expect(meaning(read, 'Compteur actuel')).toBe('totalLifetime');
  });

  it('take no column of meter groups for names of meters', () => {
    const read = understood([
      'Model;Serial;Mono AMV;Color AMV;Meter Group',
      ...lines(() => '100;10;Standard'),
    ]);
    expect(read.volume).toMatchObject({ basis: 'average', mono: 400, colour: 40 });
  });

  it('take no purchase, depreciation or warranty for a monthly cost, and a lease for one', () => {
    const read = understood([
      'Asset Name;Asset Tag;Model;Serial;Purchase Cost;Abschreibung p.a.;Warranty Cost;Leasingrate mtl.',
      'PRN-1;T-1;Ricoh IM C3000;SN00001;1200.00;240.00;99.00;55.50',
    ]);
    expect(read.monthlyCost?.amount).toBe('55.50');
    expect(read.devices[0]).toMatchObject({ name: 'PRN-1', asset: 'T-1' });
  });

  it('take a bare cost beside the day of purchase for what was paid then, and maintenance a month for a charge', () => {
    const read = understood([
      'Model;Serial;Cost;Purchase Date;Maintenance per month',
      'Ricoh IM C3000;SN00001;1200.00;2020-01-05;15.00',
    ]);
    expect(read.monthlyCost?.amount).toBe('15.00');
  });

  it('take what a print server charges for jobs for no cost', () => {
    const read = understood([
      'Printer;Model;Jobs;Pages;Color Pages;Cost',
      'prt1;Ricoh IM C3000;10;200;20;12.00',
    ]);
    expect(read.monthlyCost).toBeNull();
    expect(rowsOfIssue(read, 'charge-back')).toBeDefined();
  });

  it('tell devices apart whose agents answer that there is no such serial', () => {
    const none = 'No Such Instance currently exists at this OID';
    const read = understood([
      'name;model;serial;life count',
      ...[1, 2, 3].map((at) => `p${String(at)};Ricoh IM C3000;${at < 3 ? none : '<Nicht verfügbar>'};90000`),
    ]);
    expect(read.devices.map((device) => device.serial)).toEqual([undefined, undefined, undefined]);
  });

  it('ask which comes first, day or month, in a period that reads both ways', () => {
    const sheet = [
      'Period 02/03/2026 - 05/06/2026',
      'Model;Serial;Mono pages;Color pages',
      ...lines(() => '960;96'),
    ];
    const read = understood(sheet);
    const dayFirst = understood(sheet, answer(read, 'ambiguous-dates', 1));
    // February 3 to May 6 are 93 days, March 2 to June 5 are 96.
    expect(read.volume.mono).toBe(1256.77);
    expect(dayFirst.volume.mono).toBe(1217.5);
  });
});

describe('tables beside the devices', () => {
  it('keep a price list out of the costs and say that it is there', () => {
    const read = understood([
      'Model;Serial;Pages per month;;Item;Price',
      ...lines((at) => `1000;;Toner ${String(at)};90.00`),
    ]);
    expect(read.monthlyCost).toBeNull();
    expect(rowsOfIssue(read, 'other-tables')).toBeDefined();
  });

  it('leave counters after a blank column with the devices', () => {
    const read = understood(['Model;Serial;;Mono/month;Color/month', ...lines(() => ';1000;100')]);
    expect(read.volume).toMatchObject({ mono: 4000, colour: 400 });
  });
});
