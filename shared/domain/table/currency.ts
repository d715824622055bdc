import { isMoneyMeaning } from './column';
import { plainHeader } from './plainHeader';
import type { RowReader } from './rowReader';

const marks: readonly (readonly [RegExp, string])[] = [
  [/^(?:US\$|USD)$/i, 'USD'],
  [/^(?:R\$|BRL)$/i, 'BRL'],
  [/^(?:C\$|CAD)$/i, 'CAD'],
  [/^(?:A\$|AUD)$/i, 'AUD'],
  [/^(?:€|EUR)$/i, 'EUR'],
  [/^(?:£|GBP)$/i, 'GBP'],
  [/^(?:Ft|HUF)$/i, 'HUF'],
  [/^(?:z[łl]|PLN)$/i, 'PLN'],
  [/^(?:¥|JPY)$/i, 'JPY'],
  [/^(?:₹|Rs\.?|INR)$/i, 'INR'],
  [/^(?:CHF|SEK|NOK|DKK|CZK)$/i, ''],
];

const dollars = new Set(['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN']);

/** The ISO code of a sign or word; `$` is the option's dollar where that is one. */
function codeOf(mark: string, expected: string): string | undefined {
  if (mark === '$') return dollars.has(expected) ? expected : 'USD';
  const found = marks.find(([pattern]) => pattern.test(mark));
  if (found === undefined) return undefined;
  return found[1] === '' ? mark.toUpperCase() : found[1];
}

/** Currencies that cells, headers and a currency column name, in the order in which they are met. */
export function currenciesOf(
  reader: RowReader,
  rows: readonly number[],
  expected: string,
): readonly string[] {
  const found = new Set<string>();
  for (const column of reader.columns.filter(({ meaning }) => isMoneyMeaning(meaning))) {
    for (const word of plainHeader(column.header).split(' ')) {
      const code =
        word === 'usd' && column.header.includes('$') ? codeOf('$', expected) : codeOf(word, expected);
      if (code !== undefined && word.length === 3) found.add(code);
    }
    for (const row of rows.slice(0, 200)) {
      const code = codeOf(reader.mark(column.meaning, row) ?? '', expected);
      if (code !== undefined) found.add(code);
    }
  }
  for (const row of reader.has('currency') ? rows.slice(0, 200) : []) {
    const text = reader.text('currency', row);
    if (/^[A-Za-z]{3}$/.test(text)) found.add(text.toUpperCase());
  }
  return [...found];
}
