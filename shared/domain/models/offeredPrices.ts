import type { CostedDevice, Hardware, Supplies } from '../fleet/device';
import type { DevicePrices } from '../proposal/edit';
import type { BookRef, Figure } from '../sourced';
import type { PriceBook, PriceBookModel } from './priceBook';
import { partKey } from './takenFigure';

/** How a new device without hardware cost is to be paid for; `leave`: its hardware stays unknown. */
export const hardwareWays = ['buy', 'lease', 'leave'] as const;
/** How a new device without hardware cost is to be paid for. */
export type HardwareWay = (typeof hardwareWays)[number];

/** What a book is asked for. */
export interface OfferRequest {
  readonly book: PriceBook;
  readonly model: PriceBookModel;
  /** Whether it stands in today's fleet: what was once paid for it no price book knows. */
  readonly isToday: boolean;
  readonly newHardware: HardwareWay;
  readonly termMonths: number;
}

/** What a book says of one device, and what it says that was not taken, in sentences. */
export interface Offer {
  readonly prices: Omit<DevicePrices, 'deviceId'>;
  readonly left: readonly string[];
}

/** What a book says of a model, whichever device it is taken for. */
export type ModelPrices = Omit<DevicePrices, 'deviceId' | 'hardware'>;

/** What a book says of a model's supplies, service, energy and volumes. */
export function modelPrices(request: Pick<OfferRequest, 'book' | 'model'>): ModelPrices {
  const { model } = request;
  const figures = figureMaker(request);
  const supplies = offeredSupplies(model, figures);
  const { servicePerPage, tec } = model;
  return {
    ...(supplies === undefined ? {} : { supplies }),
    ...(servicePerPage === undefined ? {} : { service: { perPage: figures(servicePerPage, 'service') } }),
    ...(tec === undefined ? {} : { energy: energyOf(tec, figures) }),
    ...countOf('recommendedMonthly', model.recommendedMonthly, figures),
    ...countOf('dutyCycle', model.dutyCycle, figures),
  };
}

/** What a model of a book offers for a device, in the form in which the device holds it. */
export function offeredPrices(device: CostedDevice, request: OfferRequest, prices: ModelPrices): Offer {
  const left: string[] = [];
  const hardware = offeredHardware(device, request, left);
  const { supplies, service, ...others } = prices;
  const isCharged = device.pageRates !== undefined || device.monthlyCost !== undefined;
  const wanted = {
    supplies: isCharged && device.supplies === undefined ? undefined : supplies,
    service: isCharged && device.service === undefined ? undefined : service,
  };
  if (wanted.supplies !== supplies || wanted.service !== service)
    left.push(
      'It is charged by page or by month already, so supplies and service of the book were not added.',
    );
  left.push(...unlikeSupplies(device.supplies, wanted.supplies));
  if (wanted.service !== undefined && device.service !== undefined && device.service.perPage === undefined)
    left.push('Its service is not paid by page, so the price of the book was not added.');
  const taken = {
    ...(hardware === undefined ? {} : { hardware }),
    ...(wanted.supplies === undefined ? {} : { supplies: wanted.supplies }),
    ...(wanted.service === undefined ? {} : { service: wanted.service }),
    ...others,
  };
  return { prices: taken, left };
}

type MakeFigure = (value: string, entry: string) => Figure;

/** Makes figures that name their book; what is invented is no more than an estimate. */
function figureMaker({ book, model }: Pick<OfferRequest, 'book' | 'model'>): MakeFigure {
  const { id, name, version, validFrom, isInvented = false } = book;
  const named = `${model.make} ${model.model}`;
  return (value, entry) => {
    const ref: BookRef = { id, version, entry: `${named}, ${entry}` };
    const grade = isInvented ? 'estimate' : 'published';
    return { value, grade, note: `${name} ${version}`, on: validFrom, book: ref };
  };
}

function countOf(
  member: 'recommendedMonthly' | 'dutyCycle',
  count: number | undefined,
  figures: MakeFigure,
): Partial<Pick<CostedDevice, 'recommendedMonthly' | 'dutyCycle'>> {
  const entry = member === 'dutyCycle' ? 'duty cycle' : 'recommended volume';
  return count === undefined ? {} : { [member]: figures(String(count), entry) };
}

