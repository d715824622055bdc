import type { ContractId, SourceId } from '../ids';
import type { Device } from '../fleet/device';
import type { Decimal, Rate } from '../rate';
import { divide, isNegative, isZero, rate, subtract, sum, toDecimal } from '../rate';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { Figure } from '../sourced';
import type { BilledContract, BilledMeter } from '../table/billedContract';
import type { Contract, ContractExtra, ContractMeter } from './contract';

/** A contract as a bill shows it, with what the bill says and the contract cannot hold, in sentences. */
export interface ContractFromBill {
  readonly contract: Contract;
  readonly leftOut: readonly string[];
}

/** What a bill is read into a contract with. */
export interface BillReading {
  readonly bill: BilledContract;
  /** The imported file that the bill stands in. */
  readonly source: { readonly id: SourceId; readonly fileName: string };
  readonly devices: readonly Pick<Device, 'id' | 'contractName'>[];
  readonly id: ContractId;
  /** ISO 4217 code of the proposal; nothing is converted. */
  readonly currency: string;
}

/**
 * A contract of today made of what was invoiced: base and extras a month, a rate and the included
 * pages of each meter, the devices whose list or bill names the contract. All figures are of grade
 * `invoice` and name the file. Amounts a month and rates that do not come out even are rounded to a
 * millionth. Where the bill names no rate, it is the charge by the pages charged. Included pages are
 * taken as pooled, since a bill adds them up. A bill that does not say how many months it covers
 * counts for one. Problem: `other-currency`.
 */
export function contractFromBill(reading: BillReading): Result<ContractFromBill> {
  const { bill, source, id, currency } = reading;
  if (bill.currency !== currency) {
    return fail(
      'other-currency',
      `The bill is in ${bill.currency}, the proposal in ${currency}: type the contract in by hand.`,
    );
  }
  const months = monthsOf(bill);
  const aMonth = (amount: Decimal): Figure => figureOf(divide(rate(amount), months), reading);
  const read = metersOf(reading, months);
  const extras: readonly ContractExtra[] = [
    ...(!isCharged(bill.extras)
      ? []
      : [{ label: 'Extras', amount: aMonth(bill.extras), per: 'month' as const }]),
    ...read.extras.map(({ label, charge }) => ({ label, amount: aMonth(charge), per: 'month' as const })),
  ];
  const contract: Contract = {
    id,
    name: bill.contract ?? `Contract of ${source.fileName}`,
    ...(bill.supplier === undefined ? {} : { supplier: bill.supplier }),
    ...(!isCharged(bill.base) ? {} : { base: { amount: aMonth(bill.base), per: 'month' as const } }),
    meters: read.meters,
    inclusion: 'pooled',
    ...(extras.length === 0 ? {} : { extras }),
    devices: devicesOfBill(bill, reading.devices).map((deviceId) => ({ deviceId })),
  };
  return ok({ contract, leftOut: [...read.leftOut, ...leftOutOf(bill)] });
}

/** Ids of the devices whose list or bill names the contract of a bill; none for a bill that names no contract. */
export function devicesOfBill(
  bill: Pick<BilledContract, 'contract'>,
  devices: readonly Pick<Device, 'id' | 'contractName'>[],
): readonly string[] {
  const name = bill.contract?.trim().toLowerCase() ?? '';
  if (name === '') return [];
  return devices
    .filter(({ contractName }) => contractName?.trim().toLowerCase() === name)
    .map(({ id }) => id);
}

/** Months that a bill covers; one where it does not say. */
export function monthsOf(bill: Pick<BilledContract, 'months'>): Rate {
  const months = rate(decimalText(bill.months ?? 1));
  return isZero(months) || isNegative(months) ? rate('1') : months;
}

/** A number of months as a decimal text; half months occur. */
function decimalText(months: number): Decimal {
  return months.toFixed(6);
}

function isNothing(amount: Decimal): boolean {
  return isZero(rate(amount));
}

/** What is paid back is no charge of a contract. */
function isCharged(amount: Decimal): boolean {
  return !isNothing(amount) && !isNegative(rate(amount));
}

function figureOf(value: Rate, { bill, source }: BillReading): Figure {
  const of = bill.contract === null ? '' : `, contract ${bill.contract}`;
  return { value: even(value), grade: 'invoice', note: `${source.fileName}${of}`, file: source.id };
}

