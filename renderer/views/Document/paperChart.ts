import type { ChartSpec } from '../../../shared/domain/charts/chartSpec';
import {
  type ChartJsConfiguration,
  type ChartLook,
  toChartJs,
} from '../../../shared/output/charts/toChartJs';
import { Chart } from '../../components/charts/registeredChart';

/** Charts on white paper, in the colors and the type of the Word file, whatever the window looks like. */
export const paperLook: ChartLook = {
  text: '1B2430',
  muted: '5A6675',
  grid: 'DFE3E8',
  paper: 'FFFFFF',
  edge: '1B2430',
  fontFamily: "Calibri, Carlito, 'Segoe UI', 'Liberation Sans', Arial, sans-serif",
  fontSize: 12,
};

/** So many names stand level beside each other. */
const mostLevelNames = 8;

/** Draws a chart on a canvas as it stands on paper; `destroy` of the answer takes it away again. */
export function drawOnPaper(canvas: HTMLCanvasElement, spec: ChartSpec, look: ChartLook = paperLook): Chart {
  const { data, options, plugins = [], type } = toChartJs(spec, look);
  const hasLevelNames = isUpright(spec) && spec.labels.length <= mostLevelNames;
  return new Chart(canvas, {
    type,
    data: hasLevelNames ? { ...data, labels: spec.labels.map(labelLines) } : data,
    options: {
      ...options,
      scales: withPaperType(options?.scales, look, hasLevelNames),
      plugins: withLegend(options?.plugins, look),
    },
    plugins: [...plugins, whiteGround],
  });
}

// A canvas has no ground of its own, and a picture without one is black in some programs.
const whiteGround = {
  id: 'whiteGround',
  beforeDraw: ({ ctx, height, width }: Chart): void => {
    ctx.save();
    ctx.fillStyle = '#ffffff';
    ctx.fillRect(0, 0, width, height);
    ctx.restore();
  },
};

type Options = NonNullable<ChartJsConfiguration['options']>;

/** Names and figures of the axes in the type of the document. */
function withPaperType(
  scales: Options['scales'],
  look: ChartLook,
  areLevel: boolean,
): NonNullable<Options['scales']> {
  const font = fontOf(look);
  return Object.fromEntries(
    Object.entries(scales ?? {}).map(([name, scale]) => [
      name,
      {
        ...scale,
        ticks: { ...scale?.ticks, font, ...(areLevel ? { maxRotation: 0 } : {}) },
        ...(scale !== undefined && 'title' in scale ? { title: { ...scale.title, font } } : {}),
      },
    ]),
  );
}

function withLegend(plugins: Options['plugins'], look: ChartLook): NonNullable<Options['plugins']> {
  const legend = plugins?.legend;
  return {
    ...plugins,
    legend: { ...legend, labels: { ...legend?.labels, font: fontOf(look) } },
    // Paper answers no pointer.
    tooltip: { enabled: false },
  };
}

function fontOf({ fontFamily, fontSize = 12 }: ChartLook): {
  readonly family: string;
  readonly size: number;
} {
  return { family: fontFamily, size: fontSize };
}

function isUpright({ kind }: ChartSpec): boolean {
  return kind === 'columns' || kind === 'stackedColumns';
}

/** A name under its column in lines, since a slanted one is hard to read. */
function labelLines(label: string): string | string[] {
  const lines = label.replace(/(?=\S)(.{8,18}?)\s+(?=\S)/gu, '$1\n').split('\n');
  return lines.length === 1 ? label : lines;
}
