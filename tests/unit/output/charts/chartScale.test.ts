import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartKind, ChartSpec } from '../../../../shared/domain/charts/chartSpec';
import { chartFormat } from '../../../../shared/output/charts/chartFormat';
import { chartScale } from '../../../../shared/output/charts/chartScale';

const usd = { type: 'money', currency: 'USD' } as const;

function spec(kind: ChartKind, ...series: readonly (readonly (number | null)[])[]): ChartSpec {
  return {
    id: 'x',
    kind,
    title: '',
    shows: '',
    alt: '',
    unit: usd,
    labels: (series[0] ?? []).map((_, index) => String(index)),
    series: series.map((values, index) => ({ name: String(index), colour: '0072B2', values })),
  };
}

describe('chartScale', () => {
  it('begins at zero when no value is negative', () => {
    expect(chartScale(spec('columns', [810, 900]))).toEqual({ minimum: 0, maximum: 1000, interval: 200 });
  });

  it('goes below zero when a value is negative', () => {
    const { minimum, maximum } = chartScale(spec('lines', [-18_000, 200_000]));

    expect(minimum).toBeLessThanOrEqual(-18_000);
    expect(maximum).toBeGreaterThanOrEqual(200_000);
  });

  it('adds up what is stacked', () => {
    expect(chartScale(spec('stackedColumns', [60, 40], [60, null])).maximum).toBeGreaterThanOrEqual(120);
  });

  it('holds every value in at most five steps, whatever the values', () => {
    const value = fc.option(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((n) => n === 0 || Math.abs(n) > 1e-4),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 8 }), (values) => {
        const { minimum, maximum, interval } = chartScale(spec('columns', values));
        const known = values.filter((each) => each !== null);

        expect((maximum - minimum) / interval).toBeLessThanOrEqual(5.000001);
        expect(maximum).toBeGreaterThan(minimum);
        const dust = 1e-9 * Math.max(...known.map(Math.abs), 0);
        for (const each of known) {
          expect(each).toBeGreaterThanOrEqual(minimum - dust);
          expect(each).toBeLessThanOrEqual(maximum + dust);
        }
      }),
    );
  });
});

describe('chartFormat', () => {
  it('writes large money in thousands, the same on the axis and beside the bars', () => {
    const format = chartFormat(usd, { minimum: 0, maximum: 200_000, interval: 50_000 });

    expect(format.axis).toBe('"$"#,##0,"k";"−$"#,##0,"k";"$"0'.replace('"−$"', '"−""$"'));
    expect(format.labels).toContain(',"k"');
  });

  it('writes small money in full', () => {
    expect(chartFormat(usd, { minimum: 0, maximum: 2_000, interval: 500 }).labels).toMatch(/^"\$"#,##0;/);
  });

  it('writes costs per page with four decimals and says so on the axis', () => {
    const format = chartFormat(
      { type: 'costPerPage', currency: 'EUR' },
      { minimum: 0, maximum: 0.1, interval: 0.02 },
    );

    expect(format.labels).toMatch(/^"€"0\.0000;/);
    expect(format.axisTitle).toBe('Cost per page');
  });

  it('names what is counted on the axis', () => {
    const format = chartFormat(
      { type: 'count', noun: 'pages a month' },
      { minimum: 0, maximum: 50_000, interval: 10_000 },
    );

    expect(format.axisTitle).toBe('Pages a month');
    expect(format.axis).toMatch(/^#,##0;/);
  });

  it('writes a currency without a sign of its own by its code', () => {
    expect(
      chartFormat({ type: 'money', currency: 'CHF' }, { minimum: 0, maximum: 100, interval: 20 }).axis,
    ).toMatch(/^"CHF\u00a0"/);
  });
});
