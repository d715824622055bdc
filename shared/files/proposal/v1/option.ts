import { z } from 'zod';
import { type Option, oneOffKinds } from '../../../domain/future/option';
import type { Same } from '../../sameType';
import { contract } from './contract';
import { newDevice } from './device';
import {
  amount,
  contractId,
  day,
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

const pagesTo = z
  .union([
    deviceId,
    z.object({
      over: z
        .union([z.array(deviceId).min(1), z.literal('place')])
        .describe('Devices of the option, or "place": those in the smallest place around it that has any.'),
      share: z.enum(['equally', 'byRecommended']).describe('Equally, or by recommended monthly volume.'),
    }),
  ])
  .nullable()
  .describe(
    'The device that takes its pages, or a rule that shares them out; null leaves them unassigned, which blocks export.',
  );
const phaseId = plainId.describe('The phase it begins with; absent: month 1.');

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
        'The device that takes its pages, itself included, or a rule; null leaves them unassigned.',
      ),
    }),
    z.object({
      type: z.literal('redeploy'),
      toPlaceId: placeId.describe('Where it is put to another use.'),
      pagesTo,
    }),
    z.object({
      type: z.literal('takeOver'),
      contractId: contractId.describe(
        'The contract of the option that it comes under; it stays where it is.',
      ),
    }),
  ])
  .meta({ id: 'fate' });

/** The fate of one device. */
export const deviceFate = z.object({
  deviceId: deviceId.describe('A device of today; one without a fate is kept.'),
  fate,
  reason: words.describe('Why, in words for the client.').exactOptional(),
  phaseId: phaseId.exactOptional(),
});

/** Pages a month that move from one device to another. */
export const pageTransfer = z.object({
  from: deviceId.describe('A device of today.'),
  to: deviceId.describe('A device of the option.'),
  mono: amount.describe('Mono pages a month.'),
  colour: amount.describe('Colour pages a month.'),
  phaseId: phaseId.exactOptional(),
});

const removedShare = shareBetween('0', '1');

/** A named change of how people print. */
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
    z.object({
      type: z.literal('colourToMono'),
      share: removedShare.describe('Share of the colour pages that are printed in mono from then on.'),
      ...provenance,
    }),
    z.object({
      type: z.literal('duplex'),
      share: removedShare.describe('Share of impressions on two-sided sheets that the devices come to.'),
      ...provenance,
    }),
  ]),
  promisedBy: words.exactOptional(),
  phaseId: phaseId.exactOptional(),
});

/** A dated step between today and the future. */
export const phase = z
  .object({
    id: plainId,
    name: words,
    startsOn: day.describe('From this day its fates hold, counted in whole months from the start.'),
    overlapMonths: wholeFrom(0)
      .max(60)
      .describe('Months in which devices that leave with it still cost hardware, energy and monthly service.')
      .exactOptional(),
  })
  .meta({ id: 'phase' });

/** A promised change of a soft cost of today. */
export const softChange = z
  .object({
    softCostId: plainId.describe('A soft cost of today.'),
    quantity: figure.describe('Tickets or hours a month from then on.'),
    promisedBy: words.exactOptional(),
    phaseId: phaseId.exactOptional(),
  })
  .meta({ id: 'softChange' });

/** A cost that occurs once. */
export const oneOff = z.object({
  id: plainId,
  label: words,
  kind: z
    .enum(oneOffKinds)
    .describe("What it is for; endOfLease counts in the term's cost but not in payback."),
  amount: figure.describe("For one piece, in the currency's units."),
  count: wholeFrom(1).describe('Pieces; absent: 1.').exactOptional(),
  month: wholeFrom(1).describe(
    'Month of the term in which it is paid, from 1; with a phase, the month of that phase.',
  ),
  phaseId: plainId.describe('The phase from which its month counts.').exactOptional(),
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
  newDevices: z.array(newDevice).describe('What comes.'),
  transfers: z.array(pageTransfer).describe('Pages that move before fates move the rest.'),
  policies: z.array(printPolicy),
  contracts: z
    .array(contract)
    .describe('Contracts of the option; a device in one leaves its contract of today.'),
  endedContracts: z.array(contractId).describe('Contracts of today that end with the option.'),
  oneOffs: z.array(oneOff),
};

/** The lists of an option that came later. */
export const optionPlans = {
  phases: z.array(phase).describe('Dated steps between today and the future.').exactOptional(),
  softChanges: z.array(softChange).describe('Promised changes of soft costs of today.').exactOptional(),
};

/** A future state. */
export const option = z
  .object({ id: optionId, ...optionWords, ...optionLists, ...optionPlans })
  .meta({ id: 'option' });

/** Fails to compile when the schema is not the domain's option. */
export const isDomainOption: Same<z.infer<typeof option>, Option> = true;
