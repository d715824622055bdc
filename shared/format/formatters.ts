import type { Formatters } from '../domain/document/formatters';
import type { Money } from '../domain/money';
import { currencyPlaces, moneySize, moneyToDecimal, roundToMoney } from '../domain/money';
import type { Rate } from '../domain/rate';
import { roundHalfAway, toDecimal } from '../domain/rate';

/**
 * The formatters of a proposal's locale (BCP 47 tag) and currency (ISO 4217 code). Days are read as
 * UTC, so that no time zone moves them. An unknown locale or currency falls back to US English and
 * to the code before the amount.
 */
export function formattersFor(locale: string, currency: string): Formatters {
  const tag = knownLocale(locale);
  const money = moneyFormat(tag, currency);
  const perPage = decimals(tag, 4, currency);
  const count = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const share = new Intl.NumberFormat(tag, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const list = new Intl.ListFormat(tag, { style: 'long', type: 'conjunction' });
  const write = (amount: Money): string => money.format(Number(moneyToDecimal(amount, currency)));
  return {
    money: write,
    moneySize: (amount) => write(moneySize(amount)),
    amount: (amount) => write(roundToMoney(amount, currency)),
    perPage: (price) => perPage.format(Number(toDecimal(price, 4))),
    count: (value) => count.format(typeof value === 'number' ? value : roundHalfAway(value)),
    share: (value: Rate) => share.format(Number(toDecimal({ n: value.n * 100n, d: value.d }, 1)) / 100),
    day: (text) => day.format(new Date(`${text}T00:00:00Z`)),
    month: (text) => month.format(new Date(`${text}T00:00:00Z`)),
    list: (names) => list.format(names),
    spell: (text) => (isBritish.test(tag) ? text : text.replace(/olour/g, 'olor')),
    number: (amount) => Number(moneyToDecimal(amount, currency)),
  };
}

/** Where English is spelled as in Britain; other languages take the US spelling until they are translated. */
const isBritish = /^en-(GB|AU|CA|IE|IN|NZ|ZA|SG|HK)/;

function knownLocale(locale: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}

function moneyFormat(tag: string, currency: string): Intl.NumberFormat {
  return decimals(tag, currencyPlaces(currency), currency);
}

function decimals(tag: string, places: number, currency: string): Intl.NumberFormat {
  return new Intl.NumberFormat(tag, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
}
