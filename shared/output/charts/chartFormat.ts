import type { ChartUnit } from '../../domain/charts/chartSpec';
import { currencyPlaces } from '../../domain/money';
import { isWord } from '../../format/currencySign';
import type { MoneyParts } from '../../format/writeNumber';
import { numberWriter } from '../../format/writeNumber';
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

const NOTHING = { below: 10_000, divide: '', letter: '', size: 1 };
const STEPS = [
  NOTHING,
  { below: 10_000_000, divide: ',', letter: 'k', size: 1_000 },
  { below: Infinity, divide: ',,', letter: 'M', size: 1_000_000 },
];

/** Number formats of a unit on a scale in a locale (BCP 47 tag); one abbreviation (k or M) for the whole chart. */
export function chartFormat(unit: ChartUnit, scale: ChartScale, locale = 'en-US'): ChartFormat {
  const ink = inkOf(unit, locale);
  if (unit.type === 'costPerPage') {
    const format = excelFormat(ink, '0.0000');
    const write = (value: number): string => ink.write(value.toFixed(4), '');
    return { axis: format, labels: format, axisTitle: 'Cost per page', write, tick: write };
  }
  const largest = Math.max(Math.abs(scale.maximum), Math.abs(scale.minimum));
  const step =
    unit.type === 'count' && largest < 100_000
      ? NOTHING
      : (STEPS.find(({ below }) => largest < below) ?? NOTHING);
  const suffix = step.divide + (step.letter === '' ? '' : `"${step.letter}"`);
  const isWhole = step === NOTHING && (largest >= 10 || !hasParts(unit));
  const places = labelDecimals(largest / step.size, isWhole);
  const axisPlaces = axisDecimals(scale.interval / step.size);
  // Beside each bar a word such as CHF would run into its neighbour; the axis says it.
  const bare = isWord(ink.before.trim()) || isWord(ink.after.trim()) ? inkOf(null, locale) : ink;
  const writer =
    (pen: Ink, to: number) =>
    (value: number): string =>
      pen.write((value / step.size).toFixed(to), step.letter);
  return {
    axis: excelFormat(ink, decimals(axisPlaces) + suffix),
    labels: excelFormat(bare, decimals(places) + suffix),
    axisTitle: unit.type === 'count' ? capitalised(unit.noun) : '',
    write: writer(bare, places),
    tick: writer(ink, axisPlaces),
  };
}

/** What stands before and after the digits of a chart, and how a decimal text is written with them. */
interface Ink {
  readonly before: string;
  readonly after: string;
  readonly write: (decimal: string, letter: string) => string;
}

/** The ink of a unit in a locale; of `null` that of money without a sign. */
function inkOf(unit: ChartUnit | null, locale: string): Ink {
  const writer = numberWriter(locale);
  const bareOf = (of: ChartUnit | null) => (of === null ? writer.bareMoney : writer.number);
  const partsOf = (decimal: string): MoneyParts =>
    unit === null || unit.type === 'count'
      ? { before: '', digits: bareOf(unit)(decimal.replace('-', '')), after: '' }
      : writer.moneyParts(decimal, unit.currency);
  const write = (decimal: string, letter: string): string => {
    const isZero = !/[1-9]/.test(decimal);
    const { before, digits, after } = partsOf(isZero ? '0' : decimal);
    const minus = !isZero && decimal.startsWith('-') ? '−' : '';
    return `${minus}${before}${digits}${isZero ? '' : letter}${after}`;
  };
  const { before, after } = partsOf('0');
  return { before, after, write };
}

/** Whether amounts of a unit have parts that could be drawn: pages and yen have none. */
function hasParts(unit: ChartUnit): boolean {
  return unit.type !== 'count' && currencyPlaces(unit.currency) > 0;
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

// A real minus sign, before the currency: −$4k, not ($4k) and not $-4k. Which marks part the digits is the
// reader's own setting: a number format of Excel cannot say.
function excelFormat({ before, after }: Ink, digits: string): string {
  const framed = (inner: string): string => `${quoted(before)}${inner}${quoted(after)}`;
  return `${framed(digits)};"−"${framed(digits)};${framed('0')}`;
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text.replace(/"/g, '')}"`;
}

function capitalised(noun: string): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}
