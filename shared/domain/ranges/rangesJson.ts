import type { BreakEvenPoint, NoBreakEven, RateAtBreakEven, VolumeBreakEven } from '../comparison/breakEven';
import { breakEven } from '../comparison/breakEven';
import type { Money } from '../money';
import { moneyToDecimal } from '../money';
import type { Proposal } from '../proposal/proposal';
import type { Decimal } from '../rate';
import { toNumber } from '../rate';
import type { Grade, Range } from '../sourced';
import { grades } from '../sourced';
import { rangeOf } from './gradeRanges';
import { headlineRange } from './headlineRange';
import type { DriverEffect, EndEffect, Tornado } from './tornado';
import { tornado } from './tornado';

/** A driver for programs; money as decimal texts. */
export interface DriverJson {
  readonly code: DriverEffect['code'];
  readonly label: string;
  readonly low: { readonly input: string; readonly saving: Decimal };
  readonly high: { readonly input: string; readonly saving: Decimal };
  readonly swing: Decimal;
}

/** How sure an option's saving over the term is, for programs; `saving` is `null` where it is not known. */
export interface OptionRangesJson {
  readonly option: string;
  readonly saving: {
    readonly value: Decimal;
    readonly low: Decimal;
    readonly high: Decimal;
    readonly method: string;
  } | null;
  readonly drivers: readonly DriverJson[];
  readonly breakEven: {
    readonly volume:
      NoBreakEven | (BreakEvenPoint & { readonly pages: { readonly mono: number; readonly colour: number } });
    readonly price: NoBreakEven | (BreakEvenPoint & { readonly rates: readonly RateAtBreakEven[] });
  };
}

/** How sure the savings of a proposal are, for programs, with the ranges that its grades stand for. */
export interface RangesJson {
  readonly grades: Readonly<Record<Grade, Range>>;
  readonly options: readonly OptionRangesJson[];
}

/** What moves each option's saving, its likely range and where it turns. */
export function rangesJson(proposal: Proposal): RangesJson {
  const { settings } = proposal;
  const ranges = grades.map((grade) => [grade, rangeOf({ grade }, settings)] as const);
  return {
    grades: Object.fromEntries(ranges) as Record<Grade, Range>,
    options: proposal.options.map(({ id, name }) => {
      const { volume, price } = breakEven(proposal, id);
      return {
        option: name,
        ...tornadoJson(tornado(proposal, id), settings.currency),
        breakEven: { volume: volumeJson(volume), price },
      };
    }),
  };
}

function tornadoJson(found: Tornado | null, currency: string): Pick<OptionRangesJson, 'saving' | 'drivers'> {
  if (found === null) return { saving: null, drivers: [] };
  const text = (amount: Money): Decimal => moneyToDecimal(amount, currency);
  const end = ({ input, saving }: EndEffect) => ({ input, saving: text(saving) });
  const { value, low, high, method } = headlineRange(found);
  return {
    saving: { value: text(value), low: text(low), high: text(high), method },
    drivers: found.effects.map((effect) => ({
      code: effect.code,
      label: effect.label,
      low: end(effect.low),
      high: end(effect.high),
      swing: text(effect.swing),
    })),
  };
}

function volumeJson(volume: VolumeBreakEven): OptionRangesJson['breakEven']['volume'] {
  if (volume.type === 'none') return volume;
  const { mono, colour } = volume.pages;
  return { ...volume, pages: { mono: toNumber(mono), colour: toNumber(colour) } };
}
