import type { Contract, ContractMeter, Meter, RateBand } from '../../../shared/domain/contract/contract';
import { compareRates, isZero, rate } from '../../../shared/domain/rate';
import type { Decimal } from '../../../shared/domain/rate';
import { readTyped } from '../form/decimals';
import type { Read } from './contractChanges';
import { readFigure } from './contractChanges';

/** Members of a billed meter that it may be without. */
export type LooseMeterMember =
  'name' | 'share' | 'clicks' | 'included' | 'minimum' | 'bands' | 'bandsHoldFor';

/** The meters that bill a counter, each with its place in the contract's list. */
export function metersOf(
  contract: Contract,
  counter: Meter,
): readonly { readonly entry: ContractMeter; readonly at: number }[] {
  return contract.meters.map((entry, at) => ({ entry, at })).filter(({ entry }) => entry.meter === counter);
}

/**
 * The contract with a typed rate of the meter that stands at a place of its list; `null` is a new meter of
 * the counter. An empty rate takes out a meter that says nothing else; from another it cannot be taken.
 */
export function withRate(
  contract: Contract,
  meter: { readonly counter: Meter; readonly at: number | null },
  text: string,
): Contract | undefined {
  const before = meter.at === null ? undefined : contract.meters[meter.at];
  const price = readFigure(text, before?.rate, contract);
  if (price === undefined) return undefined;
  if (price === null) {
    if (before === undefined) return contract;
    return Object.keys(before).length > 2 ? undefined : withoutMeter(contract, before);
  }
  if (before === undefined)
    return { ...contract, meters: [...contract.meters, { meter: meter.counter, rate: price }] };
  return replaced(contract, before, { ...before, rate: price });
}

/** The contract without one of its meters. */
export function withoutMeter(contract: Contract, meter: ContractMeter): Contract {
  return { ...contract, meters: contract.meters.filter((entry) => entry !== meter) };
}

/** The contract with a member of one of its meters set, or without it for `null`. */
export function withMeterMember<K extends LooseMeterMember>(
  contract: Contract,
  meter: ContractMeter,
  { member, value }: { readonly member: K; readonly value: Read<ContractMeter[K]> },
): Contract | undefined {
  if (value === undefined) return undefined;
  if (value !== null) return replaced(contract, meter, { ...meter, [member]: value });
  const { [member]: _former, ...rest } = meter;
  // Only members that may be absent are taken away.
  return replaced(contract, meter, rest as ContractMeter);
}

function replaced(contract: Contract, before: ContractMeter, after: ContractMeter): Contract {
  return { ...contract, meters: contract.meters.map((entry) => (entry === before ? after : entry)) };
}

/** Typed pages or clicks. */
export function readPages(text: string): Read<Decimal> {
  const typed = readTyped(text);
  if (typed.type === 'wrong') return undefined;
  return typed.type === 'empty' ? null : typed.value;
}

/** Typed clicks that a page counts for: more than none. */
export function readClicks(
  text: string,
  meter: ContractMeter,
  contract: Contract,
): Read<NonNullable<ContractMeter['clicks']>> {
  const clicks = readFigure(text, meter.clicks, contract);
  return clicks && isZero(rate(clicks.value)) ? undefined : clicks;
}

/** Bands in the order of the clicks from which they hold; `null` for none. */
export function inOrder(bands: readonly RateBand[]): readonly RateBand[] | null {
  if (bands.length === 0) return null;
  return [...bands].sort((a, b) => compareRates(rate(a.above), rate(b.above)));
}
