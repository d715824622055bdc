import type { Contract } from '../../../shared/domain/contract/contract';
import type { Device, NewDevice } from '../../../shared/domain/fleet/device';
import type {
  DeviceFate,
  Fate,
  OneOff,
  Option,
  PagesTo,
  PageTransfer,
  Phase,
  PrintPolicy,
} from '../../../shared/domain/future/option';
import { oneOffKinds } from '../../../shared/domain/future/option';
import type { SoftCost } from '../../../shared/domain/proposal/proposal';
import type { Dice } from './dice';
import { randomContract } from './randomContract';
import { costedDevice, isSolid } from './randomDevice';

/** What an option is made for. */
export interface Fleet {
  readonly id: string;
  readonly month: string;
  readonly termMonths: number;
  readonly placeIds: readonly string[];
  readonly devices: readonly Device[];
  readonly contracts: readonly Contract[];
  readonly softCosts: readonly SoftCost[];
}

/** An option in the making: what its parts name each other by. */
interface Draft extends Fleet {
  readonly dice: Dice;
  readonly phases: readonly Phase[];
  readonly newDevices: readonly NewDevice[];
  readonly contractIds: readonly string[];
}

const withPhase = ({ dice, phases }: Pick<Draft, 'dice' | 'phases'>): { readonly phaseId?: string } =>
  phases.length > 0 ? dice.maybe(0.6, () => ({ phaseId: dice.pick(phases).id })) : {};

function pagesTo({ dice, devices, newDevices }: Draft): PagesTo {
  const ids = [...devices, ...newDevices].map(({ id }) => id);
  const share = dice.pick(['equally', 'byRecommended'] as const);
  if (dice.chance(0.1)) return null;
  if (dice.chance(0.4)) return dice.pick(ids);
  return { over: dice.chance(0.5) ? 'place' : dice.someOrOne(ids, 0.5), share };
}

function fate(draft: Draft, device: Device): Fate {
  const { dice, placeIds, newDevices, contractIds, devices } = draft;
  const kinds = ['keep', 'replace', 'retire', 'retire', 'takeOver', 'move', 'redeploy'] as const;
  const type = dice.pick(kinds.filter((kind) => kind !== 'takeOver' || contractIds.length > 0));
  switch (type) {
    case 'keep':
      return { type };
    case 'replace':
      return { type, by: dice.pick(newDevices.length > 0 && dice.chance(0.85) ? newDevices : devices).id };
    case 'retire':
      return { type, pagesTo: pagesTo(draft) };
    case 'takeOver':
      return { type, contractId: dice.pick(contractIds) };
    case 'move':
    case 'redeploy': {
      if (placeIds.length === 0) return { type: 'keep' };
      const own = type === 'move' && dice.chance(0.5) ? device.id : pagesTo(draft);
      // Now and then it stays in its place and only its pages go elsewhere.
      const places = device.placeId === undefined ? placeIds : [device.placeId, ...placeIds];
      return { type, toPlaceId: dice.pick(places), pagesTo: own };
    }
  }
}

function fates(draft: Draft): readonly DeviceFate[] {
  const chosen = draft.dice.some(draft.devices, 0.65);
  return chosen.map((device) => ({ deviceId: device.id, fate: fate(draft, device), ...withPhase(draft) }));
}

function transfers(draft: Draft): readonly PageTransfer[] {
  const { dice, devices, newDevices } = draft;
  const from = devices.filter(isSolid);
  if (from.length === 0) return [];
  return dice.list(0, 2, () => ({
    ...{ from: dice.pick(from).id, to: dice.pick([...devices, ...newDevices]).id },
    ...{ mono: dice.decimal(0, 90, 0), colour: dice.decimal(0, 600, 1), ...withPhase(draft) },
  }));
}

function removal(draft: Draft, isSure: boolean): PrintPolicy['removes'] {
  const { dice } = draft;
  const type = isSure && dice.chance(0.4) ? 'pages' : dice.pick(['share', 'colourToMono', 'duplex'] as const);
  const grade = dice.grade();
  const share = dice.decimal(0, 200, 3);
  if (type === 'pages') {
    return { type, mono: dice.decimal(0, 60, 0), colour: dice.decimal(0, 600, 1), grade };
  }
  if (type === 'share') {
    return { type: 'share', mono: share, colour: dice.decimal(0, 200, 3), grade };
  }
  return { type, share: type === 'duplex' ? dice.decimal(0, 100, 2) : share, grade };
}

