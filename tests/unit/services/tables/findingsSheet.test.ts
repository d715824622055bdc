import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import {
  type FindingsRequest,
  findingsFileName,
  findingsSheet,
} from '../../../../electron/services/tables/findingsSheet';
import { readTableBytes } from '../../../../electron/services/tables/readTable';
import type { Sheet } from '../../../../shared/domain/table/table';

const request: FindingsRequest = {
  fileName: 'devices.xlsx',
  headerRow: 2,
  rows: [
    ['Fleet of Larch Library'],
    ['Model', 'Serial', 'Pages', ''],
    ['M612', '007', '-5', "=cmd|'/c calc'!A1"],
    ['C405', '1.23E+11', '1200', '+1+1'],
    ['-', '@SUM(A1)', '-1,200.50', 'Zoë “North”, 2nd\nfloor'],
  ],
  issues: [
    { code: 'shortened-serial', severity: 'warning', rows: [4], message: 'Row 4: Excel shortened it.' },
    { code: 'encoding', severity: 'info', rows: [], message: '=Read as UTF-16.' },
    { code: 'negative-value', severity: 'warning', rows: [3, 5], message: 'Rows 3 and 5: negative.' },
    { code: 'broken', severity: 'error', rows: [5], message: 'Row 5: broken.' },
  ],
};

function sheetOf(ending: 'xlsx' | 'csv', of: FindingsRequest = request): Sheet {
  const table = readTableBytes(Buffer.from(findingsSheet(of, ending)), `findings.${ending}`);
  const sheet = table.ok ? table.value.sheets[0] : undefined;
  if (sheet === undefined) throw new Error('the findings cannot be read back');
  return sheet;
}

describe.each(['xlsx', 'csv'] as const)('findings as %s', (ending) => {
  it('say for each row what stands out, with its cells under the header of the file', () => {
    expect(sheetOf(ending).rows.map((row) => row.map((cell) => cell.trim()))).toEqual([
      ['Row', 'What stands out', 'Severity', 'Model', 'Serial', 'Pages', 'Column D'],
      ['', "'=Read as UTF-16.", 'Note'],
      ['3', 'Rows 3 and 5: negative.', 'Warning', 'M612', '007', '-5', "'=cmd|'/c calc'!A1"],
      ['4', 'Row 4: Excel shortened it.', 'Warning', 'C405', '1.23E+11', '1200', "'+1+1"],
      ['5', 'Row 5: broken.', 'Error', "'-", "'@SUM(A1)", '-1,200.50', 'Zoë “North”, 2nd\nfloor'],
      ['5', 'Rows 3 and 5: negative.', 'Warning', "'-", "'@SUM(A1)", '-1,200.50', 'Zoë “North”, 2nd\nfloor'],
    ]);
  });

  it('are the same bytes each time', () => {
    expect(findingsSheet(request, ending)).toEqual(findingsSheet(request, ending));
  });

  it.each(['=1', '+1+1', '-1+1', '-', '--5', '@A', '\t=1', '\r=1', '＝1', '-5e', '+49 30 1234'])(
    'guard %j, which a spreadsheet may take for a formula',
    (text) => {
      const rows = [['Serial'], [text]];

      const cell = sheetOf(ending, { ...request, headerRow: 1, rows, issues: issueOfRow(2) }).rows[1]?.[3];

      expect(cell?.startsWith("'")).toBe(true);
    },
  );

  it.each(['-5', '-1,200.50', '-1.200,50', "-1'200", '-12%', '- 5', '5', '007', 'A=1', ''])(
    'leave %j as it is',
    (text) => {
      const rows = [
        ['Serial', 'Note'],
        [text, 'x'],
      ];

      const cells = sheetOf(ending, { ...request, headerRow: 1, rows, issues: issueOfRow(2) }).rows[1];

      expect(cells?.slice(3)).toEqual([text, 'x']);
    },
  );

  it('name columns by their letters where the file has no header', () => {
    const bare = { ...request, headerRow: null, rows: [['M1', 'S1']], issues: issueOfRow(1) };

    expect(sheetOf(ending, bare).rows[0]?.slice(3)).toEqual(['Column A', 'Column B']);
  });

  it('stand without cells where a row is not in the table', () => {
    expect(sheetOf(ending, { ...request, issues: issueOfRow(99) }).rows[1]).toEqual([
      '99',
      'Look.',
      'Warning',
    ]);
  });

  it('drop characters that no spreadsheet can hold', () => {
    const rows = [['Note'], ['a\u0000b\u001fc\ud800d']];

    expect(sheetOf(ending, { ...request, headerRow: 1, rows, issues: issueOfRow(2) }).rows[1]?.[3]).toBe(
      'abc\ufffdd',
    );
  });

  it('are a header alone where nothing stood out', () => {
    expect(sheetOf(ending, { ...request, issues: [] }).rows).toHaveLength(1);
  });
});

describe('findings', () => {
  it('keep numbers as numbers in a workbook, negative ones too, and serials with zeros as text', () => {
    expect(sheetOf('xlsx').kinds?.[2]).toBe('nttttnt');
  });

  it.each([
    ['devices.xlsx', 'devices - findings.csv'],
    ['Meter report 2026.10.csv', 'Meter report 2026.10 - findings.csv'],
    ['list', 'list - findings.csv'],
  ])('of %s are saved as %s', (fileName, saved) => {
    expect(findingsFileName(fileName, 'csv')).toBe(saved);
  });
});

function issueOfRow(row: number): FindingsRequest['issues'] {
  return [{ code: 'x', severity: 'warning', rows: [row], message: 'Look.' }];
}
