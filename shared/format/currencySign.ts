/** Signs that mean one currency only, wherever they are read. */
const signs: Readonly<Record<string, string>> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  INR: '₹',
  BRL: 'R$',
  KRW: '₩',
  VND: '₫',
  ILS: '₪',
  PHP: '₱',
  UAH: '₴',
  CAD: 'CA$',
  AUD: 'A$',
  NZD: 'NZ$',
  MXN: 'MX$',
  CNY: 'CN¥',
};

/** How a country that has a dollar of its own writes it, and then that of the United States. */
const dollarAtHome = { CAD: 'CA', AUD: 'AU', NZD: 'NZ' } as const;

/** Signs that people read at home only. */
const signsAtHome: Readonly<Record<string, readonly [country: string, sign: string]>> = {
  PLN: ['PL', 'zł'],
  CZK: ['CZ', 'Kč'],
  HUF: ['HU', 'Ft'],
  SEK: ['SE', 'kr'],
  DKK: ['DK', 'kr'],
  NOK: ['NO', 'kr'],
};

/** A currency's sign (ISO 4217 code) for readers of a locale; its code where no sign is clear to them. */
export function currencySign(currency: string, tag: string): string {
  const country = /-([A-Z]{2})\b/.exec(tag)?.[1] ?? '';
  for (const [code, home] of Object.entries(dollarAtHome)) {
    if (home !== country) continue;
    if (currency === code) return '$';
    if (currency === 'USD') return 'US$';
  }
  const [home, sign] = signsAtHome[currency] ?? ['', ''];
  if (home !== '' && home === country) return sign;
  return signs[currency] ?? currency;
}

/** Whether a sign is read as a word, such as CHF: too long to stand before every figure of a table or chart. */
export function isWord(sign: string): boolean {
  return /^\p{L}{3,}$/u.test(sign);
}
