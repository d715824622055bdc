import { z } from 'zod';
import { type Contract, contractPeriods, meters } from '../../../domain/contract/contract';
import type { Same } from '../../sameType';
import { amount, contractId, day, deviceId, figure, increaseFigure, wholeFrom, words } from './figure';

const contractMeter = z.object({
  meter: z.enum(meters),
  rate: figure.describe(
    "Per page above the included pages (every page where none is included), in the currency's units.",
  ),
  included: amount
    .describe(
      'Pages covered by the base charge each period: of each device when inclusion is perDevice, of all together when it is pooled; absent: none.',
    )
    .exactOptional(),
});

const contractDevice = z.object({
  deviceId: deviceId.describe('A device under the contract.'),
  rates: z
    .object({
      mono: figure.describe("Per mono page, in the currency's units.").exactOptional(),
      colour: figure.describe("Per colour page, in the currency's units.").exactOptional(),
    })
    .describe("Its own rates, where they differ from the contract's.")
    .exactOptional(),
});

/** A service contract. */
export const contract = z
  .object({
    id: contractId,
    name: words,
    supplier: words.exactOptional(),
    startsOn: day.describe('Day of contract year 1; absent: it starts with the comparison.').exactOptional(),
    endsOn: day.exactOptional(),
    base: z
      .object({
        amount: figure.describe("Charged each period for the whole contract, in the currency's units."),
        per: z.enum(contractPeriods),
      })
      .exactOptional(),
    meters: z.array(contractMeter),
    inclusion: z
      .enum(['perDevice', 'pooled'])
      .describe('Whether unused included pages of one device serve another (pooled) or not (perDevice).'),
    includedPer: z
      .enum(contractPeriods)
      .describe('The period in which included pages are counted; absent: a month.')
      .exactOptional(),
    escalator: z
      .object({
        share: increaseFigure.describe(
          'Yearly price increase as a share: "0.05" is 5 %; between -0.5 and 1.',
        ),
        covers: z.array(z.enum(['base', 'rates'])),
        ratesOfYear: wholeFrom(1)
          .describe('The contract year for which the written prices hold; absent: year 1.')
          .exactOptional(),
      })
      .describe('Yearly price increase; compounds from contract year 2 on.')
      .exactOptional(),
    covers: z
      .array(z.enum(['supplies', 'service']))
      .describe(
        'What the page rates include beside the page itself; absent: both. Devices under the contract are not charged by their own supplies or service where it covers them.',
      )
      .exactOptional(),
    devices: z.array(contractDevice),
  })
  .meta({ id: 'contract' });

/** Fails to compile when the schema is not the domain's contract. */
export const isDomainContract: Same<z.infer<typeof contract>, Contract> = true;
