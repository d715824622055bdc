import type { EscalatorCover } from '../contract/contract';
import type { ContractId, DeviceId } from '../ids';
import type { Invoice } from '../proposal/proposal';
import type { Rate } from '../rate';
import { divide, fraction, isZero, multiply, one, rate, sum, zero } from '../rate';
import type { CostCategory, CostLine } from './costLine';
import { lineOfMonth, recurringCategories } from './costLine';
import type { CostGroup } from './costSums';
import { groupOf, inTerm, linesOf } from './costSums';
import type { ContractTerm } from './contractPeriods';
import { pricedContract } from './contractPeriods';
import { spreadOf } from './spread';
import type { Timeline } from './timeline';

/** An invoice beside the modelled cost of what it is for, both a month and exact. */
export interface Reconciliation {
  readonly invoice: Invoice;
  readonly invoiced: Rate;
  readonly modelled: Rate;
  /** Invoiced / modelled; absent where nothing is modelled. */
  readonly factor?: Rate;
  /** All that it is for follows an earlier base invoice, so that it counts for nothing. */
  readonly isHidden?: true;
}

/** What today's cost is brought to by its invoices: today's devices and contracts, and each base invoice with its factor. */
export interface InvoiceBase {
  readonly reconciliations: readonly Reconciliation[];
  readonly devices: ReadonlySet<DeviceId>;
  readonly contracts: ReadonlySet<ContractId>;
}

/**
 * Holds every invoice against the modelled cost of month 1 at today's prices. Several base invoices may
 * speak of one line; the first of them counts.
 */
export function invoiceBase(
  invoices: readonly Invoice[],
  flat: readonly CostGroup[],
  today: Pick<InvoiceBase, 'devices' | 'contracts'>,
): InvoiceBase {
  if (invoices.length === 0) return { ...today, reconciliations: [] };
  const matches = invoices.map((invoice) => matcherOf(invoice, today));
  const sums = invoices.map((): Rate[] => []);
  const others = invoices.map((): Rate[] => []);
  for (const line of linesOf(flat)) {
    const base = invoices.findIndex((invoice, at) => invoice.isBase && matches[at]?.(line) === true);
    invoices.forEach((invoice, at) => {
      const isFor = matches[at]?.(line) === true;
      if (isFor) (invoice.isBase && at !== base ? others : sums)[at]?.push(lineOfMonth(line, 1));
    });
  }
  const reconciliations = invoices.map((invoice, at): Reconciliation => {
    const invoiced = divide(rate(invoice.amount.value), rate(invoice.months));
    const modelled = sum(sums[at] ?? []);
    const followed = sum(others[at] ?? []);
    if (isZero(modelled) && (!isZero(followed) || isRepeated(invoices, at))) {
      return { invoice, invoiced, modelled: followed, isHidden: true };
    }
    return isZero(modelled)
      ? { invoice, invoiced, modelled: zero }
      : { invoice, invoiced, modelled, factor: divide(invoiced, modelled) };
  });
  return { ...today, reconciliations };
}

/** Whether an earlier base invoice is for the very same: several months of one cost, of which nothing is modelled. */
function isRepeated(invoices: readonly Invoice[], at: number): boolean {
  const scopeOf = ({ categories, devices, contractId }: Invoice): string =>
    JSON.stringify([[...categories].sort(), devices === 'all' ? 'all' : [...devices].sort(), contractId]);
  const own = invoices[at];
  if (own?.isBase !== true) return false;
  return invoices.slice(0, at).some((earlier) => earlier.isBase && scopeOf(earlier) === scopeOf(own));
}

/** What contracts charge: of these, an invoice for one contract is for no other contract and no other prices. */
const contractCategories: readonly CostCategory[] = ['base', 'pages', 'minimum', 'extras'];

