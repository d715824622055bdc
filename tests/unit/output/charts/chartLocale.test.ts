import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '../../../../shared/domain/charts/chartSpec';
import { chartFormat } from '../../../../shared/output/charts/chartFormat';
import { chartTable } from '../../../../shared/output/charts/chartTable';
import { toChartJs } from '../../../../shared/output/charts/toChartJs';

const look = { text: '1B2430', muted: '5A6675', grid: 'DFE3E8', paper: 'FFFFFF', fontFamily: 'Carlito' };

function yearsIn(locale: string, currency: string): ChartSpec {
  return {
    id: 'years',
    kind: 'columns',
    title: 'A year costs less',
    shows: 'Cost of each year.',
    alt: 'A year costs less.',
    unit: { type: 'money', currency },
    locale,
    labels: ['Year 1', 'Year 2'],
    series: [{ name: 'Today', colour: '7A8494', values: [1234567.89, 410000], labelled: true }],
  };
}

function ticksOf(spec: ChartSpec, values: readonly number[]): readonly string[] {
  const axis = toChartJs(spec, look).options?.scales?.['y'] as {
    readonly ticks: { readonly callback: (value: number) => string };
  };
  return values.map((value) => axis.ticks.callback(value));
}

describe('the figures of a chart', () => {
  it.each([
    ['en-US', 'USD', ['$0', '$500k', '$1,500k']],
    ['de-DE', 'EUR', ['0\u00a0€', '500k\u00a0€', '1.500k\u00a0€']],
    ['fr-FR', 'EUR', ['0\u00a0€', '500k\u00a0€', '1\u202f500k\u00a0€']],
    ['de-CH', 'CHF', ['CHF\u00a00', 'CHF\u00a0500k', 'CHF\u00a01’500k']],
    ['en-IN', 'INR', ['₹0', '₹500k', '₹1,500k']],
    ['ja-JP', 'JPY', ['¥0', '¥500k', '¥1,500k']],
    ['pt-BR', 'BRL', ['R$\u00a00', 'R$\u00a0500k', 'R$\u00a01.500k']],
  ])('have the marks of %s along the axis', (locale, currency, ticks) => {
    expect(ticksOf(yearsIn(locale, currency), [0, 500_000, 1_500_000])).toEqual(ticks);
  });

  it.each([
    ['de-DE', 'EUR', ['1.234.567,89\u00a0€', '410.000,00\u00a0€']],
    ['en-IN', 'INR', ['₹12,34,567.89', '₹4,10,000.00']],
    ['ja-JP', 'JPY', ['¥1,234,568', '¥410,000']],
    ['en-US', 'KWD', ['KWD\u00a01,234,567.890', 'KWD\u00a0410,000.000']],
  ])('stand in full in the table of %s', (locale, currency, figures) => {
    const { rows } = chartTable(yearsIn(locale, currency), locale);

    expect(rows.map((row) => row.figures[0])).toEqual(figures);
  });

  it('have no decimals in yen, be they ever so small', () => {
    const scale = { minimum: 0, maximum: 8, interval: 2 };
    const yen = chartFormat({ type: 'money', currency: 'JPY' }, scale, 'ja-JP');

    expect(yen.labels).toBe('"¥"#,##0;"−""¥"#,##0;"¥"0');
    expect(yen.write(7)).toBe('¥7');
    expect(chartFormat({ type: 'money', currency: 'USD' }, scale, 'en-US').write(7)).toBe('$7.00');
  });

  it('say a currency that is a word along the axis, not beside every bar', () => {
    const scale = { minimum: 0, maximum: 200_000, interval: 50_000 };
    const francs = chartFormat({ type: 'money', currency: 'CHF' }, scale, 'de-CH');

    expect(francs.tick(50_000)).toBe('CHF\u00a050k');
    expect(francs.write(76_499)).toBe('76k');
    expect(francs.labels).toBe('#,##0,"k";"−"#,##0,"k";0');
  });

  it('have the sign of their currency behind them in Word where the locale has it there', () => {
    const scale = { minimum: -50_000, maximum: 200_000, interval: 50_000 };

    expect(chartFormat({ type: 'money', currency: 'EUR' }, scale, 'de-DE').axis).toBe(
      '#,##0,"k""\u00a0€";"−"#,##0,"k""\u00a0€";0"\u00a0€"',
    );
    expect(chartFormat({ type: 'money', currency: 'EUR' }, scale, 'de-DE').write(-41_250)).toBe(
      '−41k\u00a0€',
    );
  });

  it('are counted in lakh groups in India', () => {
    const pages = { type: 'count', noun: 'pages' } as const;

    expect(chartFormat(pages, { minimum: 0, maximum: 90_000, interval: 30_000 }, 'en-IN').write(60_000)).toBe(
      '60,000',
    );
    expect(chartTable({ ...yearsIn('en-IN', 'INR'), unit: pages }, 'en-IN').rows[0]?.figures).toEqual([
      '12,34,567.89',
    ]);
  });
});
