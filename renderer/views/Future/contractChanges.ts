import type { Contract, ContractPeriod, Meter } from '../../../shared/domain/contract/contract';
import { meters } from '../../../shared/domain/contract/contract';
import type { Option } from '../../../shared/domain/future/option';
import type { ContractId, DeviceId } from '../../../shared/domain/ids';
import type { Figure } from '../../../shared/domain/sourced';
import { percentOfShare, readTyped, shareOfPercent } from '../../components/form/decimals';
import type { SourceDraft } from '../../components/form/figureDraft';
import { figureOf, sourceOf } from '../../components/form/figureDraft';

/** A contract for all new devices of an option that no other contract of it has yet. */
export function newContract(option: Option, id: ContractId): Contract {
  const taken = new Set(option.contracts.flatMap(({ devices }) => devices.map(({ deviceId }) => deviceId)));
  const devices = option.newDevices.filter((device) => !taken.has(device.id));
  return {
    id,
    name: 'Service contract',
    meters: [],
    inclusion: 'pooled',
    devices: devices.map((device) => ({ deviceId: device.id })),
  };
}

/** The source that the figures of a contract share: that of its first figure. */
export function contractSource(contract: Contract): SourceDraft {
  const first = contract.base?.amount ?? contract.meters[0]?.rate ?? contract.escalator?.share;
  return sourceOf(first, 'published');
}

function typedFigure(
  text: string,
  before: Figure | undefined,
  contract: Contract,
): Figure | null | undefined {
  const typed = readTyped(text);
  if (typed.type === 'wrong') return undefined;
  if (typed.type === 'empty') return null;
  return figureOf(typed.value, before, { source: contractSource(contract), isSourceChanged: false });
}

/** The contract with a typed base charge; `undefined` where that is no number. */
export function withBase(contract: Contract, text: string): Contract | undefined {
  const amount = typedFigure(text, contract.base?.amount, contract);
  if (amount === undefined) return undefined;
  const { base, ...rest } = contract;
  return amount === null ? rest : { ...rest, base: { amount, per: base?.per ?? 'month' } };
}

/** The contract with another period of its base charge. */
export function withBasePer(contract: Contract, per: ContractPeriod): Contract {
  return contract.base === undefined ? contract : { ...contract, base: { ...contract.base, per } };
}

/** The contract with a typed page rate; an empty one takes the meter out. */
export function withRate(contract: Contract, meter: Meter, text: string): Contract | undefined {
  const before = contract.meters.find((entry) => entry.meter === meter);
  const rate = typedFigure(text, before?.rate, contract);
  if (rate === undefined) return undefined;
  const next = meters.flatMap((name) => {
    const own = contract.meters.find((entry) => entry.meter === name);
    if (name !== meter) return own === undefined ? [] : [own];
    return rate === null ? [] : [{ ...own, meter, rate }];
  });
  return { ...contract, meters: next };
}

/** The contract with typed included pages of a meter that has a rate. */
export function withIncluded(contract: Contract, meter: Meter, text: string): Contract | undefined {
  const typed = readTyped(text);
  if (typed.type === 'wrong') return undefined;
  const next = contract.meters.map((entry) => {
    if (entry.meter !== meter) return entry;
    const { included: _included, ...rest } = entry;
    return typed.type === 'empty' ? rest : { ...rest, included: typed.value };
  });
  return { ...contract, meters: next };
}

/** The contract with a typed yearly price increase in per cent of base and rates; none where it is empty. */
export function withEscalator(contract: Contract, text: string): Contract | undefined {
  const typed = readTyped(text);
  if (typed.type === 'wrong') return undefined;
  const { escalator, ...rest } = contract;
  if (typed.type === 'empty') return rest;
  const reading = { source: contractSource(contract), isSourceChanged: false };
  const share = figureOf(shareOfPercent(typed.value), escalator?.share, reading);
  return { ...rest, escalator: { covers: ['base', 'rates'], ...escalator, share } };
}

/** The yearly price increase in per cent, as it stands in a field. */
export function escalatorText({ escalator }: Contract): string {
  return escalator === undefined ? '' : percentOfShare(escalator.share.value);
}

/** The contract with another source for all of its own figures; rates of single devices keep theirs. */
export function withSource(contract: Contract, source: SourceDraft): Contract {
  const sourced = (figure: Figure): Figure =>
    figureOf(figure.value, figure, { source, isSourceChanged: true });
  const { base, escalator } = contract;
  return {
    ...contract,
    ...(base === undefined ? {} : { base: { ...base, amount: sourced(base.amount) } }),
    meters: contract.meters.map((meter) => ({ ...meter, rate: sourced(meter.rate) })),
    ...(escalator === undefined ? {} : { escalator: { ...escalator, share: sourced(escalator.share) } }),
  };
}

/** The contract with these devices in it; those that were keep their own rates. */
export function withDevices(contract: Contract, ids: readonly DeviceId[]): Contract {
  const before = new Map(contract.devices.map((entry) => [entry.deviceId, entry]));
  return { ...contract, devices: ids.map((deviceId) => before.get(deviceId) ?? { deviceId }) };
}
