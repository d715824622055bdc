import { describe, expect, it } from 'vitest';
import type { CostLines } from '../../../../shared/domain/cost/costLines';
import { costLines } from '../../../../shared/domain/cost/costLines';
import type { CostGroup } from '../../../../shared/domain/cost/costSums';
import { groupOf, totalsByCategory } from '../../../../shared/domain/cost/costSums';
import { pricesOf } from '../../../../shared/domain/cost/prices';
import { Spreads } from '../../../../shared/domain/cost/spread';
import type { Timeline } from '../../../../shared/domain/cost/timeline';
import { volumesOf } from '../../../../shared/domain/fleet/pageVolume';
import { optionTimeline, todayTimeline } from '../../../../shared/domain/future/timelines';
import type { Proposal } from '../../../../shared/domain/proposal/proposal';
import { compareRates, toDecimal } from '../../../../shared/domain/rate';
import { numRuns, timeout } from '../properties/printed';
import { randomCase } from '../../../factories/randomCase/randomCase';

function linesOfAll(proposal: Proposal): readonly CostLines[] {
  const { settings, devices, options } = proposal;
  const volumes = volumesOf(devices);
  const today = todayTimeline(proposal, volumes, { isFlat: false });
  const found = (timeline: Timeline): CostLines =>
    costLines(timeline, {
      startsOn: settings.startsOn,
      prices: pricesOf(settings),
      today: volumes,
      todaysContracts: today.stages[0]?.contractOf ?? new Map(),
      isFlat: false,
      spreads: new Spreads(settings.termMonths),
    });
  return [today, ...options.map((option) => optionTimeline(proposal, option, volumes).timeline)].map(found);
}

/** Categories of a group whose added-up sums are not what its lines come to, or rest on another grade. */
function unequal(group: CostGroup, years: number): readonly string[] {
  const sums = totalsByCategory([group], years);
  const lines = totalsByCategory([groupOf(group.lines())], years);
  return [...new Set([...sums.keys(), ...lines.keys()])].flatMap((category) => {
    const [a, b] = [sums.get(category), lines.get(category)];
    const isSame =
      a !== undefined &&
      b !== undefined &&
      a.grade === b.grade &&
      a.byYear.every((rate, year) => compareRates(rate, b.byYear[year] ?? { n: -1n, d: 1n }) === 0);
    const shown = [a, b].map((of) => of?.byYear.map((rate) => toDecimal(rate, 6)).join(' '));
    return isSame ? [] : [`${category}: ${shown.join(' | ')} (${a?.grade ?? '-'} | ${b?.grade ?? '-'})`];
  });
}

describe('what costs are added up to', () => {
  it('is the sum of the lines behind it, by category and year, with their weakest grade', { timeout }, () => {
    for (let seed = 1; seed <= numRuns * 4; seed += 1) {
      const proposal = randomCase(seed);
      const years = Math.ceil(proposal.settings.termMonths / 12);
      for (const { groups } of linesOfAll(proposal)) {
        expect([seed, groups.flatMap((group) => unequal(group, years))]).toEqual([seed, []]);
      }
    }
  });
});
