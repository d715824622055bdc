import type { Contract } from '../../contract/contract';
import type { Device } from '../../fleet/device';
import { mergeDevices } from '../../fleet/mergeDevices';
import { fateTargets } from '../../future/fateTargets';
import type { Fate, Option, PagesTo } from '../../future/option';
import type { Place } from '../../places/place';
import type { Result } from '../../result';
import { assertNever, fail, ok } from '../../result';
import type { FleetEdit } from '../edit';
import type { Proposal } from '../proposal';
import { missing, withChanges, withSet, withoutId } from './changes';

/** Applies a change of today's fleet or its places. */
export function applyFleetEdit(proposal: Proposal, edit: FleetEdit): Result<Proposal> {
  switch (edit.type) {
    case 'fleet.import':
      return importFleet(proposal, edit);
    case 'place.set':
      return ok({ ...proposal, places: withSet(proposal.places, edit.place) });
    case 'place.remove':
      return removePlace(proposal, edit.placeId);
    case 'device.add':
      if (hasDevice(proposal, edit.device.id)) {
        return fail('exists', `There already is a device "${edit.device.id}" in this proposal.`);
      }
      return ok({ ...proposal, devices: [...proposal.devices, edit.device] });
    case 'device.change':
      return changeDevices(proposal, edit.deviceIds, (device) => withChanges<Device>(device, edit.changes));
    case 'device.remove':
      return removeDevices(proposal, edit.deviceIds);
    default:
      return assertNever(edit, 'fleet edit');
  }
}

function hasDevice(proposal: Proposal, id: string): boolean {
  return proposal.devices.some((device) => device.id === id);
}

type Import = Extract<FleetEdit, { type: 'fleet.import' }>;

function importFleet(proposal: Proposal, edit: Import): Result<Proposal> {
  const found = new Set<string>(edit.devices.map((device) => device.id));
  if (found.size < edit.devices.length) {
    return fail('exists', 'The import holds two devices of one id. Give each an id of its own.');
  }
  const known = new Set<string>(proposal.devices.map((device) => device.id));
  for (const met of edit.met ?? []) {
    if (!found.has(met.found)) return fail('missing', `There is no device "${met.found}" in this import.`);
    if (!known.has(met.device)) return missing('device', met.device);
  }
  return ok({
    ...proposal,
    sources: withSet(proposal.sources, edit.source),
    ...withFound(proposal, edit),
  });
}

/** Found devices, and of the found places those that a device now stands in, with what they lie in. */
function withFound(proposal: Proposal, edit: Import): Pick<Proposal, 'devices' | 'places'> {
  const { met, update, kept } = edit;
  const devices = mergeDevices(proposal.devices, edit.devices, {
    ...(met === undefined ? {} : { met }),
    ...(update === undefined ? {} : { isUpdate: update }),
    ...(kept === undefined ? {} : { kept }),
    isSameTable: proposal.sources.some(({ id }) => id === edit.source.id),
    otherIds: proposal.options.flatMap((option) => option.newDevices.map((device) => device.id)),
  });
  const known = new Set(proposal.places.map((place) => place.id));
  const found = new Map(edit.places.map((place) => [place.id, place]));
  const needed = new Set<Place>();
  for (const device of devices) {
    let place = device.placeId === undefined ? undefined : found.get(device.placeId);
    while (place !== undefined && !known.has(place.id) && !needed.has(place)) {
      needed.add(place);
      place = place.parentId === undefined ? undefined : found.get(place.parentId);
    }
  }
  const added = edit.places.filter((place) => needed.has(place));
  return { devices, places: added.length === 0 ? proposal.places : [...proposal.places, ...added] };
}

function removePlace(proposal: Proposal, placeId: string): Result<Proposal> {
  const isUsed =
    proposal.places.some((place) => place.parentId === placeId) ||
    [...proposal.devices, ...proposal.options.flatMap((option) => option.newDevices)].some(
      (device) => device.placeId === placeId,
    ) ||
    proposal.options.some((option) =>
      option.fates.some(({ fate }) => 'toPlaceId' in fate && fate.toPlaceId === placeId),
    );
  if (isUsed) {
    return fail('in-use', `The place "${placeId}" still holds devices or places. Move them first.`);
  }
  const places = withoutId(proposal.places, placeId, 'place');
  return places.ok ? ok({ ...proposal, places: places.value }) : places;
}

