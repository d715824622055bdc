import type { ChartDataset, TooltipItem } from 'chart.js';
import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '../../../../shared/domain/charts/chartSpec';
import { chartTable } from '../../../../shared/output/charts/chartTable';
import type { ChartLook } from '../../../../shared/output/charts/toChartJs';
import { toChartJs } from '../../../../shared/output/charts/toChartJs';

const light: ChartLook = {
  text: '1B2430',
  muted: '5A6675',
  grid: 'DFE3E8',
  paper: 'FFFFFF',
  fontFamily: 'Calibri',
};

const years: ChartSpec = {
  id: 'year-by-year',
  kind: 'columns',
  title: 'Proposed costs $5,055.24 less',
  shows: 'Cost of each year.',
  alt: 'Proposed costs less.',
  unit: { type: 'money', currency: 'USD' },
  labels: ['Year 1', 'Year 2'],
  series: [
    { name: 'Today carried on', colour: '7A8494', values: [50_066.7, 51_366], labelled: true },
    { name: 'Proposed', colour: '1F5FBF', values: [54_612.4, null], labelled: true },
  ],
};

const steps: ChartSpec = {
  ...years,
  id: 'saving-steps',
  kind: 'stackedColumns',
  labels: ['Today', 'Supplies', 'Proposed'],
  series: [
    { name: 'Base', colour: 'FFFFFF', role: 'base', values: [null, 20_000, null] },
    { name: 'Today', colour: '7A8494', values: [26_000, null, null], labelled: true },
    { name: 'Less', colour: '0B7A5A', values: [null, 6_000, null], labelled: true },
    { name: 'Proposed', colour: '1F5FBF', values: [null, null, 20_000], labelled: true },
  ],
};

const pages: ChartSpec = {
  ...years,
  id: 'pages',
  kind: 'stackedBars',
  unit: { type: 'count', noun: 'pages a month' },
  labels: ['North Hall', 'The Old Observatory and Print Centre'],
  series: [
    { name: 'Mono', colour: '7A8494', values: [4_000, 9_000] },
    { name: 'Color', colour: 'E69F00', values: [500, 100] },
  ],
};

