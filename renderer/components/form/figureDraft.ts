import type { Decimal } from '../../../shared/domain/rate';
import { compareRates, rate, whole } from '../../../shared/domain/rate';
import type { Figure, Grade } from '../../../shared/domain/sourced';
import { readTyped } from './decimals';

/** Where the figures of a form come from. */
export interface SourceDraft {
  readonly grade: Grade;
  readonly note: string;
}

/** How typed figures become stored ones: what they were before, and from where they come now. */
export interface FigureReading {
  readonly source: SourceDraft;
  /** Whether the source itself was changed in the form, so that it holds for all of its figures. */
  readonly isSourceChanged: boolean;
}

/** The source of a figure as a form shows it; `fallback` where there is no figure yet. */
export function sourceOf(figure: Figure | undefined, fallback: Grade): SourceDraft {
  return { grade: figure?.grade ?? fallback, note: figure?.note ?? '' };
}

/** A figure of a form: one that is not changed keeps its own source. */
export function figureOf(value: Decimal, before: Figure | undefined, reading: FigureReading): Figure {
  const isSame = before !== undefined && compareRates(rate(before.value), rate(value)) === 0;
  if (isSame && !reading.isSourceChanged) return before;
  const note = reading.source.note.trim();
  return { value, grade: reading.source.grade, ...(note === '' ? {} : { note }) };
}

/** What is wrong with a typed figure; `null` where nothing is. */
export function figureProblem(text: string, isNeeded: boolean): string | null {
  const typed = readTyped(text);
  if (typed.type === 'wrong') return 'Write a number such as 1,250.00 or 0.0085.';
  return typed.type === 'empty' && isNeeded ? 'Write a number; 0 where it costs nothing.' : null;
}

/** What is wrong with typed per cents from 0 to 100; `null` where nothing is. */
export function percentProblem(text: string, isNeeded: boolean): string | null {
  const problem = figureProblem(text, isNeeded);
  const value = decimalOf(text);
  if (problem !== null || value === null) return problem;
  return compareRates(rate(value), whole(100)) > 0 ? 'Write a share from 0 to 100%.' : null;
}

/** The decimal that was typed; `null` where nothing was or it is no number. */
export function decimalOf(text: string): Decimal | null {
  const typed = readTyped(text);
  return typed.type === 'number' ? typed.value : null;
}