function changeDevices(
  proposal: Proposal,
  ids: readonly string[],
  change: (device: Device) => Device,
): Result<Proposal> {
  const absent = ids.find((id) => !hasDevice(proposal, id));
  if (absent !== undefined) return missing('device', absent);
  const wanted = new Set(ids);
  const devices = proposal.devices.map((device) => (wanted.has(device.id) ? change(device) : device));
  const isSame = devices.every((device, at) => device === proposal.devices[at]);
  return ok(isSame ? proposal : { ...proposal, devices });
}

function removeDevices(proposal: Proposal, ids: readonly string[]): Result<Proposal> {
  const absent = ids.find((id) => !hasDevice(proposal, id));
  if (absent !== undefined) return missing('device', absent);
  const gone = new Set<string>(ids);
  const invoices = invoicesWithout(proposal.invoices, gone);
  if (!invoices.ok) return invoices;
  const without = (contract: Contract): Contract => ({
    ...contract,
    devices: contract.devices.filter(({ deviceId }) => !gone.has(deviceId)),
  });
  return ok({
    ...proposal,
    devices: proposal.devices.filter((device) => !gone.has(device.id)),
    contracts: proposal.contracts.map(without),
    options: proposal.options.map((option) => ({
      ...withoutDevices(option, gone),
      contracts: option.contracts.map(without),
    })),
    ...(invoices.value === undefined ? {} : { invoices: invoices.value }),
  });
}

/** An invoice for no device would say nothing, and it is not ours to throw away. */
function invoicesWithout(
  invoices: Proposal['invoices'],
  gone: ReadonlySet<string>,
): Result<Proposal['invoices']> {
  const left = invoices?.map((invoice) =>
    invoice.devices === 'all'
      ? invoice
      : { ...invoice, devices: invoice.devices.filter((id) => !gone.has(id)) },
  );
  const empty = left?.find(({ devices }) => devices.length === 0);
  if (empty === undefined) return ok(left);
  return fail(
    'in-use',
    `The invoice "${empty.label}" is for no other device. Remove it or change what it is for first.`,
  );
}

/** The option without a word of the devices; pages that were to go to one of them alone are unassigned again. */
function withoutDevices(option: Option, gone: ReadonlySet<string>): Option {
  return {
    ...option,
    fates: option.fates
      .filter(({ deviceId }) => !gone.has(deviceId))
      .map((entry) =>
        fateTargets(entry.fate).some((id) => gone.has(id))
          ? { ...entry, fate: withoutTargets(entry.fate, gone) }
          : entry,
      ),
    transfers: option.transfers.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
    policies: option.policies
      .map((policy) =>
        policy.at === 'all' ? policy : { ...policy, at: policy.at.filter((id) => !gone.has(id)) },
      )
      .filter(({ at }) => at.length > 0),
    oneOffs: option.oneOffs.filter(({ deviceId }) => deviceId === undefined || !gone.has(deviceId)),
  };
}

/** A device that was to be replaced by one that is gone still leaves, as the rep decided. */
function withoutTargets(fate: Fate, gone: ReadonlySet<string>): Fate {
  if (fate.type === 'replace') return { type: 'retire', pagesTo: null };
  return 'pagesTo' in fate ? { ...fate, pagesTo: withoutTakers(fate.pagesTo, gone) } : fate;
}

function withoutTakers(pagesTo: PagesTo, gone: ReadonlySet<string>): PagesTo {
  if (pagesTo === null || typeof pagesTo === 'string' || pagesTo.over === 'place') return null;
  const over = pagesTo.over.filter((id) => !gone.has(id));
  return over.length === 0 ? null : { ...pagesTo, over };
}
