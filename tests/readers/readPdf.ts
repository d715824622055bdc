import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const POINTS_PER_MM = 72 / 25.4;
const PAGE = /<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g;
const WORD = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([\s\S]*?)<\/word>/g;

/** A word on a page with its box in points from the page's top left corner. */
export interface PdfWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A page with its words in reading order. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PdfWord[];
}

/** The pages of a PDF with every word and where it stands. */
export async function readPdf(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const folder = await mkdtemp(join(tmpdir(), 'crawlerway-bbox-'));
  try {
    const file = join(folder, 'document.pdf');
    await writeFile(file, bytes);
    const { stdout } = await run('pdftotext', ['-bbox', file, '-'], { maxBuffer: 512 * 1024 * 1024 });
    return [...stdout.matchAll(PAGE)].map(([, width, height, inside = '']) => ({
      width: Number(width),
      height: Number(height),
      words: [...inside.matchAll(WORD)].map(([, left, top, right, bottom, text = '']) => ({
        text: unescaped(text),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      })),
    }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Words that stand outside the margins (millimetres at the sides; head and foot may use the rest above and below). */
export function textOutsideMargins(pages: readonly PdfPage[], millimetres: number): readonly string[] {
  const slack = 1.5;
  const side = millimetres * POINTS_PER_MM - slack;
  const edge = 8 * POINTS_PER_MM;
  return pages.flatMap((page, index) =>
    page.words
      .filter(
        (word) =>
          word.left < side ||
          word.right > page.width - side ||
          word.top < edge ||
          word.bottom > page.height - edge,
      )
      .map((word) => `page ${String(index + 1)}: ${word.text}`),
  );
}

/** Headings that are the last thing on their page above the foot. */
export function headingsLastOnPage(
  pages: readonly PdfPage[],
  headings: readonly string[],
): readonly string[] {
  const sought = new Set(headings.map(squeezed));
  return pages.flatMap((page, index) => {
    const line = lastLine(page);
    return sought.has(squeezed(line)) ? [`page ${String(index + 1)}: ${line}`] : [];
  });
}

/** Numbers of the pages, from 1, on which a text stands, whatever the spaces in it. */
export function pagesOfText(pages: readonly PdfPage[], text: string): readonly number[] {
  const sought = squeezed(text);
  return pages.flatMap((page, index) =>
    squeezed(page.words.map((word) => word.text).join('')).includes(sought) ? [index + 1] : [],
  );
}

/** Numbers of the pages, from 1, on which a text is a line of its own, as a heading is. */
export function pagesOfLine(pages: readonly PdfPage[], text: string): readonly number[] {
  const sought = squeezed(text);
  return pages.flatMap((page, index) => (linesOf(page).includes(sought) ? [index + 1] : []));
}

function linesOf(page: PdfPage): readonly string[] {
  const lines = new Map<number, string>();
  for (const word of page.words) {
    const at = Math.round(word.bottom);
    lines.set(at, (lines.get(at) ?? '') + word.text);
  }
  return [...lines.values()].map(squeezed);
}

function lastLine(page: PdfPage): string {
  const bottomMargin = page.height - 24 * POINTS_PER_MM;
  const body = page.words.filter((word) => word.bottom < bottomMargin);
  const lowest = Math.max(...body.map((word) => word.bottom));
  return body
    .filter((word) => lowest - word.bottom < 3)
    .map((word) => word.text)
    .join(' ');
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '').normalize('NFKC');
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
