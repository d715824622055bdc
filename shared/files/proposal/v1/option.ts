import { z } from 'zod';
import { type Option, oneOffKinds } from '../../../domain/future/option';
import type { Same } from '../../sameType';
import { contract } from './contract';
import { costedDevice } from './device';
import {
  amount,
  contractId,
  deviceId,
  figure,
  optionId,
  placeId,
  plainId,
  provenance,
  shareBetween,
  wholeFrom,
  words,
} from './figure';

const pagesTo = deviceId
  .nullable()
  .describe('The device that takes its pages; null leaves them unassigned, which blocks export.');

/** What happens to a device of today. */
export const fate = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('keep') }),
    z.object({
      type: z.literal('replace'),
      by: deviceId.describe('The device that takes its place and pages.'),
    }),
    z.object({ type: z.literal('retire'), pagesTo }),
    z.object({
      type: z.literal('move'),
      toPlaceId: placeId.describe('Where it goes.'),
      pagesTo: pagesTo.describe(
        'The device that takes its pages, itself included; null leaves them unassigned.',
      ),
    }),
  ])
  .meta({ id: 'fate' });

/** The fate of one device. */
export const deviceFate = z.object({
  deviceId: deviceId.describe('A device of today; one without a fate is kept.'),
  fate,
  reason: words.describe('Why, in words for the client.').exactOptional(),
});

/** Pages a month that move from one device to another. */
export const pageTransfer = z.object({
  from: deviceId.describe('A device of today.'),
  to: deviceId.describe('A device of the option.'),
  mono: amount.describe('Mono pages a month.'),
  colour: amount.describe('Colour pages a month.'),
});

const removedShare = shareBetween('0', '1');

/** A named change that removes pages. */
export const printPolicy = z.object({
  id: plainId,
  name: words.describe('"Duplex by default".'),
  at: z
    .union([z.array(deviceId).min(1), z.literal('all')])
    .describe(
      'The devices of the option where the pages go away, or "all"; fixed pages are shared by volume.',
    ),
  removes: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('pages'),
      mono: amount.describe('Mono pages a month.'),
      colour: amount.describe('Colour pages a month.'),
      ...provenance,
    }),
    z.object({
      type: z.literal('share'),
      mono: removedShare.describe('Share of the mono pages: "0.05" is 5 %.'),
      colour: removedShare.describe('Share of the colour pages: "0.05" is 5 %.'),
      ...provenance,
    }),
  ]),
  promisedBy: words.exactOptional(),
});

/** A cost that occurs once. */
export const oneOff = z.object({
  id: plainId,
  label: words,
  kind: z
    .enum(oneOffKinds)
    .describe("What it is for; endOfLease counts in the term's cost but not in payback."),
  amount: figure.describe("For one piece, in the currency's units."),
  count: wholeFrom(1).describe('Pieces; absent: 1.').exactOptional(),
  month: wholeFrom(1).describe('Month of the term in which it is paid, from 1.'),
  deviceId: deviceId
    .describe('The device it belongs to; a buyout of a leased device ends its payments.')
    .exactOptional(),
});

/** The name and one-sentence summary of an option. */
export const optionWords = {
  name: words,
  summary: z.string().describe('What the option is, in one sentence to a board.').exactOptional(),
};

/** The lists of an option. */
export const optionLists = {
  fates: z.array(deviceFate).describe('What happens to devices of today.'),
  newDevices: z.array(costedDevice).describe('What comes.'),
  transfers: z.array(pageTransfer).describe('Pages that move before fates move the rest.'),
  policies: z.array(printPolicy),
  contracts: z
    .array(contract)
    .describe('Contracts of the option; a device in one leaves its contract of today.'),
  endedContracts: z.array(contractId).describe('Contracts of today that end with the option.'),
  oneOffs: z.array(oneOff),
};

/** A future state. */
export const option = z.object({ id: optionId, ...optionWords, ...optionLists }).meta({ id: 'option' });

/** Fails to compile when the schema is not the domain's option. */
export const isDomainOption: Same<z.infer<typeof option>, Option> = true;
