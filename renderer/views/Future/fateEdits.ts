import type { DeviceFate, Fate, Option, PagesTo } from '../../../shared/domain/future/option';
import type { DeviceId, PlaceId } from '../../../shared/domain/ids';
import type { OptionEdit } from '../../../shared/domain/proposal/edit';

/** What goes with a fate: why, and from when (`null`: from the start). */
export interface FateMeans {
  readonly reason: string;
  readonly phaseId?: string | null;
}

/** The same fate for some devices, with its reason and phase where they are given. */
export function fateEdit(
  option: Option,
  deviceIds: readonly DeviceId[],
  what: FateMeans & { readonly fate: Fate },
): OptionEdit {
  const reason = what.reason.trim();
  return {
    type: 'option.setFate',
    optionId: option.id,
    deviceIds,
    fate: what.fate,
    ...(reason === '' ? {} : { reason }),
    ...(what.phaseId === undefined || what.phaseId === null ? {} : { phaseId: what.phaseId }),
  };
}

/** Keeps devices; a buyout made for one that was to leave goes with its leaving. */
export function keepEdits(option: Option, deviceIds: readonly DeviceId[]): readonly OptionEdit[] {
  return stayEdits(option, deviceIds, { fate: { type: 'keep' }, reason: '' });
}

/** Gives devices a fate with which they stay; a buyout made for one that was to leave goes. */
export function stayEdits(
  option: Option,
  deviceIds: readonly DeviceId[],
  what: FateMeans & { readonly fate: Fate },
): readonly OptionEdit[] {
  return [fateEdit(option, deviceIds, what), ...undoneBuyouts(option, deviceIds)];
}

/** Takes back the buyouts that were made for the leaving of some devices, which now stay. */
function undoneBuyouts(option: Option, deviceIds: readonly DeviceId[]): readonly OptionEdit[] {
  const chosen = new Set(deviceIds);
  const left = new Set(
    option.fates
      .filter(({ deviceId, fate }) => chosen.has(deviceId) && isLeaving(fate))
      .map(({ deviceId }) => deviceId),
  );
  return option.oneOffs
    .filter(({ kind, deviceId }) => kind === 'buyout' && deviceId !== undefined && left.has(deviceId))
    .map(({ id }): OptionEdit => ({ type: 'option.removeOneOff', optionId: option.id, oneOffId: id }));
}

/** Whether a device with this fate is gone from the option. */
export function isLeaving(fate: Fate): boolean {
  return fate.type === 'replace' || fate.type === 'retire';
}

/** Moves devices; `pagesTo` `'own'` lets each keep its pages, so that each has a fate of its own. */
export function moveEdits(
  option: Option,
  deviceIds: readonly DeviceId[],
  what: FateMeans & { readonly toPlaceId: PlaceId; readonly pagesTo: PagesTo | 'own' },
): readonly OptionEdit[] {
  const { toPlaceId, pagesTo, ...means } = what;
  if (pagesTo !== 'own') {
    return stayEdits(option, deviceIds, { fate: { type: 'move', toPlaceId, pagesTo }, ...means });
  }
  const { reason, phaseId } = means;
  const why = reason.trim();
  const fates = deviceIds.map((id): DeviceFate => ({
    deviceId: id,
    fate: { type: 'move', toPlaceId, pagesTo: id },
    ...(why === '' ? {} : { reason: why }),
    ...(phaseId === undefined || phaseId === null ? {} : { phaseId }),
  }));
  return [{ type: 'option.setFates', optionId: option.id, fates }, ...undoneBuyouts(option, deviceIds)];
}

/** The fates of some devices, all from another phase on; devices that are kept have none to date. */
export function phaseEdits(
  option: Option,
  deviceIds: readonly DeviceId[],
  phaseId: string | null,
): readonly OptionEdit[] {
  const chosen = new Set(deviceIds);
  const fates = option.fates
    .filter(({ deviceId, fate }) => chosen.has(deviceId) && fate.type !== 'keep')
    .map(({ phaseId: _former, ...entry }): DeviceFate => (phaseId === null ? entry : { ...entry, phaseId }));
  return fates.length === 0 ? [] : [{ type: 'option.setFates', optionId: option.id, fates }];
}