/** Whether a line of today is among those that an invoice is for, whichever other invoices are for it. */
export function matcherOf(
  invoice: Invoice,
  today: Pick<InvoiceBase, 'devices' | 'contracts'>,
): (line: CostLine) => boolean {
  const categories = new Set(invoice.categories.filter((category) => recurringCategories.includes(category)));
  const devices = invoice.devices === 'all' ? today.devices : new Set(invoice.devices);
  const ofContract = invoice.contractId;
  return ({ category, deviceId, contractId }) =>
    categories.has(category) &&
    (contractId === undefined || today.contracts.has(contractId)) &&
    (ofContract === undefined ||
      (contractId === undefined ? !contractCategories.includes(category) : contractId === ofContract)) &&
    (deviceId === undefined ? invoice.devices === 'all' : devices.has(deviceId));
}

/**
 * The lines with those that a base invoice is for brought to what was invoiced, and a line for each
 * base invoice without any modelled cost, shared by the devices that are still there; where it names
 * its contract, it ends with that and rises with its prices from those of month 1.
 */
export function withInvoices(
  groups: readonly CostGroup[],
  base: InvoiceBase,
  of: { readonly timeline: Timeline; readonly costing: ContractTerm },
): readonly CostGroup[] {
  const used = base.reconciliations.filter(({ invoice }) => invoice.isBase);
  if (used.length === 0) return groups;
  const matchers = used.map(({ invoice }) => matcherOf(invoice, base));
  const brought = linesOf(groups).map((line): CostLine => {
    const at = matchers.findIndex((isOwn) => isOwn(line));
    const found = used[at];
    if (found?.factor === undefined) return line;
    const { invoice, factor } = found;
    return {
      ...line,
      amount: multiply(line.amount, factor),
      grade: invoice.amount.grade,
      origin: { rule: 'invoice', invoiceId: invoice.id, of: line.origin, factor },
    };
  });
  const unmodelled = used.filter(
    ({ factor, invoice, isHidden }) =>
      factor === undefined && isHidden === undefined && firstRecurring(invoice) !== undefined,
  );
  const added = unmodelled.map((found) => unmodelledLine(found, base, of));
  return [groupOf(inTerm([...brought, ...added]))];
}

/** The first recurring category of an invoice; what is billed once is no cost of every month. */
function firstRecurring({ categories }: Invoice): CostCategory | undefined {
  return categories.find((category) => recurringCategories.includes(category));
}

/** By which price of its contract an invoice for a category moves. */
export function coverOf(category: CostCategory): EscalatorCover | undefined {
  switch (category) {
    case 'base':
    case 'lease':
    case 'extras':
      return category;
    case 'pages':
    case 'minimum':
      return 'rates';
    default:
      return undefined;
  }
}

function unmodelledLine(
  { invoice, invoiced }: Reconciliation,
  base: InvoiceBase,
  { timeline, costing }: { readonly timeline: Timeline; readonly costing: ContractTerm },
): CostLine {
  const own = invoice.devices === 'all' ? base.devices : new Set(invoice.devices);
  const category = firstRecurring(invoice) ?? 'pages';
  const span = timeline.contracts.find(
    ({ contract, isOfOption }) => !isOfOption && contract.id === invoice.contractId,
  );
  const cover = coverOf(category);
  const factors =
    span === undefined || cover === undefined ? undefined : pricedContract(span, costing).factors(cover);
  const first = factors?.[0] ?? one;
  const byMonth = timeline.stages.flatMap((stage) => {
    const present = stage.devices.filter(({ id }) => own.has(id)).length;
    const share = present === own.size ? one : fraction(present, own.size);
    return Array.from({ length: stage.to - stage.from + 1 }, (_, at): Rate => {
      const month = stage.from + at;
      if (span !== undefined && (month < span.from || month > span.to)) return zero;
      const price = factors?.[month - 1] ?? first;
      return price === first ? share : multiply(share, divide(price, first));
    });
  });
  return {
    category,
    amount: invoiced,
    over: spreadOf(byMonth),
    grade: invoice.amount.grade,
    origin: { rule: 'invoice', invoiceId: invoice.id, factor: invoiced },
  };
}
