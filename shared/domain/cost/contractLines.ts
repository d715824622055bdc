import type { MeterCharge } from '../contract/charge';
import { meterCharges, ownCharges } from '../contract/charge';
import type { ChargeTotal } from '../contract/chargeTotals';
import { chargeTotals, ownTotals } from '../contract/chargeTotals';
import type { EscalatorCover } from '../contract/contract';
import { rateFactor } from '../contract/escalator';
import { aMonth, monthlyBase } from '../contract/period';
import { divide, isZero, multiply, rate, sum, whole } from '../rate';
import type { Rate } from '../rate';
import type { Figure, Grade } from '../sourced';
import { weakerGrade } from '../sourced';
import type { CostLine, Spread } from './costLine';
import type { CostSum } from './costSums';
import { contractMinimumLines } from './contractMinimum';
import type { PricedContract } from './contractPeriods';
import { periodKinds, stageParts, stagesOf } from './contractPeriods';
import type { ContractSpan, Months, Timeline } from './timeline';

/** Clicks that a contract charges, by the kinds of its counting periods: device by device and added up, made when asked for. */
export interface Charges {
  readonly each: () => readonly (readonly MeterCharge[])[];
  readonly totals: () => readonly (readonly ChargeTotal[])[];
}

/** What the meters of a contract charge over its span, at the prices as written: nothing of it depends on price increases. */
export function chargesOf(span: ContractSpan, timeline: Timeline): Charges {
  const { contract } = span;
  return {
    each: once(() => [
      ...periodKinds(span, timeline).map((parts) => meterCharges(contract, parts)),
      ...stageParts(span, timeline).map((part) => ownCharges(contract, part)),
    ]),
    totals: once(() => [
      ...periodKinds(span, timeline).map((parts) => chargeTotals(contract, parts)),
      ...stageParts(span, timeline).map((part) => ownTotals(contract, part)),
    ]),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What one contract bills over the term: base, pages, minimums, extras and its end (domain.md 5.6). */
export function contractLines(
  priced: PricedContract,
  timeline: Timeline,
  charges: Charges,
): readonly CostLine[] {
  const pages = charges.each().flatMap((kind) => chargeLines(priced, kind));
  return [
    ...baseLines(priced, timeline),
    ...pages,
    ...contractMinimumLines(priced, timeline, pages),
    ...extraLines(priced, timeline),
    ...endLines(priced),
  ];
}

/** The same added up; the lines themselves where each is needed for a minimum of the whole contract. */
export function contractSums(
  priced: PricedContract,
  timeline: Timeline,
  charges: Charges,
): readonly CostSum[] {
  if (priced.span.contract.minimum !== undefined) return contractLines(priced, timeline, charges);
  return [
    ...baseSums(priced, timeline),
    ...charges.totals().flatMap((kind) => chargeSums(priced, kind)),
    ...extraLines(priced, timeline),
    ...endLines(priced),
  ];
}

function scaled(priced: PricedContract, covered: EscalatorCover, months: readonly Months[]): Spread {
  const { spreads, span } = priced;
  return spreads.scaled(`${span.contract.id} ${covered}`, priced.factors(covered), spreads.over(...months));
}

function baseLines(priced: PricedContract, timeline: Timeline): readonly CostLine[] {
  const { contract } = priced.span;
  if (contract.base === undefined) return [];
  const { grade } = contract.base.amount;
  const base = monthlyBase(contract);
  return stagesOf(priced.span, timeline).flatMap(({ months, devices }): readonly CostLine[] => {
    const over = scaled(priced, 'base', [months]);
    const origin = { rule: 'base' as const, devices: devices.length };
    const line = { category: 'base' as const, contractId: contract.id, over, grade, origin };
    if (devices.length === 0) return [{ ...line, amount: base }];
    const amount = divide(base, whole(devices.length));
    return devices.map(({ deviceId }) => ({ ...line, deviceId, amount }));
  });
}

function baseSums(priced: PricedContract, timeline: Timeline): readonly CostSum[] {
  const { contract } = priced.span;
  if (contract.base === undefined) return [];
  const { grade } = contract.base.amount;
  const amount = monthlyBase(contract);
  return stagesOf(priced.span, timeline).map(({ months }) => ({
    category: 'base',
    amount,
    over: scaled(priced, 'base', [months]),
    grade,
  }));
}

/** Amounts of one rate, kind and stretch of months as one. */
function chargeSums(priced: PricedContract, charges: readonly ChargeTotal[]): readonly CostSum[] {
  const groups = new Map<Figure, { first: ChargeTotal; grade: Grade; clicks: Rate[] }[]>();
  for (const charge of charges) {
    if (isZero(charge.clicks)) continue;
    const ofRate = groups.get(charge.rate) ?? [];
    groups.set(charge.rate, ofRate);
    let group = ofRate.find(({ first }) => isAlike(first, charge));
    if (group === undefined) ofRate.push((group = { first: charge, grade: charge.rate.grade, clicks: [] }));
    group.grade = worst(group.grade, charge.grade);
    group.clicks.push(charge.clicks);
  }
  const overOf = ratesOver(priced);
  return [...groups.values()].flat().flatMap(({ first, grade, clicks }): readonly CostSum[] => {
    const perPage = rate(first.rate.value);
    if (isZero(perPage)) return [];
    const category = first.isMinimum ? 'minimum' : 'pages';
    return [{ category, amount: multiply(sum(clicks), perPage), over: overOf(first, perPage), grade }];
  });
}

function isAlike(a: ChargeTotal, b: ChargeTotal): boolean {
  return a.isMinimum === b.isMinimum && isSameMonths(a.months, b.months);
}

function isSameMonths(a: readonly Months[], b: readonly Months[]): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every(({ from, to }, at) => from === b[at]?.from && to === b[at].to);
}

/** The spread of a charge at the prices of each month, each made once. */
function ratesOver(
  priced: PricedContract,
): (charge: Pick<ChargeTotal, 'rate' | 'months'>, perPage: Rate) => Spread {
  const { contract } = priced.span;
  const spreads = new Map<string, Spread>();
  return (charge, perPage) => {
    const key = contract.escalator?.rateDecimals === undefined ? '' : charge.rate.value;
    const months = charge.months.map(({ from, to }) => `${String(from)}-${String(to)}`).join(' ');
    const before = spreads.get(`${key} ${months}`);
    if (before !== undefined) return before;
    const over = rateSpread(priced, { key, perPage, months: charge.months });
    spreads.set(`${key} ${months}`, over);
    return over;
  };
}

function chargeLines(priced: PricedContract, charges: readonly MeterCharge[]): readonly CostLine[] {
  const { contract } = priced.span;
  const spreadOf = ratesOver(priced);
  return charges.flatMap((charge): readonly CostLine[] => {
    const { billedMeter, deviceId, share } = charge;
    const perPage = rate(share.rate.value);
    const amount = multiply(charge.clicks, perPage);
    if (isZero(amount)) return [];
    return [
      {
        category: charge.isMinimum ? 'minimum' : 'pages',
        ...(deviceId === undefined ? {} : { deviceId }),
        contractId: contract.id,
        meter: charge.meter,
        amount,
        over: spreadOf({ rate: share.rate, months: charge.months }, perPage),
        grade: worst(share.rate.grade, charge.grade),
        origin: {
          rule: charge.isMinimum ? 'meterMinimum' : 'meter',
          ...(billedMeter === undefined ? {} : { billedMeter }),
          charge: share,
        },
      },
    ];
  });
}

function rateSpread(
  priced: PricedContract,
  of: { readonly key: string; readonly perPage: Rate; readonly months: readonly Months[] },
): Spread {
  const { spreads, span } = priced;
  const plain = priced.factors('rates');
  const factors =
    of.key === '' ? plain : plain.map((factor) => rateFactor(span.contract, of.perPage, factor));
  return spreads.scaled(`${span.contract.id} rates ${of.key}`, factors, spreads.over(...of.months));
}

function worst(a: Grade, b: Grade | null): Grade {
  return b === null ? a : weakerGrade(a, b);
}

function extraLines(priced: PricedContract, timeline: Timeline): readonly CostLine[] {
  const { contract } = priced.span;
  return (contract.extras ?? []).flatMap((extra, at) =>
    stagesOf(priced.span, timeline).flatMap(({ months, devices }): readonly CostLine[] => {
      const line = {
        category: 'extras' as const,
        contractId: contract.id,
        amount: aMonth(rate(extra.amount.value), extra.per),
        over: scaled(priced, 'extras', [months]),
        grade: extra.amount.grade,
        origin: { rule: 'extra' as const, extra: at, devices: devices.length },
      };
      return extra.isPerDevice === true ? devices.map(({ deviceId }) => ({ ...line, deviceId })) : [line];
    }),
  );
}

function endLines({ span, spreads }: PricedContract): readonly CostLine[] {
  const { contract, endsInMonth } = span;
  if (contract.endCost === undefined || endsInMonth === undefined) return [];
  return [
    {
      category: 'endOfLease',
      contractId: contract.id,
      amount: rate(contract.endCost.value),
      over: spreads.once(endsInMonth),
      grade: contract.endCost.grade,
      origin: { rule: 'contractEnd' },
    },
  ];
}
