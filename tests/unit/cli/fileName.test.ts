import { closeSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileNameOf } from '../../../shared/format/fileName';

const nameOf = (title: string): string => fileNameOf(title, { ending: '.docx', day: '2026-11-22' });

describe('the file name of a title', () => {
  it.each([
    ['A print plan', 'A print plan.docx'],
    ['Angebot Grundschule Süd', 'Angebot Grundschule Süd.docx'],
    ['提案書 2026', '提案書 2026.docx'],
    ['Fewer printers: a plan', 'Fewer printers - a plan.docx'],
    ['a/b:c*?', 'a-b-c.docx'],
    ['../../x', 'x.docx'],
    ['C:\\x', 'C-x.docx'],
    ['\\\\srv\\x', 'srv-x.docx'],
    ['.hidden', 'hidden.docx'],
    ['--option', 'option.docx'],
    ['~$lock', 'lock.docx'],
    ['ends with a dot.', 'ends with a dot.docx'],
    ['two\r\nlines\tand a tab', 'two lines and a tab.docx'],
    ['invoice\u202excod.exe', 'invoicexcod.exe.docx'],
    ['soft\u00adhyphen\u200b', 'softhyphen.docx'],
    ['lone \ud800 half', 'lone \ufffd half.docx'],
    ['e\u0301', '\u00e9.docx'],
  ])('of %j is %j', (title, expected) => {
    expect(nameOf(title)).toBe(expected);
  });

  it.each([
    'CON',
    'nul',
    'NUL.txt',
    'COM1',
    'com¹',
    'LPT9',
    'LPT²',
    'CONIN$',
    'conout$',
    'CLOCK$',
    'AUX .x',
    'PRN',
  ])('of the device name %s begins with "Proposal"', (title) => {
    expect(nameOf(title)).toBe(`Proposal ${title}.docx`);
  });

  it.each(['', '   ', '...', '\u202e\u200b', '***', '-', '\u0000'])('of nothing (%j) is the day', (title) => {
    expect(nameOf(title)).toBe('Proposal 2026-11-22.docx');
  });

  it('is cut between letters as people see them', () => {
    const family = '👨‍👩‍👧';

    const name = nameOf(family.repeat(100));

    expect(name.slice(0, -'.docx'.length).replaceAll(family, '')).toBe('');
    expect(name.length).toBeGreaterThan(90);
  });

  it('keeps 115 letters of a long title and its ending', () => {
    expect(nameOf('x'.repeat(300))).toBe(`${'x'.repeat(115)}.docx`);
  });
});

describe('any title', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'crawlerway-names-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      ...['CON', 'nul.', '..', '/', '\\', ':', '\u202e', '\u0000', '\ud800', '~$', ' ', '.', '-'],
    ),
    fc.constantFrom('é'.repeat(100), '漢'.repeat(90), 'e\u0301\u0302'.repeat(80), '👨‍👩‍👧'.repeat(30), 'COM¹'),
  );
  const title = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

  it('gives one name that Windows, macOS and Linux take', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(title, (text) => {
        const name = nameOf(text);
        const base = name.slice(0, name.indexOf('.')).trimEnd();

        expect(name.endsWith('.docx')).toBe(true);
        expect(name.length).toBeLessThanOrEqual(120);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
        expect(Buffer.from(name).toString()).toBe(name);
        expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        expect(name).not.toMatch(/^[\s.~-]|[\s.]\.docx$/);
        expect(base).not.toMatch(/^(con|prn|aux|nul|(com|lpt)[0-9¹²³]|conin\$|conout\$|clock\$)$/i);
      }),
      { numRuns: 5000 },
    );
  });

  it('gives a name that this system writes and lists unchanged', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(title, (text) => {
        const name = nameOf(text);

        closeSync(openSync(join(folder, name), 'w'));
        const listed = readdirSync(folder);
        rmSync(join(folder, name));

        expect(listed).toEqual([name]);
      }),
      { numRuns: 1000 },
    );
  });
});
