import type { KindFacts } from './deviceKind';
import { factsOfModel, factsOfType } from './deviceKind';
import type { Findings } from './findings';
import type { ColumnMeaning } from './meaning';
import type { RowReader } from './rowReader';

const colourCounters: readonly ColumnMeaning[] = [
  'colourAverage',
  'colourUsage',
  'colourEnd',
  'colourLifetime',
];

/** Reads what kind of device a row is: by the type column, then the model, then colour and copy counters above zero. */
export function newFactsReader(
  reader: RowReader,
  findings: Findings,
): (row: number, model: string | undefined) => KindFacts {
  const ofModel = remembered(factsOfModel);
  const ofType = remembered(factsOfType);
  const hasType = reader.has('kind');
  const hasCopies = reader.has('copies');
  const counters = colourCounters.filter(reader.has);
  return (row, model = '') => {
    const byModel = ofModel(model);
    const byType = hasType ? ofType(reader.text('kind', row)) : nothing;
    // "Printer" in a type column is often the whole class; a model that is known as an MFP stays one.
    const mfp = byModel.mfp === true ? true : (byType.mfp ?? byModel.mfp);
    const colour = byType.colour ?? byModel.colour;
    const copies = mfp !== true && hasCopies && isPositive(reader.number('copies', row));
    const prints = colour !== true && counters.some((meaning) => isPositive(reader.number(meaning, row)));
    if (prints && byModel.colour === false) {
      const pages = counters.map((meaning) => reader.number(meaning, row)).find(isPositive);
      findings.note({ code: 'colour-on-mono', row: row + 1, sample: `${model}: ${pages ?? ''}` });
    }
    return factsBy(copies ? true : mfp, prints ? true : colour);
  };
}

const nothing: KindFacts = {};

function factsBy(mfp: boolean | undefined, colour: boolean | undefined): KindFacts {
  if (mfp === undefined) return colour === undefined ? nothing : { colour };
  return colour === undefined ? { mfp } : { mfp, colour };
}

function remembered(read: (text: string) => KindFacts): (text: string) => KindFacts {
  const known = new Map<string, KindFacts>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const facts = read(text);
    known.set(text, facts);
    return facts;
  };
}

/** Whether a number is more than zero. */
export function isPositive(value: string | undefined): boolean {
  if (value === undefined || value === '0' || value.startsWith('-')) return false;
  const first = value.charCodeAt(0);
  return (first > 48 && first <= 57) || /[1-9]/.test(value);
}
