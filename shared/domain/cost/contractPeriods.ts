import type { IsoDate } from '../calendar';
import type { PeriodPart } from '../contract/charge';
import type { ContractDevice, EscalatorCover } from '../contract/contract';
import { factorsByMonth, lastMonthOf } from '../contract/escalator';
import { monthsIn } from '../contract/period';
import type { Rate } from '../rate';
import type { Spreads } from './spread';
import type { ContractSpan, Months, Stage, Timeline } from './timeline';

/** A contract with its price factors, ready to be costed. */
export interface PricedContract {
  readonly span: ContractSpan;
  readonly factors: (covered: EscalatorCover) => readonly Rate[];
  readonly spreads: Spreads;
}

/** How contracts are costed: at the prices of each month or, `isFlat`, at those of month 1 throughout. */
export interface ContractTerm {
  readonly startsOn: IsoDate;
  readonly isFlat: boolean;
  readonly spreads: Spreads;
}

/** The price factors of a contract over the term, each kind worked out once. */
export function pricedContract(span: ContractSpan, term: ContractTerm): PricedContract {
  const known = new Map<EscalatorCover, readonly Rate[]>();
  const priced = {
    contract: span.contract,
    offset: span.offset,
    lastMonth: lastMonthOf(span.contract, term.startsOn),
    isFlat: term.isFlat,
  };
  const factors = (covered: EscalatorCover): readonly Rate[] => {
    const before = known.get(covered);
    if (before !== undefined) return before;
    const found = factorsByMonth(priced, covered, term.spreads.termMonths);
    known.set(covered, found);
    return found;
  };
  return { span, factors, spreads: term.spreads };
}

/** The part of a stage in which a contract runs, with the devices under it then. */
export function stagesOf(
  span: ContractSpan,
  timeline: Timeline,
): readonly {
  readonly stage: Stage;
  readonly months: Months;
  readonly devices: readonly ContractDevice[];
}[] {
  return timeline.stages.flatMap((stage) => {
    const months = { from: Math.max(stage.from, span.from), to: Math.min(stage.to, span.to) };
    if (months.from > months.to) return [];
    const devices = stage.contracts.find((entry) => entry.id === span.contract.id)?.devices ?? [];
    return [{ stage, months, devices }];
  });
}

/**
 * The counting periods of a contract, those alike taken together: each as the stages that its months
 * lie in. Where no meter includes, bands or guarantees pages, every month counts alone.
 */
export function periodKinds(span: ContractSpan, timeline: Timeline): readonly (readonly PeriodPart[])[] {
  const { contract, offset } = span;
  const stages = stagesOf(span, timeline);
  const counts = contract.meters.some(
    ({ included, minimum, bands }) => included !== undefined || minimum !== undefined || bands !== undefined,
  );
  const [only] = stages;
  const period = counts ? monthsIn[contract.includedPer ?? 'month'] : 1;
  if (period === 1 || (only !== undefined && stages.length === 1)) {
    return stageParts(span, timeline).map((part) => [part]);
  }
  const kinds = new Map<string, { stage: number; count: number; months: Months[] }[]>();
  for (const months of periodsOf({ from: span.from, to: span.to }, offset, period)) {
    const parts = stages.flatMap(({ months: own }, stage) => {
      const within = { from: Math.max(own.from, months.from), to: Math.min(own.to, months.to) };
      const count = within.to - within.from + 1;
      return count > 0 ? [{ stage, count, months: within }] : [];
    });
    const key = parts.map(({ stage, count }) => `${String(stage)}:${String(count)}`).join(' ');
    const known = kinds.get(key);
    if (known === undefined) {
      kinds.set(
        key,
        parts.map((part) => ({ ...part, months: [part.months] })),
      );
    } else known.forEach((part, at) => part.months.push(parts[at]?.months ?? months));
  }
  return [...kinds.values()].map((parts) =>
    parts.flatMap(({ stage, count, months }) => {
      const of = stages[stage];
      return of === undefined ? [] : [{ devices: of.devices, volumes: of.stage.volumes, count, months }];
    }),
  );
}

/** The stages in which a contract runs, every month counted alone. */
export function stageParts(span: ContractSpan, timeline: Timeline): readonly PeriodPart[] {
  return stagesOf(span, timeline).map(({ stage, months, devices }) => ({
    devices,
    volumes: stage.volumes,
    count: 1,
    months: [months],
  }));
}

/** The periods of so many contract months that lie in a span, cut at its ends. */
export function periodsOf(span: Months, offset: number, period: number): readonly Months[] {
  const periods: Months[] = [];
  let from = span.from;
  while (from <= span.to) {
    const number = Math.floor((offset + from - 1) / period);
    const to = Math.min(span.to, (number + 1) * period - offset);
    periods.push({ from, to });
    from = to + 1;
  }
  return periods;
}
