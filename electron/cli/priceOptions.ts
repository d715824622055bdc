import type { LeaseFactor } from '../../shared/domain/models/priceBook';
import type { BookDetails } from '../../shared/domain/models/bookTitles';
import type { OptionSpec } from './arguments';
import { type CommandCall, wrongUsage } from './command';
import { nowOption } from './moment';
import { jsonOption } from './sayJson';

/** The options of the commands about price books. */
export const priceOptions: readonly OptionSpec[] = [
  {
    name: 'data-dir',
    value: 'folder',
    describe: 'the data folder of the program, which keeps the price books',
  },
  { name: 'name', value: 'name', describe: 'add: the name of the book; one of that name gets a new version' },
  {
    name: 'version',
    value: 'version',
    describe: 'add, take, remove: the version of the book, such as 2026-09',
  },
  { name: 'currency', value: 'code', describe: 'add: the currency of the prices, such as USD' },
  { name: 'valid-from', value: 'day', describe: 'add: the first day on which the prices hold, 2026-09-01' },
  { name: 'valid-until', value: 'day', describe: 'add: the last day on which the prices hold' },
  { name: 'note', value: 'text', describe: 'add: what the prices are, such as "list prices before tax"' },
  {
    name: 'lease-factors',
    value: 'list',
    describe: 'add: lease rate factors by months, such as 36=0.0312,60=0.0201',
  },
  { name: 'sheet', value: 'name', describe: 'add: the sheet to read, when the first that fits is not meant' },
  {
    name: 'decimal',
    value: 'sign',
    describe: 'add: the sign before decimals, "." or ",", where figures read either way',
  },
  { name: 'invented', describe: 'add: marks the prices as invented; figures from them are estimates' },
  { name: 'book', value: 'name', describe: 'take, remove: the book by its name or id' },
  {
    name: 'devices',
    value: 'ids',
    describe: 'take: only for these devices, by their ids with commas between',
  },
  {
    name: 'hardware',
    value: 'way',
    describe: 'take: how a new device without hardware cost is paid for: buy (the default), lease or leave',
  },
  {
    name: 'replace-other-books',
    describe: 'take: also renews figures that came from other books; what a person wrote stays',
  },
  {
    name: 'out',
    value: 'proposal',
    describe: 'take: a new file for the result; the proposal itself then stays as it is',
  },
  nowOption,
  jsonOption,
];

/** What the options say of the book as a whole. */
export function bookDetailsOf(call: CommandCall): BookDetails {
  const { arguments: args } = call;
  return {
    name: args.text('name'),
    version: args.text('version'),
    currency: args.text('currency')?.toUpperCase(),
    validFrom: args.text('valid-from'),
    validUntil: args.text('valid-until'),
    note: args.text('note'),
    leaseFactors: leaseFactorsOf(call),
  };
}

/** The sign before decimals that the call names. */
export function decimalOf({ arguments: args }: CommandCall): '.' | ',' | undefined {
  const sign = args.text('decimal');
  if (sign === undefined || sign === '.' || sign === ',') return sign;
  throw wrongUsage(`--decimal takes "." or ",", not "${sign}".`);
}

function leaseFactorsOf({ arguments: args }: CommandCall): readonly LeaseFactor[] | undefined {
  const text = args.text('lease-factors');
  return text?.split(',').map((one) => {
    const match = /^\s*([1-9]\d{0,2})\s*=\s*(0\.\d*[1-9]\d*)\s*$/.exec(one);
    const [, months, factor] = match ?? [];
    if (months === undefined || factor === undefined)
      throw wrongUsage(`--lease-factors takes a list such as 36=0.0312,60=0.0201, not "${text}".`);
    return { months: Number(months), factor };
  });
}
