import { describe, expect, it } from 'vitest';
import { compare } from '../../shared/domain/comparison/compare';
import { july } from '../factories/julyPhase';
import { readXlsx, sheetOf } from '../readers/readXlsx';
import { recalculate } from '../readers/recalculate';
import { frontFaults, labelRows, workbookOf } from './workbookFigures';

describe('the payback of a workbook, recalculated by LibreOffice', () => {
  it('goes by months: no month before a later phase has changed anything, and none where the term is too short', async () => {
    // 100 a month from July on: 150 are covered in August, 1,800 in month 24, 1,801 never; 0 by the first saving.
    const proposals = ['150', '1800', '1801', '0'].map((delivery) => july(delivery));
    const books = await recalculate(proposals.map((proposal) => workbookOf(proposal)));
    const months = books.map((book) => {
      const sheet = sheetOf(readXlsx(book), 'Comparison');
      const row = labelRows(sheet).find(({ label }) => label === 'Payback: month of the term')?.row ?? 0;
      return sheet.get(`D${String(row)}`)?.value;
    });

    expect(months).toEqual([8, 24, 'Not within the term', 7]);
    expect(proposals.map((proposal) => compare(proposal).options[0]?.paybackMonths)).toEqual([
      8,
      24,
      null,
      7,
    ]);
    expect(
      proposals.flatMap((proposal, at) => frontFaults(proposal, books[at] ?? new Uint8Array()).faults),
    ).toEqual([]);
  });
});
