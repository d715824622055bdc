import { describe, expect, it } from 'vitest';
import { compare } from '../../../../shared/domain/comparison/compare';
import type { OptionComparison } from '../../../../shared/domain/comparison/comparison';
import { breakdownJson } from '../../../../shared/domain/comparison/breakdownJson';
import { comparisonJson } from '../../../../shared/domain/comparison/comparisonJson';
import { detailJson } from '../../../../shared/domain/comparison/detailJson';
import { meters } from '../../../../shared/domain/contract/contract';
import type { CostCategory } from '../../../../shared/domain/cost/costLine';
import type { CostRow, CostTable } from '../../../../shared/domain/cost/costTable';
import { cashRows } from '../../../../shared/domain/cost/costTable';
import type { FleetState } from '../../../../shared/domain/cost/fleetState';
import { volumesOf } from '../../../../shared/domain/fleet/pageVolume';
import { addPages, totalPages } from '../../../../shared/domain/future/pageFlow';
import { optionTimeline } from '../../../../shared/domain/future/timelines';
import type { Money } from '../../../../shared/domain/money';
import { addMoney, moneyToDecimal, subtractMoney } from '../../../../shared/domain/money';
import type { Proposal, Settings } from '../../../../shared/domain/proposal/proposal';
import { compareRates } from '../../../../shared/domain/rate';
import { formattersFor } from '../../../../shared/format/formatters';
import { cases, timeout } from './printed';

interface State {
  readonly table: CostTable;
  readonly state: FleetState;
}

/** Do nothing and every option, with the devices that stand in the end. */
function states(proposal: Proposal): readonly State[] {
  const { today, options } = compare(proposal);
  const futures = options.map(({ cost, state }: OptionComparison): State => ({ table: cost, state }));
  return [
    { table: today.flat, state: today.state },
    { table: today.doNothing, state: today.state },
    ...futures,
  ];
}

const withCounts = (proposal: Proposal, counts: NonNullable<Settings['counts']>): Proposal => ({
  ...proposal,
  settings: { ...proposal.settings, counts },
});

/** The years of some rows added up. */
const yearsOf = (rows: readonly CostRow[], years: number): readonly Money[] =>
  Array.from({ length: years }, (_, year) =>
    addMoney(...rows.map(({ annual }) => annual[year] ?? addMoney())),
  );

const soft: readonly CostCategory[] = ['tickets', 'itTime', 'downtime', 'otherSoft'];
const switches = { paper: ['paper'], tax: ['tax'], soft, reserve: ['reserve'] } as const;

describe('for any proposal', () => {
  it.each(Object.entries(switches))(
    'counting %s adds exactly what stood apart',
    { timeout },
    (name, categories: readonly CostCategory[]) => {
      for (const { seed, proposal } of cases) {
        // Paper that is counted is taxed as well, so the two are not switched on together.
        const others = { paper: false, tax: false, soft: false, reserve: false };
        const [off, on] = [
          states(withCounts(proposal, others)),
          states(withCounts(proposal, { ...others, [name]: true })),
        ];

        for (const [at, { table }] of off.entries()) {
          const years = table.annual.length;
          const apart = yearsOf(
            table.apart.filter(({ category }) => categories.includes(category)),
            years,
          );
          const added = on[at]?.table.annual.map((amount, year) =>
            subtractMoney(amount, table.annual[year] ?? addMoney()),
          );
          expect([seed, at, added]).toEqual([seed, at, apart]);
        }
      }
    },
  );

  it('cost and cash view differ in depreciation, purchase and the tax on them alone', { timeout }, () => {
    const differing: readonly CostCategory[] = ['depreciation', 'purchase', 'tax'];
    const same = (rows: readonly CostRow[]) =>
      rows
        .filter(({ category }) => !differing.includes(category))
        .map(({ category, annual }) => ({ category, annual }));

    for (const { seed, proposal } of cases) {
      for (const { table } of states(proposal)) {
        const cash = cashRows(table, proposal.settings);

        expect([seed, same(cash.rows)]).toEqual([seed, same(table.rows)]);
        expect([seed, cash.rows.some(({ category }) => category === 'depreciation')]).toEqual([seed, false]);
        expect([seed, table.rows.some(({ category }) => category === 'purchase')]).toEqual([seed, false]);
        if (table.lines.some(({ category }) => category === 'depreciation' || category === 'purchase'))
          continue;
        expect([seed, cash.annual]).toEqual([seed, table.annual]);
      }
    }
  });

  it('every breakdown adds up to the totals to the cent', { timeout }, () => {
    for (const { seed, proposal } of cases) {
      for (const found of states(proposal)) {
        const { annual, term } = found.table;
        const parts = breakdownJson(proposal, found, String);

        for (const [grouping, list] of Object.entries(parts)) {
          const summed = annual.map((_, year) =>
            list.reduce((total, part) => total + BigInt(part.annual[year] ?? 0), 0n),
          );
          expect([seed, grouping, summed]).toEqual([seed, grouping, annual.map(BigInt)]);
          expect([seed, grouping, list.reduce((total, part) => total + BigInt(part.term), 0n)]).toEqual([
            ...[seed, grouping],
            BigInt(term),
          ]);
        }
      }
    }
  });

  it('every page of every month of an option is printed, removed or unassigned', { timeout }, () => {
    for (const { seed, proposal } of cases) {
      const volumes = volumesOf(proposal.devices);
      const before = totalPages([...volumes.values()]);
      for (const option of proposal.options) {
        for (const { from, flow } of optionTimeline(proposal, option, volumes).flows) {
          const after = [
            ...flow.removed.map(({ pages }) => pages),
            ...flow.unassigned.map(({ pages }) => pages),
          ].reduce(addPages, totalPages([...flow.volumes.values()]));

          const differing = meters.filter((meter) => compareRates(after[meter], before[meter]) !== 0);
          expect([seed, from, differing]).toEqual([seed, from, []]);
        }
      }
    }
  });

  it('the details in JSON hold no NaN, no infinity and no minus zero', { timeout }, () => {
    for (const { seed, proposal } of cases) {
      const { settings } = proposal;
      const { startsOn, discountRate } = settings;
      const comparison = compare(proposal);
      const format = formattersFor('en-US', settings.currency);
      const all = {
        ...comparisonJson(comparison, format, { startsOn, discountRate }),
        ...detailJson(proposal, comparison, { format }),
      };

      const found: unknown[] = [];
      const walk = (value: unknown): void => {
        if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) found.push(value);
        if (typeof value === 'string' && /NaN|Infinity|undefined|^-0(\.0*)?$/.test(value)) found.push(value);
        if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
      };
      walk(all);
      expect([seed, found]).toEqual([seed, []]);
    }
  });

  it('the totals of the printed years are those of the term', { timeout }, () => {
    for (const { seed, proposal } of cases) {
      for (const { table } of states(proposal)) {
        const text = (amount: Money): string => moneyToDecimal(amount, proposal.settings.currency);

        expect([seed, text(addMoney(...table.annual))]).toEqual([seed, text(table.term)]);
        expect([seed, yearsOf(table.rows, table.annual.length)]).toEqual([seed, table.annual]);
      }
    }
  });
});
