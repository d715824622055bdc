import type { Tone } from '../../domain/document/block';

/** The colours of a document, six hex digits each. */
export const PALETTE = {
  ink: '1B2430',
  muted: '5A6675',
  line: 'C9D0D9',
  faint: 'E4E8ED',
  brand: '1F5FBF',
  zebra: 'F4F6F9',
  white: 'FFFFFF',
} as const;

const TONES: Readonly<Record<Tone, { readonly strong: string; readonly tint: string }>> = {
  good: { strong: '0B7A5A', tint: 'EEF7F4' },
  bad: { strong: 'B3261E', tint: 'FCF1F0' },
  neutral: { strong: PALETTE.brand, tint: 'F1F5FB' },
};

/** Colour of a tone: strong for figures and borders, tint for backgrounds. */
export function toneColours(tone: Tone): { readonly strong: string; readonly tint: string } {
  return TONES[tone];
}
