import { z } from 'zod';
import { placeKinds } from '../../../domain/places/place';
import { grades } from '../../../domain/sourced';
import { columnMeanings } from '../../../domain/table/meaning';
import { costCategories } from '../../../domain/cost/costLine';
import {
  anyDecimal,
  day,
  figure,
  moment,
  placeId,
  plainId,
  range,
  shareFigure,
  sourceId,
  wholeFrom,
  words,
} from './figure';

const band = z.object({ low: anyDecimal.exactOptional(), high: anyDecimal.exactOptional() });

/** The organisation that the proposal is for. */
export const client = z.object({
  name: z.string(),
  board: z.string().describe('The body that decides: "Board of Trustees".').exactOptional(),
  contact: z.string().exactOptional(),
});

/** Who offers. */
export const provider = z.object({
  company: z.string(),
  rep: z.string().describe('The person who offers.'),
  phone: z.string().exactOptional(),
  email: z.string().exactOptional(),
});

/** What holds for the whole proposal. */
export const settings = z.object({
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, { error: 'must be a currency code of three capitals, such as "USD"' })
    .describe('ISO 4217 code, "USD".'),
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, { error: 'must be a language tag such as "en-US"' })
    .describe('BCP 47 tag, "en-US"; numbers, dates and the document follow it.'),
  paper: z.enum(['a4', 'letter']),
  termMonths: wholeFrom(1)
    .max(240, { error: 'must be 240 or less' })
    .describe('Months that are compared, 1 to 240.'),
  startsOn: day.describe('First day of month 1, YYYY-MM-DD.'),
  energyPrice: figure
    .describe("Per kWh, in the currency's units; absent: energy is unknown.")
    .exactOptional(),
  scopeNote: z.string().describe('Whether paper is in the figures of both sides.').exactOptional(),
  counts: z
    .object({
      paper: z.boolean().exactOptional(),
      tax: z.boolean().exactOptional(),
      soft: z.boolean().exactOptional(),
      reserve: z.boolean().exactOptional(),
    })
    .describe('What the totals of both sides hold beside hard costs before tax; absent: nothing of it.')
    .exactOptional(),
  tax: z
    .object({
      name: words.describe('"VAT", "Sales tax".'),
      share: shareFigure,
      exempt: z.array(z.enum(costCategories)).describe('Cost categories without tax.').exactOptional(),
    })
    .describe('On top of every amount; figures are entered before tax.')
    .exactOptional(),
  paperPrice: figure.describe("A sheet, in the currency's units.").exactOptional(),
  duplexShare: shareFigure
    .describe('Share of impressions on two-sided sheets where a device has none of its own.')
    .exactOptional(),
  discountRate: shareFigure.describe('Yearly rate of the present value: "0.04" is 4 %.').exactOptional(),
  co2PerKwh: figure.describe('kg CO2 a kWh.').exactOptional(),
  co2PerSheet: figure.describe('g CO2 a sheet of paper.').exactOptional(),
  sheetsPerTree: figure.describe('Sheets a tree.').exactOptional(),
  usersAre: words.describe('Who counts as a user: "staff".').exactOptional(),
  students: figure.describe('Students, for pages a student.').exactOptional(),
  ranges: z
    .object({
      invoice: range.exactOptional(),
      measured: range.exactOptional(),
      told: range.exactOptional(),
      published: range.exactOptional(),
      estimate: range.exactOptional(),
    })
    .describe('How far figures of a grade may lie off; absent: the defaults.')
    .exactOptional(),
  suggestionRules: z
    .record(z.string(), anyDecimal)
    .describe('Thresholds of suggestions that differ from the defaults, by code.')
    .exactOptional(),
  bands: z
    .record(z.string(), band)
    .describe('Plausibility bands that differ from the defaults, by code.')
    .exactOptional(),
});

/** What the cover says. */
export const cover = z.object({
  title: z.string(),
  preparedFor: z.string().exactOptional(),
  meetingOn: day.exactOptional(),
  version: z.string().exactOptional(),
  validUntil: day.exactOptional(),
  note: z.string().describe('Printed plainly on the cover.').exactOptional(),
});

