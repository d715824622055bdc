import { utils, write } from '@e965/xlsx';
import { csvText } from './csvText.mjs';
import { deviceList, meterReport, walkNotes } from './deviceFiles.mjs';
import { invoiceRows } from './invoices.mjs';
import { optionEdits } from './optionEdits.mjs';
import { copierContractRows, priceBook } from './paperFiles.mjs';
import { storyEdits } from './storyEdits.mjs';
import { todayEdits } from './todayEdits.mjs';

/** Every edit that makes the proposal of the imported files. */
export const edits = [...todayEdits, ...optionEdits, ...storyEdits];

/** The files of the sample by name. @returns {Map<string, string | Uint8Array>} */
export function sampleFiles() {
  /** @type {[string, string | Uint8Array][]} */
  const files = [
    ['device-list.xlsx', workbook('Device List', deviceList())],
    ['meter-report.csv', csvText(meterReport())],
    ['walk-notes.csv', csvText(walkNotes())],
    ['copier-contract.csv', csvText(copierContractRows())],
    ['toner-invoices.csv', csvText(invoiceRows())],
    ['price-book.csv', csvText(priceBook())],
    ['edits.json', `${JSON.stringify(edits, null, 2)}\n`],
  ];
  return new Map(files);
}

/**
 * @param {string} name
 * @param {import('./csvText.mjs').Cell[][]} rows
 * @returns {Uint8Array}
 */
function workbook(name, rows) {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  /** @type {Buffer} */
  const bytes = write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
  return new Uint8Array(bytes);
}
