import { z } from 'zod';
import { costCategories } from '../../../domain/cost/costLine';
import { type Invoice, type SoftCost, softCostKinds } from '../../../domain/proposal/proposal';
import type { Same } from '../../sameType';
import { amount, contractId, day, deviceId, figure, plainId, positiveAmount, words } from './figure';

/** A cost of today without an invoice. */
export const softCost = z
  .object({
    id: plainId,
    label: words,
    kind: z.enum(softCostKinds),
    quantity: figure.describe('Tickets or hours a month.'),
    cost: figure.describe("A ticket, or the loaded wage an hour, in the currency's units."),
    people: figure.describe('People who wait, for downtime; absent: 1.').exactOptional(),
  })
  .meta({ id: 'softCost' });

/** What the client was invoiced for. */
export const invoice = z
  .object({
    id: plainId,
    label: words,
    supplier: words.exactOptional(),
    contractId: contractId
      .describe(
        'The contract of today that it is for: of what contracts charge, for no other; it rises and ends with it.',
      )
      .exactOptional(),
    from: day.exactOptional(),
    to: day.exactOptional(),
    months: positiveAmount.describe('Months that it covers.'),
    amount: figure.describe("All of it before tax, in the currency's units."),
    categories: z.array(z.enum(costCategories)).min(1).describe('What it is for.'),
    devices: z.union([z.array(deviceId).min(1), z.literal('all')]),
    pages: z
      .object({ mono: amount.exactOptional(), colour: amount.exactOptional() })
      .describe('Pages billed over those months.')
      .exactOptional(),
    isBase: z
      .boolean()
      .describe("Whether today's cost is taken from it; else it only stands beside the modelled cost."),
  })
  .meta({ id: 'invoice' });

/** Fails to compile when a schema is not the domain's. */
export const areDomainCosts: readonly [
  Same<z.infer<typeof softCost>, SoftCost>,
  Same<z.infer<typeof invoice>, Invoice>,
] = [true, true];
