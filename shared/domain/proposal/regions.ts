import type { Paper } from '../document/block';

/** What a region starts a proposal with: everything can be changed, and no rate of tax is given. */
export interface Region {
  /** BCP 47 tag of its numbers, dates and spelling. */
  readonly locale: string;
  readonly name: string;
  /** ISO 4217 code. */
  readonly currency: string;
  readonly paper: Paper;
  /** What its tax on sales is called there. */
  readonly taxName: string;
}

/** Locale, name, currency, paper, name of the tax on sales. */
type RegionRow = readonly [string, string, string, Paper, string];

const rows: readonly [RegionRow, ...RegionRow[]] = [
  ['en-US', 'United States', 'USD', 'letter', 'Sales tax'],
  ['en-GB', 'United Kingdom', 'GBP', 'a4', 'VAT'],
  ['de-DE', 'Germany', 'EUR', 'a4', 'MwSt.'],
  ['fr-FR', 'France', 'EUR', 'a4', 'TVA'],
  ['de-CH', 'Switzerland (German)', 'CHF', 'a4', 'MWST'],
  ['fr-CH', 'Switzerland (French)', 'CHF', 'a4', 'TVA'],
  ['en-IN', 'India', 'INR', 'a4', 'GST'],
  ['ja-JP', 'Japan', 'JPY', 'a4', 'Consumption tax'],
  ['pt-BR', 'Brazil', 'BRL', 'a4', 'ICMS/ISS'],
  ['en-CA', 'Canada', 'CAD', 'letter', 'GST/HST'],
  ['en-AU', 'Australia', 'AUD', 'a4', 'GST'],
  ['en-NZ', 'New Zealand', 'NZD', 'a4', 'GST'],
  ['en-IE', 'Ireland', 'EUR', 'a4', 'VAT'],
  ['de-AT', 'Austria', 'EUR', 'a4', 'USt.'],
  ['it-IT', 'Italy', 'EUR', 'a4', 'IVA'],
  ['es-ES', 'Spain', 'EUR', 'a4', 'IVA'],
  ['nl-NL', 'Netherlands', 'EUR', 'a4', 'BTW'],
];

function region([locale, name, currency, paper, taxName]: RegionRow): Region {
  return { locale, name, currency, paper, taxName };
}

const [firstRow, ...otherRows] = rows;

/** The regions that a proposal offers; the first is where a new proposal starts. */
export const regions: readonly [Region, ...Region[]] = [region(firstRow), ...otherRows.map(region)];

/** The region of a locale, `undefined` for a locale that is none of those offered. */
export function regionOf(locale: string): Region | undefined {
  return regions.find((offered) => offered.locale === locale);
}

const british = /^en-(GB|AU|CA|IE|IN|NZ|ZA|SG|HK)\b/;

/** Whether a locale spells English as in Britain; other languages take the US spelling. */
export function isBritish(locale: string): boolean {
  return british.test(locale);
}

/** The language of a document: its words are English whatever its figures follow. */
export function documentLanguage(locale: string): string {
  return /^en(-|$)/.test(locale) ? locale : 'en-US';
}

/** Currencies that are offered with their names; any other ISO 4217 code can be typed. */
export const currencyNames: Readonly<Record<string, string>> = {
  USD: 'US dollar',
  GBP: 'Pound sterling',
  EUR: 'Euro',
  CHF: 'Swiss franc',
  INR: 'Indian rupee',
  JPY: 'Japanese yen',
  BRL: 'Brazilian real',
  KWD: 'Kuwaiti dinar',
  CAD: 'Canadian dollar',
  AUD: 'Australian dollar',
  NZD: 'New Zealand dollar',
  AED: 'UAE dirham',
  CNY: 'Chinese yuan',
  CZK: 'Czech koruna',
  DKK: 'Danish krone',
  HUF: 'Hungarian forint',
  KRW: 'South Korean won',
  MXN: 'Mexican peso',
  NOK: 'Norwegian krone',
  PLN: 'Polish złoty',
  SEK: 'Swedish krona',
  SGD: 'Singapore dollar',
  ZAR: 'South African rand',
};
