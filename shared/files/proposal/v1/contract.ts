import { z } from 'zod';
import { type Contract, contractPeriods, escalatorCovers, meters } from '../../../domain/contract/contract';
import type { Same } from '../../sameType';
import {
  amount,
  contractId,
  day,
  deviceId,
  figure,
  increaseFigure,
  plainId,
  positiveFigure,
  shareFigure,
  wholeFrom,
  words,
} from './figure';

const contractMeter = z.object({
  meter: z.enum(meters).describe('The counter of the devices; several billed meters may share one.'),
  name: words.describe('As on the bill: "Color level 2", "A3 mono".').exactOptional(),
  share: shareFigure
    .describe("Share of the counter's pages that this meter bills; absent: all.")
    .exactOptional(),
  clicks: positiveFigure
    .describe('Clicks that a page counts for, such as 2 for A3; absent: 1.')
    .exactOptional(),
  rate: figure.describe(
    "Per page above the included pages (every page where none is included), in the currency's units.",
  ),
  included: amount
    .describe(
      'Pages covered by the base charge each period: of each device when inclusion is perDevice, of all together when it is pooled; absent: none.',
    )
    .exactOptional(),
  minimum: amount
    .describe(
      'Clicks billed each counting period even if fewer are made; of each device or of the pool, as inclusion says.',
    )
    .exactOptional(),
  bands: z
    .array(
      z.object({
        above: amount.describe('Charged clicks of a counting period above which it holds.'),
        rate: figure.describe("Per click, in the currency's units."),
      }),
    )
    .describe('Rates by volume, ascending; below the first one rate holds.')
    .exactOptional(),
  bandsHoldFor: z
    .enum(['all', 'band'])
    .describe('Whether the highest band reached holds for all charged clicks, or each band has its rate.')
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
        covers: z
          .array(z.enum(escalatorCovers))
          .describe('Minimums follow the rates; lease: the lease payments of its devices.'),
        ratesOfYear: wholeFrom(1)
          .describe('The contract year for which the written prices hold; absent: year 1.')
          .exactOptional(),
        rateDecimals: wholeFrom(0)
          .max(10)
          .describe('Decimals to which the contract rounds escalated page rates; absent: exact.')
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
    minimum: z
      .object({
        amount: figure.describe("The least that the meters' charges come to, in the currency's units."),
        per: z.enum(contractPeriods),
        counted: z.enum(['perDevice', 'pooled']),
      })
      .exactOptional(),
    shortfall: z
      .enum(['billed', 'extendsTerm'])
      .describe('What use below a minimum does; absent: it is billed.')
      .exactOptional(),
    extras: z
      .array(
        z.object({
          label: words,
          amount: figure.describe("Each period, in the currency's units."),
          per: z.enum(contractPeriods),
          isPerDevice: z.boolean().describe('Billed for each device under the contract.').exactOptional(),
        }),
      )
      .describe('What else is billed: freight, insurance, property tax.')
      .exactOptional(),
    renewal: z
      .object({
        after: z.enum(['goesOn', 'ends']),
        months: wholeFrom(1)
          .describe('Months of each renewal; absent: it runs on month by month.')
          .exactOptional(),
        increase: increaseFigure
          .describe('Price increase at each renewal (once, where months is absent).')
          .exactOptional(),
        noticeFrom: wholeFrom(0).describe('Notice from so many months before the end …').exactOptional(),
        noticeUntil: wholeFrom(0).describe('… until so many months before it.').exactOptional(),
      })
      .describe('What follows endsOn; absent: it goes on unchanged, and a check says so.')
      .exactOptional(),
    endCost: figure
      .describe("Paid once when it ends within the term, in the currency's units.")
      .exactOptional(),
    phaseId: plainId
      .describe('The phase of its option with which it starts; absent: month 1.')
      .exactOptional(),
  })
  .meta({ id: 'contract' });

/** Fails to compile when the schema is not the domain's contract. */
export const isDomainContract: Same<z.infer<typeof contract>, Contract> = true;
