import { devicesOfBill, monthsOf } from '../contract/contractFromBill';
import type { Contract } from '../contract/contract';
import type { BillReading } from '../contract/contractFromBill';
import type { Invoice } from '../proposal/proposal';
import type { Decimal } from '../rate';
import { add, isNegative, rate, toDecimal } from '../rate';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { BilledMeter } from '../table/billedContract';

/**
 * What a bill says was paid before tax, with its months, its days, its pages by counter where they
 * are stated, and its devices; for all devices where none names the contract. It stands beside the
 * modelled cost and is no base until someone says so. `contracts` are today's: one of the bill's name
 * is named by the invoice. Problems: `other-currency`; `credit` where less than nothing was paid.
 */
export function invoiceFromBill(
  reading: BillReading & { readonly contracts: readonly Pick<Contract, 'id' | 'name'>[] },
): Result<Invoice> {
  const { bill, source, devices, currency } = reading;
  if (bill.currency !== currency) {
    return fail('other-currency', `The bill is in ${bill.currency}, the proposal in ${currency}.`);
  }
  if (isNegative(rate(bill.total))) {
    return fail('credit', 'The bill pays more back than it charges: it is no invoice.');
  }
  const own = devicesOfBill(bill, devices);
  const contract = reading.contracts.find(({ name }) => name === bill.contract);
  const pages = pagesOf(bill.meters);
  const label = bill.contract ?? source.fileName;
  return ok({
    id: reading.id,
    label: `Invoices of ${label}`,
    ...(bill.supplier === undefined ? {} : { supplier: bill.supplier }),
    ...(contract === undefined ? {} : { contractId: contract.id }),
    ...(bill.from === null ? {} : { from: bill.from }),
    ...(bill.to === null ? {} : { to: bill.to }),
    months: trimmed(toDecimal(monthsOf(bill), 6)),
    amount: { value: bill.total, grade: 'invoice', note: `${source.fileName}, ${label}`, file: source.id },
    categories: ['base', 'pages', 'minimum', 'extras'],
    devices: own.length === 0 ? 'all' : own,
    ...(pages === undefined ? {} : { pages }),
    isBase: false,
  });
}

/** Pages by counter; the levels of color together. Nothing for a counter with a meter of unknown pages. */
function pagesOf(meters: readonly BilledMeter[]): Invoice['pages'] {
  if (meters.some(({ meter }) => meter === 'all')) return undefined;
  const [mono, colour] = [
    usageOf(meters.filter(({ meter }) => meter === 'mono')),
    usageOf(meters.filter(({ meter }) => meter !== 'mono')),
  ];
  if (mono === undefined && colour === undefined) return undefined;
  return { ...(mono === undefined ? {} : { mono }), ...(colour === undefined ? {} : { colour }) };
}

function usageOf(meters: readonly BilledMeter[]): Decimal | undefined {
  const known = meters.flatMap(({ usage }) => (usage === null ? [] : [rate(usage)]));
  if (known.length === 0 || known.length < meters.length) return undefined;
  return trimmed(toDecimal(known.reduce(add), 6));
}

function trimmed(value: Decimal): Decimal {
  return value.replace(/\.?0+$/, '');
}
