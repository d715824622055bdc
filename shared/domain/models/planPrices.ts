import type { IsoDate } from '../calendar';
import type { CostedDevice } from '../fleet/device';
import type { DeviceId } from '../ids';
import type { DevicePrices, PriceEdit } from '../proposal/edit';
import { withPrices } from '../proposal/edits/prices';
import type { Proposal } from '../proposal/proposal';
import type { Decimal } from '../rate';
import { compareRates, rate } from '../rate';
import { type BookVersion, type StaleBook, staleBook } from './bookVersions';
import { type DeviceFigure, type FigureUnit, deviceFigures } from './deviceFigures';
import { type ModelMatch, matchModel } from './matchModel';
import { isSure } from './matchModels';
import { type HardwareWay, type ModelPrices, modelPrices, offeredPrices } from './offeredPrices';
import type { PriceBook, PriceBookModel } from './priceBook';
import { takeFigures } from './takenFigure';

/** For which devices, and how, prices are to be taken. */
export interface PriceWishes {
  readonly today: IsoDate;
  /** Absent: every device of today and of all options. */
  readonly deviceIds?: readonly DeviceId[];
  /** How a new device without hardware cost is paid for; absent: bought, over the term. */
  readonly newHardware?: HardwareWay;
  /** Ids of other books whose figures are renewed as well; `all`: of every book. */
  readonly replaces?: readonly string[] | 'all';
  /** All versions that are known, to tell whether there is a newer one. */
  readonly books?: readonly BookVersion[];
}

/** A figure that the edit fills or renews. */
export interface PriceChange {
  readonly device: DeviceId;
  /** Its name in words, such as "Black toner, price". */
  readonly figure: string;
  readonly unit: FigureUnit;
  /** `null` where there was none. */
  readonly from: Decimal | null;
  readonly to: Decimal;
}

/** A figure that keeps its value, with what the book says. */
export interface KeptFigure {
  readonly device: DeviceId;
  readonly figure: string;
  readonly unit: FigureUnit;
  readonly value: Decimal;
  readonly book: Decimal;
}

/** A device whose model the book does not surely have. */
export interface UnmatchedDevice {
  readonly device: DeviceId;
  readonly make: string | null;
  readonly model: string | null;
  /** The model of the book that may be meant. */
  readonly suggestion: string | null;
}

/** What taking the prices of a book would do. */
export interface PricePlan {
  /** `null` where nothing would change. */
  readonly edit: PriceEdit | null;
  readonly changes: readonly PriceChange[];
  /** Figures that came from the book before and are the same in this version. */
  readonly confirmed: number;
  /** What persons or other books say and what stays. */
  readonly kept: readonly KeptFigure[];
  /** What the book has and what was not taken, and why. */
  readonly left: readonly { readonly device: DeviceId; readonly why: string }[];
  readonly unmatched: readonly UnmatchedDevice[];
  /** Why the version should not be used any more; `null` where it is the one to use. */
  readonly stale: StaleBook | null;
  /** Why nothing can be taken at all: the currencies differ, and nothing is converted. */
  readonly refused: string | null;
}

/** What taking a book's prices for devices of a proposal would change, keep and leave out; changes nothing itself. */
export function planPrices(proposal: Proposal, book: PriceBook, wishes: PriceWishes): PricePlan {
  const { today, deviceIds, newHardware = 'buy', books = [book] } = wishes;
  const { currency, termMonths } = proposal.settings;
  const stale = staleBook(book, books, today);
  const refused =
    book.currency === currency
      ? null
      : `The price book is in ${book.currency}, the proposal in ${currency}; nothing is converted.`;
  const plan = { changes: [], kept: [], left: [], unmatched: [] } as Draft;
  if (refused !== null) return { ...plan, edit: null, confirmed: 0, stale, refused };
  const wanted = deviceIds === undefined ? null : new Set<string>(deviceIds);
  const standing = [
    ...proposal.devices.map((device) => ({ device, isToday: true })),
    ...proposal.options.flatMap(({ newDevices }) => newDevices.map((device) => ({ device, isToday: false }))),
  ].filter(({ device }) => wanted === null || wanted.has(device.id));
  const replaces = replacedBooks(standing, book, wishes.replaces);
  const take = takeFigures(replaces);
  const matchOf = matcher(book);
  const pricesOf = pricer(book);
  const prices: DevicePrices[] = [];
  let confirmed = 0;
  for (const { device, isToday } of standing) {
    const match = matchOf(device);
    if (!isSure(match)) {
      plan.unmatched.push(unmatched(device, match));
      continue;
    }
    const { model } = match;
    const request = { book, model, isToday, newHardware, termMonths };
    const offer = offeredPrices(device, request, pricesOf(model));
    plan.left.push(...offer.left.map((why) => ({ device: device.id, why })));
    const after = withPrices<CostedDevice>(device, offer.prices, take);
    if (after !== device) prices.push({ deviceId: device.id, ...offer.prices });
    confirmed += noteDifferences(plan, { before: device, after, book });
  }
  const edit = prices.length === 0 ? null : priceEdit(prices, replaces);
  return { ...plan, edit, confirmed, stale, refused: null };
}

