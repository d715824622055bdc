import type { ChartSpec } from '../../domain/charts/chartSpec';

/** Whether the chart's bars lie, so that its values run from left to right. */
export function isLying(spec: Pick<ChartSpec, 'kind'>): boolean {
  return spec.kind === 'bars' || spec.kind === 'stackedBars';
}

/** Whether the chart's bars lie on each other. */
export function isStacked(spec: Pick<ChartSpec, 'kind'>): boolean {
  return spec.kind === 'stackedBars' || spec.kind === 'stackedColumns';
}

/** The gap between categories in per cent of a bar: few bars need much air, or they become slabs; many need little. */
export function gapWidth(bars: number): number {
  if (bars <= 2) return 180;
  if (bars <= 4) return 120;
  return bars <= 8 ? 80 : 50;
}

/** A colour of six hex digits, upper case; `fallback` for any other text. */
export function soundColour(colour: string, fallback: string): string {
  return /^[0-9A-Fa-f]{6}$/.test(colour) ? colour.toUpperCase() : fallback;
}

/** Whether white letters read better on a colour (six hex digits) than black ones. */
export function isDark(colour: string): boolean {
  const [red, green, blue] = channels(colour);
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140;
}

/** How far two colours (six hex digits) stand apart, from 1 to 21, as WCAG 2.2 counts it. */
export function contrast(a: string, b: string): number {
  const [light = 1, dark = 1] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function channels(colour: string): readonly [number, number, number] {
  const at = (from: number): number => Number.parseInt(colour.slice(from, from + 2), 16);
  return [at(0), at(2), at(4)];
}