function energyOf(
  { kwhPerWeek, testVersion }: NonNullable<PriceBookModel['tec']>,
  figures: MakeFigure,
): NonNullable<DevicePrices['energy']> {
  const version = testVersion === undefined ? {} : { testVersion };
  return { type: 'tec', kwhPerWeek: figures(kwhPerWeek, 'TEC'), ...version };
}

function offeredSupplies(model: PriceBookModel, figures: MakeFigure): Supplies | undefined {
  const { supplies = [], suppliesPerPage } = model;
  if (supplies.length > 0) {
    const parts = supplies.map(({ name, usedBy, price, yield: pages, coverage }) => ({
      ...{ name, usedBy, price: figures(price, name), yield: figures(pages, `${name}, yield`) },
      ...(coverage === undefined ? {} : { coverage: figures(coverage, `${name}, coverage`) }),
    }));
    return { type: 'parts', parts };
  }
  if (suppliesPerPage === undefined) return undefined;
  const { mono, colour } = suppliesPerPage;
  return {
    type: 'perPage',
    ...(mono === undefined ? {} : { mono: figures(mono, 'supplies for a mono page') }),
    ...(colour === undefined ? {} : { colour: figures(colour, 'supplies for a color page') }),
  };
}

/** What stands in the way of taking the supplies of a book for those that are there. */
function unlikeSupplies(now: Supplies | undefined, offered: Supplies | undefined): readonly string[] {
  if (now === undefined || offered === undefined) return [];
  if (now.type !== offered.type) {
    const [has, other] =
      now.type === 'parts' ? ['parts', 'a cost for a page'] : ['a cost for a page', 'parts'];
    return [`Its supplies are given as ${has}, those of the book as ${other}; they were left as they are.`];
  }
  if (now.type !== 'parts' || offered.type !== 'parts') return [];
  const there = new Set(now.parts.map(({ name }) => partKey(name)));
  const further = offered.parts.filter(({ name }) => !there.has(partKey(name))).map(({ name }) => name);
  if (further.length === 0) return [];
  return [`The book also has ${further.join(', ')}; parts are not added to those that are there.`];
}

/** The price in the form in which the device is paid for; for today's devices only where a book gave it before. */
function offeredHardware(
  { hardware }: CostedDevice,
  request: OfferRequest,
  left: string[],
): Hardware | undefined {
  const { book, model, isToday, newHardware, termMonths } = request;
  if (model.price === undefined) return undefined;
  const price = figureMaker(request)(model.price, 'device');
  if (hardware === undefined) {
    if (isToday || newHardware === 'leave') return undefined;
    if (newHardware === 'buy') return { type: 'owned', price, usefulMonths: termMonths, monthsInUse: 0 };
    const factor = leaseFactor(request, termMonths);
    if (factor !== undefined)
      return {
        ...{ type: 'lease', payment: { type: 'factor', price, factor } },
        ...{ paymentsLeft: termMonths, after: 'returned' },
      };
    left.push(`The book has no lease rate factor for ${String(termMonths)} months.`);
    return undefined;
  }
  const now = hardware.type === 'owned' ? hardware : hardware.type === 'lease' ? hardware.payment : null;
  if (now === null || !('price' in now)) return undefined;
  const wasOfBook = now.price.book !== undefined || now.price.instead?.book.id === book.id;
  if (isToday && !wasOfBook) return undefined;
  if (hardware.type === 'owned') return { ...hardware, price };
  if (hardware.type !== 'lease' || hardware.payment.type === 'monthly') return undefined;
  if (hardware.payment.type === 'annuity') return { ...hardware, payment: { ...hardware.payment, price } };
  const factor = leaseFactor(request, hardware.paymentsLeft ?? termMonths) ?? hardware.payment.factor;
  return { ...hardware, payment: { type: 'factor', price, factor } };
}

function leaseFactor(request: OfferRequest, months: number): Figure | undefined {
  const { book } = request;
  const known = book.leaseFactors?.find((one) => one.months === months);
  if (known === undefined) return undefined;
  const made = figureMaker(request)(known.factor, '');
  // The factor belongs to the book, not to a model.
  const { id, version } = book;
  return { ...made, book: { id, version, entry: `Lease rate factor, ${String(months)} months` } };
}
