import type { Meter } from '../contract/contract';
import { meters } from '../contract/contract';
import type { CostedDevice } from '../fleet/device';
import type { PageVolume } from '../fleet/pageVolume';
import type { Rate } from '../rate';
import { add, divide, isZero, multiply, rate, subtract, whole, zero } from '../rate';
import type { Figure, Grade } from '../sourced';
import { weakerGrade, weakestGrade } from '../sourced';
import type { CostCategory, LineOrigin } from './costLine';
import { hasSuppliesPrice, suppliesPrice } from './supplies';

/** What a contract over the device includes; `none` without a contract. */
export type Covered = 'none' | 'both' | 'supplies' | 'service' | 'pagesOnly';

/** A device's pages in some months, with what its cost depends on. */
export interface PagesOf {
  readonly device: CostedDevice;
  readonly volume: PageVolume;
  readonly covered: Covered;
  /** Its pages today, by which a known monthly cost is scaled; absent for a new device. */
  readonly today?: PageVolume | undefined;
  readonly duplexShare?: { readonly share: Rate; readonly grade: Grade } | undefined;
}

/** Prices that hold for the whole proposal; an absent one makes its cost unknown. */
export interface Prices {
  /** Per kWh. */
  readonly energyPrice?: Figure | undefined;
  /** A sheet. */
  readonly paperPrice?: Figure | undefined;
  /** Share of impressions on two-sided sheets of a device without its own. */
  readonly duplexShare?: Figure | undefined;
  readonly isPaperCounted: boolean;
}

/** A cost a month, exact; `isStanding` ones go on while a leaving device overlaps its successor. */
export interface MonthlyCost {
  readonly category: CostCategory;
  readonly meter?: Meter;
  readonly amount: Rate;
  readonly grade: Grade;
  readonly origin: LineOrigin;
  readonly isStanding?: boolean;
}

/** What a device's pages, supplies, service and paper cost a month outside contracts, and whether that is the whole of it. */
export interface PageCosts {
  readonly costs: readonly MonthlyCost[];
  readonly isComplete: boolean;
}

/**
 * The costs of a device's pages that no contract bills (domain.md 5.3, 5.4, 5.9). A monthly cost from an
 * invoice, or where nothing finer prices every page, stands for click charges, supplies and service and
 * follows the pages; unknown pages are left out.
 */
export function pageCosts(of: PagesOf, prices: Prices): PageCosts {
  const paper = paperCost(of, prices);
  const paperCosts = paper === undefined || paper === 'unknown' ? [] : [paper];
  const isPaperKnown = paper !== 'unknown' || !prices.isPaperCounted;
  const { device, volume, covered } = of;
  if (covered === 'none' && device.monthlyCost !== undefined && isByMonth(of)) {
    const cost: MonthlyCost = {
      category: 'pages',
      amount: scaledMonthlyCost(of, rate(device.monthlyCost.value)),
      grade: device.monthlyCost.grade,
      origin: { rule: 'monthlyCost' },
    };
    return { costs: [cost, ...paperCosts], isComplete: isPaperKnown };
  }
  const costs: MonthlyCost[] = [];
  for (const meter of meters) costs.push(...meterCosts(of, meter));
  if (!coversService(covered)) costs.push(...standingService(device));
  costs.push(...paperCosts);
  const isPriced =
    coversSupplies(covered) ||
    meters.every((meter) => isZero(volume[meter].pages) || isPricedMeter(of, meter));
  const isKnown = covered !== 'none' || meters.every((meter) => volume[meter].isComplete);
  return { costs, isComplete: isPriced && isKnown && isPaperKnown };
}

/** Whether nothing of a device's pages, service and paper can cost anything outside its contract. */
export function isAllCovered(covered: Covered, { paperPrice }: Prices): boolean {
  return covered === 'both' && paperPrice === undefined;
}

function coversSupplies(covered: Covered): boolean {
  return covered === 'both' || covered === 'supplies';
}

function coversService(covered: Covered): boolean {
  return covered === 'both' || covered === 'service';
}

/** Whether the pages of a meter have their price: a contract that leaves supplies out leaves no click rate either. */
function isPricedMeter({ device, covered }: PagesOf, meter: Meter): boolean {
  return covered === 'none' ? hasPagePrice(device, meter) : hasSuppliesPrice(device, meter);
}

/** Whether a click rate, or a price of supplies, holds for a meter of the device. */
function hasPagePrice(device: CostedDevice, meter: Meter): boolean {
  return device.pageRates?.[meter] !== undefined || hasSuppliesPrice(device, meter);
}

/** Whether the device's cost is taken from what is paid a month rather than from finer prices. */
export function isByMonth({ device, volume, today }: Pick<PagesOf, 'device' | 'volume' | 'today'>): boolean {
  if (device.monthlyCost === undefined) return false;
  if (device.monthlyCost.grade === 'invoice') return true;
  const printed = today ?? volume;
  return !meters.every(
    (meter) => printed[meter].isComplete && (isZero(printed[meter].pages) || hasPagePrice(device, meter)),
  );
}

