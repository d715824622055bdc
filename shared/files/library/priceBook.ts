import { z } from 'zod';
import { deviceKinds } from '../../domain/fleet/device';
import type { PriceBook } from '../../domain/models/priceBook';
import { amount, day, plainId, positiveAmount, wholeFrom, words } from '../proposal/v1/figure';
import type { Same } from '../sameType';

const part = z.object({
  name: words,
  usedBy: z.enum(['mono', 'colour', 'all']),
  price: amount,
  yield: positiveAmount.describe('Pages at 5 % coverage for toner and ink, plain pages for wear parts.'),
  coverage: positiveAmount
    .describe('Per cent of the page; absent for parts that wear by page.')
    .exactOptional(),
});

const model = z.object({
  make: words,
  model: words,
  kind: z.enum(deviceKinds),
  pagesPerMinute: z.number().positive().exactOptional(),
  recommendedMonthly: wholeFrom(1).exactOptional(),
  dutyCycle: wholeFrom(1).exactOptional(),
  price: amount.exactOptional(),
  supplies: z.array(part).exactOptional(),
  suppliesPerPage: z.object({ mono: amount.exactOptional(), colour: amount.exactOptional() }).exactOptional(),
  servicePerPage: amount.exactOptional(),
  tec: z.object({ kwhPerWeek: amount, testVersion: words.exactOptional() }).exactOptional(),
});

/** A version of a price book as the library keeps it. */
export const priceBook = z.object({
  id: plainId,
  name: words,
  version: words,
  note: z.string().exactOptional(),
  source: z.string().describe('The file that it was read from.').exactOptional(),
  isInvented: z.boolean().exactOptional(),
  validFrom: day,
  validUntil: day.exactOptional(),
  currency: z.string().regex(/^[A-Z]{3}$/, { error: 'must be a currency code such as USD' }),
  leaseFactors: z.array(z.object({ months: wholeFrom(1), factor: positiveAmount })).exactOptional(),
  models: z.array(model),
});

/** Fails to compile when the schema is not the domain's price book. */
export const isDomainPriceBook: Same<z.infer<typeof priceBook>, PriceBook> = true;
