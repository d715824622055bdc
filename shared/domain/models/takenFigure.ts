import type { Energy, Hardware, Service, Supplies, SupplyPart } from '../fleet/device';
import type { BookRef, Figure } from '../sourced';

/** Decides what a figure is once a price book offers another for it. */
export type TakeFigure = (now: Figure, offered: Figure | undefined) => Figure;

/**
 * Takes figures of price books: what came from the same book (or one of `replaces`, by their ids) is renewed and
 * keeps the range that a person gave it; anything else keeps its value, and the book's stands beside it as
 * `instead`. A figure that nothing is offered for, or nothing new, is the same object.
 */
export function takeFigures(replaces: readonly string[] = []): TakeFigure {
  const renewed = new Set(replaces);
  return (now, offered) => {
    if (offered?.book === undefined) return now;
    const { book, value } = offered;
    if (now.book === undefined || (now.book.id !== book.id && !renewed.has(now.book.id))) {
      const { instead } = now;
      const isSame = instead?.value === value && isSameBook(instead.book, book);
      return isSame ? now : { ...now, instead: { value, book } };
    }
    const next = now.range === undefined ? offered : { ...offered, range: now.range };
    return isSameFigure(now, next) ? now : next;
  };
}

function isSameBook(a: BookRef, b: BookRef): boolean {
  return a.id === b.id && a.version === b.version && a.entry === b.entry;
}

function isSameFigure(a: Figure, b: Figure): boolean {
  const isPlainSame =
    a.value === b.value &&
    a.grade === b.grade &&
    a.note === b.note &&
    a.file === b.file &&
    a.row === b.row &&
    a.on === b.on;
  const isInsteadSame =
    a.instead === undefined || b.instead === undefined
      ? a.instead === b.instead
      : a.instead.value === b.instead.value && isSameBook(a.instead.book, b.instead.book);
  const isBookSame =
    a.book === undefined || b.book === undefined ? a.book === b.book : isSameBook(a.book, b.book);
  const isRangeSame =
    a.range === undefined || b.range === undefined
      ? a.range === b.range
      : a.range.below === b.range.below && a.range.above === b.range.above;
  return isPlainSame && isBookSame && isInsteadSame && isRangeSame;
}

/** The hardware with the prices and the lease rate factor that are offered; how it is paid for stays. */
export function takenHardware(now: Hardware, offered: Hardware | undefined, take: TakeFigure): Hardware {
  if (offered === undefined) return now;
  switch (now.type) {
    case 'owned': {
      const price = take(now.price, priceOf(offered));
      return price === now.price ? now : { ...now, price };
    }
    case 'lease': {
      const payment = takenPayment(now.payment, offered, take);
      return payment === now.payment ? now : { ...now, payment };
    }
    case 'rental': {
      const monthly = offered.type === 'rental' ? take(now.monthly, offered.monthly) : now.monthly;
      return monthly === now.monthly ? now : { ...now, monthly };
    }
    case 'paidOff':
      return now;
  }
}

type Payment = Extract<Hardware, { type: 'lease' }>['payment'];

function takenPayment(now: Payment, offered: Hardware, take: TakeFigure): Payment {
  const other = offered.type === 'lease' ? offered.payment : undefined;
  if (now.type === 'monthly') {
    const amount = other?.type === 'monthly' ? take(now.amount, other.amount) : now.amount;
    return amount === now.amount ? now : { ...now, amount };
  }
  const price = take(now.price, priceOf(offered));
  if (now.type === 'annuity') return price === now.price ? now : { ...now, price };
  const factor = other?.type === 'factor' ? take(now.factor, other.factor) : now.factor;
  return price === now.price && factor === now.factor ? now : { ...now, price, factor };
}

function priceOf(hardware: Hardware): Figure | undefined {
  if (hardware.type === 'owned') return hardware.price;
  if (hardware.type !== 'lease' || hardware.payment.type === 'monthly') return undefined;
  return hardware.payment.price;
}

/** A part's name as it is compared: without case and double spaces. */
export function partKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The supplies with what is offered for their parts, by name; no part comes to those that are there. */
export function takenSupplies(now: Supplies, offered: Supplies | undefined, take: TakeFigure): Supplies {
  if (now.type === 'parts') {
    if (offered?.type !== 'parts') return now;
    const byName = new Map(offered.parts.map((part) => [partKey(part.name), part]));
    const parts = now.parts.map((part) => takenPart(part, byName.get(partKey(part.name)), take));
    return parts.every((part, at) => part === now.parts[at]) ? now : { ...now, parts };
  }
  if (offered?.type !== 'perPage') return now;
  const [mono, colour] = [filled(now.mono, offered.mono, take), filled(now.colour, offered.colour, take)];
  if (mono === now.mono && colour === now.colour) return now;
  return { ...now, ...(mono === undefined ? {} : { mono }), ...(colour === undefined ? {} : { colour }) };
}

function takenPart(now: SupplyPart, offered: SupplyPart | undefined, take: TakeFigure): SupplyPart {
  if (offered === undefined) return now;
  const price = take(now.price, offered.price);
  const pages = take(now.yield, offered.yield);
  // A part without coverage wears by page: that is no gap to fill.
  const coverage = now.coverage === undefined ? undefined : take(now.coverage, offered.coverage);
  if (price === now.price && pages === now.yield && coverage === now.coverage) return now;
  return { ...now, price, yield: pages, ...(coverage === undefined ? {} : { coverage }) };
}

/** What is there as it is taken, or what is offered where nothing is. */
export function filled(
  now: Figure | undefined,
  offered: Figure | undefined,
  take: TakeFigure,
): Figure | undefined {
  return now === undefined ? offered : take(now, offered);
}

/** Service with the price of a page that is offered; nothing comes to service that is paid in another way. */
export function takenService(now: Service, offered: Service | undefined, take: TakeFigure): Service {
  if (now.perPage === undefined) return now;
  const perPage = take(now.perPage, offered?.perPage);
  return perPage === now.perPage ? now : { ...now, perPage };
}

/** Energy with the TEC that is offered, where it is reckoned by TEC. */
export function takenEnergy(now: Energy, offered: Energy | undefined, take: TakeFigure): Energy {
  if (now.type !== 'tec' || offered?.type !== 'tec') return now;
  const kwhPerWeek = take(now.kwhPerWeek, offered.kwhPerWeek);
  if (kwhPerWeek === now.kwhPerWeek) return now;
  // The version of the test belongs to the value: it changes where the value is the book's.
  const { testVersion: _former, ...rest } = now;
  const isOfBook = kwhPerWeek.book !== undefined && kwhPerWeek.book.id === offered.kwhPerWeek.book?.id;
  const { testVersion } = isOfBook ? offered : now;
  return { ...rest, kwhPerWeek, ...(testVersion === undefined ? {} : { testVersion }) };
}
