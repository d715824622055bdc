import type { Comparison } from '../comparison/comparison';
import type { Meter } from '../contract/contract';
import { meters } from '../contract/contract';
import type { DeviceId } from '../ids';
import type { Rate } from '../rate';
import { divide, isZero, multiply, rate, subtract, sum } from '../rate';
import type { CostCategory, CostLine } from './costLine';
import { lineOfMonth } from './costLine';
import type { Coverage } from './costTable';
import type { Reconciliation } from './invoiceBase';
import { matcherOf } from './invoiceBase';

/** What other pages than the modelled ones do to the gap of an invoice: `amount = (billed - modelled) × price`. */
export interface PagesGap {
  readonly meter: Meter;
  /**
   * Pages a month that were billed, and those that the modelled amount is for: of the invoice's devices
   * that pay for the counter in its categories, as far as they are known.
   */
  readonly billed: Rate;
  readonly modelled: Rate;
  /** What a page of the counter costs in the model on average: included pages lower it. */
  readonly price: Rate;
  readonly amount: Rate;
}

/** Why an invoice and the modelled cost differ, all a month and exact: the pages' amounts and the rest are the gap. */
export interface GapExplained {
  /** Invoiced less modelled. */
  readonly gap: Rate;
  /** One for each counter whose pages the invoice states and whose price is modelled. */
  readonly pages: readonly PagesGap[];
  /** What prices and what is not known make of the gap. */
  readonly rest: Rate;
  /** Devices of the invoice whose pages and prices are all known. */
  readonly devices: Coverage;
}

/** Categories whose lines of a counter follow its pages. */
const ofPages: readonly CostCategory[] = ['pages', 'supplies', 'wearParts', 'service'];

/**
 * Explains the gap between an invoice and the modelled cost of what it is for. The part due to pages
 * is, counter by counter, the billed less the modelled pages of a month at the modelled price a page;
 * the rest is due to prices and to what is not known. Without stated pages, without modelled ones, or
 * without a price for them, all is rest.
 */
export function explainGap(
  { invoice, invoiced, modelled }: Reconciliation,
  comparison: Pick<Comparison, 'today'>,
): GapExplained {
  const { state, flat } = comparison.today;
  const own = invoice.devices === 'all' ? state.devices.map(({ id }) => id) : invoice.devices;
  const lines = modelledLines(invoice, comparison);
  const months = rate(invoice.months);
  const pages = meters.flatMap((meter): readonly PagesGap[] => {
    const stated = invoice.pages?.[meter];
    if (stated === undefined) return [];
    const ofMeter = lines.filter((line) => line.meter === meter && ofPages.includes(line.category));
    const paying = payingDevices(invoice, comparison, { meter, lines: ofMeter });
    const known = sum(
      own.filter((id) => paying.has(id)).flatMap((id) => state.volumes.get(id)?.[meter].pages ?? []),
    );
    const cost = sum(ofMeter.map(({ aMonth }) => aMonth));
    if (isZero(known) || isZero(cost)) return [];
    const [billed, price] = [divide(rate(stated), months), divide(cost, known)];
    return [{ meter, billed, modelled: known, price, amount: multiply(subtract(billed, known), price) }];
  });
  const gap = subtract(invoiced, modelled);
  const unknown = own.filter((id) => flat.incomplete.has(id)).length;
  return {
    gap,
    pages,
    rest: subtract(gap, sum(pages.map(({ amount }) => amount))),
    devices: { known: own.length - unknown, of: own.length },
  };
}

/** Devices that pay for a counter's pages in an invoice's categories, be it that the pages are included. */
function payingDevices(
  { categories }: Reconciliation['invoice'],
  { today }: Pick<Comparison, 'today'>,
  of: { readonly meter: Meter; readonly lines: readonly ModelledLine[] },
): ReadonlySet<DeviceId> {
  const billing = categories.includes('pages')
    ? today.state.contracts.filter(({ meters: billed }) => billed.some(({ meter }) => meter === of.meter))
    : [];
  return new Set([
    ...of.lines.flatMap(({ deviceId }) => deviceId ?? []),
    ...billing.flatMap(({ devices }) => devices.map(({ deviceId }) => deviceId)),
  ]);
}

/** A line of today that an invoice is for, with what it is modelled at in month 1. */
type ModelledLine = Pick<CostLine, 'category' | 'meter' | 'deviceId'> & { readonly aMonth: Rate };

/** The lines that make the modelled amount; those that invoices brought to another amount as they were before. */
function modelledLines(
  invoice: Reconciliation['invoice'],
  { today }: Pick<Comparison, 'today'>,
): readonly ModelledLine[] {
  const { state, flat } = today;
  const isFor = matcherOf(invoice, {
    devices: new Set<DeviceId>(state.devices.map(({ id }) => id)),
    contracts: new Set(state.contracts.map(({ id }) => id)),
  });
  return flat.lines.flatMap((line): readonly ModelledLine[] => {
    const { category, meter, deviceId, origin } = line;
    if (!isFor(line) || meter === undefined) return [];
    const of = { category, meter, ...(deviceId === undefined ? {} : { deviceId }) };
    const aMonth = lineOfMonth(line, 1);
    if (origin.rule !== 'invoice') return invoice.isBase ? [] : [{ ...of, aMonth }];
    // Brought to nothing, a line no longer says what it was.
    const isOwn = !invoice.isBase || origin.invoiceId === invoice.id;
    if (!isOwn || origin.of === undefined || isZero(origin.factor)) return [];
    return [{ ...of, aMonth: divide(aMonth, origin.factor) }];
  });
}
