import type { ContractId, DeviceId } from '../ids';
import type { Invoice } from '../proposal/proposal';
import type { Rate } from '../rate';
import { divide, fraction, isZero, multiply, rate, sum, zero } from '../rate';
import type { CostCategory, CostLine } from './costLine';
import { lineOfMonth, recurringCategories } from './costLine';
import type { CostGroup } from './costSums';
import { groupOf, linesOf } from './costSums';
import type { Spreads } from './spread';
import { spreadOf } from './spread';
import type { Stage } from './timeline';

/** An invoice beside the modelled cost of what it is for, both a month and exact. */
export interface Reconciliation {
  readonly invoice: Invoice;
  readonly invoiced: Rate;
  readonly modelled: Rate;
  /** Invoiced / modelled; absent where nothing is modelled. */
  readonly factor?: Rate;
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
  for (const line of linesOf(flat)) {
    const base = invoices.findIndex((invoice, at) => invoice.isBase && matches[at]?.(line) === true);
    invoices.forEach((invoice, at) => {
      const isOwn = invoice.isBase ? at === base : matches[at]?.(line) === true;
      if (isOwn) sums[at]?.push(lineOfMonth(line, 1));
    });
  }
  const reconciliations = invoices.map((invoice, at): Reconciliation => {
    const invoiced = divide(rate(invoice.amount.value), rate(invoice.months));
    const modelled = sum(sums[at] ?? []);
    return isZero(modelled)
      ? { invoice, invoiced, modelled: zero }
      : { invoice, invoiced, modelled, factor: divide(invoiced, modelled) };
  });
  return { ...today, reconciliations };
}

/** Whether a line of today is among those that an invoice is for, whichever other invoices are for it. */
export function matcherOf(
  invoice: Invoice,
  today: Pick<InvoiceBase, 'devices' | 'contracts'>,
): (line: CostLine) => boolean {
  const categories = new Set(invoice.categories.filter((category) => recurringCategories.includes(category)));
  const devices = invoice.devices === 'all' ? today.devices : new Set(invoice.devices);
  return ({ category, deviceId, contractId }) =>
    categories.has(category) &&
    (contractId === undefined || today.contracts.has(contractId)) &&
    (deviceId === undefined ? invoice.devices === 'all' : devices.has(deviceId));
}

/**
 * The lines with those that a base invoice is for brought to what was invoiced, and a line for each
 * base invoice without any modelled cost, shared by the devices that are still there.
 */
export function withInvoices(
  groups: readonly CostGroup[],
  base: InvoiceBase,
  { stages, spreads }: { readonly stages: readonly Stage[]; readonly spreads: Spreads },
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
    ({ factor, invoice }) => factor === undefined && firstRecurring(invoice) !== undefined,
  );
  const added = unmodelled.map((found) => unmodelledLine(found, base, { stages, spreads }));
  return [groupOf([...brought, ...added])];
}

/** The first recurring category of an invoice; what is billed once is no cost of every month. */
function firstRecurring({ categories }: Invoice): CostCategory | undefined {
  return categories.find((category) => recurringCategories.includes(category));
}

function unmodelledLine(
  { invoice, invoiced }: Reconciliation,
  base: InvoiceBase,
  { stages, spreads }: { readonly stages: readonly Stage[]; readonly spreads: Spreads },
): CostLine {
  const own = invoice.devices === 'all' ? base.devices : new Set(invoice.devices);
  const byMonth: Rate[] = [];
  for (const stage of stages) {
    const present = stage.devices.filter(({ id }) => own.has(id)).length;
    const share = own.size === 0 ? zero : fraction(present, own.size);
    for (let month = stage.from; month <= stage.to; month += 1) byMonth.push(share);
  }
  const isAll = stages.every(({ devices }) => devices.filter(({ id }) => own.has(id)).length === own.size);
  return {
    category: firstRecurring(invoice) ?? 'pages',
    amount: invoiced,
    over: isAll ? spreads.over({ from: 1, to: spreads.termMonths }) : spreadOf(byMonth),
    grade: invoice.amount.grade,
    origin: { rule: 'invoice', invoiceId: invoice.id, factor: invoiced },
  };
}
