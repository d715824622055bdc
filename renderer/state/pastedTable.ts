/** Whether pasted text is cells of a sheet rather than a word: it has a tab, or several lines. */
export function isPastedTable(text: string): boolean {
  return text.includes('\t') || /\S[^\r\n]*[\r\n]+\s*\S/.test(text);
}

/** In a grid one column or one row may be meant for its cells; several rows of several cells are a table. */
export function isPastedIntoGrid(text: string): boolean {
  return !/\t[^\r\n]*[\r\n]+[^\r\n]*\t/.test(text);
}