interface Draft {
  readonly changes: PriceChange[];
  readonly kept: KeptFigure[];
  readonly left: { readonly device: DeviceId; readonly why: string }[];
  readonly unmatched: UnmatchedDevice[];
}

function priceEdit(prices: readonly DevicePrices[], replaces: readonly string[]): PriceEdit {
  return { type: 'prices.take', prices, ...(replaces.length === 0 ? {} : { replaces }) };
}

/** The ids of other books that figures of the devices come from, as far as they are to give way. */
function replacedBooks(
  standing: readonly { readonly device: CostedDevice }[],
  book: PriceBook,
  replaces: PriceWishes['replaces'] = [],
): readonly string[] {
  if (replaces !== 'all') return replaces;
  const ids = standing.flatMap(({ device }) =>
    deviceFigures(device).flatMap(({ figure }) => figure.book?.id ?? []),
  );
  return [...new Set(ids)].filter((id) => id !== book.id).sort();
}

/** Fleets have few models and many devices: each model is looked up once. */
function matcher(book: PriceBook): (device: CostedDevice) => ModelMatch | null {
  const known = new Map<string, ModelMatch | null>();
  return ({ make, model }) => {
    const key = `${make ?? ''}\u0000${model ?? ''}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const match = matchModel(make, model, book);
    known.set(key, match);
    return match;
  };
}

function pricer(book: PriceBook): (model: PriceBookModel) => ModelPrices {
  const known = new Map<PriceBookModel, ModelPrices>();
  return (model) => {
    const prices = known.get(model) ?? modelPrices({ book, model });
    known.set(model, prices);
    return prices;
  };
}

function unmatched({ id, make, model }: CostedDevice, match: ModelMatch | null): UnmatchedDevice {
  const suggestion = match === null ? null : `${match.model.make} ${match.model.model}`;
  return { device: id, make: make ?? null, model: model ?? null, suggestion };
}

/** Lists what differs after the prices were taken; gives the number of figures that only their version changes of. */
function noteDifferences(
  { changes, kept }: Draft,
  {
    before,
    after,
    book,
  }: { readonly before: CostedDevice; readonly after: CostedDevice; readonly book: PriceBook },
): number {
  const isSame = after === before;
  const former = new Map(isSame ? [] : deviceFigures(before).map((found) => [found.key, found]));
  let confirmed = 0;
  for (const found of deviceFigures(after)) {
    const { key, name, unit, figure } = found;
    const was = former.get(key);
    const { instead } = figure;
    if (
      instead?.book.id === book.id &&
      instead.book.version === book.version &&
      figure.book?.id !== book.id
    ) {
      kept.push({ device: after.id, figure: name, unit, value: figure.value, book: instead.value });
    } else if (figure.book?.id === book.id && !isSame && was?.figure !== figure) {
      if (was !== undefined && isSameValue(was, found)) confirmed++;
      else
        changes.push({
          device: after.id,
          figure: name,
          unit,
          from: was?.figure.value ?? null,
          to: figure.value,
        });
    } else if (figure.book?.id === book.id && figure.book.version === book.version) confirmed++;
  }
  return confirmed;
}

function isSameValue(a: DeviceFigure, b: DeviceFigure): boolean {
  return compareRates(rate(a.figure.value), rate(b.figure.value)) === 0;
}
