import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { codesOf, importBytes, importText, refusalOf, zipOf } from './tableFile';

const list = 'Make,Model,Serial Number,Mono AMV\nHP,LaserJet M612,S1,100\nHP,LaserJet M612,S2,250\n';

describe('bad input to the import (reliability.md 3.3)', () => {
  it('B01 takes UTF-8 with a byte order mark', () => {
    expect(importText(`\ufeff${list}`).columns[0]?.meaning).toBe('make');
  });

  it.each(['utf16le', 'utf16be'])('B02 reads %s and says so', (order) => {
    const bytes = Buffer.from(`\ufeff${list}`, 'utf16le');

    const read = importBytes(order === 'utf16le' ? bytes : bytes.swap16());

    expect(read.ok && read.value.volume.mono).toBe(350);
    expect(read.ok && codesOf(read.value)).toContain('encoding');
  });

  it('B03 reads Windows-1252 with its special places', () => {
    const read = importBytes(
      Buffer.from('Model,Serial,Location\nM1,S1,Caf\xe9 \x93North\x94 \x80\n', 'latin1'),
    );

    expect(read.ok && read.value.places[0]?.name).toBe('Café “North” €');
  });

  it('B04 says how many characters are unreadable', () => {
    const bytes = Buffer.concat([
      Buffer.from('Model,Serial,Location\nM1,S1,Žižkov Ž'),
      Buffer.from([0xff]),
      Buffer.from('\n'),
    ]);

    const read = importBytes(bytes);

    expect(read.ok && codesOf(read.value)).toContain('unreadable-characters');
  });

  it.each([';', '\t', '|'])('B05 finds the separator %j by itself', (sign) => {
    expect(importText(list.replaceAll(',', sign)).volume.mono).toBe(350);
  });

  it('B05 drops a sep= line and obeys it', () => {
    expect(importText(`sep=;\n${list.replaceAll(',', ';')}`).headerRow).toBe(1);
  });

  it.each(['\r', '\r\n'])('B06 takes line ends %j', (end) => {
    expect(importText(list.replaceAll('\n', end)).rows).toBe(2);
  });

  it('B06 takes mixed line ends', () => {
    expect(importText(list.replace('\n', '\r\n').replace(/\n$/, '\r')).rows).toBe(2);
  });

  it('B07 stops at an unclosed quotation mark and names its row', () => {
    const result = importBytes(Buffer.from(`${list}HP,"LaserJet,S3,1\nHP,Y,S4,2\n`));

    expect(result).toMatchObject({
      ok: false,
      problem: { code: 'unclosed-quote', message: expect.stringContaining('row 4') as string },
    });
  });

  it('B08 warns of rows that are too long and takes rows that are too short', () => {
    const read = importText(`${list}HP,LaserJet M612,S3,5,extra\nHP,LaserJet M612,S4\n`);

    expect(read.issues.find((issue) => issue.code === 'ragged-row')?.rows).toEqual([4]);
    expect(read.devices).toHaveLength(4);
  });

  it('B09 finds a header in row 5', () => {
    expect(importText(`Fleet\nLarch Library\n\nAll sites\n${list}`).headerRow).toBe(5);
  });

  it('B10 presets nothing but what cells prove where there is no header', () => {
    const read = importText('Xerox,alpha,10.0.0.1,55\nHP,beta,10.0.0.2,66\nHP,gamma,10.0.0.3,77\n');

    expect(read.headerRow).toBeNull();
    expect(read.columns.map((column) => column.meaning)).toEqual(['make', 'ignored', 'ip', 'ignored']);
  });

  it('B11 keeps both columns of one name and uses the first', () => {
    const read = importText('Model,Serial,Mono AMV,mono AMV \nM1,S1,10,20\n');

    expect(read.columns.map((column) => column.meaning)).toEqual([
      'model',
      'serial',
      'monoAverage',
      'ignored',
    ]);
    expect(codesOf(read)).toContain('column-not-used');
  });

  it('B12 takes headers such as __proto__ for plain text', () => {
    const read = importText('__proto__,constructor,Model,Serial,\nx,y,M1,S1,z\n');

    expect(read.columns.map((column) => column.header)).toEqual([
      '__proto__',
      'constructor',
      'Model',
      'Serial',
      '',
    ]);
  });

  it.each(['', '\n\n', '   '])('B14 refuses the empty file %j', (text) => {
    expect(refusalOf(Buffer.from(text))).toMatch(/^(?:empty|no-devices)$/);
  });

  it('B14 says that there are no devices under a header alone', () => {
    expect(refusalOf(Buffer.from('Make,Model,Serial Number\n'))).toBe('no-devices');
  });

  it('B15 refuses 200,001 rows with the limit', () => {
    expect(refusalOf(Buffer.from(`Model,Serial\n${'M,S\n'.repeat(200_001)}`))).toBe('too-many-rows');
  });

  it('B16 refuses one endless line', () => {
    expect(refusalOf(Buffer.alloc(6_000_000, 'a'))).toBe('too-large');
  });

  it.each([
    ['%PDF-1.7 rest', 'not-a-table'],
    ['\u0089PNG\r\n', 'not-a-table'],
    ['<!DOCTYPE html><table>', 'not-a-table'],
    ['{"a": 1}', 'not-a-table'],
  ])('B17 tells %j by its content', (text, code) => {
    expect(refusalOf(Buffer.from(text, 'latin1'))).toBe(code);
  });

  it('B17 tells a Word document by its content', () => {
    expect(refusalOf(zipOf([{ name: 'word/document.xml', content: Buffer.from('<a/>') }]))).toBe(
      'not-a-table',
    );
  });

  it('B18 asks to remove the password of an encrypted workbook', () => {
    const ole = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(600),
    ]);

    const result = importBytes(ole);

    expect(result).toMatchObject({
      ok: false,
      problem: {
        code: 'password',
        message: expect.stringContaining('Remove the password in Excel first') as string,
      },
    });
  });

  it('B20 refuses a zip bomb by its directory', () => {
    const bomb = zipOf([{ name: 'xl/workbook.xml', content: Buffer.alloc(50_000_000) }]);

    expect(refusalOf(bomb)).toBe('too-large');
  });

  it('B20 refuses a part that unpacks to more than it declares', () => {
    const liar = zipOf([{ name: 'xl/workbook.xml', content: Buffer.alloc(50_000_000), declared: 1000 }]);

    expect(refusalOf(liar)).toBe('broken');
  });

  it('B20 refuses 10,000 entries and archives that hold no workbook', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({
      name: `x${String(at)}`,
      content: Buffer.from('a'),
    }));

    expect(refusalOf(zipOf(many))).toBe('too-large');
    expect(refusalOf(zipOf([{ name: 'inner.zip', content: zipOf([]) }]))).toBe('not-a-table');
  });

  it('B21 refuses a workbook with a DOCTYPE', () => {
    const content = Buffer.from(
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><workbook>&b;</workbook>',
    );

    expect(refusalOf(zipOf([{ name: 'xl/workbook.xml', content }]))).toBe('unreadable');
  });

  it('B22 ignores entries that lead outside', () => {
    const evil = zipOf([{ name: '../../xl/workbook.xml', content: Buffer.from('<a/>') }]);

    expect(refusalOf(evil)).toBe('not-a-table');
  });

  it('B25 leaves out total and subtotal rows and says where the file disagrees with itself', () => {
    const read = importText(`${list}Subtotal,,,350\nHP,LaserJet M612,S3,50\nGrand total,,,500\n`);

    expect(read.rows).toBe(3);
    expect(read.issues.find((issue) => issue.code === 'total-disagrees')).toMatchObject({
      rows: [6],
      message: expect.stringContaining('the gap is 100') as string,
    });
  });

  it('B26 takes error cells and formulas without a value as unknown, never as zero', () => {
    const sheet = utils.aoa_to_sheet([
      ['Model', 'Serial', 'Mono AMV'],
      ['M1', 'S1', null],
      ['M2', 'S2', null],
      ['M3', 'S3', null],
    ]);
    sheet['C2'] = { t: 'e', v: 23 };
    sheet['C3'] = { t: 'n', f: '1+1', v: 120 };
    sheet['C4'] = { t: 'n', f: '"x"' };
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'Fleet');

    const read = importBytes(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);

    expect(read.ok && read.value.volume).toMatchObject({ mono: 120, devicesWithVolume: 1 });
    expect(read.ok && codesOf(read.value)).toContain('error-cells');
    expect(read.ok && codesOf(read.value)).toContain('formula-without-value');
  });

  it('B27 keeps the serial 007 as text', () => {
    expect(importText('Model,Serial\nM1,007\n').devices[0]?.serial).toBe('007');
  });

  it('B28 warns of a serial that Excel shortened and does not merge by it', () => {
    const read = importText('Model,Serial\nM1,1.23457E+11\nM2,1.23457E+11\n');

    expect(read.devices).toHaveLength(2);
    expect(codesOf(read)).toContain('shortened-serial');
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

  it('B50 keeps formula-like text as it is', () => {
    const read = importText("Model,Serial,Notes\n=cmd|'/c calc'!A1,@SUM(1),+1+1\n");

    expect(read.devices[0]).toMatchObject({ model: "=cmd|'/c calc'!A1", serial: '@SUM(1)', note: '+1+1' });
  });
});
