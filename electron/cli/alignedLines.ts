/** Rows of text as lines with aligned columns; the columns named in `right` stand flush right. */
export function alignedLines(
  rows: readonly (readonly string[])[],
  right: (column: number) => boolean = () => false,
): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, width(cell))));
  }
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - width(cell));
        return right(column) ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** As many columns as a terminal gives to most scripts: one for each character. */
function width(text: string): number {
  return Array.from(text).length;
}
