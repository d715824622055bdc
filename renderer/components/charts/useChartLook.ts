import { useMemo, useSyncExternalStore } from 'react';
import type { ChartLook } from '../../../shared/output/charts/toChartJs';

/** The theme's shades of the charts' own colours, by the token that holds each. */
const shadeTokens = {
  '7A8494': '--today',
  '1F5FBF': '--option',
  '8FB3E6': '--option-other',
  '0072B2': '--cost-hardware',
  E69F00: '--cost-pages',
  '009E73': '--cost-supplies',
  '56B4E9': '--cost-energy',
  CC79A7: '--cost-paper',
  D55E00: '--cost-one-off',
  '3D4450': '--cost-tax',
  '8A94A6': '--cost-soft',
  '6B4423': '--cost-reserve',
  '0B7A5A': '--good',
  B3261E: '--bad',
} as const;

const lookTokens = ['--text', '--muted', '--line', '--paper', '--chart-edge', '--font'] as const;
const tokens = [...lookTokens, ...Object.values(shadeTokens)];

/** How charts look in the window's theme; changes when the theme does. */
export function useChartLook(locale: string): ChartLook {
  const read = useSyncExternalStore(watchTheme, readTokens);
  return useMemo(() => lookOf(read, locale), [read, locale]);
}

function watchTheme(changed: () => void): () => void {
  const root = new MutationObserver(changed);
  root.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', changed);
  return () => {
    root.disconnect();
    system.removeEventListener('change', changed);
  };
}

/** All tokens as one text, so that the same theme is the same snapshot. */
function readTokens(): string {
  const style = getComputedStyle(document.documentElement);
  return tokens.map((token) => style.getPropertyValue(token).trim()).join('\n');
}

function lookOf(read: string, locale: string): ChartLook {
  const values = new Map(read.split('\n').map((value, at) => [tokens[at], value]));
  const hex = (token: (typeof tokens)[number]): string =>
    (values.get(token) ?? '').replace('#', '').toUpperCase();
  return {
    text: hex('--text'),
    muted: hex('--muted'),
    grid: hex('--line'),
    paper: hex('--paper'),
    edge: hex('--chart-edge'),
    fontFamily: values.get('--font') ?? 'sans-serif',
    shades: Object.fromEntries(Object.entries(shadeTokens).map(([own, token]) => [own, hex(token)])),
    locale,
  };
}
