import type { Meter } from '../contract/contract';
import type { Option } from '../future/option';
import type { OptionId } from '../ids';
import type { Money } from '../money';
import type { PagesByMeter } from '../future/pageFlow';
import type { Proposal } from '../proposal/proposal';
import type { Decimal } from '../rate';
import { decimalOf, multiply, rate } from '../rate';
import { type Runs, runAll, termSaving, withOnlyOption } from '../ranges/runs';
import { multiplyDecimals, trimDecimal } from '../table/exactDecimal';
import type { Comparison } from './comparison';
import { type Crossing, type CrossingSearch, searchCrossing } from './crossing';
import type { WhatIf } from './whatIf';
import { whatIfRuns } from './whatIfRuns';

/** Where the option neither saves nor costs more than doing nothing over the term. */
export interface BreakEvenPoint {
  readonly type: 'found';
  /** Factor of what is moved, to a thousandth: "0.842". */
  readonly factor: Decimal;
  /** Whether the option saves above this factor and costs more below it, or the other way round. */
  readonly saves: 'above' | 'below';
}

/** No factor from 0 to 4 at which the saving turns. */
export interface NoBreakEven {
  readonly type: 'none';
  /** Whether the option saves all the same; `null` where the saving is not known. */
  readonly saves: boolean | null;
}

/** Pages a month at which the saving is zero, all meters moved alike. */
export type VolumeBreakEven = NoBreakEven | (BreakEvenPoint & { readonly pages: PagesByMeter });

/** A page rate of the option, as offered and at the point where the saving is zero; per page. */
export interface RateAtBreakEven {
  readonly contract: string;
  readonly meter: Meter;
  readonly name?: string;
  readonly offered: Decimal;
  readonly atBreakEven: Decimal;
}

/** Page rates of the option at which the saving is zero, all of them moved alike. */
export type PriceBreakEven = NoBreakEven | (BreakEvenPoint & { readonly rates: readonly RateAtBreakEven[] });

/** How far volumes and prices may go until the option saves nothing any more. */
export interface BreakEven {
  readonly volume: VolumeBreakEven;
  readonly price: PriceBreakEven;
}

/** Comparisons that `breakEvenRuns` takes at most without invoices as today's cost: twice the whole search. */
export const breakEvenLength = 2 * 48;

/**
 * The break-even points of an option's saving over the term against doing nothing, each the nearest to
 * the proposal. Volumes and rates are moved as `whatIf` moves them: transfers and fixed pages follow.
 */
export function* breakEvenRuns(proposal: Proposal, optionId: OptionId): Runs<BreakEven> {
  const base = withOnlyOption(proposal, optionId);
  const stored = yield base;
  const at: At = { proposal: base, stored };
  const volume = yield* search(at, (factor) => ({ monoVolume: factor, colourVolume: factor }));
  const price = yield* search(at, (factor) => ({ optionRates: factor }));
  return {
    volume: volume.type === 'none' ? volume : { ...volume, pages: pagesAt(stored, volume.factor) },
    price: price.type === 'none' ? price : { ...price, rates: ratesAt(base.options[0], price.factor) },
  };
}

/** All of `breakEvenRuns` at once. */
export function breakEven(proposal: Proposal, optionId: OptionId): BreakEven {
  return runAll(breakEvenRuns(proposal, optionId));
}

interface At {
  readonly proposal: Proposal;
  readonly stored: Comparison;
}

function* search(at: At, changeOf: (factor: Decimal) => WhatIf): Runs<BreakEvenPoint | NoBreakEven> {
  const steps: CrossingSearch = searchCrossing();
  let step = steps.next();
  while (step.done !== true) {
    const compared = yield* whatIfRuns(at, changeOf(factorOf(step.value)));
    step = steps.next(compared.ok ? termSaving(compared.value) : null);
  }
  return pointOf(step.value, termSaving(at.stored));
}

function factorOf(thousandths: number): Decimal {
  return trimDecimal(decimalOf(BigInt(thousandths), 3));
}

function pointOf(crossing: Crossing | null, saving: Money | null): BreakEvenPoint | NoBreakEven {
  if (crossing === null) return { type: 'none', saves: saving === null ? null : saving > 0n };
  return {
    type: 'found',
    factor: factorOf(crossing.thousandths),
    saves: crossing.above > crossing.below ? 'above' : 'below',
  };
}

function pagesAt({ options }: Comparison, factor: Decimal): PagesByMeter {
  const pages = options[0]?.pageBalance.today ?? { mono: rate('0'), colour: rate('0') };
  return { mono: multiply(pages.mono, rate(factor)), colour: multiply(pages.colour, rate(factor)) };
}

function ratesAt(option: Option | undefined, factor: Decimal): readonly RateAtBreakEven[] {
  return (option?.contracts ?? []).flatMap((contract) =>
    contract.meters.map(({ meter, name, rate: { value } }) => ({
      contract: contract.name,
      meter,
      ...(name === undefined ? {} : { name }),
      offered: value,
      atBreakEven: multiplyDecimals(value, factor),
    })),
  );
}