function even(value: Rate): Decimal {
  return toDecimal(value, 6).replace(/\.?0+$/, '');
}

interface MetersRead {
  readonly meters: readonly ContractMeter[];
  /** Charges without pages: nothing can be said of a page. */
  readonly extras: readonly { readonly label: string; readonly charge: Decimal }[];
  readonly leftOut: readonly string[];
}

function metersOf(reading: BillReading, months: Rate): MetersRead {
  const billed = reading.bill.meters;
  const levels = billed.filter(isLevel);
  const allLevels = sum(levels.map(({ usage }) => rate(usage ?? '0')));
  const areShared = levels.length < 2 || (levels.every(({ usage }) => usage !== null) && !isZero(allLevels));
  const meters: ContractMeter[] = [];
  const extras: { label: string; charge: Decimal }[] = [];
  const leftOut: string[] = [];
  for (const meter of billed) {
    const price = priceOf(meter);
    if (price === undefined) {
      if (isCharged(meter.charge)) extras.push({ label: `Pages, ${nameOf(meter)}`, charge: meter.charge });
      else leftOut.push(`The bill names no rate for ${nameOf(meter)}.`);
    } else if (isLevel(meter) && !areShared) {
      extras.push({ label: `Pages, ${nameOf(meter)}`, charge: meter.charge });
      leftOut.push(`The pages of ${nameOf(meter)} are not known, so that its rate could not be used.`);
    } else {
      const share =
        isLevel(meter) && levels.length > 1
          ? { share: figureOf(divide(rate(meter.usage ?? '0'), allLevels), reading) }
          : {};
      const included = includedOf(meter, months);
      const isSplit = meter.meter === 'all' && included !== undefined;
      if (isSplit) leftOut.push(`${included} included pages a month of mono and color together.`);
      const terms = {
        ...(isLevel(meter) ? { name: nameOf(meter) } : {}),
        ...share,
        rate: figureOf(price, reading),
        ...(included === undefined || isSplit ? {} : { included }),
      };
      meters.push(...countersOf(meter).map((counter) => ({ ...terms, meter: counter })));
    }
  }
  return { meters, extras, leftOut };
}

function isLevel({ meter }: BilledMeter): boolean {
  return meter.startsWith('level');
}

function countersOf({ meter }: BilledMeter): readonly ContractMeter['meter'][] {
  if (meter === 'all') return ['mono', 'colour'];
  return [meter === 'mono' ? 'mono' : 'colour'];
}

function nameOf({ meter }: BilledMeter): string {
  if (meter === 'all') return 'mono and color together';
  return meter === 'colour' ? 'color' : meter.replace(/^level/, 'color level');
}

/** The rate a page: as billed, else the charge by the pages charged; `undefined` where neither is known. */
function priceOf({ rate: billed, charge, usage, included, overage }: BilledMeter): Rate | undefined {
  if (billed !== null) return rate(billed);
  const charged =
    overage !== null
      ? rate(overage)
      : usage === null
        ? undefined
        : subtract(rate(usage), rate(included ?? '0'));
  if (charged === undefined || isZero(charged) || isNegative(charged) || !isCharged(charge)) return undefined;
  return divide(rate(charge), charged);
}

function includedOf({ included }: BilledMeter, months: Rate): Decimal | undefined {
  return included === null || isNothing(included) ? undefined : even(divide(rate(included), months));
}

function leftOutOf(bill: BilledContract): readonly string[] {
  const { months, credits, unexplained, contract, currency } = bill;
  const paidBack = [bill.base, bill.extras].filter((amount) => isNegative(rate(amount)));
  return [
    ...paidBack.map((amount) => `${currency} ${amount} that was paid back.`),
    ...(contract === null ? ['The bill names no contract: choose its devices yourself.'] : []),
    ...(months === null ? ['The bill does not say how many months it covers; one was taken.'] : []),
    ...(isNothing(credits) ? [] : [`Credits of ${currency} ${credits}, which need not come again.`]),
    ...(isNothing(unexplained) ? [] : [`${currency} ${unexplained} of the bill that no charge explains.`]),
  ];
}
