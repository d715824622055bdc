import { describe, expect, it } from 'vitest';
import { categoryNames } from '../../shared/domain/charts/theme';
import { compare } from '../../shared/domain/comparison/compare';
import type { CostTable } from '../../shared/domain/cost/costTable';
import type { TableBlock } from '../../shared/domain/document/block';
import { buildDocument } from '../../shared/domain/document/buildDocument';
import { chosenOption } from '../../shared/domain/document/telling';
import { formattersFor } from '../../shared/format/formatters';
import { randomCase } from '../factories/randomCase/randomCase';

const seeds = Array.from({ length: 60 }, (_, at) => 1_000 + at);

function documentOf(seed: number) {
  const proposal = randomCase(seed);
  const comparison = compare(proposal);
  const format = formattersFor(proposal.settings.locale, proposal.settings.currency);
  const { blocks } = buildDocument(proposal, comparison, { at: '2026-11-22T10:00:00Z', format });
  const tables = blocks.filter(
    (block): block is TableBlock =>
      block.type === 'table' && block.columns[0]?.header === 'What it is spent on',
  );
  return { comparison, format, blocks, tables, chosen: chosenOption(proposal, comparison) };
}

describe('the document of a random proposal', () => {
  it('has a row with its years for every counted category of both sides, and for each that is not counted', () => {
    let apartRows = 0;
    for (const seed of seeds) {
      const { comparison, format, tables, chosen } = documentOf(seed);
      const states: readonly CostTable[] = [
        comparison.today.doNothing,
        ...(chosen === undefined ? [] : [chosen.cost]),
      ];
      const rowsOf = (rows: CostTable['rows']) =>
        rows.map(({ category, annual, term }) => [
          categoryNames[category],
          ...[...annual, term].map(format.cell),
        ]);
      const printed = (table: TableBlock | undefined) =>
        (table?.rows ?? []).filter(({ kind }) => kind === 'body').map(({ cells }) => cells.slice(0, -1));

      expect(
        states.map((_, at) => printed(tables[at])),
        `seed ${String(seed)}`,
      ).toEqual(states.map((state) => rowsOf(state.rows)));
      const apart = tables.slice(states.length).flatMap(printed);
      const expected = states.flatMap((state) => rowsOf(state.apart));
      expect(apart.map(String).sort(), `seed ${String(seed)}`).toEqual(expected.map(String).sort());
      apartRows += apart.length;
    }
    expect(apartRows).toBeGreaterThan(60);
  });

  it('says no word that only a program would say', () => {
    for (const seed of seeds) {
      const { blocks } = documentOf(seed);

      expect(JSON.stringify(blocks), `seed ${String(seed)}`).not.toMatch(/undefined|NaN|\[object|Infinity/);
    }
  });
});
