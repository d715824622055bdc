import type { ChartSpec, ChartUnit } from '../../domain/charts/chartSpec';
import { currencyPlaces } from '../../domain/money';
import { numberWriter } from '../../format/writeNumber';

/** The figures of a chart as a table: a column for each visible series, a row for each label. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly figures: readonly string[] }[];
}

/** What stands in a table where a series has no value. */
const noFigure = '—';

/** The table of a chart in a locale (BCP 47 tag): exactly the values that are drawn, written in full with their unit. */
export function chartTable(spec: ChartSpec, locale: string): ChartTable {
  const visible = spec.series.filter((series) => series.role !== 'base');
  const write = figureWriter(spec.unit, locale);
  return {
    columns: visible.map(({ name }) => name),
    rows: spec.labels.map((label, at) => ({
      label,
      figures: visible.map(({ values }) => {
        const value = values[at] ?? null;
        return value === null || !Number.isFinite(value) ? noFigure : write(value);
      }),
    })),
  };
}

/** Writes a figure of a unit in full in a locale; money to its smallest unit, a cost per page with four decimals. */
export function figureWriter(unit: ChartUnit, locale: string): (value: number) => string {
  const writer = numberWriter(locale);
  if (unit.type === 'count') return (value) => writer.number(plain(value));
  const places = unit.type === 'money' ? currencyPlaces(unit.currency) : 4;
  return (value) => writer.money(value.toFixed(places), unit.currency);
}

/** Pieces with two decimals at most, and none that say nothing. */
function plain(value: number): string {
  return value.toFixed(2).replace(/\.?0+$/, '');
}
