import type { Chart, Plugin } from 'chart.js';
import type { ChartSpec } from '../../domain/charts/chartSpec';
import type { ChartFormat } from './chartFormat';
import { isDark, isLying, isStacked } from './chartMarks';

/** What the labels need of a canvas; the full type is the browser's. */
interface Pen {
  font: string;
  fillStyle: unknown;
  textAlign: string;
  textBaseline: string;
  save: () => void;
  restore: () => void;
  measureText: (text: string) => { readonly width: number };
  fillText: (text: string, x: number, y: number) => void;
  strokeStyle: unknown;
  lineWidth: number;
  lineJoin: string;
  strokeText: (text: string, x: number, y: number) => void;
}

/** Where a mark was drawn, in pixels: its end (`x`, `y`), where it begins (`base`), and its size. */
interface Mark {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly width: number;
  readonly height: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A label: its text, the point it hangs on, and how it hangs there. */
interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly align: 'left' | 'center' | 'right';
  readonly baseline: 'top' | 'middle' | 'bottom';
  readonly colour: string;
  /** Whether it stands on the paper, where a grid line may run behind it. */
  readonly isOnPaper: boolean;
}

interface LabelLook {
  readonly text: string;
  readonly paper: string;
  readonly fontFamily: string;
  readonly fontSize?: number;
}

const gap = 4;

/**
 * Writes the values of labelled series beside their marks, or inside stacked ones where there is
 * room. A label that would lie on another one is left out: its figure stands in the table beneath.
 */
export function valueLabels(spec: ChartSpec, format: ChartFormat, look: LabelLook): Plugin<'bar' | 'line'> {
  return {
    id: 'valueLabels',
    afterDatasetsDraw: (chart: Chart<'bar' | 'line'>) => {
      const pen = chart.ctx as unknown as Pen;
      const size = (look.fontSize ?? 12) - 1;
      const taken: Box[] = [];
      pen.save();
      pen.font = `${String(size)}px ${look.fontFamily}`;
      for (const label of labelsOf(spec, { chart, format, look, pen, size })) {
        const box = boxOf(label, pen.measureText(label.text).width, size);
        if (taken.some((other) => overlaps(other, box))) continue;
        taken.push(box);
        draw(pen, label, look.paper);
      }
      pen.restore();
    },
  };
}

interface Drawing {
  readonly chart: Chart<'bar' | 'line'>;
  readonly format: ChartFormat;
  readonly look: LabelLook;
  readonly pen: Pen;
  readonly size: number;
}

function labelsOf(spec: ChartSpec, drawing: Drawing): readonly Label[] {
  const { chart, format, look } = drawing;
  return spec.series.flatMap((series, at) => {
    if (series.labelled !== true || series.role === 'base') return [];
    const marks = chart.getDatasetMeta(at).data as unknown as readonly Mark[];
    return series.values.flatMap((value, index) => {
      const mark = marks[index];
      if (value === null || mark === undefined || !Number.isFinite(value)) return [];
      const text = format.write(value);
      if (!isStacked(spec)) return [beyond(spec, mark, { text, value, colour: `#${look.text}` })];
      const inside = within(mark, text, { ...drawing, lying: isLying(spec) });
      if (inside !== undefined) {
        return [{ ...inside, colour: isDark(series.colour) ? '#FFFFFF' : '#1B2430' }];
      }
      return isAlone(spec, index) ? [beyond(spec, mark, { text, value, colour: `#${look.text}` })] : [];
    });
  });
}

function isAlone(spec: ChartSpec, index: number): boolean {
  const shown = spec.series.filter(
    (series) => series.role !== 'base' && (series.values[index] ?? null) !== null,
  );
  return shown.length === 1;
}

type Said = Pick<Label, 'text' | 'colour'> & { readonly value: number };

function beyond(spec: ChartSpec, mark: Mark, { text, colour, value }: Said): Label {
  if (isLying(spec)) {
    const [x, align] = value < 0 ? ([mark.x - gap, 'right'] as const) : ([mark.x + gap, 'left'] as const);
    return { text, colour, x, y: mark.y, align, baseline: 'middle', isOnPaper: true };
  }
  const isBelow = value < 0 && spec.kind !== 'lines';
  const [y, baseline] = isBelow ? ([mark.y + gap, 'top'] as const) : ([mark.y - gap, 'bottom'] as const);
  return { text, colour, x: mark.x, y, align: 'center', baseline, isOnPaper: true };
}

function within(
  mark: Mark,
  text: string,
  { pen, size, lying }: Pick<Drawing, 'pen' | 'size'> & { readonly lying: boolean },
): Omit<Label, 'colour'> | undefined {
  const width = pen.measureText(text).width + 2 * gap;
  const length = Math.abs((lying ? mark.x : mark.y) - mark.base);
  if (length < (lying ? width : size + gap)) return undefined;
  if (!lying && mark.width < width - gap) return undefined;
  const middle = ((lying ? mark.x : mark.y) + mark.base) / 2;
  const [x, y] = lying ? [middle, mark.y] : [mark.x, middle];
  return { text, x, y, align: 'center', baseline: 'middle', isOnPaper: false };
}

function boxOf({ x, y, align, baseline }: Label, width: number, height: number): Box {
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  const top = baseline === 'top' ? y : baseline === 'bottom' ? y - height : y - height / 2;
  return { left, right: left + width, top, bottom: top + height };
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function draw(pen: Pen, { text, x, y, align, baseline, colour, isOnPaper }: Label, paper: string): void {
  pen.fillStyle = colour;
  pen.textAlign = align;
  pen.textBaseline = baseline;
  if (isOnPaper) {
    pen.strokeStyle = `#${paper}`;
    pen.lineWidth = 4;
    pen.lineJoin = 'round';
    pen.strokeText(text, x, y);
  }
  pen.fillText(text, x, y);
}
