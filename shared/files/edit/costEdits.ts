import { z } from 'zod';
import type { CostEdit, PriceEdit } from '../../domain/proposal/edit';
import { invoice, softCost } from '../proposal/v1/costs';
import { newDevice } from '../proposal/v1/device';
import { deviceId, plainId, words } from '../proposal/v1/figure';
import type { Same } from '../sameType';

const priced = newDevice.shape;

/** Edits of what today costs beside devices and contracts, and of prices from price books. */
export const costEdits = [
  z
    .object({ type: z.literal('softCost.set'), softCost })
    .describe('Adds a soft cost of today, or takes the place of the one with its id.'),
  z
    .object({ type: z.literal('softCost.remove'), softCostId: plainId })
    .describe('Removes a soft cost, and the changes of it that options promise.'),
  z
    .object({ type: z.literal('invoice.set'), invoice })
    .describe('Adds what was invoiced, or takes the place of the invoice with its id.'),
  z.object({ type: z.literal('invoice.remove'), invoiceId: plainId }).describe('Removes an invoice.'),
  z
    .object({
      type: z.literal('prices.take'),
      prices: z
        .array(
          z.object({
            deviceId: deviceId.describe('A device of today or of an option.'),
            hardware: priced.hardware,
            supplies: priced.supplies,
            service: priced.service,
            energy: priced.energy,
            recommendedMonthly: priced.recommendedMonthly,
            dutyCycle: priced.dutyCycle,
          }),
        )
        .min(1),
      replaces: z
        .array(words)
        .describe('Ids of other price books whose figures are renewed as well.')
        .exactOptional(),
    })
    .describe(
      'Takes prices of a price book: fills what is absent, renews what came from the same book, keeps what a person wrote.',
    ),
] as const;

/** Fails to compile when a schema is not the domain's edit. */
export const areDomainCostEdits: Same<z.infer<(typeof costEdits)[number]>, CostEdit | PriceEdit> = true;
