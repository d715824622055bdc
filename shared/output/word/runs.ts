import { Tab, TextRun } from 'docx';
import type { IParagraphOptions, IRunOptions } from 'docx';
import type { RichText, TextRun as RichRun } from '../../domain/document/block';

const RTL_LETTERS = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc';
const HAS_RTL = new RegExp(`[${RTL_LETTERS}]`);
const FIRST_LETTER = /\p{L}/u;
// A right-to-left stretch takes the numbers, spaces and marks between its words with it, so that they keep their order.
const RTL_STRETCH = new RegExp(`[${RTL_LETTERS}]+(?:[\\p{N}\\p{P}\\s]*[${RTL_LETTERS}]+)*`, 'gu');

/** Paragraph options of a text: its runs, and the direction that its first letter asks for. */
export function textParagraph(text: RichText): Pick<IParagraphOptions, 'children' | 'bidirectional'> {
  const runs = typeof text === 'string' ? [{ text }] : text;
  const plain = runs.map((run) => run.text).join('');
  return {
    children: runs.flatMap((run) => textRuns(run)),
    ...(isRightToLeft(plain) ? { bidirectional: true } : {}),
  };
}

/** Whether a text is read from right to left: its first letter is Hebrew or Arabic. */
export function isRightToLeft(text: string): boolean {
  const first = FIRST_LETTER.exec(text)?.[0];
  return first !== undefined && HAS_RTL.test(first);
}

/** A text cut into stretches of one direction each, in the order in which they are read. */
export function directionStretches(
  text: string,
): readonly { readonly text: string; readonly rtl: boolean }[] {
  if (!HAS_RTL.test(text)) return [{ text, rtl: false }];
  const stretches: { text: string; rtl: boolean }[] = [];
  let end = 0;
  for (const match of text.matchAll(RTL_STRETCH)) {
    if (match.index > end) stretches.push({ text: text.slice(end, match.index), rtl: false });
    stretches.push({ text: match[0], rtl: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), rtl: false });
  return stretches;
}

/** Runs of one piece of text, with real line breaks, and right-to-left runs where its letters ask for them. */
export function textRuns(run: RichRun, look: Pick<IRunOptions, 'color'> = {}): readonly TextRun[] {
  return run.text.split('\n').flatMap((line, index) => {
    const stretches = directionStretches(line);
    return stretches.map((stretch, position) => {
      const options: IRunOptions = {
        ...look,
        children: withTabs(stretch.text),
        ...(index > 0 && position === 0 ? { break: 1 } : {}),
        ...(run.bold === true ? { bold: true } : {}),
        ...(run.italic === true ? { italics: true } : {}),
        ...(stretch.rtl ? { rightToLeft: true } : {}),
      };
      return new TextRun(options);
    });
  });
}

function withTabs(text: string): readonly (string | Tab)[] {
  return text.split('\t').flatMap((piece, index) => (index === 0 ? [piece] : [new Tab(), piece]));
}
