import { reveal } from './internal';
import type { OurSide } from './ourSide';

/** How many figures were put in, for telling one state of the internal figures from another. */
export function figureCount(ourSide: OurSide): number {
  return figuresIn(reveal(ourSide));
}

/** A figure is what has a grade. */
function figuresIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if ('grade' in value) return 1;
  return Object.values(value).reduce<number>((sum, member) => sum + figuresIn(member), 0);
}
