import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, makeExample, now, run, runJson } from './runProgram';

interface Chain {
  readonly figure: string;
  readonly value: string;
  readonly exact: string;
  readonly inputs?: readonly Chain[];
  readonly more?: number;
  readonly toldAs?: string;
}

function explain(...args: readonly string[]): ReturnType<typeof run> {
  return inFolder(async (folder) => run(folder, 'compare', await makeExample(folder, '11-3'), ...args));
}

async function explainJson(...args: readonly string[]): Promise<unknown> {
  return inFolder(async (folder) =>
    runJson(folder, 'compare', await makeExample(folder, '11-3'), '--explain', ...args),
  );
}

describe.concurrent('compare --explain', () => {
  it('lists every figure with its value', async () => {
    const { code, out, err } = await explain('--explain');

    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^doNothing\.pages\.year4 +3007\.51 USD +Today, carried on: Page charges, year 4$/m);
    expect(out).toMatch(/^option1\.saving\.doNothing\.term +5055\.24 USD +Saving of Future/m);
    expect(out).toMatch(/^option1\.payback +17 months/m);
  });

  it('shows the chain of a figure with values, formulas, grades and sources', async () => {
    const { code, out } = await explain('--explain', 'doNothing.pages.year4');
    const lines = out.split('\n');

    expect(code).toBe(0);
    expect(lines[0]).toBe(
      '3007.51 USD  Today, carried on: Page charges, year 4 = 3007.50975 rounded to 2 decimals',
    );
    // 2,598.00 × 1.05³ = 3,007.50975
    expect(lines[1]).toBe('  3007.50975 USD  Before rounding = the sum of these 6');
    // D1 prints 5,000 mono pages a month at 0.0085: 42.50 a month, 12 months at 1.05³ = 1.157625
    expect(out).toMatch(/^ {6}42\.50 USD {2}Charged clicks × rate = 5000 × 0\.0085$/m);
    expect(out).toMatch(/^ {8}0\.0085 USD a page {2}Rate a click \[Invoice/m);
    expect(out).toContain('Price of contract year 4 = 1.05 ^ 3');
  });

  it('stops at the depth that is asked for', async () => {
    const { out } = await explain('--explain', 'doNothing.pages.year4', '--depth', '1');

    expect(out.trimEnd().split('\n')).toHaveLength(2);
  });

  it('gives a chain as JSON', async () => {
    const chain = (await explainJson('doNothing.pages.year4', '--depth', '1')) as Chain;

    expect(chain).toMatchObject({
      ...{ figure: 'doNothing.pages.year4', value: '3007.51', exact: '300751/100' },
      inputs: [{ value: '3007.50975', exact: '12030039/4000', more: 6 }],
    });
  });

  it('gives the chains of all figures as JSON', async () => {
    const { figures } = (await explainJson('all')) as { readonly figures: readonly Chain[] };
    const listed = (await explainJson()) as { readonly figures: readonly Chain[] };

    expect(figures.map(({ figure, value }) => [figure, value])).toEqual(
      listed.figures.map(({ figure, value }) => [figure, value]),
    );
    expect(figures.find(({ figure }) => figure === 'option1.total.term')).toMatchObject({
      value: '21343.86',
    });
  });

  it('tells a figure within another once, under its own name', async () => {
    const { figures } = (await explainJson('all')) as { readonly figures: readonly Chain[] };
    const told = new Set(figures.map(({ figure }) => figure));
    const running = figures.find(({ figure }) => figure === 'doNothing.running.year2');
    const parts = running?.inputs?.map(({ toldAs }) => toldAs) ?? [];

    expect(parts).toEqual(['doNothing.total.year1', 'doNothing.total.year2']);
    expect(parts.every((part) => part !== undefined && told.has(part))).toBe(true);
  });
});

describe.concurrent('compare --explain of a payback', () => {
  it('says that one-off costs are not paid back within the term, and what is left of them', async () => {
    const { code, out } = await inFolder(async (folder) => {
      const short = [{ type: 'settings.change', changes: { termMonths: 12 } }];
      writeFileSync(join(folder, 'short.json'), JSON.stringify(short));
      const path = await makeExample(folder, '11-3');
      const edited = await run(folder, 'edit', path, '--edits', 'short.json', '--now', now);
      if (edited.code !== 0) throw new Error(edited.err);
      return run(folder, 'compare', path, '--explain', 'option1.payback', '--depth', '1');
    });
    const [first = ''] = out.split('\n');

    expect(code).toBe(0);
    // 12 × 102.955 = 1,235.46 (domain.md 11.3) of 1,690.00.
    expect(first).toBe(
      '454.54 USD  Future: the one-off costs are not paid back within the term; what is left to cover = 1690 - 1235.46',
    );
  });
});

describe.concurrent('compare --explain of what is not there', () => {
  it('names the figures that are most like it', async () => {
    const { code, out, err } = await explain('--explain', 'option1.page.year2');

    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(
      'There is no figure "option1.page.year2". The nearest are option1.pages.year2, option1.pages.year1',
    );
  });

  it.each([
    [['--explain', 'option1.payback', '--depth', 'two'], '--depth takes a whole number of steps, not "two".'],
    [['--depth', '2'], '--depth goes with --explain.'],
  ])('says what is wrong with %j', async (args, sentence) => {
    const { code, err } = await explain(...args);

    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});
