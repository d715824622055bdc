import type { ChartUnit } from '../../domain/charts/chartSpec';
import type { ChartScale } from './chartScale';

/** How a chart writes its numbers (Excel number formats), and the title of its value axis, empty if not needed. */
export interface ChartFormat {
  readonly axis: string;
  readonly labels: string;
  readonly axisTitle: string;
  /** A value as the labels write it. */
  readonly write: (value: number) => string;
  /** A value as the axis writes it. */
  readonly tick: (value: number) => string;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  USD: '$',
  CAD: 'CA$',
  AUD: 'A$',
  NZD: 'NZ$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  INR: '₹',
};

const NOTHING = { below: 10_000, divide: '', letter: '', size: 1 };
const STEPS = [
  NOTHING,
  { below: 10_000_000, divide: ',', letter: 'k', size: 1_000 },
  { below: Infinity, divide: ',,', letter: 'M', size: 1_000_000 },
];

/** Number formats of a unit on a scale; one abbreviation (k or M) for the whole chart. */
export function chartFormat(unit: ChartUnit, scale: ChartScale): ChartFormat {
  if (unit.type === 'costPerPage') {
    const format = signed(symbol(unit.currency), '0.0000');
    const write = (value: number): string =>
      written({ value, sign: symbol(unit.currency), places: 4, letter: '' });
    return { axis: format, labels: format, axisTitle: 'Cost per page', write, tick: write };
  }
  const sign = unit.type === 'money' ? symbol(unit.currency) : '';
  const largest = Math.max(Math.abs(scale.maximum), Math.abs(scale.minimum));
  const step =
    unit.type === 'count' && largest < 100_000
      ? NOTHING
      : (STEPS.find(({ below }) => largest < below) ?? NOTHING);
  const suffix = step.divide + (step.letter === '' ? '' : `"${step.letter}"`);
  const isWhole = step === NOTHING && (unit.type === 'count' || largest >= 10);
  const places = labelDecimals(largest / step.size, isWhole);
  const axisPlaces = axisDecimals(scale.interval / step.size);
  const writer =
    (to: number) =>
    (value: number): string =>
      written({ value: value / step.size, sign, places: to, letter: step.letter });
  return {
    axis: signed(sign, decimals(axisPlaces) + suffix),
    labels: signed(sign, decimals(places) + suffix),
    axisTitle: unit.type === 'count' ? capitalised(unit.noun) : '',
    write: writer(places),
    tick: writer(axisPlaces),
  };
}

// Three figures are enough beside a bar; the exact amount stands in the table beneath.
function labelDecimals(largest: number, isWhole: boolean): number {
  if (isWhole || largest >= 100) return 0;
  return largest < 10 ? 2 : 1;
}

function axisDecimals(interval: number): number {
  if (Number.isInteger(interval)) return 0;
  return Number.isInteger(Math.round(interval * 10_000) / 1_000) ? 1 : 2;
}

function decimals(count: number): string {
  return count === 0 ? '#,##0' : `#,##0.${'0'.repeat(count)}`;
}

function symbol(currency: string): string {
  return SYMBOLS[currency] ?? `${currency.replace(/[^A-Za-z]/g, '')} `;
}

// A real minus sign, before the currency: −$4k, not ($4k) and not $-4k.
function signed(sign: string, digits: string): string {
  const quoted = sign === '' ? '' : `"${sign}"`;
  return `${quoted}${digits};"−"${quoted}${digits};${quoted}0`;
}

function capitalised(noun: string): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}

interface Written {
  readonly value: number;
  readonly sign: string;
  readonly places: number;
  readonly letter: string;
}

function written({ value, sign, places, letter }: Written): string {
  if (value === 0) return `${sign}0`;
  const [whole = '', part] = Math.abs(value).toFixed(places).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '−' : ''}${sign}${grouped}${part === undefined ? '' : `.${part}`}${letter}`;
}
