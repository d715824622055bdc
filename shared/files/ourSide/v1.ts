import { z } from 'zod';
import { deviceKinds } from '../../domain/fleet/device';
import type { OurSideInputs } from '../../domain/ourSide/ourSide';
import {
  contractId,
  deviceId,
  figure,
  optionId,
  plainId,
  proposalId,
  shareFigure,
  wholeFrom,
  words,
} from '../proposal/v1/figure';
import type { Same } from '../sameType';

const oneDevice = z.object({ deviceId: deviceId.describe('One device.') });
const oneContract = z.object({ contractId: contractId.describe('Every device under the contract.') });
const model = z.object({
  make: words.describe('Absent: of any make.').exactOptional(),
  model: words.describe('All new devices of this model; compared without regard to case.'),
});

/** A new device, or all of a model. */
export const deviceOrModel = z.union([oneDevice, model]);
/** A device, or all devices under a contract. */
export const deviceOrContract = z.union([oneDevice, oneContract]);
/** A device, or every device of a kind. */
export const deviceOrKind = z.union([oneDevice, z.object({ kind: z.enum(deviceKinds) })]);

/** What a new device costs us. */
export const deviceCost = z.object({
  of: deviceOrModel,
  cost: figure.describe("What we pay for one device, in the currency's units.").exactOptional(),
  lessorPays: figure
    .describe('What a lessor pays us for one device at delivery; absent: the price in its lease.')
    .exactOptional(),
  delivery: figure.describe('What others charge us to bring and set up one device.').exactOptional(),
  installHours: figure.describe('Our hours to set up one device; absent: those of work.').exactOptional(),
});

/** What a page costs us. */
export const pageCost = z.object({
  of: deviceOrContract,
  mono: figure.describe("Toner and parts of a mono page, in the currency's units.").exactOptional(),
  colour: figure.describe('Toner and parts of a color page, all of its toners.').exactOptional(),
  service: figure
    .describe('Service of a page where it is bought by the page; visits are then work and no second cost.')
    .exactOptional(),
});

/** What we know of a contract. */
export const contractTerms = z.object({
  contractId,
  isOurs: z.boolean().describe('Billed by us; absent: as its supplier says.').exactOptional(),
  extrasMonthly: figure.describe('What its extras cost us a month.').exactOptional(),
});

/** What we know of a one-off. */
export const oneOffTerms = z.object({
  optionId,
  oneOffId: plainId,
  isOurs: z
    .boolean()
    .describe('Paid to us; absent: all but buyouts and the end of leases and contracts.')
    .exactOptional(),
  cost: figure.describe('What one piece costs us.').exactOptional(),
});

/** Service calls. */
export const serviceCalls = z.object({
  of: deviceOrKind,
  aYear: figure.describe('Service calls a year of each such device.'),
});

/** Our people's work. */
export const work = z.object({
  minutesPerVisit: figure.describe('Travel and repair, for one visit.').exactOptional(),
  wage: figure.describe("An hour with all that it costs us, in the currency's units.").exactOptional(),
  firstTimeFix: shareFigure
    .describe('Share of calls that the first visit solves; every other call needs a second one.')
    .exactOptional(),
  meterReadingHours: figure.describe('Hours a month for this client.').exactOptional(),
  billingHours: figure.describe('Hours a month for this client.').exactOptional(),
  tonerLogisticsHours: figure.describe('Hours a month for this client.').exactOptional(),
  installHours: figure.describe('Hours to set up a new device.').exactOptional(),
});

/** What lies in stock for the client. */
export const stockItem = z.object({
  id: plainId,
  kind: z.enum(['tonerSet', 'spareDevice']),
  make: words.exactOptional(),
  model: words,
  count: wholeFrom(1),
  cost: figure.describe('A piece. Its money is tied up in stock, not spent.').exactOptional(),
});

/** Who pays for what, and when. */
export const funding = z.object({
  hardware: z
    .enum(['own', 'lessor'])
    .describe('Who buys leased devices: we, to lease them out, or a lessor, who pays us at delivery.')
    .exactOptional(),
  clientPaysDays: wholeFrom(0)
    .describe('Days from the end of the month to the money; each begun month counts whole.')
    .exactOptional(),
  lessorPaysDays: wholeFrom(0).describe('Days from the end of the month of delivery.').exactOptional(),
  weHaveDays: wholeFrom(0).describe('Days our suppliers give us; only whole months count.').exactOptional(),
});

/** Our sales work, and what the client buys of us today. */
export const sales = z.object({
  hoursSoFar: figure.exactOptional(),
  hoursToCome: figure.exactOptional(),
  wage: figure.describe("An hour, in the currency's units.").exactOptional(),
  todayHardwareAYear: figure.describe('What the client pays us for hardware a year today.').exactOptional(),
  todayServiceAYear: figure
    .describe('What the client pays us for service, supplies and pages a year today.')
    .exactOptional(),
});

/** The internal figures of one proposal, first version. */
export const ourSideV1 = z.object({
  proposalId,
  devices: z.array(deviceCost),
  pages: z.array(pageCost),
  contracts: z.array(contractTerms),
  oneOffs: z.array(oneOffTerms),
  calls: z.array(serviceCalls),
  work,
  stock: z.array(stockItem),
  funding,
  sales,
});

/** Fails to compile when the schema is not the domain's. */
export const isDomainOurSide: Same<z.infer<typeof ourSideV1>, OurSideInputs> = true;
