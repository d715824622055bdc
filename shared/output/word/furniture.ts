import { Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { DocumentModel } from '../../domain/document/block';
import { textRuns } from './runs';

const LONGEST = 70;

/** Running head (client, short title) and foot (version and date, page n of m) of a section. */
export function pageFurniture(
  model: DocumentModel,
  textWidth: number,
): { readonly head: Header; readonly foot: Footer } {
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth }];
  const head = new Paragraph({
    style: 'Header',
    tabStops,
    children: [
      ...textRuns({ text: oneLine(model.head.left) }),
      new TextRun({ children: [new Tab()] }),
      ...textRuns({ text: oneLine(model.head.right) }),
    ],
  });
  const pages = new TextRun({
    children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
  });
  const foot = new Paragraph({
    style: 'Footer',
    tabStops,
    children: [...textRuns({ text: oneLine(model.foot) }), pages],
  });
  return { head: new Header({ children: [head] }), foot: new Footer({ children: [foot] }) };
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…` : line;
}
