import { describe, expect, it } from 'vitest';
import { codesOf, importBytes, importText, workbookOf } from './tableFile';

const texts = (note: string) => importText(`Model,Serial,Notes\nM1,S1,"${note.replaceAll('"', '""')}"\n`);

describe('bad texts, B50 to B61 (reliability.md 3.3)', () => {
  it('B50 keeps formula-like text as it is', () => {
    const read = importText("Model,Serial,Notes\n=cmd|'/c calc'!A1,@SUM(1),+1+1\n");

    expect(read.devices[0]).toMatchObject({ model: "=cmd|'/c calc'!A1", serial: '@SUM(1)', note: '+1+1' });
  });

  it('B50 keeps real negative numbers numbers', () => {
    const read = importText('Model,Serial,Monthly Cost\nM1,S1,-12.50\nM2,S2,100\n');

    expect(read.monthlyCost?.amount).toBe('87.50');
  });

  it.each([
    ['B51', '<script>alert(1)</script><img src=x onerror=y>'],
    ['B51', 'javascript:alert(1)'],
    ['B55', '👩 🇭🇺 Z̷̛̹a̸̡l̵͉g̶̲o̷̗'],
    ['B56', 'مكتب 12 משרד 34'],
    ['B59', 'a & b < c > "d" ]]> &#0; &nbsp;'],
    ['B60', 'two\nlines'],
    ['B61', '“smart” ﬁne e\u0301te\u0301'],
  ])('%s keeps %j as it is', (_, note) => {
    expect(texts(note).devices[0]?.note).toBe(note);
  });

  it('B52 cuts a cell of a million characters at 32,767 and says so', () => {
    const read = texts('x'.repeat(1_000_000));

    expect(read.devices[0]?.note).toHaveLength(32_767);
    expect(read.issues.find(({ code }) => code === 'cell-cut')?.rows).toEqual([2]);
  });

  it('B53 removes invisible characters from text files and workbooks and counts them', () => {
    const note = 'a\u0001b\u0007c\u007fd\u0085e';
    const book = importBytes(
      workbookOf([
        ['Model', 'Serial', 'Notes'],
        ['M1', 'S1', note],
      ]),
    );

    expect(texts(note).devices[0]?.note).toBe('abcde');
    expect(texts(note).issues.find(({ code }) => code === 'invisible-characters')?.message).toContain('4 ');
    expect(book.ok && book.value.devices[0]?.note).toBe('abcde');
    expect(book.ok && codesOf(book.value)).toContain('invisible-characters');
  });

  it('B54 takes half of a character for unreadable', () => {
    const bytes = Buffer.from('\ufeffModel,Serial,Notes\nM1,S1,a\ud800b\n', 'utf16le');

    const read = importBytes(bytes);

    expect(read.ok && read.value.devices[0]?.note).toBe('a\ufffdb');
    expect(read.ok && codesOf(read.value)).toContain('unreadable-characters');
  });

  it('B57 removes signs that turn the direction of names', () => {
    const read = importText('Model,Serial,Location\nM1,S1,North \u202eHall\n');

    expect(read.places.map(({ name }) => name)).toContain('North Hall');
  });

  it('B58 keeps the words around thin spaces and spaces that do not break', () => {
    expect(texts('thin\u2009space, NBSP\u00a0here').devices[0]?.note).toMatch(/^thin\sspace, NBSP\shere$/);
  });

  it('B58 and B61 meet places and headers that differ in spaces and marks alone', () => {
    const read = importText('Model,Serial\u00a0Number,Location\nM1,S1,Caf\u00e9\nM2,S2,Cafe\u0301\n');

    expect(read.columns[1]?.meaning).toBe('serial');
    expect(new Set(read.devices.map(({ placeId }) => placeId)).size).toBe(1);
  });
});