function scaledMonthlyCost({ volume, today }: PagesOf, monthly: Rate): Rate {
  if (today === undefined || today === volume) return monthly;
  const isKnown = meters.every((meter) => today[meter].isComplete && volume[meter].isComplete);
  const before = impressions(today);
  if (!isKnown || isZero(before)) return monthly;
  return divide(multiply(monthly, impressions(volume)), before);
}

function impressions(volume: PageVolume): Rate {
  return add(volume.mono.pages, volume.colour.pages);
}

function meterCosts({ device, volume, covered }: PagesOf, meter: Meter): readonly MonthlyCost[] {
  const { pages, grade } = volume[meter];
  if (isZero(pages)) return [];
  const found: MonthlyCost[] = [];
  const price = (
    category: CostCategory,
    rule: 'clickRate' | 'supplies' | 'wearParts' | 'servicePages',
    by: { readonly perPage: Rate; readonly grade: Grade } | undefined,
  ): void => {
    if (by === undefined || isZero(by.perPage)) return;
    const amount = multiply(pages, by.perPage);
    const worst = grade === null ? by.grade : weakerGrade(by.grade, grade);
    found.push({ category, meter, amount, grade: worst, origin: { rule, pages } });
  };
  if (covered === 'none') price('pages', 'clickRate', asPrice(device.pageRates?.[meter]));
  if (!coversSupplies(covered) && device.supplies !== undefined) {
    const { supplies, wearParts } = suppliesPrice(device.supplies, meter);
    price('supplies', 'supplies', supplies);
    price('wearParts', 'wearParts', wearParts);
  }
  if (!coversService(covered)) price('service', 'servicePages', asPrice(device.service?.perPage));
  return found;
}

function asPrice(figure: Figure | undefined): { perPage: Rate; grade: Grade } | undefined {
  return figure === undefined ? undefined : { perPage: rate(figure.value), grade: figure.grade };
}

function standingService({ service }: CostedDevice): readonly MonthlyCost[] {
  const found: MonthlyCost[] = [];
  const stand = (amount: Rate, grade: Grade, rule: 'serviceMonthly' | 'serviceCalls'): void => {
    if (!isZero(amount)) {
      found.push({ category: 'service', amount, grade, origin: { rule }, isStanding: true });
    }
  };
  if (service?.monthly !== undefined) {
    stand(rate(service.monthly.value), service.monthly.grade, 'serviceMonthly');
  }
  if (service?.calls !== undefined) {
    const { aYear, labour, travel, partsAYear } = service.calls;
    const visit = add(rate(labour.value), travel === undefined ? zero : rate(travel.value));
    const parts = partsAYear === undefined ? zero : rate(partsAYear.value);
    const figures = [aYear, labour, ...(travel ? [travel] : []), ...(partsAYear ? [partsAYear] : [])];
    const yearly = add(multiply(rate(aYear.value), visit), parts);
    stand(divide(yearly, whole(12)), weakestGrade(figures.map(({ grade }) => grade)), 'serviceCalls');
  }
  return found;
}

/** Sheets a month from impressions of which a share stands on two-sided sheets: `impressions × (1 - d/2)`. */
export function sheetsOf(pages: Rate, duplexShare: Rate): Rate {
  return multiply(pages, subtract(whole(1), divide(duplexShare, whole(2))));
}

/** The paper of a device a month; `unknown` where its pages or its share of two-sided sheets are not known. */
function paperCost(of: PagesOf, prices: Prices): MonthlyCost | 'unknown' | undefined {
  if (prices.paperPrice === undefined) return undefined;
  const pages = impressions(of.volume);
  const share = duplexShareOf(of, prices);
  const isKnown = meters.every((meter) => of.volume[meter].isComplete);
  if (share === undefined) return isKnown && isZero(pages) ? undefined : 'unknown';
  if (!isKnown && isZero(pages)) return 'unknown';
  const grades = [of.volume.mono.grade, of.volume.colour.grade].filter((grade) => grade !== null);
  return {
    category: 'paper',
    amount: multiply(sheetsOf(pages, share.share), rate(prices.paperPrice.value)),
    grade: weakestGrade([prices.paperPrice.grade, share.grade, ...grades]),
    origin: { rule: 'paper' },
  };
}

/** The share of a device's impressions on two-sided sheets: raised by a print policy, its own, the proposal's. */
export function duplexShareOf(
  { device, duplexShare }: Pick<PagesOf, 'device' | 'duplexShare'>,
  prices: Pick<Prices, 'duplexShare'>,
): { readonly share: Rate; readonly grade: Grade } | undefined {
  if (duplexShare !== undefined) return duplexShare;
  const figure = device.duplexShare ?? prices.duplexShare;
  return figure === undefined ? undefined : { share: rate(figure.value), grade: figure.grade };
}
