import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { codesOf, importBytes, importText } from './tableFile';

const list = 'Make,Model,Serial Number,Mono AMV\nHP,LaserJet M612,S1,100\nHP,LaserJet M612,S2,250\n';

describe('bad cells, B29 to B49 (reliability.md 3.3)', () => {
  it.each(['S 1', 'S\u00a01', 'S\u200b1', 'S-1'])('B29 matches the serial %j with S1', (serial) => {
    const read = importText(
      `${list.replaceAll('S1', 'CNB77S1')}HP,LaserJet M612,${serial.replace('S', 'CNB77S')},100\n`,
    );

    expect(read.devices).toHaveLength(2);
    expect(codesOf(read)).toContain('merged-duplicate');
  });

  it('B29 suggests that O and 0 may be meant alike, and merges nothing', () => {
    const read = importText('Model,Serial,Mono AMV\nM1,CNB0712,1\nM1,CNBO712,2\n');

    expect(read.devices).toHaveLength(2);
    expect(codesOf(read)).toContain('similar-serials');
  });

  it.each(['', 'N/A', '-', '0', 'none'])(
    'B32 takes the serial %j for none and merges nothing by it',
    (serial) => {
      const read = importText(
        `Model,Serial,IP Address\nM1,${serial},10.0.0.1\nM2,${serial},10.0.0.2\nM3,S3,10.0.0.3\n`,
      );

      expect(read.devices.map((device) => device.serial)).toEqual([undefined, undefined, 'S3']);
      expect(codesOf(read)).toContain('no-serial');
    },
  );

  it('B31 asks which of two rows of one serial stays', () => {
    const read = importText(`${list}HP,LaserJet M612,S1,900\n`);

    expect(read.questions.map(({ code }) => code)).toContain('duplicate-serial');
  });

  it('B34 offers a rollover with its volume and a replaced board, and obeys', () => {
    const text =
      'Model,Serial,Begin Date,End Date,Begin Mono,End Mono\nM1,S1,2026-01-01,2026-02-01,999000,1000\n';
    const read = importText(text);
    const question = read.questions.find(({ code }) => code === 'meter-backwards');
    const decided = importText(text, { meters: { 2: { type: 'rollover', digits: 6 } } });

    expect(question?.answers.length).toBeGreaterThanOrEqual(2);
    // 1,000,000 - 999,000 + 1,000 pages in 31 days, times 30.4375.
    expect(decided.volume.mono).toBe(1963.71);
  });

  it('B35 doubts a rollover that no device could have printed', () => {
    const read = importText(
      'Model,Serial,Begin Date,End Date,Begin Mono,End Mono\nM1,S1,2026-01-01,2026-02-01,5000000,400\n',
    );
    const question = read.questions.find(({ code }) => code === 'meter-backwards');

    expect(question).toBeDefined();
    expect(read.volume.mono).toBeNull();
  });

  it('B30 merges the same serial with the same data and lists it', () => {
    const read = importText(`${list}HP,LaserJet M612,S1,100\n`);

    expect(read.devices).toHaveLength(2);
    expect(read.issues.find((issue) => issue.code === 'merged-duplicate')?.rows).toEqual([2, 4]);
  });

  it('B31 keeps the newest of one serial with different data and warns', () => {
    const read = importText(`${list}HP,LaserJet M612,S1,900\n`);

    expect(read.volume.mono).toBe(1150);
    expect(codesOf(read)).toContain('duplicate-serial');
  });

  it('B33 leaves a negative volume unknown', () => {
    const read = importText(`${list}HP,LaserJet M612,S3,-40\n`);

    expect(read.volume.mono).toBe(350);
    expect(codesOf(read)).toContain('negative-value');
  });

  it('B34 asks about an end meter below the start meter', () => {
    const read = importText(
      'Model,Serial,Begin Date,End Date,Begin Mono,End Mono\nM1,S1,2026-01-01,2026-03-01,500,400\n',
    );

    expect(read.volume.mono).toBeNull();
    expect(codesOf(read)).toContain('meter-backwards');
  });

  it('B36 warns where color is above the total or mono plus color is not the total', () => {
    const read = importText(
      'Model,Serial,Mono AMV,Color AMV,Total AMV\nIM C3000,S1,,50,40\nIM C3000,S2,30,20,60\n',
    );

    expect(codesOf(read)).toContain('colour-above-total');
    expect(codesOf(read)).toContain('sum-mismatch');
  });

  it('B37 keeps numbers beyond binary exact and refuses 1e400', () => {
    const read = importText('Model,Serial,Total Pages Mono\nM1,S1,9007199254740993\nM2,S2,1e400\n');

    expect(read.devices[0]?.volume).toMatchObject({ mono: '9007199254740993' });
    expect(codesOf(read)).toEqual(expect.arrayContaining(['absurd-number', 'not-a-number']));
  });

  it('B38 asks once where 1.234 reads either way', () => {
    const read = importText('Model;Serial;Mono AMV\nM1;S1;1.234\nM2;S2;5.678\n');

    expect(read.volume.mono).toBe(6912);
    expect(codesOf(read)).toContain('ambiguous-numbers');
  });

  it('B41 takes currency signs, never converts, and says when the currency is another', () => {
    const read = importText('Model,Serial,Monthly Cost\nM1,S1,"€ 1.200,50"\nM2,S2,"(€ 100,00)"\n');

    expect(read.monthlyCost).toEqual({ amount: '1100.50', currency: 'EUR', grade: 'told' });
    expect(codesOf(read)).toContain('other-currency');
  });

  it.each([
    ['CPP B/W', '0.0075', '0.0075'],
    ['CPP B/W', '.75¢', '0.0075'],
    ['CPP B/W', '0.75 ct', '0.0075'],
    ['CPP B/W (cents)', '0.75', '0.0075'],
    ['B/W price per 1,000', '7.5', '0.0075'],
  ])('B42 reads "%s" %s as %s a page', (header, cell, value) => {
    const read = importText(`Model;Serial;Mono AMV;${header}\nM1;S1;100;${cell}\n`);

    expect(read.devices[0]?.pageRates?.mono?.value).toBe(value);
  });

  it('B42 asks for the unit outside 0.0005 to 0.5 and leaves the value unknown', () => {
    const read = importText('Model,Serial,Mono AMV,CPP B/W\nM1,S1,100,7.5\n');

    expect(read.devices[0]?.pageRates).toBeUndefined();
    expect(codesOf(read)).toContain('rate-unit');
  });

  it('B43 asks about 03/04/2026 only where no date of the file decides', () => {
    const rows = 'Model,Serial,Begin Date,End Date,Begin Mono,End Mono\nM1,S1,03/04/2026,';

    expect(codesOf(importText(`${rows}06/07/2026,1,2\n`))).toContain('ambiguous-dates');
    expect(codesOf(importText(`${rows}25/07/2026,1,2\n`))).not.toContain('ambiguous-dates');
  });

  it('B44 reads date cells without a shift, in the 1904 calendar too', () => {
    for (const date1904 of [false, true]) {
      const sheet = utils.aoa_to_sheet([
        ['Model', 'Serial', 'Install Date'],
        ['M1', 'S1', null],
      ]);
      sheet['C2'] = { t: 'n', v: 46000 - (date1904 ? 1462 : 0), z: 'm/d/yy' };
      const book = utils.book_new();
      utils.book_append_sheet(book, sheet, 'Fleet');
      book.Workbook = { WBProps: { date1904 } };

      const read = importBytes(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);

      expect(read.ok && read.value.devices[0]?.installedOn).toBe('2025-12-09');
    }
  });

  it('B45 says what is no date', () => {
    expect(codesOf(importText('Model,Serial,Install Date\nM1,S1,29/02/2025\nM2,S2,13/05/2024\n'))).toContain(
      'not-a-date',
    );
  });

  it.each([
    ['1.234,56', '0,5', '1234.56'],
    ['1 234,56', '0,5', '1234.56'],
    ["1'234.50", '0.5', '1234.50'],
    ['12,34,567.89', '0.5', '1234567.89'],
  ])('B39 reads %s once the column is known', (cell, proof, value) => {
    const read = importText(`Model;Serial;Mono AMV\nIM 350;S1;${cell}\nIM 350;S2;${proof}\n`);

    expect(Number((read.devices[0]?.volume as { mono: string }).mono)).toBe(Number(value));
  });

  it('B40 lists the exceptions of a column of mixed formats', () => {
    const read = importText('Model;Serial;Mono AMV\nM1;S1;1,5\nM2;S2;2,5\nM3;S3;3.5\n');

    expect(read.issues.find(({ code }) => code === 'mixed-numbers')?.message).toContain('3.5');
  });

  it.each([
    ['22.11.26', '2026-11-22'],
    ['2026-11-22T23:30:00Z', '2026-11-22'],
    ['45000', '2023-03-15'],
  ])('B44 reads the day %s as %s', (cell, day) => {
    expect(importText(`Model,Serial,Install Date\nM1,S1,${cell}\n`).devices[0]?.installedOn).toBe(day);
  });

  it.each(['15/03/2569', '14/07/1448'])('B44 takes no day of another calendar: %s', (cell) => {
    const read = importText(`Model,Serial,Install Date\nM1,S1,${cell}\nM2,S2,2024-01-01\n`);

    expect(read.devices[0]?.installedOn).toBeUndefined();
    expect(codesOf(read)).toContain('not-a-date');
  });

  it.each(['29/02/2025', '00/00/0000', '01/01/20226'])('B45 warns that %s is not a date', (cell) => {
    const read = importText(`Model,Serial,Install Date\nM1,S1,${cell}\nM2,S2,13/05/2024\n`);

    expect(codesOf(read)).toContain('not-a-date');
  });

  it.each(['2031-01-01', '1975-01-01'])('B46 warns of the installation date %s', (cell) => {
    const text = `Model,Serial,Install Date\nM1,S1,${cell}\nM2,S2,2024-05-13\n`;

    expect(codesOf(importText(text, { today: '2026-11-22' }))).toContain('odd-date');
  });

  it.each(['999.1.1.1', '192.168.1.5 / 24', '00:11:22:33:44:55'])(
    'B49 keeps the address %s as text',
    (cell) => {
      const read = importText(`Model,Serial,IP Address\nM1,S1,${cell}\nM2,S2,10.0.0.2\nM3,S3,10.0.0.3\n`);

      expect(read.devices[0]).toMatchObject({ serial: 'S1' });
      expect(codesOf(read)).toContain('odd-address');
    },
  );

  it('B49 takes IPv6', () => {
    const read = importText('Model,Serial,IP Address\nM1,S1,fe80::1\nM2,S2,10.0.0.2\n');

    expect(read.devices[0]?.ip).toBe('fe80::1');
  });
});
