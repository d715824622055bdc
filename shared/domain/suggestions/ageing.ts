import type { Device, DeviceKind, NewDevice } from '../fleet/device';
import { isMonoOnly } from '../fleet/pageVolume';
import { planOf } from '../future/optionPlan';
import type { DeviceId } from '../ids';
import type { Rate } from '../rate';
import { add, compareRates, isZero, multiply, rate, toDecimal, zero } from '../rate';
import { knownPages, volumeIn } from '../ratios/countedState';
import { buildingAround } from '../ratios/placeIndex';
import { ageOf } from '../ratios/useRatios';
import type { Leaving } from './leaving';
import { fatesEdit, needsOfLeaving, pagesAround } from './leaving';
import type { OptionView } from './optionView';
import { byBuilding, countedDevices, inPlace, suggestionId } from './optionView';
import { placeLoads } from './placeLoads';
import type { Suggestion } from './suggestion';

interface Old {
  readonly device: Device;
  readonly age: Rate;
}

/**
 * Replaces devices above the age by a new device of the option in their building that can do what they do and has
 * room; where there is none, retires them if the devices around can take the pages. Oldest first.
 */
export function ageing(view: OptionView): readonly Suggestion[] {
  const limit = view.threshold('ageing');
  const old = [...view.free.values()]
    .flatMap((device): readonly Old[] => {
      const age = ageOf(view.state, device, view.proposal.settings.startsOn);
      return age === undefined || compareRates(age, limit) <= 0 ? [] : [{ device, age }];
    })
    .sort((a, b) => compareRates(b.age, a.age));
  const successor = successors(view);
  const loads = placeLoads(view);
  const going = old.flatMap(({ device, age }): readonly (Leaving & Old)[] => {
    const reason = `Is ${toDecimal(age, 1)} years old.`;
    const by = successor(device);
    if (by !== undefined) {
      loads.go(device);
      return [{ device, age, reason, fate: { type: 'replace', by } }];
    }
    if (!loads.canGo(device)) return [];
    loads.go(device);
    return [{ device, age, reason, fate: { type: 'retire', pagesTo: pagesAround } }];
  });
  return byBuilding(view, going).map(({ building, things }) => {
    const replaced = things.filter(({ fate }) => fate.type === 'replace').length;
    return {
      id: suggestionId(view, 'ageing', building?.id ?? ''),
      rule: 'ageing',
      optionId: view.found.option.id,
      title: `${verb(replaced, things.length)} ${oldDevices(things.length)}${inPlace(building)}`,
      reason: reasonOf(view, things, replaced),
      deviceIds: things.map(({ device }) => device.id),
      edit: fatesEdit(view, things),
      needs: needsOfLeaving(view, things),
    };
  });
}

function oldDevices(count: number): string {
  return count === 1 ? '1 old device' : `${String(count)} old devices`;
}

function verb(replaced: number, all: number): string {
  if (replaced === all) return 'Replace';
  return replaced === 0 ? 'Retire' : 'Replace or retire';
}

function reasonOf(view: OptionView, things: readonly (Leaving & Old)[], replaced: number): string {
  const [oldest] = things;
  const are = things.length === 1 ? 'is' : 'are';
  const name = view.name(oldest?.device.id ?? '');
  const retired = things.length - replaced;
  return (
    `${countedDevices(view, things.length)} ${are} more than ${toDecimal(view.threshold('ageing'), 0)} years old; ` +
    `${name} is ${toDecimal(oldest?.age ?? zero, 1)} years old.` +
    (replaced > 0
      ? ` New devices of the option can take the place of ${countedDevices(view, replaced)}.`
      : '') +
    (retired > 0 ? ` The devices around can take the pages of ${countedDevices(view, retired)}.` : '')
  );
}

/** Finds the new device for an old one, and keeps count of the pages that it has taken on. */
function successors(view: OptionView): (device: Device) => DeviceId | undefined {
  const plan = planOf(view.found.option, view.proposal.settings.startsOn);
  const offered = view.found.option.newDevices.filter((device) => plan.monthOf(device) <= 1);
  const taken = new Map<DeviceId, Rate>();
  return (device) => {
    const building = buildingAround(view.index, device.placeId);
    const pages = knownPages(view.state, device.id) ?? zero;
    const loadOf = (one: NewDevice): Rate =>
      add(knownPages(view.state, one.id) ?? zero, taken.get(one.id) ?? zero);
    const found = offered.find(
      (one) =>
        buildingAround(view.index, one.placeId) === building &&
        canReplace(one.kind, device, !isZero(volumeIn(view.state, device.id).colour.pages)) &&
        hasRoom(view, one, add(loadOf(one), pages)),
    );
    if (found !== undefined) taken.set(found.id, add(taken.get(found.id) ?? zero, pages));
    return found?.id;
  };
}

function canReplace(kind: DeviceKind, device: Device, printsColour: boolean): boolean {
  const isMfp = (one: DeviceKind): boolean => one === 'monoMfp' || one === 'colourMfp';
  const needsColour = printsColour || !isMonoOnly(device);
  return (
    (!needsColour || kind === 'colourMfp' || kind === 'colourPrinter') && (!isMfp(device.kind) || isMfp(kind))
  );
}

function hasRoom(view: OptionView, { recommendedMonthly }: NewDevice, pages: Rate): boolean {
  if (recommendedMonthly === undefined) return true;
  return compareRates(pages, multiply(rate(recommendedMonthly.value), view.threshold('overUsed'))) <= 0;
}
