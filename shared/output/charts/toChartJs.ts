import type { ChartConfiguration, ChartDataset, ChartOptions } from 'chart.js';
import type { ChartSeries, ChartSpec } from '../../domain/charts/chartSpec';
import type { ChartFormat } from './chartFormat';
import { chartFormat } from './chartFormat';
import { contrast, gapWidth, isLying, isStacked, soundColour } from './chartMarks';
import type { ChartScale } from './chartScale';
import { chartScale, plottedValues } from './chartScale';
import { figureWriter } from './chartTable';
import { valueLabels } from './valueLabels';

/** What a chart is drawn with beside its spec: colours of the theme (six hex digits without `#`) and type. */
export interface ChartLook {
  readonly text: string;
  /** Axis figures and the axis title. */
  readonly muted: string;
  readonly grid: string;
  /** What the chart stands on; a mark too near to it gets an edge. */
  readonly paper: string;
  /** The edge of such a mark; absent: as `muted`. */
  readonly edge?: string;
  /** A theme's shades of the charts' colours, where it has its own: a dark one needs lighter marks. */
  readonly shades?: Readonly<Record<string, string>>;
  readonly fontFamily: string;
  /** Pixels; absent: 12. */
  readonly fontSize?: number;
  /** BCP 47 tag for the figures of a chart that has none of its own; absent: US English. */
  readonly locale?: string;
  /** Drawn once at the canvas' own size, with so many dots to a pixel: for a picture in a document. */
  readonly pixelRatio?: number;
}

/** A Chart.js configuration for one of our charts. */
export type ChartJsConfiguration = ChartConfiguration<'bar' | 'line', (number | null)[], string | string[]>;

type Dataset = ChartDataset<'bar' | 'line', (number | null)[]>;

const colour = (hex: string): string => `#${hex}`;

/** Colours against the paper must stand this far apart (WCAG 2.2, 1.4.11). */
const leastContrast = 3;

/**
 * A chart as Chart.js 4 draws it: the same order, colours, scale and number formats as in Word.
 * Needs the bar and line controllers and elements, points, category and linear scales, legend and
 * tooltip to be registered.
 */
export function toChartJs(spec: ChartSpec, look: ChartLook): ChartJsConfiguration {
  const scale = chartScale(spec);
  const format = chartFormat(spec.unit, scale, localeOf(spec, look));
  return {
    type: spec.kind === 'lines' ? 'line' : 'bar',
    data: {
      labels: spec.labels.map((label) => labelLines(label, letters(spec))),
      datasets: spec.series.map((series) => dataset(spec, series, look)),
    },
    options: options(spec, look, { scale, format }),
    plugins: [valueLabels(withShades(spec, look), format, look)],
  };
}

function localeOf(spec: ChartSpec, look: ChartLook): string {
  return spec.locale ?? look.locale ?? 'en-US';
}

function withShades(spec: ChartSpec, look: ChartLook): ChartSpec {
  return { ...spec, series: spec.series.map((series) => ({ ...series, colour: shade(series, look) })) };
}

/** How many letters a line of a label has: beside bars there is room, under columns less the more there are. */
function letters(spec: ChartSpec): number {
  return isLying(spec) ? 26 : Math.max(9, Math.floor(68 / spec.labels.length));
}

