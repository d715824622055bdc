import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { BarChartOptions, ColumnChartOptions, LineChartOptions } from 'docx/charts';
import type { ChartBlock } from '../../domain/document/block';
import type { ChartSpec } from '../../domain/charts/chartSpec';
import { captionParagraph, sourceParagraph } from './caption';
import { chartFormat } from '../charts/chartFormat';
import { gapWidth, isLying, isStacked } from '../charts/chartMarks';
import { chartScale } from '../charts/chartScale';
import { hasPicture, pictureParagraph } from './chartPictures';
import { seriesNames, wordSeries } from './chartSeries';
import { chartSize } from './chartSize';
import { PALETTE } from './palette';
import { textParagraph } from './runs';

/**
 * A chart with its sentence above, what it shows as numbered caption, and its source: kept on one page. Drawn by
 * Word from its figures, unless there is a picture of it.
 */
export function chartParagraphs(
  block: ChartBlock,
  textWidth: number,
  picture?: Uint8Array,
): readonly Paragraph[] {
  const spec = block.chart;
  return [
    new Paragraph({ style: 'ChartTitle', ...textParagraph(spec.title) }),
    captionParagraph('Figure', spec.shows),
    drawing(block, textWidth, picture),
    sourceParagraph(block.source),
  ];
}

function drawing(block: ChartBlock, textWidth: number, picture: Uint8Array | undefined): Paragraph {
  if (!hasPicture(block)) {
    return new Paragraph({ style: 'ChartSpace', text: 'There are no figures for this chart yet.' });
  }
  if (picture !== undefined) return pictureParagraph(block, textWidth, picture);
  const chart = nativeChart(block, textWidth);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- docx takes any run here
  return new Paragraph({ style: 'ChartSpace', children: [chart] });
}

function nativeChart(block: ChartBlock, textWidth: number): ChartRun {
  const spec = block.chart;
  const scale = chartScale(spec);
  const format = chartFormat(spec.unit, scale, spec.locale);
  const names = seriesNames(spec.series);
  const visible = spec.series.filter((series) => series.role !== 'base');
  const common: Omit<ColumnChartOptions, 'type'> = {
    categories: spec.labels.map((label) => categoryName(label, isLying(spec))),
    series: spec.series.map((series, index) =>
      wordSeries({ spec, series, name: names[index] ?? ' ', scale, format }),
    ),
    font: { color: PALETTE.ink },
    chartArea: { fill: 'none', border: 'none' },
    emptyValues: 'gap',
    legend:
      visible.length > 1
        ? {
            position: 'bottom',
            hiddenEntries: names.filter((_, index) => spec.series[index]?.role === 'base'),
          }
        : false,
    valueAxis: {
      ...scale,
      numberFormat: format.axis,
      gridlines: true,
      font: { color: PALETTE.muted },
      ...(format.axisTitle === ''
        ? {}
        : { title: { text: format.axisTitle, font: { size: 9, color: PALETTE.muted } } }),
      ...(isLying(spec) ? { crossesAt: 'maximum' } : {}),
    },
    categoryAxis: isLying(spec) ? { reverseOrder: true } : {},
    transformation: chartSize(block, textWidth),
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

// Beside lying bars a long name would push the bars off the page, so it is broken into lines.
function categoryName(label: string, isBeside: boolean): string {
  if (label.trim() === '') return ' ';
  return isBeside ? label.replace(/(?=\S)(.{12,26})\s+(?=\S)/gu, '$1\n') : label;
}
