/** @typedef {string | number | null} Cell */

/**
 * Rows as comma-separated text with CRLF, as spreadsheets save it.
 * @param {readonly (readonly Cell[])[]} rows
 * @returns {string}
 */
export function csvText(rows) {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** @param {Cell} cell */
function csvCell(cell) {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
