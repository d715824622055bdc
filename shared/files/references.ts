import type { Contract } from '../domain/contract/contract';
import { fateTargets } from '../domain/future/fateTargets';
import type { Fate, Option } from '../domain/future/option';
import type { Proposal } from '../domain/proposal/proposal';

interface Known {
  readonly today: ReadonlySet<string>;
  /** Devices of today and those that come with the option at hand. */
  readonly devices: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly contracts: ReadonlySet<string>;
  /** Contracts of the option at hand. */
  readonly ownContracts: ReadonlySet<string>;
  readonly softCosts: ReadonlySet<string>;
}

/** A sentence for each reference to a place, device, contract or option that is not there. */
export function missingReferences(proposal: Proposal): readonly string[] {
  const today = idsOf(proposal.devices);
  const known: Known = {
    ...{ today, devices: today },
    places: idsOf(proposal.places),
    contracts: idsOf(proposal.contracts),
    ownContracts: new Set(),
    softCosts: idsOf(proposal.softCosts ?? []),
  };
  const { recommendedOptionId: recommended } = proposal;
  return [
    ...proposal.places.flatMap((place) =>
      missing(known.places, place.parentId, `Place ${place.id} lies in the place`),
    ),
    ...inPlaces(proposal.devices, known),
    ...proposal.contracts.flatMap((contract) => inContract(contract, known, '')),
    ...proposal.options.flatMap((option) => inOption(option, known)),
    ...(proposal.invoices ?? []).flatMap(({ id, contractId, devices }) => [
      ...missing(known.contracts, contractId, `Invoice ${id} is moved by the contract`),
      ...(devices === 'all' ? [] : devices).flatMap((device) =>
        missing(known.today, device, `Invoice ${id} is for the device`),
      ),
    ]),
    ...missing(idsOf(proposal.options), recommended, 'The proposal recommends the option'),
  ];
}

function idsOf(list: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(list.map(({ id }) => id));
}

function missing(ids: ReadonlySet<string>, id: string | null | undefined, what: string): readonly string[] {
  return id === undefined || id === null || ids.has(id) ? [] : [`${what} ${id}, which does not exist.`];
}

function inPlaces(
  devices: readonly { readonly id: string; readonly placeId?: string }[],
  known: Known,
): readonly string[] {
  return devices.flatMap(({ id, placeId }) =>
    missing(known.places, placeId, `Device ${id} stands in the place`),
  );
}

function inContract(contract: Contract, known: Known, where: string): readonly string[] {
  return contract.devices.flatMap(({ deviceId }) =>
    missing(known.devices, deviceId, `${where}Contract ${contract.id} covers the device`),
  );
}

function inOption(option: Option, known: Known): readonly string[] {
  const where = `Option ${option.id}: `;
  const here: Known = {
    ...known,
    devices: new Set([...known.today, ...idsOf(option.newDevices)]),
    ownContracts: idsOf(option.contracts),
  };
  return [
    ...inPhases(option, where),
    ...(option.softChanges ?? []).flatMap(({ softCostId }) =>
      missing(known.softCosts, softCostId, `${where}it changes the soft cost`),
    ),
    ...inPlaces(option.newDevices, known).map((text) => where + text),
    ...option.contracts.flatMap((contract) => inContract(contract, here, where)),
    ...option.endedContracts.flatMap((id) => missing(known.contracts, id, `${where}it ends the contract`)),
    ...option.fates.flatMap(({ deviceId, fate }) => [
      ...missing(known.today, deviceId, `${where}a fate is given to the device`),
      ...inFate(fate, here, `${where}the fate of device ${deviceId} names the`),
    ]),
    ...option.transfers.flatMap(({ from, to }) => [
      ...missing(known.today, from, `${where}pages move from the device`),
      ...missing(here.devices, to, `${where}pages move to the device`),
    ]),
    ...option.policies.flatMap(({ id, at }) =>
      at === 'all'
        ? []
        : at.flatMap((device) =>
            missing(here.devices, device, `${where}print policy ${id} acts on the device`),
          ),
    ),
    ...option.oneOffs.flatMap(({ id, deviceId }) =>
      missing(here.devices, deviceId, `${where}one-off cost ${id} belongs to the device`),
    ),
  ];
}

function inPhases(option: Option, where: string): readonly string[] {
  const phases = idsOf(option.phases ?? []);
  const dated: readonly { readonly phaseId?: string }[] = [
    ...option.fates,
    ...option.newDevices,
    ...option.transfers,
    ...option.policies,
    ...option.contracts,
    ...option.oneOffs,
    ...(option.softChanges ?? []),
  ];
  const named = new Set(dated.flatMap(({ phaseId }) => (phaseId === undefined ? [] : [phaseId])));
  return [...named].flatMap((id) => missing(phases, id, `${where}something begins with the phase`));
}

function inTargets(fate: Fate, known: Known, what: string): readonly string[] {
  return fateTargets(fate).flatMap((id) => missing(known.devices, id, `${what} device`));
}

function inFate(fate: Fate, known: Known, what: string): readonly string[] {
  switch (fate.type) {
    case 'keep':
      return [];
    case 'replace':
      return missing(known.devices, fate.by, `${what} device`);
    case 'takeOver':
      return missing(known.ownContracts, fate.contractId, `${what} contract`);
    case 'retire':
      return inTargets(fate, known, what);
    case 'move':
    case 'redeploy':
      return [...inTargets(fate, known, what), ...missing(known.places, fate.toPlaceId, `${what} place`)];
  }
}
