import { z } from 'zod';
import type { BookColumn } from '../domain/models/bookColumns';
import type { BookProblem } from '../domain/models/bookProblems';
import type { BookDetails } from '../domain/models/bookTitles';
import type { PriceBookModel } from '../domain/models/priceBook';

const text = z.string().max(300);

/** Names one version of a price book. */
export const bookKey = z.strictObject({
  id: z.string().min(1).max(100),
  version: z.string().min(1).max(300),
});

/** How a price book file is to be read, as the user says. */
export const bookChoices = z.strictObject({
  token: z.string().min(1).max(64),
  details: z.strictObject({
    name: text.optional(),
    version: text.optional(),
    currency: text.optional(),
    validFrom: text.optional(),
    validUntil: text.optional(),
    note: z.string().max(2000).optional(),
  }),
  sheet: z.string().max(255).optional(),
  decimal: z.enum(['.', ',']).optional(),
  isInvented: z.boolean(),
  /** Names the reading, so that it can be stopped. */
  jobId: z.string().min(1).max(64).optional(),
});

/** How a price book file is to be read. */
export type BookChoices = z.infer<typeof bookChoices>;

/** What is understood of a price book file before it is kept. */
export interface BookPreview {
  readonly fileName: string;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly headerRow: number | null;
  readonly columns: readonly BookColumn[];
  /** What is known of the book as a whole, by the user or by the file. */
  readonly details: BookDetails;
  readonly problems: readonly BookProblem[];
  /** Whether it can be kept as it is. */
  readonly isSound: boolean;
  /** The first models. */
  readonly models: readonly PriceBookModel[];
  readonly modelCount: number;
}
