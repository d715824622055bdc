/** The lines with one of them changed; empty lines at the end are left out. */
export function withLine(lines: readonly string[], line: number, text: string): readonly string[] {
  const changed = Array.from({ length: Math.max(lines.length, line + 1) }, (_, index) =>
    index === line ? text : (lines[index] ?? ''),
  );
  const length = changed.reduce((end, entry, index) => (entry === '' ? end : index + 1), 0);
  return changed.slice(0, length);
}
