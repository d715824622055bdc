import type { ChartSpec } from '../shared/domain/charts/chartSpec';
import { drawOnPaper, paperLook } from './views/Document/paperChart';

/** A chart with the size of its picture in pixels (96 an inch). */
interface PaintOrder {
  readonly spec: ChartSpec;
  readonly width: number;
  readonly height: number;
}

declare global {
  interface Window {
    /** Asked by the program alone: takes orders as JSON, gives each picture as PNG in base64. */
    paintCharts: (orders: string) => Promise<readonly string[]>;
  }
}

/** 300 dots an inch. */
const pixelRatio = 300 / 96;

window.paintCharts = async (orders) => {
  await document.fonts.ready;
  return (JSON.parse(orders) as readonly PaintOrder[]).map(paint);
};

function paint({ spec, width, height }: PaintOrder): string {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const chart = drawOnPaper(canvas, spec, { ...paperLook, pixelRatio });
  const picture = canvas.toDataURL('image/png');
  chart.destroy();
  return picture.slice(picture.indexOf(',') + 1);
}