/** A label in lines of so many letters, broken between words only. */
function labelLines(label: string, most: number): string | string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`;
    if (last === undefined || longer.length > most) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.length === 1 ? label : lines;
}

/** The colour of a series in a look: its own, or the theme's shade of it. */
function shade(series: ChartSeries, look: ChartLook): string {
  const own = soundColour(series.colour, look.text);
  return soundColour(look.shades?.[own] ?? own, own);
}

function dataset(spec: ChartSpec, series: ChartSeries, look: ChartLook): Dataset {
  const hex = shade(series, look);
  const data = [...plottedValues(series.values, spec.labels.length)];
  if (series.role === 'base') {
    return { ...barWidths(spec), label: series.name, data, backgroundColor: 'transparent', borderWidth: 0 };
  }
  if (spec.kind === 'lines') {
    const mark = { borderColor: colour(hex), backgroundColor: colour(hex) };
    const points = { pointRadius: spec.labels.length <= 15 ? 3 : 0, pointHoverRadius: 5 };
    return { label: series.name, data, borderWidth: 2.25, tension: 0, spanGaps: false, ...mark, ...points };
  }
  const isFaint = contrast(hex, look.paper) < leastContrast;
  return {
    ...barWidths(spec),
    label: series.name,
    data,
    backgroundColor: colour(hex),
    borderColor: colour(look.edge ?? look.muted),
    borderWidth: isFaint ? 1 : 0,
  };
}

function barWidths(spec: ChartSpec): Pick<ChartDataset<'bar'>, 'barPercentage' | 'categoryPercentage'> {
  const beside = isStacked(spec) ? 1 : spec.series.filter((series) => series.role !== 'base').length;
  const gap = gapWidth(spec.labels.length * beside) / 100;
  return { categoryPercentage: beside / (beside + gap), barPercentage: beside > 1 ? 0.94 : 1 };
}

interface Drawn {
  readonly scale: ChartScale;
  readonly format: ChartFormat;
}

function options(spec: ChartSpec, look: ChartLook, drawn: Drawn): ChartOptions<'bar' | 'line'> {
  const size = look.fontSize ?? 12;
  const isPicture = look.pixelRatio !== undefined;
  const lying = isLying(spec);
  const isLabelled = spec.series.some((series) => series.labelled === true);
  return {
    animation: false,
    responsive: !isPicture,
    maintainAspectRatio: false,
    ...(look.pixelRatio === undefined ? {} : { devicePixelRatio: look.pixelRatio }),
    indexAxis: lying ? 'y' : 'x',
    color: colour(look.text),
    font: { family: look.fontFamily, size },
    layout: { padding: { top: size, right: lying && isLabelled ? size * 4 : size } },
    interaction: { mode: 'index', axis: lying ? 'y' : 'x', intersect: false },
    scales: lying
      ? { x: valueAxis(spec, look, drawn), y: nameAxis(spec, look) }
      : { x: nameAxis(spec, look), y: valueAxis(spec, look, drawn) },
    plugins: { legend: legend(spec, look), tooltip: tooltip(spec, look) },
  };
}

type Axis = NonNullable<NonNullable<ChartOptions<'bar'>['scales']>[string]>;

function valueAxis(spec: ChartSpec, look: ChartLook, { scale, format }: Drawn): Axis {
  return {
    type: 'linear',
    stacked: isStacked(spec),
    min: scale.minimum,
    max: scale.maximum,
    ticks: {
      stepSize: scale.interval,
      color: colour(look.muted),
      callback: (value: number | string) => format.tick(Number(value)),
    },
    grid: { color: colour(look.grid), drawTicks: false },
    border: { display: false },
    title: { display: format.axisTitle !== '', text: format.axisTitle, color: colour(look.muted) },
  };
}

function nameAxis(spec: ChartSpec, look: ChartLook): Axis {
  return {
    type: 'category',
    stacked: isStacked(spec),
    ticks: { color: colour(look.text), autoSkip: false },
    grid: { display: false },
    border: { color: colour(look.muted) },
  };
}

type Plugins = NonNullable<ChartOptions<'bar' | 'line'>['plugins']>;

function legend(spec: ChartSpec, look: ChartLook): NonNullable<Plugins['legend']> {
  const isBase = (at: number | undefined): boolean => spec.series[at ?? -1]?.role === 'base';
  return {
    display: spec.series.filter((series) => series.role !== 'base').length > 1,
    position: 'bottom',
    onClick: () => undefined,
    labels: {
      color: colour(look.text),
      boxWidth: look.fontSize ?? 12,
      boxHeight: look.fontSize ?? 12,
      filter: (item) => !isBase(item.datasetIndex),
    },
  };
}

function tooltip(spec: ChartSpec, look: ChartLook): NonNullable<Plugins['tooltip']> {
  const write = figureWriter(spec.unit, localeOf(spec, look));
  return {
    filter: ({ datasetIndex, dataIndex }) => {
      const series = spec.series[datasetIndex];
      return series?.role !== 'base' && (series?.values[dataIndex] ?? null) !== null;
    },
    callbacks: {
      title: ([first]) => (first === undefined ? '' : (spec.labels[first.dataIndex] ?? '')),
      label: ({ datasetIndex, dataIndex }) => {
        const series = spec.series[datasetIndex];
        return `${series?.name ?? ''}: ${write(series?.values[dataIndex] ?? 0)}`;
      },
    },
  };
}
