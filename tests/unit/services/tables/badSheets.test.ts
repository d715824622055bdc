import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { bookOf } from './editedWorkbook';
import { codesOf, importBytes, importText } from './tableFile';

const list = 'Make,Model,Serial Number,Mono AMV\nHP,LaserJet M612,S1,100\nHP,LaserJet M612,S2,250\n';

const rows = [
  ['Site', 'Model', 'Serial', 'Mono AMV'],
  ['North', 'M1', 'S1', 100],
  [null, 'M2', 'S2', 200],
  ['South', 'M3', 'S3', 400],
];

describe('bad sheets, B23 to B28 (reliability.md 3.3)', () => {
  it('B23 asks about hidden rows', () => {
    const sheet = utils.aoa_to_sheet(rows);
    sheet['!rows'] = [{}, {}, { hidden: true }];
    const bytes = bookOf({ Fleet: sheet });

    const read = importBytes(bytes);
    const left = importBytes(bytes, { hiddenRows: 'leave' });
    const taken = importBytes(bytes, { hiddenRows: 'take' });

    expect(read.ok && read.value.questions.map(({ code }) => code)).toContain('hidden-rows');
    expect(left.ok && left.value.volume.mono).toBe(500);
    expect(taken.ok && taken.value.volume.mono).toBe(700);
  });

  it('B23 reads the sheet that is asked for, hidden or not', () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Fleet');
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.slice(0, 2)), 'Old');
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    const bytes = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;

    const [first, old] = [importBytes(bytes), importBytes(bytes, { sheet: 'Old' })];

    expect(first.ok && [first.value.sheet, first.value.devices.length]).toEqual(['Fleet', 3]);
    expect(first.ok && codesOf(first.value)).toContain('hidden-sheets');
    expect(old.ok && [old.value.sheet, old.value.devices.length]).toEqual(['Old', 1]);
  });

  it('B24 fills merged places down and says so', () => {
    const sheet = utils.aoa_to_sheet(rows);
    sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];

    const read = importBytes(bookOf({ Fleet: sheet }));

    expect(read.ok && read.value.devices.map(({ placeId }) => placeId)).toEqual([
      read.ok && read.value.devices[0]?.placeId,
      read.ok && read.value.devices[0]?.placeId,
      read.ok && read.value.devices[2]?.placeId,
    ]);
    expect(read.ok && codesOf(read.value)).toContain('filled-down');
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
});
