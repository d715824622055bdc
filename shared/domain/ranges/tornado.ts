import type { Comparison } from '../comparison/comparison';
import type { OptionId } from '../ids';
import type { Money } from '../money';
import type { Proposal } from '../proposal/proposal';
import { type Driver, driversOf } from './drivers';
import type { DriverCode } from './driverFigures';
import { type Runs, runAll, termSaving, withOnlyOption } from './runs';

/** What the saving over the term is at one end of a driver. */
export interface EndEffect {
  readonly input: string;
  readonly saving: Money;
}

/** What a driver does to the saving over the term, alone and with all else as in the proposal. */
export interface DriverEffect {
  readonly id: string;
  readonly code: DriverCode;
  readonly label: string;
  readonly low: EndEffect;
  readonly high: EndEffect;
  /** From the least to the most saving of both ends and the proposal itself. */
  readonly swing: Money;
}

/** The saving of the proposal, and what each driver does to it, the widest first. */
export interface Tornado {
  readonly value: Money;
  readonly effects: readonly DriverEffect[];
}

/**
 * Moves each driver of an option to both of its ends and compares again. Drivers that change nothing, or
 * no more than rounding does, are left out. `null` where the saving is not known, or the option is not there.
 */
export function* tornadoRuns(proposal: Proposal, optionId: OptionId): Runs<Tornado | null> {
  const base = withOnlyOption(proposal, optionId);
  const compared = yield base;
  const value = termSaving(compared);
  if (value === null) return null;
  const effects: DriverEffect[] = [];
  for (const driver of driversOf(base)) {
    const low = yield* savingAt(driver.low.proposal(), { base, value });
    const high = yield* savingAt(driver.high.proposal(), { base, value });
    if (low === null || high === null) continue;
    const effect = effectOf(driver, { low, high, value });
    if (effect.swing > roundingOf(compared)) effects.push(effect);
  }
  return { value, effects: effects.sort((a, b) => (a.swing === b.swing ? 0 : a.swing > b.swing ? -1 : 1)) };
}

/** A price that both sides pay moves their difference by rounding alone: a smallest unit a year on each side. */
function roundingOf({ monthsOfYears }: Comparison): bigint {
  return BigInt(2 * monthsOfYears.length);
}

/** How many comparisons `tornadoRuns` takes at most, for showing how far it is. */
export function tornadoLength(proposal: Proposal, optionId: OptionId): number {
  return 1 + 2 * driversOf(withOnlyOption(proposal, optionId)).length;
}

/** All of `tornadoRuns` at once. */
export function tornado(proposal: Proposal, optionId: OptionId): Tornado | null {
  return runAll(tornadoRuns(proposal, optionId));
}

function* savingAt(
  proposal: Proposal,
  known: { readonly base: Proposal; readonly value: Money },
): Runs<Money | null> {
  return proposal === known.base ? known.value : termSaving(yield proposal);
}

function effectOf(
  { id, code, label, low, high }: Driver,
  saving: { readonly low: Money; readonly high: Money; readonly value: Money },
): DriverEffect {
  const all = [saving.low, saving.high, saving.value];
  const least = all.reduce((a, b) => (b < a ? b : a));
  const most = all.reduce((a, b) => (b > a ? b : a));
  return {
    ...{ id, code, label },
    low: { input: low.input, saving: saving.low },
    high: { input: high.input, saving: saving.high },
    swing: (most - least) as Money,
  };
}
