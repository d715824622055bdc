import type { MeterCharge } from '../contract/charge';
import { meterCharges, ownCharges } from '../contract/charge';
import type { EscalatorCover } from '../contract/contract';
import { rateFactor } from '../contract/escalator';
import { aMonth, monthlyBase } from '../contract/period';
import { divide, isZero, multiply, rate, whole } from '../rate';
import type { Rate } from '../rate';
import type { Grade } from '../sourced';
import { weakerGrade } from '../sourced';
import type { CostLine, Spread } from './costLine';
import { contractMinimumLines } from './contractMinimum';
import type { ContractTerm, PricedContract } from './contractPeriods';
import { periodKinds, pricedContract, stageParts, stagesOf } from './contractPeriods';
import type { ContractSpan, Months, Timeline } from './timeline';

/** What one contract bills over the term: base, pages, minimums, extras and its end (domain.md 5.6). */
export function contractLines(
  span: ContractSpan,
  timeline: Timeline,
  term: ContractTerm,
): readonly CostLine[] {
  const priced = pricedContract(span, term);
  const pages = pageLines(priced, timeline);
  return [
    ...baseLines(priced, timeline),
    ...pages,
    ...contractMinimumLines(priced, timeline, pages),
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

function pageLines(priced: PricedContract, timeline: Timeline): readonly CostLine[] {
  const { contract } = priced.span;
  return [
    ...periodKinds(priced.span, timeline).flatMap((parts) =>
      chargeLines(priced, meterCharges(contract, parts)),
    ),
    ...stageParts(priced.span, timeline).flatMap((part) => chargeLines(priced, ownCharges(contract, part))),
  ];
}

function chargeLines(priced: PricedContract, charges: readonly MeterCharge[]): readonly CostLine[] {
  const { contract } = priced.span;
  const spreads = new Map<string, Spread>();
  const spreadOf = (charge: MeterCharge, perPage: Rate): Spread => {
    const key = contract.escalator?.rateDecimals === undefined ? '' : charge.share.rate.value;
    const months = charge.months.map(({ from, to }) => `${String(from)}-${String(to)}`).join(' ');
    const before = spreads.get(`${key} ${months}`);
    if (before !== undefined) return before;
    const over = rateSpread(priced, { key, perPage, months: charge.months });
    spreads.set(`${key} ${months}`, over);
    return over;
  };
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
        over: spreadOf(charge, perPage),
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
