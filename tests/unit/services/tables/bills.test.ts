import { describe, expect, it } from 'vitest';
import { file, header, only } from './billText';
import { codesOf, importText } from './tableFile';

describe('a billing report', () => {
  it('gives the bill of worked example 11.1, whose base belongs to no device', () => {
    const read = importText(
      file(
        'Contract,Model,Serial Number,Period Begin,Period End,Description,Mono Usage,Mono Included,Mono Overage,Mono Rate,Mono Charge,Color Usage,Color Included,Color Overage,Color Rate,Color Charge,Base Charge,Total',
        'K-1,,,01/01/2026,01/31/2026,Base charge for three devices,,,,,,,,,,,180.00,180.00',
        'K-1,Aficio A,SNA001,01/01/2026,01/31/2026,,6150,4000,2150,0.0069,14.84,900,500,400,0.0590,23.60,,38.44',
        'K-1,Aficio B,SNB002,01/01/2026,01/31/2026,,2500,4000,0,0.0069,0.00,150,500,0,0.0590,0.00,,0.00',
        'K-1,Aficio C,SNC003,01/01/2026,01/31/2026,,4000,4000,0,0.0069,0.00,700,500,200,0.0590,11.80,,11.80',
        'Total,,,,,,12650,12000,2150,,14.84,1750,1500,600,,35.40,180.00,230.24',
      ),
    );

    expect(read.devices.map(({ contractName }) => contractName)).toEqual(['K-1', 'K-1', 'K-1']);
    // It numbers no invoice.
    expect(read.monthlyCost).toEqual({ amount: '230.24', currency: 'USD', grade: 'told' });
    expect(only(read)).toEqual({
      ...{
        contract: 'K-1',
        currency: 'USD',
        invoices: 0,
        from: '2026-01-01',
        to: '2026-01-31',
        months: 1,
        devices: 3,
      },
      base: '180.00',
      meters: [
        {
          ...{ meter: 'mono', usage: '12650', included: '12000', overage: '2150' },
          ...{ rate: '0.0069', charge: '14.84' },
        },
        {
          ...{ meter: 'colour', usage: '1750', included: '1500', overage: '600' },
          ...{ rate: '0.0590', charge: '35.40' },
        },
      ],
      ...{ extras: '0.00', credits: '0.00', unexplained: '0.00', total: '230.24' },
      ...{ stated: '230.24', gap: '0.00', tax: '0.00', monthly: '230.24' },
    });
    expect(codesOf(read)).not.toContain('total-disagrees');
    expect(codesOf(read)).not.toContain('row-disagrees');
  });

  it('keeps tax apart, counts freight and takes credits off', () => {
    const read = importText(
      file(
        'Invoice No,Model,Serial Number,Period Begin,Period End,Description,Amount',
        'R1,Model One 220,SNA001,03/01/2026,03/31/2026,Device,100.00',
        'R1,Model One 220,SNB002,03/01/2026,03/31/2026,Device,50.00',
        'R1,,,,,Toner freight,12.50',
        'R1,,,,,Credit for February,-20.00',
        'R1,,,,,Sales tax,11.75',
        'R1,,,,,Total due,154.25',
      ),
    );
    const bill = only(read);

    expect(read.devices).toHaveLength(2);
    expect(bill).toMatchObject({ extras: '12.50', credits: '-20.00', tax: '11.75', total: '142.50' });
    expect(bill).toMatchObject({ unexplained: '150.00', stated: '142.50', gap: '0.00', monthly: '142.50' });
    expect(read.monthlyCost?.amount).toBe('142.50');
    expect(codesOf(read)).toContain('tax-left-out');
    expect(codesOf(read)).not.toContain('total-disagrees');
  });

  it("says by how many cents the file's own total is off", () => {
    const read = importText(
      file(
        `${header}Total`,
        'K-2,Model One 220,SNA001,01/01/2026,03/31/2026,90.00,90.00',
        'K-2,Model One 220,SNB002,01/01/2026,03/31/2026,60.00,60.00',
        'Total,,,,,150.00,150.07',
      ),
    );

    expect(only(read)).toMatchObject({ total: '150.00', stated: '150.07', gap: '0.07', months: 3 });
    expect(read.monthlyCost?.amount).toBe('50.00');
    expect(read.issues.find(({ code }) => code === 'total-disagrees')?.message).toContain('0.07');
  });

  it('says which rows are not base and charges added up, and which charge is not pages times rate', () => {
    const read = importText(
      file(
        `${header}Mono Usage,Mono Included,Mono Overage,Mono Rate,Mono Charge,Device Total`,
        'K-3,Model One 220,SNA001,01/01/2026,01/31/2026,40.00,3100,3000,100,0.0070,0.70,40.70',
        'K-3,Model One 220,SNB002,01/01/2026,01/31/2026,40.00,3200,3000,200,0.0070,1.40,45.40',
        'K-3,Model One 220,SNC003,01/01/2026,01/31/2026,40.00,3300,3000,300,0.0070,2.50,42.50',
      ),
    );
    const wrong = read.issues.filter(({ code }) => code === 'row-disagrees');

    expect(wrong.map(({ rows }) => rows)).toEqual([[4], [3]]);
    expect(wrong[0]?.message).toContain('0.4');
    expect(wrong[1]?.message).toContain('4.00');
    expect(only(read)).toMatchObject({ total: '128.60', unexplained: '4.00' });
  });

  it("counts a quarter's base beside monthly clicks a third a month", () => {
    const read = importText(
      file(
        'Contract,Model,Serial Number,Period Begin,Period End,Description,Amount',
        'K-4,,,01/01/2026,03/31/2026,Base charge first quarter,300.00',
        'K-4,Model One 220,SNA001,01/01/2026,01/31/2026,Clicks,40.00',
        'K-4,Model One 220,SNA001,02/01/2026,02/28/2026,Clicks,50.00',
        'K-4,Model One 220,SNA001,03/01/2026,03/31/2026,Clicks,60.00',
      ),
    );

    expect(only(read)).toMatchObject({ base: '300.00', total: '450.00', monthly: '150.00', months: 3 });
  });

  it('reads a quarterly bill in German without days as three months', () => {
    const read = importText(
      [
        'Quartalsabrechnung Kopierer;;;;;;',
        ';;;;;;',
        'Vertragsnummer;Modell;Seriennummer;Seiten schwarz;Grundpreis;Klickkosten schwarz;Gesamtbetrag',
        'V-88;Kyocera TASKalfa 3253ci;KYA0001;9.000;120,00;63,00;183,00',
        'V-88;Kyocera ECOSYS M3145idn;KYB0002;3.000;60,00;21,00;81,00',
        'Gesamt;;;12.000;180,00;84,00;264,00',
      ].join('\n'),
      { currency: 'EUR' },
    );

    expect(only(read)).toMatchObject({ contract: 'V-88', total: '264.00', stated: '264.00', gap: '0.00' });
    expect(read.monthlyCost).toEqual({ amount: '88.00', currency: 'EUR', grade: 'invoice' });
  });

  it('parts what two contracts cost and takes their subtotals as their own totals', () => {
    const read = importText(
      file(
        `${header}Total`,
        'K-5,Model One 220,SNA001,01/01/2026,12/31/2026,600.00,600.00',
        'K-5,Model One 220,SNB002,01/01/2026,12/31/2026,600.00,600.00',
        'Subtotal K-5,,,,,1200.00,1200.00',
        'K-6,Model Two 330,SNC003,01/01/2026,12/31/2026,360.00,360.00',
        'Subtotal K-6,,,,,360.00,359.00',
        'Grand total,,,,,1560.00,1560.00',
      ),
    );

    expect(read.bills.map(({ contract, stated, gap, monthly }) => [contract, stated, gap, monthly])).toEqual([
      ['K-5', '1200.00', '0.00', '100.00'],
      ['K-6', '359.00', '-1.00', '30.00'],
    ]);
    expect(read.monthlyCost?.amount).toBe('130.00');
  });

  it("leaves an invoice's total that stands in each of its rows to the check", () => {
    const read = importText(
      file(
        'Invoice No,Serial Number,Model,Month,Year,Base Charge,Mono Charge,Invoice Total',
        'R7,SNA001,Model One 220,1,2026,30.00,2.00,70.00',
        'R7,SNB002,Model One 220,1,2026,30.00,8.00,70.00',
        'R8,SNA001,Model One 220,2,2026,30.00,3.00,72.00',
        'R8,SNB002,Model One 220,2,2026,30.00,7.00,72.00',
      ),
    );

    expect(only(read)).toMatchObject({ total: '140.00', stated: '142.00', gap: '2.00', monthly: '70.00' });
    expect(read.issues.find(({ code }) => code === 'total-disagrees')?.message).toContain('Invoice R8');
  });

  it('asks which time it is for where nothing says so, and holds the answer', () => {
    const text = file(
      'Invoice No,Model,Serial Number,Base Charge',
      'R1,Model One 220,SNA001,90.00',
      'R1,Model Two 330,SNB002,60.00',
    );
    const question = importText(text).questions.find(({ code }) => code === 'bill-period');
    const quarter = importText(text, question?.answers[1]?.decides);

    expect(question?.taken).toBe(0);
    expect(importText(text).monthlyCost?.amount).toBe('150.00');
    expect(quarter.monthlyCost?.amount).toBe('50.00');
    expect(quarter.questions.map(({ code }) => code)).not.toContain('bill-period');
  });

  it('does not take the same row twice', () => {
    const read = importText(
      file(
        `${header}Total`,
        'K-7,Model One 220,SNA001,01/01/2026,01/31/2026,25.00,25.00',
        'K-7,Model One 220,SNA001,01/01/2026,01/31/2026,25.00,25.00',
      ),
    );

    expect(read.monthlyCost?.amount).toBe('25.00');
    expect(codesOf(read)).toContain('merged-duplicate');
  });

  it('shares what a device is billed among its own periods, a part of one by its days', () => {
    const read = importText(
      file(
        `${header}Total`,
        'K-10,Model One 220,SNA001,01/01/2026,01/31/2026,30.00,30.00',
        'K-10,Model One 220,SNA001,02/01/2026,02/28/2026,30.00,30.00',
        // Placed on February 1: one month of two.
        'K-10,Model Two 330,SNB002,02/01/2026,02/28/2026,40.00,40.00',
      ),
    );
    // 10.00 for 10 days and 31.00 for a month: 41 / (10 / 30.4375 + 1) = 30.8575…
    const partly = importText(
      file(
        `${header}Total`,
        'K-11,Model One 220,SNA001,03/22/2026,03/31/2026,10.00,10.00',
        'K-11,Model One 220,SNA001,04/01/2026,04/30/2026,31.00,31.00',
      ),
    );

    expect(read.monthlyCost?.amount).toBe('70.00');
    expect(partly.monthlyCost?.amount).toBe('30.86');
  });

  it('reads the base of a device in a row of its own beside a row for each meter', () => {
    const read = importText(
      file(
        'Invoice,Model,Serial Number,Bill From,Bill Through,Charge,Meter Type,Begin Meter,End Meter,Pages,Rate,Amount',
        'R-1,Model One 220,SNA001,03/01/2026,03/31/2026,Base charge,,,,,,50.00',
        'R-1,Model One 220,SNA001,03/01/2026,03/31/2026,Meter,B/W,1000,4000,3000,0.0100,30.00',
        'R-1,Model One 220,SNA001,03/01/2026,03/31/2026,Meter,Color,500,700,200,0.0600,12.00',
      ),
    );

    expect(only(read)).toMatchObject({
      base: '50.00',
      unexplained: '0.00',
      total: '92.00',
      monthly: '92.00',
    });
    // 3000 / 31 × 30.4375 and 200 / 31 × 30.4375
    expect(read.volume).toMatchObject({ basis: 'usage', mono: 2945.56, colour: 196.37 });
  });

  it('tells prices of clicks in pence, base rates and billable pages by their figures', () => {
    const read = importText(
      file(
        'Invoice No,Model,Serial Number,Month,Year,Base Rate,Black Pages,Black Allowance,Black Billable,Black Click,Clicks Charge,Net Total',
        'R-2,Model One 220,SNA001,3,2026,20.00,3000,1000,2000,0.42p,8.40,28.40',
        'R-2,Model One 220,SNB002,3,2026,25.00,800,1000,0,0.42p,0.00,25.00',
      ),
    );
    const meaning = (header: string) => read.columns.find((column) => column.header === header)?.meaning;

    expect(['Base Rate', 'Black Pages', 'Black Billable', 'Black Click', 'Net Total'].map(meaning)).toEqual([
      'baseCharge',
      'monoUsage',
      'overage',
      'monoRate',
      'totalCost',
    ]);
    expect(read.monthlyCost?.amount).toBe('53.40');
  });

  it('says which meter runs backwards where the bill leaves its pages unknown', () => {
    const read = importText(
      file(
        'Invoice No,Model,Serial Number,Month,Year,Mono Begin,Mono End,Mono Pages,Amount',
        'R-3,Model One 220,SNA001,3,2026,90000,412,N/A,20.00',
        'R-3,Model One 220,SNB002,3,2026,1000,2000,1000,25.00',
      ),
    );

    expect(codesOf(read)).toContain('meter-backwards');
    expect(read.volume.devicesWithVolume).toBe(1);
  });

  it('is none where a device list only names contracts and prices', () => {
    const read = importText(
      file(
        'Model,Serial Number,Contract,Monthly Cost',
        'Model One 220,SNA001,K-8,40.00',
        'Model Two 330,SNB002,K-8,45.00',
      ),
    );

    expect(read.bills).toEqual([]);
    expect(read.monthlyCost).toEqual({ amount: '85.00', currency: 'USD', grade: 'told' });
  });
});
