import { Paragraph, SequentialIdentifier, TextRun } from 'docx';
import { textParagraph } from './runs';

/** A numbered caption, "Figure 3  …" or "Table 2  …"; the number is a field that Word counts. */
export function captionParagraph(kind: 'Figure' | 'Table', text: string): Paragraph {
  const { children = [], ...direction } = textParagraph(text);
  return new Paragraph({
    style: kind === 'Table' ? 'TableCaption' : 'Caption',
    ...direction,
    children: [
      new TextRun({ text: `${kind} ` }),
      new SequentialIdentifier(kind),
      new TextRun({ text: text === '' ? '' : '.  ' }),
      ...children,
    ],
  });
}

/** The small line under a chart or table that says where its figures come from, with room under it. */
export function sourceParagraph(source: string): Paragraph {
  return source === ''
    ? new Paragraph({ style: 'Gap' })
    : new Paragraph({ style: 'Source', ...textParagraph(source) });
}
