import type { ReactElement, ReactNode } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { figureAt, figuresIn, keepOneStop } from './figureMoves';

interface FigureGridProps {
  /** What the table is, for those who cannot see it. */
  readonly label: string;
  readonly isBusy?: boolean;
  /** A table of the role `grid`. */
  readonly children: ReactNode;
}

/**
 * The place of a table whose figures open how they were calculated. Tab comes to one figure, the one last
 * used; arrow keys, Home and End move between them, as in any grid.
 */
export function FigureGrid({ label, isBusy, children }: FigureGridProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const current = useRef<Element | null>(null);
  // Rows come and go with each rendering.
  useLayoutEffect(() => {
    if (place.current !== null) keepOneStop(place.current, current.current);
  });
  useEffect(() => {
    const table = place.current;
    if (table === null) return undefined;
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement) || !figuresIn(table).includes(target)) return;
      current.current = target;
      keepOneStop(table, target);
    };
    const move = (event: KeyboardEvent): void => {
      if (!(event.target instanceof HTMLElement)) return;
      const next = figureAt(table, event.target, event);
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
    };
    table.addEventListener('focusin', remember);
    table.addEventListener('keydown', move);
    return () => {
      table.removeEventListener('focusin', remember);
      table.removeEventListener('keydown', move);
    };
  }, []);
  return (
    <div ref={place} className="table-scroll figure-grid" role="region" aria-label={label} aria-busy={isBusy}>
      {children}
    </div>
  );
}
