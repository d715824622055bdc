import type { Amount } from './amount';

/** The rows of our side, in their order. */
export const ourRows = [
  'hardware',
  'base',
  'pagesMono',
  'pagesColour',
  'pagesOther',
  'extras',
  'service',
  'oneOffs',
  'delivery',
  'installation',
  'operations',
] as const;

/** A row of our side. */
export type OurRow = (typeof ourRows)[number];

/** What a row is counted by: its margin is known for so many of them. */
export const rowCounts: Readonly<Record<OurRow, readonly [one: string, many: string]>> = {
  hardware: ['device', 'devices'],
  base: ['contract', 'contracts'],
  pagesMono: ['device', 'devices'],
  pagesColour: ['device', 'devices'],
  pagesOther: ['charge', 'charges'],
  extras: ['contract', 'contracts'],
  service: ['device', 'devices'],
  oneOffs: ['item', 'items'],
  delivery: ['device', 'devices'],
  installation: ['device', 'devices'],
  operations: ['kind of work', 'kinds of work'],
};

/** Who pays us: the client, later than the month; or a lessor, once. */
export type PaidBy = 'client' | 'lessor';

/** Whom we pay: makers of devices, suppliers of toner, parts and help, or our own people. */
export type PaidTo = 'devices' | 'supplies' | 'work';

/**
 * The smallest thing whose price and cost price belong together: a device in a row, a contract's base. An
 * absent price or cost is none at all; one that is not known says why, and leaves the unit out of margins.
 */
export interface OurUnit {
  readonly row: OurRow;
  /** What it is, for people. */
  readonly name: string;
  readonly price?: Amount;
  readonly paidBy: PaidBy;
  readonly cost?: Amount;
  readonly paidTo: PaidTo;
  /** Whether its price comes back month after month. */
  readonly isRecurring?: boolean;
  /** A charge of a whole contract beside its devices: not counted among them. */
  readonly isUncounted?: boolean;
}
