import type { Formatters } from '../domain/document/formatters';
import type { Money } from '../domain/money';
import { moneySize, moneyToDecimal, roundToMoney } from '../domain/money';
import { decimalOf, roundHalfAway, toDecimal } from '../domain/rate';
import { isBritish } from '../domain/proposal/regions';
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
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const words = languageOfWords(tag);
  const list = new Intl.ListFormat(words, { style: 'long', type: 'conjunction' });
  const write = (amount: Money): string => writer.money(moneyToDecimal(amount, currency), currency);
  return {
    money: write,
    moneySize: (amount) => write(moneySize(amount)),
    amount: (amount) => write(roundToMoney(amount, currency)),
    perPage: (price) => writer.money(toDecimal(price, perPagePlaces), currency),
    count: (value) => writer.number(decimalOf(wholeOf(value), 0)),
    share: (share) => writer.percent(toDecimal({ n: share.n * 100n, d: share.d }, 1)),
    day: (text) => day.format(new Date(`${text}T00:00:00Z`)),
    month: (text) => month.format(new Date(`${text}T00:00:00Z`)),
    list: (names) => list.format(names),
    spell: (text) => (isBritish(tag) ? text : text.replace(/olour/g, 'olor')),
    number: (amount) => Number(moneyToDecimal(amount, currency)),
  };
}

function wholeOf(value: Parameters<Formatters['count']>[0]): bigint {
  return typeof value === 'number' ? BigInt(Math.round(value)) : roundHalfAway(value);
}
