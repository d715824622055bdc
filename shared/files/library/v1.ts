import { z } from 'zod';
import type { ColumnUnit } from '../../domain/table/decisions';
import type { ImportProfile } from '../../domain/table/importProfile';
import { columnMeanings } from '../../domain/table/meaning';
import { moment, wholeFrom, words } from '../proposal/v1/figure';
import type { Same } from '../sameType';
import { priceBook } from './priceBook';

const unit = z.object({
  per: z.enum(['page', 'thousand', 'day', 'month', 'quarter', 'year']).exactOptional(),
  cents: z.boolean().exactOptional(),
});

const profile = z.object({
  name: words,
  signature: z.array(z.string()).describe('Header texts as they are compared.'),
  meanings: z.record(z.string(), z.enum(columnMeanings)),
  units: z.record(z.string(), unit),
  decimal: z.enum(['.', ',']).exactOptional(),
  dateOrder: z.enum(['dayFirst', 'monthFirst']).exactOptional(),
  windowDays: wholeFrom(1).exactOptional(),
  fillDown: z.boolean().exactOptional(),
  hiddenRows: z.enum(['take', 'leave']).exactOptional(),
  duplicates: z.enum(['newest', 'highest', 'both']).exactOptional(),
  subnets: z.array(z.object({ subnet: words, place: words })).exactOptional(),
  usedAt: moment,
});

/** What the library holds, first version; members that it does not know are kept as they are. */
export const libraryV1 = z.looseObject({
  profiles: z.array(profile),
  priceBooks: z
    .array(priceBook)
    .describe('Every version of every book, in the order they came.')
    .exactOptional(),
});

/** Fails to compile when a schema is not what the domain remembers. */
export const areDomainProfiles: readonly [
  Same<z.infer<typeof profile>, ImportProfile>,
  Same<z.infer<typeof unit>, ColumnUnit>,
] = [true, true];
