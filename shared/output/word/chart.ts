import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { BarChartOptions, ChartDataLabels, ChartSeries as WordSeries, ColumnChartOptions, LineChartOptions } from 'docx/charts';
import type { ChartBlock } from '../../domain/document/block';
import type { ChartSeries, ChartSpec } from '../../domain/charts/chartSpec';
import { captionParagraph, sourceParagraph } from './caption';
import { chartFormat } from './chartFormat';
import type { ChartFormat } from './chartFormat';
import { chartScale, isStacked, plottedValues } from './chartScale';
import type { ChartScale } from './chartScale';
import { chartSize } from './chartSize';
import { BASE_COLOUR } from './chartXml';
import { PALETTE } from './palette';
import { textParagraph } from './runs';

/** A chart with its sentence above, what it shows as numbered caption, and its source: kept on one page. */
export function chartParagraphs(block: ChartBlock, textWidth: number): readonly Paragraph[] {
  const spec = block.chart;
  const hasFigures = spec.labels.length > 0 && spec.series.length > 0;
  return [
    new Paragraph({ style: 'ChartTitle', ...textParagraph(spec.title) }),
    captionParagraph('Figure', spec.shows),
    hasFigures
      ? new Paragraph({ style: 'ChartSpace', children: [nativeChart(spec, textWidth)] })
      : new Paragraph({ style: 'ChartSpace', text: 'There are no figures for this chart yet.' }),
    sourceParagraph(block.source),
  ];
}

function nativeChart(spec: ChartSpec, textWidth: number): ChartRun {
  const scale = chartScale(spec);
  const format = chartFormat(spec.unit, scale);
  const names = seriesNames(spec.series);
  const visible = spec.series.filter((series) => series.role !== 'base');
  const common: Omit<ColumnChartOptions, 'type'> = {
    categories: spec.labels.map((label) => (label === '' ? ' ' : label)),
    series: spec.series.map((series, index) => wordSeries({ spec, series, name: names[index] ?? ' ', scale, format })),
    font: { color: PALETTE.ink },
    chartArea: { fill: 'none', border: 'none' },
    emptyValues: 'gap',
    legend:
      visible.length > 1
        ? { position: 'bottom', hiddenEntries: names.filter((_, index) => spec.series[index]?.role === 'base') }
        : false,
    valueAxis: {
      ...scale,
      numberFormat: format.axis,
      gridlines: true,
      font: { color: PALETTE.muted },
      ...(format.axisTitle === '' ? {} : { title: { text: format.axisTitle, font: { size: 9, color: PALETTE.muted } } }),
      ...(isLying(spec) ? { crossesAt: 'maximum' } : {}),
    },
    categoryAxis: isLying(spec) ? { reverseOrder: true } : {},
    transformation: chartSize(spec, textWidth),
    altText: { name: `Chart: ${spec.title}`.slice(0, 200), title: spec.title, description: spec.alt },
  };
  return new ChartRun({ ...common, ...kindOptions(spec, visible.length) });
}

type KindOptions =
  | Pick<ColumnChartOptions, 'type' | 'stacking' | 'gapWidth' | 'overlap'>
  | Pick<BarChartOptions, 'type' | 'stacking' | 'gapWidth' | 'overlap'>
  | Pick<LineChartOptions, 'type' | 'markers'>;

function kindOptions(spec: ChartSpec, visible: number): KindOptions {
  if (spec.kind === 'lines') return { type: 'line', markers: spec.labels.length <= 15 };
  const type = isLying(spec) ? 'bar' : 'column';
  if (isStacked(spec)) return { type, stacking: 'stacked', gapWidth: gapWidth(spec.labels.length) };
  return { type, gapWidth: gapWidth(spec.labels.length * visible), overlap: visible > 1 ? -6 : 0 };
}

// Few bars need much air between them, or they become slabs; many need little, or they become sticks.
function gapWidth(bars: number): number {
  if (bars <= 2) return 180;
  if (bars <= 4) return 120;
  return bars <= 8 ? 80 : 50;
}

function isLying(spec: ChartSpec): boolean {
  return spec.kind === 'bars' || spec.kind === 'stackedBars';
}

// Names must be there and differ: the legend hides the base by its name.
function seriesNames(series: readonly ChartSeries[]): readonly string[] {
  const taken = new Set<string>();
  return series.map((each) => {
    let name = each.name.trim() === '' ? 'Series' : each.name;
    while (taken.has(name)) name += ' ';
    taken.add(name);
    return name;
  });
}

interface Plotted {
  readonly spec: ChartSpec;
  readonly series: ChartSeries;
  readonly name: string;
  readonly scale: ChartScale;
  readonly format: ChartFormat;
}

function wordSeries({ spec, series, name, scale, format }: Plotted): WordSeries {
  const values = plottedValues(series.values, spec.labels.length);
  const isBase = series.role === 'base';
  const color = isBase ? BASE_COLOUR : soundColour(series.colour);
  const isLine = spec.kind === 'lines';
  return {
    name,
    values,
    color,
    ...(isLine ? { line: { width: 2.25 } } : {}),
    dataLabels: series.labelled === true && !isBase ? labels(spec, color, format.labels) : false,
    ...(series.labelled === true && isStacked(spec) && !isBase
      ? { pointLabels: values.map((value) => (hasRoom(value, scale) ? undefined : false)) }
      : {}),
  };
}

function labels(spec: ChartSpec, color: string, numberFormat: string): ChartDataLabels {
  const position = isStacked(spec) ? 'center' : spec.kind === 'lines' ? 'above' : 'outsideEnd';
  const ink = isStacked(spec) && isDark(color) ? PALETTE.white : PALETTE.ink;
  return { value: true, numberFormat, position, font: { size: 9, color: ink } };
}

function hasRoom(value: number | null, scale: ChartScale): boolean {
  return value !== null && Math.abs(value) >= 0.055 * (scale.maximum - scale.minimum);
}

function soundColour(colour: string): string {
  return /^[0-9A-Fa-f]{6}$/.test(colour) ? colour.toUpperCase() : PALETTE.brand;
}

function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140;
}