/** What the page for the board says in words. */
export const board = z.object({
  whyNow: z.string().exactOptional(),
  changes: z.array(z.string()).describe('What changes, a sentence each.'),
  risk: z.string().exactOptional(),
  decideBy: day.exactOptional(),
  nextStep: z.string().exactOptional(),
});

/** A place in the tree of sites, buildings, floors and rooms. */
export const place = z
  .object({
    id: placeId,
    name: words,
    kind: z.enum(placeKinds),
    parentId: placeId.describe('The place it lies in; absent: outermost.').exactOptional(),
    users: figure.describe('People who print there, places within it included.').exactOptional(),
  })
  .meta({ id: 'place' });

/** Something taken as true. */
export const assumption = z.object({
  id: plainId,
  text: words,
  grade: z.enum(grades),
  source: z.string().exactOptional(),
  ifWrong: z.string().describe('What would change if it is wrong.').exactOptional(),
  range: z.string().describe('How far it may lie off: "8 to 12 tickets".').exactOptional(),
  onBoardPage: z.boolean().describe('Also stands on the page for the board.').exactOptional(),
});

/** A promise with its measure. */
export const promiseMade = z.object({
  id: plainId,
  text: words,
  measure: z.string().describe('How it is measured.'),
  target: z.string(),
  owner: z.string(),
  due: z.string().exactOptional(),
});

/** A step of the road map. */
export const milestone = z.object({
  id: plainId,
  label: words,
  from: day,
  to: day.exactOptional(),
  who: z.string().exactOptional(),
});

const importIssue = z.object({
  code: z.string(),
  severity: z.enum(['info', 'warning', 'error']),
  rows: z.array(wholeFrom(1)).describe('Rows, counted from 1 as in the sheet.'),
  message: z.string(),
});

const pages = anyDecimal.nullable();
const billedMeter = z.object({
  meter: words.describe('"mono", "colour", "all", or a level of colour such as "level 2".'),
  usage: pages,
  included: pages,
  overage: pages,
  rate: pages.describe('A page; null where rows differ or none is stated.'),
  charge: anyDecimal,
});

/** What the invoices of one contract say; amounts before tax. */
export const billedContract = z
  .object({
    contract: z.string().nullable().describe('As in the file; null for rows that name none.'),
    supplier: z.string().exactOptional(),
    currency: z.string(),
    invoices: wholeFrom(0),
    from: day.nullable(),
    to: day.nullable(),
    months: z.number().min(0).nullable().describe('Months that are billed; null where a month was taken.'),
    devices: wholeFrom(0),
    base: anyDecimal,
    meters: z.array(billedMeter),
    extras: anyDecimal,
    credits: anyDecimal.describe('Zero or negative.'),
    unexplained: anyDecimal.describe('Part of the total that no other member explains.'),
    total: anyDecimal.describe('The sum of its rows.'),
    stated: anyDecimal.nullable().describe("The file's own total; null without one."),
    gap: anyDecimal.nullable().describe('Stated less total.'),
    tax: anyDecimal.describe('Kept apart: in no other amount.'),
    monthly: anyDecimal.describe('Paid a month before tax.'),
  })
  .meta({ id: 'billedContract' });

/** An imported table: what it was and how it was read. */
export const source = z
  .object({
    id: sourceId,
    fileName: z.string(),
    sheet: z.string().exactOptional(),
    importedAt: moment,
    rows: wholeFrom(0).describe('Rows of data, without title, header and total rows.'),
    headerRow: wholeFrom(1).nullable().describe('Row of the header, from 1; null without one.'),
    columns: z.array(z.object({ header: z.string(), meaning: z.enum(columnMeanings) })),
    issues: z.array(importIssue).describe('What was left out, corrected or doubted.'),
    bills: z
      .array(billedContract)
      .describe('What the invoices of the file say, contract by contract.')
      .exactOptional(),
  })
  .meta({ id: 'source' });
