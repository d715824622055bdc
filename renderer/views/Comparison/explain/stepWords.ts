import type { Formatters } from '../../../../shared/domain/document/formatters';
import type { Operation, Origin, Step } from '../../../../shared/domain/explain/step';
import type { Rate } from '../../../../shared/domain/rate';
import { compareRates, rate, toDecimal } from '../../../../shared/domain/rate';
import { knownLocale, numberWriter } from '../../../../shared/format/writeNumber';

/** How the values of a chain are written. */
export interface StepFormat {
  readonly format: Formatters;
  readonly locale: string;
}

const moneyPlaces = 4;
const pagePricePlaces = 6;

/** The value of a step with its unit: every digit where there are few, some of them where there is no end. */
export function valueWords(
  { unit, value }: Pick<Step, 'unit' | 'value'>,
  { format, locale }: StepFormat,
): string {
  const { number } = numberWriter(knownLocale(locale));
  const plain = (places: number): string => number(short(value, places));
  switch (unit) {
    case 'money':
      return format.price(short(value, moneyPlaces));
    case 'moneyPerPage':
      return format.price(short(value, pagePricePlaces));
    case 'share':
      return format.percent(value);
    case 'percent':
      return `${plain(2)}%`;
    case 'pages':
    case 'sheets':
    case 'months':
    case 'days':
    case 'hours':
      return `${plain(2)} ${isOne(value) ? unit.slice(0, -1) : unit}`;
    case 'kWh':
    case 'watts':
      return `${plain(2)} ${unit}`;
    case 'number':
      return plain(4);
  }
}

function isOne(value: Rate): boolean {
  return compareRates(value, { n: 1n, d: 1n }) === 0;
}

function short(value: Rate, places: number): string {
  const text = toDecimal(value, places);
  const bare = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return bare === '-0' ? '0' : bare;
}

const mostSpelled = 3;

/** The formula of a step in words, with the values of its inputs. */
export function formulaWords(
  step: Step,
  of: { readonly operation: Operation; readonly inputs: readonly Step[]; readonly format: StepFormat },
): string {
  const values = of.inputs.map((input) => valueWords(input, of.format));
  const [first = '', second = ''] = values;
  switch (of.operation.type) {
    case 'sum': {
      const parts = step.parts ?? 'figures';
      if (values.length === 1) return `One of its ${parts} counts: ${first}`;
      const count = of.format.format.count(values.length);
      return values.length <= mostSpelled ? values.join(' + ') : `Sum of ${count} ${parts}`;
    }
    case 'difference':
      return values.join(' − ');
    case 'product':
      return values.join(' × ');
    case 'quotient':
      return `${first} ÷ ${second}`;
    case 'power':
      return `${first} to the power of ${second}`;
    case 'greatest':
      return `The greater of ${values.join(' and ')}`;
    case 'least':
      return `The lesser of ${values.join(' and ')}`;
    case 'round':
      return `Rounded once, to ${places(of.operation.places)}`;
    case 'ceiling':
      return `${first}, rounded up`;
    case 'root':
      return `Square root of ${first}, to ${places(of.operation.places)}`;
    case 'within':
      return withinWords(of.operation, { value: first, ...of.format });
  }
}

/** Why a device counts: its share, and the bounds between which it lies. */
function withinWords(
  { above, upTo }: Extract<Operation, { type: 'within' }>,
  { value, format }: { readonly value: string; readonly format: StepFormat['format'] },
): string {
  const from = above === undefined ? '' : `above ${format.percent(rate(above))}`;
  const to = upTo === undefined ? '' : `no more than ${format.percent(rate(upTo))}`;
  const bounds = [from, to].filter((bound) => bound !== '').join(' and ');
  return bounds === '' ? `It counts: ${value}` : `It counts: ${value} is ${bounds}`;
}

function places(count: number): string {
  if (count === 0) return 'a whole number';
  return count === 2 ? 'the cent' : `${String(count)} decimals`;
}

/** Sums of many costs are read from the largest on; years and months in their order. */
export function inReadingOrder(step: Step, inputs: readonly Step[]): readonly Step[] {
  const isList = step.operation?.type === 'sum' && !['years', 'months'].includes(step.parts ?? '');
  return isList ? [...inputs].sort((a, b) => compareRates(size(b.value), size(a.value))) : inputs;
}

function size(value: Rate): Rate {
  return value.n < 0n ? { n: -value.n, d: value.d } : value;
}

/** What kind of end a chain has. */
export const originNames: Readonly<Record<Origin['type'], string>> = {
  row: 'Imported row',
  invoice: 'Invoice',
  priceBook: 'Price book',
  assumption: 'Assumption',
  rule: 'Rule of the trade',
  counted: 'Counted in the proposal',
};

/** Where a chain ends, in words. */
export function originWords(origin: Origin): string {
  switch (origin.type) {
    case 'row': {
      const sheet = origin.sheet === undefined ? '' : `, sheet "${origin.sheet}"`;
      return `Row ${String(origin.row)} of ${origin.fileName}${sheet}`;
    }
    case 'invoice':
      return origin.label;
    case 'priceBook':
      return `${origin.book.id}, version ${origin.book.version}`;
    case 'assumption':
      return origin.note ?? 'Without a note';
    case 'rule':
    case 'counted':
      return origin.text;
  }
}
