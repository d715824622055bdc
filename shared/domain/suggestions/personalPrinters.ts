import type { CostedDevice, Device } from '../fleet/device';
import { isMonoOnly } from '../fleet/pageVolume';
import type { Place } from '../places/place';
import type { Rate } from '../rate';
import { add, compareRates, multiply, rate, sum, zero } from '../rate';
import { knownPages } from '../ratios/countedState';
import { placeName, placesAround } from '../ratios/placeIndex';
import type { Leaving } from './leaving';
import { fatesEdit, needsOfLeaving } from './leaving';
import type { OptionView } from './optionView';
import { countedDevices, suggestionId } from './optionView';
import { mayPrint } from './placeLoads';
import type { Suggestion } from './suggestion';

interface Personal {
  readonly device: Device;
  readonly pages: Rate;
}

/** Retires personal printers on a floor or in a room where shared devices can take their pages. */
export function personalPrinters(view: OptionView): readonly Suggestion[] {
  const shared = new Map<Place, CostedDevice[]>();
  const personal = new Map<Place, Personal[]>();
  for (const device of view.state.devices) {
    const place = reachOf(view, device);
    if (place === undefined || !view.lasting.has(device.id)) continue;
    const today = view.todays.get(device.id);
    if (today === undefined || !isPersonal(today)) push(shared, place, device);
    else {
      const pages = knownPages(view.state, device.id);
      const isSmall = pages !== undefined && compareRates(pages, view.threshold('personal')) <= 0;
      if (isSmall && view.free.has(device.id)) push(personal, place, { device: today, pages });
    }
  }
  return [...personal].flatMap(([place, devices]) =>
    suggestionOf(view, place, { personal: devices, shared: shared.get(place) ?? [] }),
  );
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key) ?? [];
  list.push(value);
  lists.set(key, list);
}

function isPersonal({ isPersonal: isOfOne, connection }: Device): boolean {
  return isOfOne === true || connection === 'usb';
}

/** The floor that people walk, or the room where no floor is known; not a whole building. */
function reachOf(view: OptionView, { placeId }: CostedDevice): Place | undefined {
  return placesAround(view.index, placeId)
    .filter(({ kind }) => kind === 'room' || kind === 'floor')
    .at(-1);
}

function suggestionOf(
  view: OptionView,
  place: Place,
  { personal, shared }: { readonly personal: readonly Personal[]; readonly shared: readonly CostedDevice[] },
): readonly Suggestion[] {
  const hasColour = shared.some((device) => !isMonoOnly(device));
  const going = withinRoom(
    view,
    personal.filter(({ device }) => hasColour || !mayPrint(view, device, 'colour')),
    shared,
  );
  if (shared.length === 0 || going.length === 0) return [];
  const over = shared.map(({ id }) => id);
  const where = placeName(view.index, place.id);
  const leaving = going.map(({ device, pages }): Leaving => ({
    device,
    fate: { type: 'retire', pagesTo: { over, share: 'byRecommended' } },
    reason: `Serves one person, who prints ${view.format.count(pages)} pages a month near a shared device.`,
  }));
  const pages = view.format.count(sum(going.map((one) => one.pages)));
  const count =
    going.length === 1 ? '1 personal printer' : `${view.format.count(going.length)} personal printers`;
  return [
    {
      id: suggestionId(view, 'personal', place.id),
      rule: 'personal',
      optionId: view.found.option.id,
      title: `Retire ${count} in ${where}`,
      reason:
        `${count} in ${where} print${going.length === 1 ? 's' : ''} ${pages} pages a month in all, ` +
        `within reach of ${countedDevices(view, shared.length)} that people share.`,
      deviceIds: going.map(({ device }) => device.id),
      edit: fatesEdit(view, leaving),
      needs: [...needsOfLeaving(view, leaving), 'Ask who prints in confidence and why.'],
    },
  ];
}

/** The smallest printers first, as long as the shared devices whose figures are known have room. */
function withinRoom(
  view: OptionView,
  personal: readonly Personal[],
  shared: readonly CostedDevice[],
): readonly Personal[] {
  const figures = shared.flatMap(({ id, recommendedMonthly }) => {
    const pages = knownPages(view.state, id);
    return pages === undefined || recommendedMonthly === undefined
      ? []
      : [{ pages, recommended: rate(recommendedMonthly.value) }];
  });
  const most = multiply(sum(figures.map(({ recommended }) => recommended)), view.threshold('overUsed'));
  let load = sum(figures.map(({ pages }) => pages));
  return [...personal]
    .sort((a, b) => compareRates(a.pages, b.pages))
    .filter(({ pages }) => {
      const next = add(load, pages);
      if (compareRates(most, zero) > 0 && compareRates(next, most) > 0) return false;
      load = next;
      return true;
    });
}
