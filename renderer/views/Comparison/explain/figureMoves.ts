/** The figures of a table, row by row; a caption is a row of its own. Rows without figures are left out. */
function figureRows(table: Element): readonly (readonly HTMLElement[])[] {
  return [...table.querySelectorAll('caption, tr')].map(figuresIn).filter((row) => row.length > 0);
}

/** The figures within an element that can be asked for. */
export function figuresIn(element: Element): readonly HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('.figure-button')];
}

/** Leaves one figure of a table in the order of Tab: `current`, else its first. */
export function keepOneStop(table: HTMLElement, current: Element | null): void {
  const figures = figuresIn(table);
  const stop = figures.find((figure) => figure === current) ?? figures[0];
  for (const figure of figures) figure.tabIndex = figure === stop ? 0 : -1;
  // A table without figures is reached itself, so that it can be scrolled.
  if (stop === undefined) table.tabIndex = 0;
  else table.removeAttribute('tabindex');
}

/** The figure that a key leads to from another; `undefined` at an edge, and for other keys. */
export function figureAt(
  table: Element,
  from: HTMLElement,
  pressed: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>,
): HTMLElement | undefined {
  if (pressed.altKey || pressed.metaKey || pressed.shiftKey) return undefined;
  const rows = figureRows(table);
  const place = rows.findIndex((row) => row.includes(from));
  const row = rows[place];
  if (row === undefined) return undefined;
  if (pressed.ctrlKey) {
    if (pressed.key === 'Home') return rows[0]?.[0];
    return pressed.key === 'End' ? rows.at(-1)?.at(-1) : undefined;
  }
  switch (pressed.key) {
    case 'ArrowRight':
      return row[row.indexOf(from) + 1];
    case 'ArrowLeft':
      return row[row.indexOf(from) - 1];
    case 'ArrowDown':
      return nearest(rows[place + 1], from);
    case 'ArrowUp':
      return nearest(rows[place - 1], from);
    case 'Home':
      return row[0];
    case 'End':
      return row.at(-1);
    default:
      return undefined;
  }
}

/** The figure of a row that stands in the same column, else in the nearest one. */
function nearest(row: readonly HTMLElement[] | undefined, from: HTMLElement): HTMLElement | undefined {
  const column = columnOf(from);
  const off = (figure: HTMLElement): number => Math.abs(columnOf(figure) - column);
  return row?.reduce((best, figure) => (off(figure) < off(best) ? figure : best));
}

function columnOf(figure: HTMLElement): number {
  return figure.closest<HTMLTableCellElement>('td, th')?.cellIndex ?? 0;
}
