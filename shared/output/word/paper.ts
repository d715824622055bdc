import type { Paper } from '../../domain/document/block';

/** The area of a page, in twips (twentieths of a point). */
export interface PageArea {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly textWidth: number;
}

const SHEETS = { a4: { short: 11_906, long: 16_838 }, letter: { short: 12_240, long: 15_840 } } as const;
const MARGIN = 1_417; // 25 mm

/** Page and text area of a paper, upright or lying; unknown papers count as A4. */
export function pageArea(paper: Paper, orientation: 'portrait' | 'landscape'): PageArea {
  const { short, long } = paper === 'letter' ? SHEETS.letter : SHEETS.a4;
  const width = orientation === 'landscape' ? long : short;
  const height = orientation === 'landscape' ? short : long;
  return { width, height, margin: MARGIN, textWidth: width - 2 * MARGIN };
}

/** Widths of columns in twips that fill `total` exactly, shared out by `shares`; bad shares count as one. */
export function columnWidths(shares: readonly number[], total: number): readonly number[] {
  const sound = shares.map((share) => (Number.isFinite(share) && share > 0 ? share : 1));
  const sum = sound.reduce((left, right) => left + right, 0);
  const widths = sound.map((share) => Math.max(1, Math.floor((share / sum) * total)));
  const rest = total - widths.reduce((left, right) => left + right, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? Math.max(1, width + rest) : width));
}
