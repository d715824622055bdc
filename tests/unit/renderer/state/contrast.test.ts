import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../../renderer/styles/tokens.css', import.meta.url), 'utf8');
const [lightPart = '', darkPart = ''] = css.split(":root[data-theme='dark']");
const light = colorsOf(lightPart);
const themes = { light, dark: new Map([...light, ...colorsOf(darkPart)]) };

function colorsOf(part: string): ReadonlyMap<string, string> {
  return new Map(
    [...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

/** Relative luminance of WCAG 2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

const textOn = [
  ...['text', 'muted', 'accent', 'good', 'warning', 'bad', 'today-text', 'option'].flatMap((text) =>
    ['paper', 'surface', 'raised'].map((ground) => [text, ground] as const),
  ),
  ...['accent', 'good', 'warning', 'bad'].flatMap((tone) =>
    ['text', 'muted', tone].map((text) => [text, `${tone}-tint`] as const),
  ),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['accent-strong', 'accent-tint'],
] as const;

const marksOn = [
  ...['input-border', 'accent', 'today', 'option'].flatMap((mark) =>
    ['paper', 'surface'].map((ground) => [mark, ground] as const),
  ),
] as const;

describe.each(Object.entries(themes))('in the %s theme', (_name, colors) => {
  const ratio = (a: string, b: string): number => contrast(colors.get(a) ?? '', colors.get(b) ?? '');

  it.each(textOn)('%s can be read on %s (4.5 : 1)', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marksOn)('%s is seen on %s (3 : 1)', (mark, ground) => {
    expect(ratio(mark, ground)).toBeGreaterThanOrEqual(3);
  });
});
