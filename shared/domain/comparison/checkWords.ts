import type { IsoDate } from '../calendar';
import type { Formatters } from '../document/formatters';
import type { Rate } from '../rate';
import { whole } from '../rate';
import type { Check } from './comparison';

/** A day or a number in the sentence of a check, not written yet: how it is written is the region's. */
export type CheckFigure =
  | { readonly day: IsoDate }
  /** Whole pages or pieces. */
  | { readonly count: Rate }
  /** In the currency's units. */
  | { readonly amount: Rate }
  /** 0.7 is 70%, with no more decimals than it has. */
  | { readonly share: Rate };

/**
 * A finding of which the days and numbers are not written yet. Data only, so that two comparisons of the
 * same proposal are equal.
 */
export interface FoundCheck extends Omit<Check, 'message'> {
  readonly says: readonly (string | CheckFigure)[];
}

/** A sentence with its days and numbers, written like a text; a plain number is a count. */
export function says(
  texts: TemplateStringsArray,
  ...parts: readonly (string | number | CheckFigure | FoundCheck['says'])[]
): FoundCheck['says'] {
  return texts.flatMap((text, at) => {
    const part = parts[at];
    if (part === undefined) return [text];
    if (typeof part === 'number') return [text, { count: whole(part) }];
    return [text, ...(isSentence(part) ? part : [part])];
  });
}

const isSentence = (part: string | CheckFigure | FoundCheck['says']): part is FoundCheck['says'] =>
  Array.isArray(part);

/** What is good to know and stops nothing. */
export function warning(code: string, words: FoundCheck['says']): FoundCheck {
  return { code, severity: 'warning', says: words };
}

/** What stops the export. */
export function block(code: string, words: FoundCheck['says']): FoundCheck {
  return { code, severity: 'block', says: words };
}

/** The checks with their days, numbers and amounts as the proposal's region writes them. */
export function toldChecks(found: readonly FoundCheck[], format: Formatters): readonly Check[] {
  return found.map(({ says: words, ...check }) => ({
    ...check,
    message: words.map((part) => written(part, format)).join(''),
  }));
}

function written(part: string | CheckFigure, format: Formatters): string {
  if (typeof part === 'string') return part;
  if ('day' in part) return format.day(part.day);
  if ('count' in part) return format.count(part.count);
  return 'amount' in part ? format.amount(part.amount) : format.percent(part.share);
}
