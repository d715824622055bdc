import type { Contract, ContractPeriod } from '../../../shared/domain/contract/contract';
import type { DeviceId } from '../../../shared/domain/ids';
import type { Figure } from '../../../shared/domain/sourced';
import { percentOfShare, readTyped, shareOfPercent } from '../form/decimals';
import type { SourceDraft } from '../form/figureDraft';
import { figureOf, percentProblem, sourceOf } from '../form/figureDraft';

/** What was typed: a value, `null` for an empty field, `undefined` for what cannot stand there. */
export type Read<T> = T | null | undefined;

/** The source that the figures of a contract share: that of its first figure. */
export function contractSource(contract: Contract): SourceDraft {
  const first =
    contract.base?.amount ??
    contract.meters[0]?.rate ??
    contract.escalator?.share ??
    contract.minimum?.amount ??
    contract.extras?.[0]?.amount;
  return sourceOf(first, 'published');
}

/** A typed figure of a contract; one that is not changed keeps its source. */
export function readFigure(text: string, before: Figure | undefined, contract: Contract): Read<Figure> {
  const typed = readTyped(text);
  if (typed.type === 'wrong') return undefined;
  if (typed.type === 'empty') return null;
  return figureOf(typed.value, before, { source: contractSource(contract), isSourceChanged: false });
}

/** A typed share in per cent, from 0 to 100. */
export function readShare(text: string, before: Figure | undefined, contract: Contract): Read<Figure> {
  const typed = readTyped(text);
  if (typed.type === 'empty') return null;
  if (typed.type === 'wrong' || percentProblem(text, false) !== null) return undefined;
  const reading = { source: contractSource(contract), isSourceChanged: false };
  return figureOf(shareOfPercent(typed.value), before, reading);
}

/** A share in per cent, as it stands in a field. */
export function shareText(share: Figure | undefined): string {
  return share === undefined ? '' : percentOfShare(share.value);
}

/** Members of a contract that it may be without. */
export type LooseMember = Exclude<
  { [K in keyof Contract]: Contract extends Record<K, Contract[K]> ? never : K }[keyof Contract],
  undefined
>;

/** The contract with a member set, or without it for `null`; `undefined` for what cannot stand there. */
export function withMember<K extends LooseMember>(
  contract: Contract,
  member: K,
  value: Read<Contract[K]>,
): Contract | undefined {
  if (value === undefined) return undefined;
  if (value !== null) return { ...contract, [member]: value };
  const { [member]: _former, ...rest } = contract;
  // Only members that may be absent are taken away.
  return rest as Contract;
}

/** The contract with a typed base charge; `undefined` where that is no number. */
export function withBase(contract: Contract, text: string): Contract | undefined {
  const { base } = contract;
  const amount = readFigure(text, base?.amount, contract);
  return withMember(contract, 'base', amount && { amount, per: base?.per ?? 'month' });
}

/** The contract with another period of its base charge. */
export function withBasePer(contract: Contract, per: ContractPeriod): Contract {
  return contract.base === undefined ? contract : { ...contract, base: { ...contract.base, per } };
}

/** The contract with a typed yearly price increase in per cent, of base and rates at first; none where it is empty. */
export function withEscalator(contract: Contract, text: string): Contract | undefined {
  const { escalator } = contract;
  const share = readShare(text, escalator?.share, contract);
  return withMember(contract, 'escalator', share && { covers: ['base', 'rates'], ...escalator, share });
}

/** The contract with a typed minimum amount of its meters' charges. */
export function withMinimum(contract: Contract, text: string): Contract | undefined {
  const { minimum, inclusion } = contract;
  const amount = readFigure(text, minimum?.amount, contract);
  return withMember(contract, 'minimum', amount && { per: 'month', counted: inclusion, ...minimum, amount });
}

/** The contract with another source for all of its own figures; rates of single devices keep theirs. */
export function withSource(contract: Contract, source: SourceDraft): Contract {
  const sourced = (figure: Figure): Figure =>
    figureOf(figure.value, figure, { source, isSourceChanged: true });
  const { base, escalator, minimum, extras, renewal, endCost } = contract;
  return {
    ...contract,
    ...(base === undefined ? {} : { base: { ...base, amount: sourced(base.amount) } }),
    meters: contract.meters.map((meter) => ({
      ...meter,
      rate: sourced(meter.rate),
      ...(meter.share === undefined ? {} : { share: sourced(meter.share) }),
      ...(meter.clicks === undefined ? {} : { clicks: sourced(meter.clicks) }),
      ...(meter.bands === undefined
        ? {}
        : { bands: meter.bands.map((band) => ({ ...band, rate: sourced(band.rate) })) }),
    })),
    ...(escalator === undefined ? {} : { escalator: { ...escalator, share: sourced(escalator.share) } }),
    ...(minimum === undefined ? {} : { minimum: { ...minimum, amount: sourced(minimum.amount) } }),
    ...(extras === undefined
      ? {}
      : { extras: extras.map((extra) => ({ ...extra, amount: sourced(extra.amount) })) }),
    ...(renewal?.increase === undefined
      ? {}
      : { renewal: { ...renewal, increase: sourced(renewal.increase) } }),
    ...(endCost === undefined ? {} : { endCost: sourced(endCost) }),
  };
}

/** The contract with these devices in it; those that were keep their own rates. */
export function withDevices(contract: Contract, ids: readonly DeviceId[]): Contract {
  const before = new Map(contract.devices.map((entry) => [entry.deviceId, entry]));
  return { ...contract, devices: ids.map((deviceId) => before.get(deviceId) ?? { deviceId }) };
}