/** Policies that take fixed pages act where at least one device keeps enough of them. */
function policies(
  draft: Draft,
  given: readonly DeviceFate[],
  moved: readonly PageTransfer[],
): readonly PrintPolicy[] {
  const { dice, devices, newDevices } = draft;
  const touched = new Set([...given.map(({ deviceId }) => deviceId), ...moved.map(({ from }) => from)]);
  const sure = devices.filter((device) => isSolid(device) && !touched.has(device.id));
  return dice.list(0, 3, (at) => {
    const ids = dice.someOrOne([...devices, ...newDevices], 0.4).map(({ id }) => id);
    const safe = sure.length > 0 ? [...new Set([dice.pick(sure).id, ...ids])] : ids;
    return {
      ...{ id: `policy-${String(at)}`, name: `Policy ${String(at)}` },
      ...{ at: dice.chance(0.4) ? ('all' as const) : safe, removes: removal(draft, sure.length > 0) },
      ...withPhase(draft),
    };
  });
}

function oneOffs(draft: Draft): readonly OneOff[] {
  const { dice, devices, newDevices, termMonths } = draft;
  return dice.list(0, 4, (at) => ({
    ...{ id: `once-${String(at)}`, label: `Once ${String(at)}`, amount: dice.money(1500) },
    kind: dice.chance(0.4) ? ('buyout' as const) : dice.pick(oneOffKinds),
    month: dice.chance(0.3) ? 1 : dice.whole(1, termMonths + 2),
    ...dice.maybe(0.3, () => ({ count: dice.whole(1, 4) })),
    ...dice.maybe(0.7, () => ({ deviceId: dice.pick([...devices, ...newDevices]).id })),
    ...withPhase(draft),
  }));
}

/** Contracts of the option; a device is listed by one of them, now and then by more. */
function contracts(draft: Draft): readonly Contract[] {
  const { dice, contractIds, month, termMonths } = draft;
  const byContract = new Map<string, string[]>(contractIds.map((id) => [id, []]));
  for (const { id } of dice.some(draft.newDevices, 0.8)) byContract.get(dice.pick(contractIds))?.push(id);
  for (const { id } of dice.some(draft.devices, 0.3)) byContract.get(dice.pick(contractIds))?.push(id);
  const [firstId, ...otherIds] = contractIds;
  const twice = dice.some(byContract.get(firstId ?? '') ?? [], 0.1);
  for (const id of otherIds) byContract.get(id)?.push(...twice);
  const phaseIds = draft.phases.map(({ id }) => id);
  return [...byContract].map(([id, deviceIds]) =>
    randomContract(dice, { id, deviceIds, month, termMonths, phaseIds }),
  );
}

/** A future state with anything that an option may say. */
export function randomOption(dice: Dice, fleet: Fleet): Option {
  const { id, month, termMonths, placeIds } = fleet;
  const phases = dice.list(0, 3, (at) => ({
    ...{
      id: `phase-${String(at)}`,
      name: `Phase ${String(at)}`,
      startsOn: dice.day(month, -2, termMonths + 1),
    },
    ...dice.maybe(0.6, () => ({ overlapMonths: dice.whole(0, 4) })),
  }));
  const newDevices = dice.list(0, 3, (at) => ({
    ...costedDevice(dice, `${id}-new-${String(at)}`, placeIds),
    ...withPhase({ dice, phases }),
  }));
  const contractIds = dice.list(0, 2, (at) => `${id}-contract-${String(at)}`);
  const draft: Draft = { ...fleet, dice, phases, newDevices, contractIds };
  const [given, moved] = [fates(draft), transfers(draft)];
  const changes = dice.some(fleet.softCosts, 0.6).map((soft) => ({
    ...{ softCostId: soft.id, quantity: dice.figure(0, 200, 1), ...withPhase(draft) },
  }));
  return {
    ...{ id, name: `Option ${id}`, fates: given, newDevices, transfers: moved },
    ...{ policies: policies(draft, given, moved), contracts: contractIds.length > 0 ? contracts(draft) : [] },
    endedContracts: dice.some(fleet.contracts, 0.5).map((contract) => contract.id),
    oneOffs: oneOffs(draft),
    ...(phases.length > 0 ? { phases } : {}),
    ...(changes.length > 0 ? { softChanges: changes } : {}),
  };
}
