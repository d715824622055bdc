import { z } from 'zod';
import { compareRates, isDecimal, rate } from '../../../domain/rate';
import type { ContractId, DeviceId, OptionId, PlaceId, ProposalId, SourceId } from '../../../domain/ids';
import { type Figure, grades } from '../../../domain/sourced';
import type { Same } from '../../sameType';

const mostDigits = 40;

function decimal(pattern: RegExp, must: string) {
  return z
    .string({ error: `${must} ("12.50"), a text and not a number` })
    .max(mostDigits, {
      error: `must not be longer than ${String(mostDigits)} characters`,
      abort: true,
    })
    .regex(pattern, { error: `${must} ("12.50")`, abort: true });
}

/** Any amount: a plain decimal number as text. */
export const anyDecimal = decimal(/^-?\d+(\.\d+)?$/, 'must be a plain decimal');
/** An amount that is zero or more. */
export const amount = decimal(/^\d+(\.\d+)?$/, 'must be a plain decimal that is 0 or more');
/** An amount that is more than zero. */
export const positiveAmount = decimal(
  /^(?=.*[1-9])\d+(\.\d+)?$/,
  'must be more than 0, written as a plain decimal',
);

/** A share within bounds, 0.05 for 5 %. */
export function shareBetween(least: string, most: string) {
  return anyDecimal.refine(
    (text) =>
      isDecimal(text) &&
      compareRates(rate(text), rate(least)) >= 0 &&
      compareRates(rate(text), rate(most)) <= 0,
    { error: `must lie between ${least} and ${most} ("0.05" is 5 %)` },
  );
}

/** A text that says something. */
export const words = z.string().min(1, { error: 'must not be empty' });
/** A day of the calendar. */
export const day = z.iso
  .date({ error: 'must be a real day, written YYYY-MM-DD' })
  .describe('A day, YYYY-MM-DD.');
/** A moment in UTC. */
export const moment = z.iso
  .datetime({ error: 'must be a moment, written 2026-11-22T10:15:00Z' })
  .describe('A moment in UTC, 2026-11-22T10:15:00Z.');

/** A whole number that is `least` or more. */
export function wholeFrom(least: number) {
  return z.int({ error: 'must be a whole number' }).min(least, { error: `must be ${String(least)} or more` });
}

function id<T extends string>(what: string): z.ZodType<T> {
  const checked = z
    .string()
    .min(1, { error: 'must not be empty' })
    .max(100, { error: 'must not be longer than 100 characters' })
    .describe(what);
  // The brand of an id is a name only: every text may carry it.
  return checked as z.ZodType<string> as z.ZodType<T>;
}

/** Names a device. */
export const deviceId = id<DeviceId>('Names a device; unique within the proposal, options included.');
/** Names a place. */
export const placeId = id<PlaceId>('Names a place.');
/** Names a contract. */
export const contractId = id<ContractId>('Names a contract; unique within the proposal, options included.');
/** Names an option. */
export const optionId = id<OptionId>('Names an option.');
/** Names what has no type of its own. */
export const plainId = id<string>('Any text that is unique among its kind.');
/** Names an imported table; it becomes a file name, so nothing but hexadecimal digits may stand in it. */
export const sourceId = z
  .string()
  .regex(/^[0-9a-f]{16}$/, { error: 'must be 16 hexadecimal digits' })
  .describe(
    'Names an imported table: the first 16 hexadecimal digits of its SHA-256.',
  ) as z.ZodType<string> as z.ZodType<SourceId>;
/** Names a proposal; it becomes a file name, so it must be a UUID. */
export const proposalId = z
  .guid({ error: 'must be a UUID' })
  .describe('Names the proposal (UUID).') as z.ZodType<string> as z.ZodType<ProposalId>;

const bookRef = z
  .object({ id: words, version: words, entry: words })
  .describe('The price book, its version and the entry it was taken from; absent for what a person wrote.')
  .meta({ id: 'bookRef' });

/** How far a figure may lie off. */
export const range = z
  .object({
    below: shareBetween('0', '1').describe('Share below the value: "0.1" is 10 % less.'),
    above: shareBetween('0', '10').describe('Share above the value: "0.2" is 20 % more.'),
  })
  .meta({ id: 'range' });

/** The members that say where a figure comes from. */
export const provenance = {
  grade: z
    .enum(grades)
    .describe(
      'Where it comes from, best first: invoice, measured (a meter), told (by the client), published, estimate (our own).',
    ),
  note: z.string().describe('For people: "Lease invoice of September".').exactOptional(),
  file: sourceId.describe('The imported table it stands in.').exactOptional(),
  row: wholeFrom(1).describe('Its row there, counted from 1 as in the sheet.').exactOptional(),
  on: day.describe('The day for which it holds.').exactOptional(),
  book: bookRef.exactOptional(),
  range: range.describe('How far it may lie off; absent: the range of its grade.').exactOptional(),
};

function figureOf<V extends z.ZodType<string>>(value: V, id: string) {
  return z
    .object({
      value,
      ...provenance,
      instead: z
        .object({ value: anyDecimal, book: bookRef })
        .describe('What the price book said, where a person has put another value in its place.')
        .exactOptional(),
    })
    .meta({ id });
}

/** A figure that is zero or more, such as a price. */
export const figure = figureOf(amount, 'figure');
/** A figure that is more than zero, such as a yield. */
export const positiveFigure = figureOf(positiveAmount, 'positiveFigure');
/** A share from 0 to 1. */
export const shareFigure = figureOf(shareBetween('0', '1'), 'shareFigure');
/** A yearly price increase. */
export const increaseFigure = figureOf(shareBetween('-0.5', '1'), 'increaseFigure');

/** Fails to compile when the schema is not the domain's figure. */
export const isDomainFigure: Same<z.infer<typeof figure>, Figure> = true;
