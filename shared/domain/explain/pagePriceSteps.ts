import type { Meter } from '../contract/contract';
import type { DeviceId } from '../ids';
import { add, isZero, multiply, sum, whole, zero } from '../rate';
import { pageBasis } from '../ratios/costPerPage';
import type { RatioAt } from './ratioBasis';
import { ratioOf } from './ratioBasis';
import { monthsOfYear } from './spreadSteps';
import type { PagesOf } from './statePages';
import { pagesOfState } from './statePages';
import type { Step } from './step';
import { countedStep, lateStep, lateSum, productOf, sumOf } from './step';
import { sumOfLines } from './totals';

const labels = {
  mono: 'Cost of a mono page',
  colour: 'Cost of a color page',
  allIn: 'Cost of a page, all in',
} as const;

/** What a page costs, averaged over the term: the costs behind it by the pages they are for. */
export function pagePriceStep(at: RatioAt, of: Meter | 'allIn'): Step | undefined {
  const { state } = at;
  const { lines, deviceIds, meters, known } = pageBasis(state, of);
  if (known === 0) return undefined;
  const costs = sumOfLines(at, of === 'allIn' ? 'Costs of the term before tax' : 'Paid for these pages', {
    lines,
    costOf: (line) => multiply(line.amount, sum(line.over.byYear)),
    monthsOf: (line) => monthsOfYear(line, undefined),
  });
  const pagesOf = (id: DeviceId, meter: Meter) => state.termPages.get(id)?.[meter] ?? zero;
  const all = (id: DeviceId) => meters.map((meter) => pagesOf(id, meter)).reduce(add);
  const pages = lateSum('Pages of the term', 'pages', {
    value: sum([...deviceIds].map(all)),
    parts: 'devices',
    inputs: () => {
      const traced = pagesOfState(at);
      return [...deviceIds]
        .filter((id) => !isZero(all(id)))
        .map((id) =>
          lateStep(
            { label: () => `Pages of the term of ${traced.label(id)}`, unit: 'pages', value: all(id) },
            () => termPages(at, { id, meters, traced }),
          ),
        );
    },
  });
  return ratioOf(`${at.words}: ${labels[of].toLowerCase()}`, 'moneyPerPage', [costs, pages]);
}

/** Pages of a device over the term: each stretch in which nothing changes, times its months. */
function termPages(
  { state }: RatioAt,
  of: { readonly id: DeviceId; readonly meters: readonly Meter[]; readonly traced: PagesOf },
): Step {
  const { id, traced } = of;
  const label = `Pages of the term of ${traced.label(id)}`;
  const inputs = state.cost.timeline.stages.flatMap(({ from, to, volumes }) =>
    of.meters.flatMap((meter): readonly Step[] => {
      const volume = volumes.get(id)?.[meter];
      if (volume === undefined || isZero(volume.pages)) return [];
      const months = countedStep('Months', 'months', {
        value: whole(to - from + 1),
        text: `Months ${String(from)} to ${String(to)} of the term`,
      });
      return [
        productOf('Pages a month × months', 'pages', [
          traced.meter({ id, meter, volume, month: from }),
          months,
        ]),
      ];
    }),
  );
  return { ...sumOf(label, 'pages', inputs), label };
}
