import { describe, expect, it } from 'vitest';
import { tableOf, withPart } from './editedWorkbook';
import { codesOf, importBytes, importText, refusalOf, workbookOf, zipOf } from './tableFile';

const list = 'Make,Model,Serial Number,Mono AMV\nHP,LaserJet M612,S1,100\nHP,LaserJet M612,S2,250\n';

describe('bad files, B01 to B22 (reliability.md 3.3)', () => {
  it('B01 takes UTF-8 with a byte order mark', () => {
    expect(importText(`\ufeff${list}`).columns[0]?.meaning).toBe('make');
  });

  it.each(['utf16le', 'utf16be'])('B02 reads %s and says so', (order) => {
    const bytes = Buffer.from(`\ufeff${list}`, 'utf16le');

    const read = importBytes(order === 'utf16le' ? bytes : bytes.swap16());

    expect(read.ok && read.value.volume.mono).toBe(350);
    expect(read.ok && codesOf(read.value)).toContain('encoding');
  });

  it('B02 reads UTF-16 whose letters leave two zeros in a row', () => {
    const read = importBytes(Buffer.from('\ufeffModel,Serial,Location\nM1,S1,aĀa一\n', 'utf16le'));

    expect(read.ok && read.value.places[0]?.name).toBe('aĀa一');
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

  it('B03 and B05 read a file as the user says, whatever was guessed', () => {
    const bytes = Buffer.from('sep=,\nModel;Serial;Location\nM1;S1;Fels\xf5, 2\n', 'latin1');

    const read = importBytes(bytes, {}, { encoding: 'Windows-1252', separator: ';' });

    expect(read.ok && read.value.places[0]?.name).toMatch(/^Felsõ/);
  });

  it('B05 takes semicolons before decimal commas where both fit', () => {
    expect(tableOf(Buffer.from('M1;1,5;2,5;3,5\nM2;4,5;5,5;6,5\n')).sheets[0]?.rows[0]).toEqual([
      ...['M1', '1,5', '2,5', '3,5'],
    ]);
  });

  it.each(['sep=;', '"sep=;"', 'SEP=;'])(
    'B05 drops the line %s before lines that end in CR and LF',
    (line) => {
      const bytes = Buffer.from(`${line}\r\nModel;Serial\r\nM,1;S1\r\n`);

      expect(tableOf(bytes).sheets[0]?.rows).toEqual([
        ['Model', 'Serial'],
        ['M,1', 'S1'],
      ]);
    },
  );

  it('B06 keeps line breaks inside quoted cells', () => {
    const rows = tableOf(Buffer.from('Model,Note\r\nM1,"two\r\nlines"\r\n')).sheets[0]?.rows;

    expect(rows?.[1]).toEqual(['M1', 'two\nlines']);
  });

  it('B13 takes 500 columns and refuses 501', () => {
    const wide = (count: number) =>
      Buffer.from(`Model,Serial${',x'.repeat(count - 2)}\nM1,S1${',1'.repeat(count - 2)}\n`);

    expect(refusalOf(wide(500))).toBe('ok');
    expect(refusalOf(wide(501))).toBe('too-many-columns');
  });

  it('B16 refuses what is larger than 50 MB before reading it', () => {
    expect(refusalOf(Buffer.alloc(50 * 1024 * 1024 + 1, 'a'))).toBe('too-large');
  });

  it.each([
    ['macros', 'xl/vbaProject.bin'],
    ['links to other files', 'xl/externalLinks/externalLink1.xml'],
    ['embedded objects', 'xl/embeddings/oleObject1.bin'],
  ])('B19 says that a workbook holds %s and reads its values alone', (what, name) => {
    const bytes = withPart(
      workbookOf([
        ['Model', 'Serial'],
        ['M1', 'S1'],
      ]),
      name,
      () => 'anything',
    );

    const read = importBytes(bytes);

    expect(read.ok && read.value.devices).toHaveLength(1);
    expect(read.ok && read.value.issues.find(({ code }) => code === 'values-only')?.message).toContain(what);
  });

  it('B22 reads a workbook beside an entry that leads outside', () => {
    const bytes = withPart(
      workbookOf([
        ['Model', 'Serial'],
        ['M1', 'S1'],
      ]),
      '../../evil.txt',
      () => 'x',
    );

    expect(refusalOf(bytes)).toBe('ok');
  });
});