describe('toChartJs', () => {
  it.each([years, steps, pages])('draws exactly the values of the spec, in its order: $id', (spec) => {
    const { data } = toChartJs(spec, light);

    expect(data.datasets.map((set) => set.label)).toEqual(spec.series.map(({ name }) => name));
    expect(data.datasets.map((set) => set.data)).toEqual(spec.series.map(({ values }) => values));
  });

  it('keeps the colors of the spec', () => {
    const { data } = toChartJs(years, light);

    expect(data.datasets).toMatchObject([{ backgroundColor: '#7A8494' }, { backgroundColor: '#1F5FBF' }]);
  });

  it("takes a theme's shade of a color where the theme has one", () => {
    const { data } = toChartJs(years, { ...light, paper: '14181D', shades: { '1F5FBF': '6EA8FF' } });

    expect(data.datasets).toMatchObject([{ backgroundColor: '#7A8494' }, { backgroundColor: '#6EA8FF' }]);
  });

  it('gives an edge to a mark that is too near to the paper, and to no other', () => {
    const [mono, color] = toChartJs(pages, light).data.datasets as ChartDataset<'bar'>[];

    expect(mono?.borderWidth).toBe(0);
    expect(color?.borderWidth).toBe(1);
  });

  it('hides the base of a floating bar: no fill, no legend entry, no tooltip', () => {
    const { data, options } = toChartJs(steps, light);

    const inLegend = [0, 1].map((datasetIndex) =>
      options?.plugins?.legend?.labels?.filter?.({ text: '', datasetIndex }, data as never),
    );
    const inTooltip = [0, 2].map((datasetIndex) =>
      call(options?.plugins?.tooltip?.filter, { datasetIndex, dataIndex: 1 }),
    );

    expect(data.datasets[0]?.backgroundColor).toBe('transparent');
    expect(inLegend).toEqual([false, true]);
    expect(inTooltip).toEqual([false, true]);
  });

  it('begins the value axis at zero with at most five steps, written as in Word', () => {
    const axis = toChartJs(years, light).options?.scales?.['y'] as Axis;

    expect(axis.min).toBe(0);
    expect((axis.max - axis.min) / axis.ticks.stepSize).toBeLessThanOrEqual(5);
    expect(axis.ticks.callback(0)).toBe('$0');
    expect(axis.ticks.callback(40_000)).toBe('$40k');
  });

  it('lays bars with the value axis below and breaks long names into lines', () => {
    const { options, data } = toChartJs(pages, light);
    const axis = options?.scales?.['x'] as Axis;

    expect(options?.indexAxis).toBe('y');
    expect(axis.title.text).toBe('Pages a month');
    expect(data.labels).toEqual(['North Hall', ['The Old Observatory and', 'Print Centre']]);
  });

  it('breaks names under columns between words, the sooner the more columns there are', () => {
    const labels = ['Up to 10% of the planned volume', 'B', 'C', 'D', 'E'];
    const { data } = toChartJs({ ...years, labels }, light);

    expect(data.labels?.slice(0, 2)).toEqual([['Up to 10% of', 'the planned', 'volume'], 'B']);
  });

  it('says the exact figure with its unit under the pointer', () => {
    const label = toChartJs(years, light).options?.plugins?.tooltip?.callbacks?.label;

    expect(call(label, { datasetIndex: 0, dataIndex: 0 })).toBe('Today carried on: $50,066.70');
  });

  it('is still, and drawn once at its own size as a picture', () => {
    expect(toChartJs(years, light).options).toMatchObject({ animation: false, responsive: true });
    expect(toChartJs(years, { ...light, pixelRatio: 4 }).options).toMatchObject({
      responsive: false,
      devicePixelRatio: 4,
    });
  });

  it('draws the values of labelled series, one for each mark', () => {
    const { plugins } = toChartJs(years, light);

    const written = drawnBy(plugins, [
      [column(100, 60), column(300, 50)],
      [column(140, 40), column(340, 300)],
    ]);

    expect(written).toEqual(['$50.1k', '$51.4k', '$54.6k']);
  });

  it('leaves out a label that would lie on another', () => {
    const { plugins } = toChartJs(years, light);

    const written = drawnBy(plugins, [
      [column(100, 60), column(300, 50)],
      [column(101, 60), column(301, 300)],
    ]);

    expect(written).toEqual(['$50.1k', '$51.4k']);
  });

  it('writes the value of a floating bar that is too low for it above the bar', () => {
    const { plugins } = toChartJs(steps, light);
    const tall = { x: 50, y: 20, base: 200, width: 60, height: 180 };
    const low = { x: 150, y: 100, base: 104, width: 60, height: 4 };

    const written = drawnBy(plugins, [
      [tall, tall, tall],
      [tall, tall, tall],
      [low, low, low],
      [tall, tall, { ...tall, x: 250 }],
    ]);

    expect(written).toEqual(['$26.0k', '$6.0k', '$20.0k']);
  });
});

describe('chartTable', () => {
  it('holds the values of the visible series in full, with their unit', () => {
    expect(chartTable(years, 'en-US')).toEqual({
      columns: ['Today carried on', 'Proposed'],
      rows: [
        { label: 'Year 1', figures: ['$50,066.70', '$54,612.40'] },
        { label: 'Year 2', figures: ['$51,366.00', '—'] },
      ],
    });
    expect(chartTable(steps, 'en-US').columns).toEqual(['Today', 'Less', 'Proposed']);
  });

  it('writes costs per page with four decimals and counts in whole', () => {
    const perPage: ChartSpec = { ...years, unit: { type: 'costPerPage', currency: 'USD' } };

    expect(chartTable(perPage, 'en-US').rows[1]?.figures[0]).toBe('$51,366.0000');
    expect(chartTable(pages, 'en-US').rows[0]?.figures).toEqual(['4,000', '500']);
  });
});

interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: { readonly stepSize: number; readonly callback: (value: number) => string };
  readonly title: { readonly text: string };
}

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly width: number;
  readonly height: number;
}

const column = (x: number, y: number): Mark => ({ x, y, base: 300, width: 30, height: 300 - y });

function call(callback: unknown, item: Partial<TooltipItem<'bar'>>): unknown {
  return (callback as (item: unknown) => unknown)(item);
}

/** What the plugin writes on a canvas whose letters are six pixels wide. */
function drawnBy(plugins: ReturnType<typeof toChartJs>['plugins'], marks: Mark[][]): readonly string[] {
  const written: string[] = [];
  const nothing = (): void => undefined;
  const ctx = {
    save: nothing,
    restore: nothing,
    measureText: (text: string) => ({ width: text.length * 6 }),
    strokeText: nothing,
    fillText: (text: string) => written.push(text),
  };
  const chart = { ctx, getDatasetMeta: (at: number) => ({ data: marks[at] ?? [] }) };
  const [labels] = plugins ?? [];
  labels?.afterDatasetsDraw?.(chart as never, {}, {}, false);
  return written;
}
