import type { Formatters } from '../domain/document/formatters';
import type { Money } from '../domain/money';
import { currencyPlaces, moneySize, moneyToDecimal, roundToMoney } from '../domain/money';
import type { Decimal } from '../domain/rate';
import { decimalOf, roundHalfAway, toDecimal } from '../domain/rate';
import { isBritish } from '../domain/proposal/regions';
import { currencySign, isWord } from './currencySign';
import { knownLocale, numberWriter } from './writeNumber';

/** The document's words are English; a list in a sentence goes with them, not with the figures. */
const languageOfWords = (tag: string): string => (tag.startsWith('en') ? tag : 'en-US');

const perPagePlaces = 4;

/**
 * The formatters of a proposal's locale (BCP 47 tag) and currency (ISO 4217 code). Every figure is written
 * from its exact digits. Days are read as UTC, so that no time zone moves them. An unknown locale falls back
 * to US English, a currency without a sign to its code.
 */
export function formattersFor(locale: string, currency: string): Formatters {
  const tag = knownLocale(locale);
  const writer = numberWriter(tag);
  const { day, month } = dateFormats(tag);
  const words = languageOfWords(tag);
  const list = new Intl.ListFormat(words, { style: 'long', type: 'conjunction' });
  const write = (amount: Money): string => writer.money(moneyToDecimal(amount, currency), currency);
  const bare = (amount: Money): string => writer.bareMoney(moneyToDecimal(amount, currency));
  return {
    money: write,
    cell: isWord(currencySign(currency, tag)) ? bare : write,
    moneySize: (amount) => write(moneySize(amount)),
    amount: (amount) => write(roundToMoney(amount, currency)),
    perPage: (price) => writer.money(toDecimal(price, perPagePlaces), currency),
    price: (price) => writer.money(withPlaces(price, currencyPlaces(currency)), currency),
    count: (value) => writer.number(decimalOf(wholeOf(value), 0)),
    share: (share) => writer.percent(toDecimal({ n: share.n * 100n, d: share.d }, 1)),
    percent: (share) => writer.percent(withoutLastZeros(toDecimal({ n: share.n * 100n, d: share.d }, 6))),
    day: (text) => day.format(new Date(`${text}T00:00:00Z`)),
    month: (text) => month.format(new Date(`${text}T00:00:00Z`)),
    list: (names) => list.format(names),
    spell: (text) => (isBritish(tag) ? text : text.replace(/olour/g, 'olor')),
    number: (amount) => Number(moneyToDecimal(amount, currency)),
  };
}

interface DateFormats {
  readonly day: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
}

/**
 * Days and months in words, but in figures where the words would be in another script than the English around
 * them: 2027/07/01 in Japan, which every font can show.
 */
function dateFormats(tag: string): DateFormats {
  const timeZone = 'UTC';
  const month = { year: 'numeric', month: 'long', timeZone } as const;
  const inWords = new Intl.DateTimeFormat(tag, month);
  if (!otherScript.test(inWords.format(0))) {
    return { day: new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone }), month: inWords };
  }
  const figures = { year: 'numeric', month: '2-digit', numberingSystem: 'latn', timeZone } as const;
  return {
    day: new Intl.DateTimeFormat(tag, { ...figures, day: '2-digit' }),
    month: new Intl.DateTimeFormat(tag, figures),
  };
}

const otherScript = /(?!\p{Script=Latin})\p{L}/u;

function wholeOf(value: Parameters<Formatters['count']>[0]): bigint {
  return typeof value === 'number' ? BigInt(Math.round(value)) : roundHalfAway(value);
}

function withoutLastZeros(decimal: Decimal): Decimal {
  return decimal.replace(/\.?0+$/, '');
}

/** The decimal with so many places at least; those that it has stay. */
function withPlaces(decimal: Decimal, places: number): Decimal {
  const [whole = '', part = ''] = decimal.split('.');
  const padded = part.replace(/0+$/, '').padEnd(places, '0');
  return padded === '' ? whole : `${whole}.${padded}`;
}
