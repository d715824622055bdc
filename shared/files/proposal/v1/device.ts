import { z } from 'zod';
import { type Device, deviceKinds, type NewDevice } from '../../../domain/fleet/device';
import type { Same } from '../../sameType';
import {
  amount,
  day,
  deviceId,
  figure,
  placeId,
  plainId,
  positiveFigure,
  provenance,
  shareFigure,
  wholeFrom,
  words,
} from './figure';

const lease = z.object({
  type: z.literal('lease'),
  payment: z
    .discriminatedUnion('type', [
      z.object({
        type: z.literal('monthly'),
        amount: figure.describe("Lease payment a month, in the currency's units."),
      }),
      z.object({
        type: z.literal('factor'),
        price: figure.describe("Price of the device, in the currency's units."),
        factor: positiveFigure.describe(
          'Lease rate factor: price × factor is the payment a month ("0.0205").',
        ),
      }),
      z.object({
        type: z.literal('annuity'),
        price: figure.describe("Price of the device, in the currency's units."),
        yearlyRate: shareFigure.describe('Nominal yearly rate, a twelfth of it a month: "0.06" is 6 %.'),
        months: wholeFrom(1).max(600).describe('Payments over which the price is paid, in arrears.'),
        residual: figure.describe("Left unpaid at the end, in the currency's units.").exactOptional(),
      }),
    ])
    .describe('The payment a month.'),
  paymentsLeft: wholeFrom(0)
    .describe('Payments left when the comparison starts; absent: one for each month of the term.')
    .exactOptional(),
  after: z
    .enum(['continues', 'returned', 'owned'])
    .describe('What follows the last payment: the lease runs on, the device goes back, or it is owned.'),
  endCost: figure
    .describe('Paid once with the last payment, such as the $1 of a $1 buyout lease.')
    .exactOptional(),
});

const owned = z.object({
  type: z.literal('owned'),
  price: figure.describe("Price paid, in the currency's units."),
  residual: figure.describe("What it is worth at the end, in the currency's units.").exactOptional(),
  usefulMonths: wholeFrom(1).describe('Months over which the price is spread.'),
  monthsInUse: wholeFrom(0).describe('Months already in use when the comparison starts.'),
});

/** What a device costs as hardware. */
export const hardware = z
  .discriminatedUnion('type', [
    lease,
    owned,
    z.object({
      type: z.literal('rental'),
      monthly: figure.describe("Rent a month while the device is there, in the currency's units."),
    }),
    z.object({ type: z.literal('paidOff') }),
  ])
  .describe('Hardware cost; absent: unknown. "paidOff" says that there is none.');

const part = z.object({
  name: words.describe('"Black toner", "Drum".'),
  usedBy: z
    .enum(['mono', 'colour', 'all'])
    .describe('The pages that use it; drums, fusers and black toner: "all".'),
  price: figure.describe("Price of one, in the currency's units."),
  yield: positiveFigure.describe('Pages from one: at 5 % coverage for toner, plain pages for wear parts.'),
  coverage: positiveFigure
    .describe(
      'Per cent of the page that is covered, for toner and ink (5 is the norm); absent for wear parts.',
    )
    .exactOptional(),
  fieldUse: z
    .object({
      capacity: positiveFigure.describe('Pages of the supply at 5 % coverage.'),
      consumed: shareFigure.describe('Share of it that was consumed.'),
      pages: positiveFigure.describe('Pages printed with that share.'),
    })
    .describe('Toner and ink as used in the field, in place of coverage: capacity × consumed × 5 ÷ pages.')
    .exactOptional(),
});

/** What the client buys for a device's pages. */
export const supplies = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('parts'), parts: z.array(part) }),
    z.object({
      type: z.literal('perPage'),
      mono: figure.describe("Per mono page, in the currency's units.").exactOptional(),
      colour: figure.describe("Per colour page, in the currency's units.").exactOptional(),
    }),
  ])
  .describe('Supplies bought for its pages: parts with price and yield, or a cost per page.');

const energy = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('tec'),
    kwhPerWeek: figure.describe('TEC value, kWh a week.'),
    testVersion: z.string().describe('Version of the ENERGY STAR test.').exactOptional(),
  }),
  z.object({
    type: z.literal('watts'),
    modes: z.array(
      z.object({ watts: figure.describe('Watts.'), hoursPerWeek: figure.describe('Hours a week.') }),
    ),
  }),
]);

