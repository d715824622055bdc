import type { Column } from './column';
import type { WeighedColumn } from './columnDraft';
import { counterOf, withMeaning } from './columnDraft';

/** A unit in which a rate may be written: what a figure is divided by to be money for a page. */
export interface RateUnit {
  readonly words: string;
  readonly divisor: number;
  readonly unit: { readonly cents?: boolean; readonly per?: 'thousand' };
}

const written: readonly RateUnit[] = [
  { words: 'cents a page', divisor: 100, unit: { cents: true } },
  { words: 'a price for 1,000 pages', divisor: 1000, unit: { per: 'thousand' } },
];

// Where prices per page lie by published contracts, wide enough for desktop printers (domain.md, section 6).
const bands = { mono: [0.002, 0.08], colour: [0.02, 0.3], total: [0.002, 0.3], level: [0.005, 0.3] } as const;
const sane = [0.0005, 0.5] as const;

/** What stands for a hundredth of a unit of money beside a figure: ¢, ct, pence, grosz, öre, Rappen. */
const centsMark = /^(?:¢|ct|cents?|c|p|pence|gr|groszy|[öøo]re|rp|rappen|fill[ée]r)\.?$/iu;

/** Whether the mark of a figure says cents or what is like them elsewhere. */
export function isCentsMark(mark: string): boolean {
  return centsMark.test(mark);
}

/** Whether a cell is a figure in cents, such as `0.79¢`, `0.42p` or `6,5 gr`. */
export function saysCents(text: string): boolean {
  const mark = /\d\s*(\p{L}+\.?|¢)$/u.exec(text.trim())?.[1];
  return mark !== undefined && isCentsMark(mark);
}

/** Which units bring the figures of a rate column to where prices per page lie; empty where they lie there as written. */
export function unitsThatFit(column: WeighedColumn, scale = 1): readonly RateUnit[] {
  const counter = counterOf(column);
  if (counter?.role !== 'rate' || column.cents === true || column.per === 'thousand') return [];
  const figures = column.draft
    .figures()
    .flatMap((figure) => (figure !== undefined && figure > 0 ? [figure / scale] : []));
  if (figures.length === 0 || share(figures, sane) > 0.5) return [];
  // A sign such as ¢ in the cells says the unit already.
  if (column.draft.look.samples.some(saysCents)) return [];
  const fits = (band: readonly [number, number]) =>
    written.filter(
      ({ divisor }) =>
        share(
          figures.map((figure) => figure / divisor),
          band,
        ) > 0.5,
    );
  const inBand = fits(bands[counter.channel]);
  return inBand.length > 0 ? inBand : fits(sane);
}

function share(figures: readonly number[], [least, most]: readonly [number, number]): number {
  return figures.filter((figure) => figure >= least && figure <= most).length / figures.length;
}

/** Takes the unit of a rate where only one fits; `scale`: units of the file's currency that stand for about one euro. */
export function settleRateUnits(columns: readonly WeighedColumn[], scale = 1): readonly WeighedColumn[] {
  const settled = columns.map(withCentsOfCells).map((column) => {
    const [only, ...others] = unitsThatFit(column, scale);
    if (only === undefined) return column;
    if (others.length > 0 || column.isChosen === true) return { ...column, isUnitOpen: true };
    return { ...withMeaning(column, only.unit), isUnitTaken: true };
  });
  return likeEachOther(settled, scale);
}

/** Prices of one list have one unit: 0.42 beside 4.2 cents is in cents too, although a page could cost 0.42. */
function likeEachOther(columns: readonly WeighedColumn[], scale: number): readonly WeighedColumn[] {
  const rates = columns.filter((column) => counterOf(column)?.role === 'rate');
  const isTold = (column: WeighedColumn) => column.cents === true || column.per === 'thousand';
  const told = rates.find(isTold);
  if (told === undefined) return columns;
  return columns.map((column) => {
    if (!rates.includes(column) || isTold(column) || column.isChosen === true) return column;
    const [, most] = bands[counterOf(column)?.channel ?? 'total'];
    const figures = column.draft
      .figures()
      .flatMap((figure) => (figure !== undefined && figure > 0 ? [figure / scale] : []));
    if (figures.length === 0 || share(figures, [most, Infinity]) <= 0.5) return column;
    const { cents, per } = told;
    const unit = { ...(cents === undefined ? {} : { cents }), ...(per === undefined ? {} : { per }) };
    return { ...withMeaning(column, unit), isUnitTaken: true };
  });
}

/** A rate whose figures are all written in cents is in cents as a whole. */
function withCentsOfCells(column: WeighedColumn): WeighedColumn {
  const { samples } = column.draft.look;
  const isAll = samples.length > 0 && samples.every((text) => saysCents(text) || !/[1-9]/.test(text));
  const isRate = counterOf(column)?.role === 'rate' && column.cents !== true;
  return isRate && isAll && samples.some(saysCents) ? withMeaning(column, { cents: true }) : column;
}

/** The units between which the user is asked. */
export const rateUnits: readonly RateUnit[] = written;

/** What a column's unit is called. */
export function unitWords(column: Column): string {
  if (column.cents === true && column.per === 'thousand') return 'cents for 1,000 pages';
  return (
    written.find(({ unit }) => unit.cents === column.cents && unit.per === column.per)?.words ??
    'money for a page'
  );
}
