import { z } from 'zod';
import type { Decisions } from '../domain/table/decisions';
import { mostCorrections } from '../domain/table/decisions';
import { columnMeanings } from '../domain/table/meaning';

const row = z.number().int().min(1).max(200_100);
const column = z.number().int().min(0).max(500);
/** JSON knows members by text only. */
const columnKey = z.string().regex(/^\d{1,3}$/);
const rowKey = z.string().regex(/^\d{1,6}$/);

const unit = z.strictObject({
  per: z.enum(['page', 'thousand', 'day', 'month', 'quarter', 'year']).exactOptional(),
  cents: z.boolean().exactOptional(),
});

const meterDecision = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('rollover'),
    digits: z.union([z.literal(5), z.literal(6), z.literal(7)]),
  }),
  z.strictObject({ type: z.literal('replaced') }),
]);

/** What the user decided about a file, as `Decisions` describes it. */
export const decisionsSchema = z.strictObject({
  table: z.number().int().min(0).max(1000).exactOptional(),
  headerRow: row.nullable().exactOptional(),
  meanings: z.record(columnKey, z.enum(columnMeanings)).exactOptional(),
  units: z.record(columnKey, unit).exactOptional(),
  decimal: z.enum(['.', ',']).exactOptional(),
  dateOrder: z.enum(['dayFirst', 'monthFirst']).exactOptional(),
  windowDays: z.number().int().min(1).max(4000).exactOptional(),
  fillDown: z.boolean().exactOptional(),
  hiddenRows: z.enum(['take', 'leave']).exactOptional(),
  totalRows: z.enum(['take', 'leave']).exactOptional(),
  duplicates: z.enum(['newest', 'highest', 'both']).exactOptional(),
  meters: z.record(rowKey, meterDecision).exactOptional(),
  estimateLifetime: z.boolean().exactOptional(),
  subnets: z
    .array(z.strictObject({ subnet: z.string().max(64), place: z.string().max(500) }))
    .max(5000)
    .exactOptional(),
  corrections: z
    .array(z.strictObject({ row, column, text: z.string().max(32_767) }))
    .max(mostCorrections)
    .exactOptional(),
}) satisfies z.ZodType<Decisions>;

/** How a text file is to be read where the guess is wrong. */
export const readChoices = z.strictObject({
  encoding: z.enum(['UTF-8', 'UTF-16', 'Windows-1252', 'Windows-1250']).exactOptional(),
  separator: z.enum([',', ';', '\t', '|']).exactOptional(),
});

/** How a text file is to be read where the guess is wrong. */
export type ReadChoices = z.infer<typeof readChoices>;

/** What the user chose in the wizard. */
export const importChoices = z.strictObject({
  token: z.string().min(1).max(64),
  currency: z.string().length(3),
  sheet: z.string().max(255).optional(),
  decisions: decisionsSchema,
  /** Pairs that the user confirmed (a device of the proposal) or refused (`null`), by the found device. */
  pairs: z.array(z.tuple([z.string().max(300), z.string().max(300).nullable()])).max(200_000),
  /** A newer file of a source: its places, addresses and names take the place of the older ones. */
  update: z.boolean().optional(),
  /** Read the file as if nothing were remembered of its like. */
  forgetProfile: z.boolean().optional(),
  /** The devices, places and sources of the proposal as JSON; given once, and kept with the file. */
  fleet: z.string().max(200_000_000).optional(),
});

/** What the user chose in the wizard. */
export type ImportChoices = z.infer<typeof importChoices>;