/** Members of any device, today's or an option's. */
const costedShape = {
  id: deviceId,
  make: words.exactOptional(),
  model: words.exactOptional(),
  kind: z.enum(deviceKinds),
  placeId: placeId.describe('Where it stands.').exactOptional(),
  hardware: hardware.exactOptional(),
  supplies: supplies.exactOptional(),
  service: z
    .object({
      perPage: figure.describe("Per page, in the currency's units.").exactOptional(),
      monthly: figure.describe("A month, in the currency's units.").exactOptional(),
      calls: z
        .object({
          aYear: figure.describe('Calls a year.'),
          labour: figure.describe("Labour a call, in the currency's units."),
          travel: figure.describe("Travel a call, in the currency's units.").exactOptional(),
          partsAYear: figure.describe("Parts a year, in the currency's units.").exactOptional(),
        })
        .describe('Visits: calls a year × (labour + travel) + parts a year.')
        .exactOptional(),
    })
    .describe('Service outside a contract; not counted where a contract covers it.')
    .exactOptional(),
  pageRates: z
    .object({
      mono: figure.describe("Per mono page, in the currency's units.").exactOptional(),
      colour: figure.describe("Per colour page, in the currency's units.").exactOptional(),
    })
    .describe('Click charges paid outside any contract of the proposal.')
    .exactOptional(),
  monthlyCost: figure
    .describe("Paid a month for its pages and service where nothing finer is known, in the currency's units.")
    .exactOptional(),
  energy: energy.describe('Energy use, by TEC or by watts and hours.').exactOptional(),
  recommendedMonthly: figure.describe("The maker's planning figure, pages a month.").exactOptional(),
  dutyCycle: figure.describe("The maker's maximum, pages a month.").exactOptional(),
  duplexShare: shareFigure
    .describe("Share of impressions on two-sided sheets; absent: the proposal's.")
    .exactOptional(),
  department: words.describe('Who pays for it within the client.').exactOptional(),
};

/** A device of an option. */
export const newDevice = z
  .object({
    ...costedShape,
    phaseId: plainId.describe('The phase it arrives in; absent: month 1.').exactOptional(),
  })
  .meta({ id: 'newDevice' });

const pages = amount.nullable();
const monoPages = pages.describe('Mono pages; null where not known.');
const colourPages = pages.describe('Colour pages; null where not known.');

const reading = z
  .object({
    on: day,
    mono: pages.describe('Mono odometer, pages; null where the meter was not read.'),
    colour: pages.describe('Colour odometer, pages; null where the meter was not read.'),
  })
  .meta({ id: 'meterReading' });

/** What is known of a device's volume. */
const volumeInput = z
  .discriminatedUnion('basis', [
    z.object({
      basis: z.literal('average'),
      mono: pages.describe('Mono pages a month; null where not known.'),
      colour: pages.describe('Colour pages a month; null where not known.'),
      ...provenance,
    }),
    z.object({
      basis: z.literal('usage'),
      mono: monoPages,
      colour: colourPages,
      days: wholeFrom(0).describe(
        'Days of the window in which the pages were printed; 0: not known, so the volume is unknown.',
      ),
      ...provenance,
    }),
    z.object({ basis: z.literal('meters'), start: reading, end: reading, ...provenance }),
    z.object({
      basis: z.literal('lifetime'),
      mono: monoPages,
      colour: colourPages,
      total: pages.describe('All pages; null where not known.'),
      ...provenance,
      on: day.describe('The day of the reading.').exactOptional(),
    }),
  ])
  .describe(
    'Volume as found: average (pages a month), usage (pages in so many days), meters (two readings), lifetime (one reading: gives no volume).',
  );

/** A device of today's fleet. */
export const device = z
  .object({
    ...costedShape,
    serial: words.exactOptional(),
    asset: words.exactOptional(),
    name: words.exactOptional(),
    ip: words.exactOptional(),
    mac: words.exactOptional(),
    connection: z.enum(['network', 'usb']).exactOptional(),
    isPersonal: z.boolean().describe('Whether it serves one person.').exactOptional(),
    installedOn: day.exactOptional(),
    contractName: words.describe('The contract that a list or bill names for it.').exactOptional(),
    volume: volumeInput.exactOptional(),
    replacement: z
      .object({
        price: figure.describe("What a successor would cost, in the currency's units."),
        usefulMonths: wholeFrom(1),
      })
      .describe('Replacement reserve, shown apart; never part of the hardware cost.')
      .exactOptional(),
    note: z.string().describe('Printed in the device appendix.').exactOptional(),
  })
  .meta({ id: 'device' });

/** Fails to compile when a schema is not the domain's device. */
export const areDomainDevices: readonly [
  Same<z.infer<typeof device>, Device>,
  Same<z.infer<typeof newDevice>, NewDevice>,
] = [true, true];
