import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { RichText, Tone } from '../../domain/document/block';
import { toneColours } from './palette';
import { textParagraph, textRuns } from './runs';

const NONE = { style: 'none', size: 0, color: 'auto' } as const;

/** What a boxed remark says. */
export interface Callout {
  readonly tone: Tone;
  readonly title: string;
  readonly text: RichText;
}

/** A boxed remark: one tinted cell with a line of its tone's colour at the left. */
export function calloutTable(callout: Callout, textWidth: number): Table {
  const { strong, tint } = toneColours(callout.tone);
  const width = { size: textWidth, type: WidthType.DXA };
  const cell = new TableCell({
    width,
    shading: { fill: tint, type: 'clear', color: 'auto' },
    margins: { top: 113, bottom: 113, left: 227, right: 227 },
    borders: { top: NONE, bottom: NONE, right: NONE, left: { style: 'single', size: 36, color: strong } },
    children: [
      ...(callout.title === ''
        ? []
        : [
            new Paragraph({
              style: 'CalloutTitle',
              children: textRuns({ text: callout.title }, { color: strong }),
            }),
          ]),
      new Paragraph({ style: 'CalloutText', ...textParagraph(callout.text) }),
    ],
  });
  return new Table({
    width,
    columnWidths: [textWidth],
    layout: TableLayoutType.FIXED,
    rows: [new TableRow({ cantSplit: true, children: [cell] })],
  });
}
