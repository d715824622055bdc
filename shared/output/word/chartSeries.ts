import type { ChartDataLabels, ChartPointLabel, ChartSeries as WordSeries } from 'docx/charts';
import type { ChartSeries, ChartSpec } from '../../domain/charts/chartSpec';
import type { ChartFormat } from '../charts/chartFormat';
import { isDark, isStacked, soundColour } from '../charts/chartMarks';
import { plottedValues } from '../charts/chartScale';
import type { ChartScale } from '../charts/chartScale';
import { BASE_COLOUR } from './chartXml';
import { PALETTE } from './palette';

/** Share of the axis that a stacked bar needs for its label to stand inside it. */
const ROOM = { upright: 0.055, lying: 0.1 };

/** A series with what its look depends on. */
export interface PlottedSeries {
  readonly spec: ChartSpec;
  readonly series: ChartSeries;
  readonly name: string;
  readonly scale: ChartScale;
  readonly format: ChartFormat;
}

/** A series as Word draws it: colour, gaps, and labels where they have room. */
export function wordSeries(plotted: PlottedSeries): WordSeries {
  const { spec, series, name, format } = plotted;
  const values = plottedValues(series.values, spec.labels.length);
  if (series.role === 'base') {
    return {
      name,
      values,
      color: BASE_COLOUR,
      dataLabels: false,
      pointLabels: labelsBesideSmallBars(plotted),
    };
  }
  const color = soundColour(series.colour, PALETTE.brand);
  const isLabelled = series.labelled === true;
  return {
    name,
    values,
    color,
    ...(spec.kind === 'lines' ? { line: { width: 2.25 } } : {}),
    dataLabels: isLabelled ? labels(spec, color, format.labels) : false,
    ...(isLabelled && isStacked(spec)
      ? { pointLabels: values.map((value) => (hasRoom(value, plotted) ? undefined : (false as const))) }
      : {}),
  };
}

/** Names of the series, made to be there and to differ: the legend hides the base by its name. */
export function seriesNames(series: readonly ChartSeries[]): readonly string[] {
  const taken = new Set<string>();
  return series.map((each) => {
    let name = each.name.trim() === '' ? 'Series' : each.name;
    while (taken.has(name)) name += ' ';
    taken.add(name);
    return name;
  });
}

// A floating bar too small for its label has it on the unseen base beside it, so that no figure is lost.
function labelsBesideSmallBars(plotted: PlottedSeries): readonly (ChartPointLabel | undefined)[] {
  const { spec, series, format } = plotted;
  return plottedValues(series.values, spec.labels.length).map((base, index) => {
    const shown = spec.series
      .filter((each) => each.role !== 'base' && each.labelled === true)
      .flatMap((each) => plottedValues(each.values, spec.labels.length)[index] ?? []);
    const [figure] = shown;
    if (figure === undefined || shown.length > 1 || figure <= 0 || hasRoom(figure, plotted)) return undefined;
    if (!hasRoom(base, plotted)) return undefined;
    return { text: format.write(figure), position: 'insideEnd', font: { size: 9, color: PALETTE.ink } };
  });
}

function labels(spec: ChartSpec, color: string, numberFormat: string): ChartDataLabels {
  const position = isStacked(spec) ? 'center' : spec.kind === 'lines' ? 'above' : 'outsideEnd';
  const ink = isStacked(spec) && isDark(color) ? PALETTE.white : PALETTE.ink;
  return { value: true, numberFormat, position, font: { size: 9, color: ink } };
}

function hasRoom(value: number | null, { spec, scale }: PlottedSeries): boolean {
  const share = spec.kind === 'stackedBars' ? ROOM.lying : ROOM.upright;
  return value !== null && Math.abs(value) >= share * (scale.maximum - scale.minimum);
}
