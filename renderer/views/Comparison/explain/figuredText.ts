import type { FigureName } from '../../../../shared/domain/explain/figureNames';
import type { Explanation } from './explaining';

/** What a figure is asked for by: its name, or an explanation of its own with an id. */
export type AskedFigure = FigureName | { readonly id: string; readonly explain: Explanation };

/** A figure that stands in a sentence, as it is written there. */
export interface TextFigure {
  readonly text: string;
  readonly of: AskedFigure;
}

/** A sentence with the figures in it, in their order. */
export interface Figured {
  readonly text: string;
  readonly figures: readonly TextFigure[];
}

/** A piece of a sentence: words, or one of its figures. */
export type TextPart = string | TextFigure;

/** A sentence cut at its figures; one that does not stand in it, after those before it, is left out. */
export function partsOfText({ text, figures }: Figured): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const figure of figures) {
    const at = placeIn(text, figure.text, from);
    if (at === undefined) continue;
    if (at > from) parts.push(text.slice(from, at));
    parts.push(figure);
    from = at + figure.text.length;
  }
  return from < text.length ? [...parts, text.slice(from)] : parts;
}

/** Where a figure stands by itself, not within the digits of another. */
function placeIn(text: string, figure: string, from: number): number | undefined {
  for (let at = text.indexOf(figure, from); at >= 0; at = text.indexOf(figure, at + 1)) {
    const isCut = /[\d.,]$/.test(text.slice(0, at)) && /^\d/.test(figure);
    const goesOn = /\d$/.test(figure) && /^[.,]?\d/.test(text.slice(at + figure.length));
    if (!isCut && !goesOn) return at;
  }
  return undefined;
}
