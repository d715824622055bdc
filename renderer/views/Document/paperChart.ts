import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { ChartSpec } from '../../../shared/domain/charts/chartSpec';
import { type ChartLook, toChartJs } from '../../../shared/output/charts/toChartJs';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Tooltip,
);

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

/** Draws a chart on a canvas as it stands on paper; the answer takes it away again. */
export function drawOnPaper(canvas: HTMLCanvasElement, spec: ChartSpec, look: ChartLook = paperLook): Chart {
  const { plugins = [], ...configuration } = toChartJs(spec, look);
  return new Chart(canvas, { ...configuration, plugins: [...plugins, whiteGround] });
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
