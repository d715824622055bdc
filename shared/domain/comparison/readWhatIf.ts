import type { Decimal } from '../rate';
import { compareRates, isDecimal, rate } from '../rate';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { IncreaseChange, WhatIf } from './whatIf';

interface Bounds {
  readonly least: Decimal;
  readonly most: Decimal;
  readonly means: string;
}

const factor = { least: '0', most: '100', means: 'a factor from 0 to 100, such as 1.1 for 10% more' };
const share = { least: '0', most: '1', means: 'a share from 0 to 1, such as 0.15 for 15%' };

/** What may be asked, by name, with what each takes. */
export const whatIfKeys = {
  volume: { ...factor, what: 'factor of all pages' },
  monoVolume: { ...factor, what: 'factor of the mono pages' },
  colourVolume: { ...factor, what: 'factor of the color pages' },
  colourShare: { ...share, what: 'share of the pages that are printed in color' },
  termMonths: { least: '1', most: '240', means: 'whole months from 1 to 240', what: 'months compared' },
  escalatorToday: {
    ...{ least: '-0.5', most: '1', means: 'a share such as 0.05, or points to add such as +0.01' },
    what: "yearly increase of today's contracts",
  },
  escalatorOption: {
    ...{ least: '-0.5', most: '1', means: 'a share such as 0.05, or points to add such as +0.01' },
    what: "yearly increase of the options' contracts",
  },
  discountRate: { ...share, what: 'yearly rate of the present value' },
  energyPrice: { ...factor, what: 'factor of the price of energy' },
  optionRates: { ...factor, what: "factor of the options' page rates" },
  suppliesPrice: { ...factor, what: 'factor of the prices of supplies' },
} as const satisfies Record<string, Bounds & { readonly what: string }>;

/** A name of something that may be asked. */
export type WhatIfKey = keyof typeof whatIfKeys;

/**
 * The question that names and values ask (`{ volume: "0.9", escalatorToday: "+0.01" }`), values as decimal
 * texts or whole numbers. `volume` holds for both meters; a meter's own factor goes before it. "color" and "term" are understood too. Problem
 * `what-if` names what is not understood.
 */
export function readWhatIf(entries: Readonly<Record<string, unknown>>): Result<WhatIf> {
  const read = new Map<WhatIfKey, string>();
  for (const [written, value] of Object.entries(entries)) {
    const name = written === 'term' ? 'termMonths' : written.replace(/^color/, 'colour');
    if (!isKey(name)) {
      return fail(
        'what-if',
        `"${written}" cannot be asked. What can: ${Object.keys(whatIfKeys).join(', ')}.`,
      );
    }
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string' || !isWithin(name, text)) {
      return fail('what-if', `${name} must be ${whatIfKeys[name].means}.`);
    }
    read.set(name, text);
  }
  if (read.size === 0) return fail('what-if', 'Nothing is asked. Write, for example, volume=0.9.');
  return ok(questionOf(read));
}

function isKey(name: string): name is WhatIfKey {
  return Object.hasOwn(whatIfKeys, name);
}

function isWithin(name: WhatIfKey, text: string): boolean {
  const isIncrease = name === 'escalatorToday' || name === 'escalatorOption';
  const decimal = isIncrease && text.startsWith('+') ? text.slice(1) : text;
  // Forty characters are as much as a file takes for a figure.
  if (!isDecimal(decimal) || decimal.length > 40) return false;
  if (name === 'termMonths' && decimal.includes('.')) return false;
  const { least, most } = whatIfKeys[name];
  return compareRates(rate(decimal), rate(least)) >= 0 && compareRates(rate(decimal), rate(most)) <= 0;
}

function questionOf(read: ReadonlyMap<WhatIfKey, string>): WhatIf {
  const question: { -readonly [K in keyof WhatIf]: WhatIf[K] } = {};
  const volume = read.get('volume');
  if (volume !== undefined) [question.monoVolume, question.colourVolume] = [volume, volume];
  for (const [name, text] of read) {
    if (name === 'volume') continue;
    if (name === 'termMonths') question.termMonths = Number(text);
    else if (name === 'escalatorToday' || name === 'escalatorOption') question[name] = increaseOf(text);
    else question[name] = text;
  }
  return question;
}

/** A sign before it makes it points to add: nobody plans a contract whose prices fall each year. */
function increaseOf(text: string): IncreaseChange {
  if (text.startsWith('+')) return { type: 'plus', points: text.slice(1) };
  return text.startsWith('-') ? { type: 'plus', points: text } : { type: 'set', share: text };
}
