import type { Decimal } from '../rate';
import type { Figure } from '../sourced';

/** A published factor that a proposal may take, with all that must stand beside its result. */
export interface PublishedFactor {
  readonly id: string;
  /** Where or for what it holds: "United States". */
  readonly name: string;
  readonly value: Decimal;
  readonly source: string;
  /** The year or edition that it was published for. */
  readonly year: string;
}

const power = {
  source: 'EPA, DESNZ and IEA, collected by GreenCalculus',
  year: '2023/24',
} as const;
const paperCut = { source: 'PaperCut manual, environmental impact', year: 'current edition' } as const;
const olderPaperCut = { source: 'PaperCut NG manual, environmental impact', year: 'version 9' } as const;

/** CO2 of electricity, kg a kWh (domain.md 5.9 [CO2]); a utility's own figure is better. */
export const co2PerKwhFactors: readonly PublishedFactor[] = [
  { id: 'us', name: 'United States', value: '0.386', ...power },
  { id: 'uk', name: 'United Kingdom', value: '0.207', ...power },
  { id: 'eu', name: 'European Union', value: '0.233', ...power },
  { id: 'ca', name: 'Canada', value: '0.13', ...power },
  { id: 'au', name: 'Australia', value: '0.59', ...power },
];

/** CO2 of paper, g a sheet (domain.md 5.9 [PC1], [PC2]); published figures differ widely, so none is taken unasked. */
export const co2PerSheetFactors: readonly PublishedFactor[] = [
  { id: 'papercut', name: 'PaperCut', value: '12.7', ...paperCut },
  { id: 'papercut-9', name: 'PaperCut, older', value: '4.5', ...olderPaperCut },
];

/** Sheets that a tree gives (domain.md 5.9 [TR1], [PC1], [PC2]); they differ ten-fold. */
export const sheetsPerTreeFactors: readonly PublishedFactor[] = [
  { id: 'papercut', name: 'PaperCut', value: '8333', ...paperCut },
  { id: 'papercut-9', name: 'PaperCut, older', value: '80500', ...olderPaperCut },
];

/** What is printed beside every result that a factor stands behind: "United States, 2023/24: EPA, DESNZ …". */
export function factorNote({ name, source, year }: PublishedFactor): string {
  return `${name}, ${year}: ${source}`;
}

/** The factor as a figure of a proposal, graded as published, with its source and year. */
export function factorFigure(factor: PublishedFactor): Figure {
  return { value: factor.value, grade: 'published', note: factorNote(factor) };
}
