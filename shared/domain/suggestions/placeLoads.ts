import type { Meter } from '../contract/contract';
import type { CostedDevice } from '../fleet/device';
import { isMonoOnly } from '../fleet/pageVolume';
import type { PlaceId } from '../ids';
import type { Rate } from '../rate';
import { add, compareRates, isZero, multiply, rate, subtract, zero } from '../rate';
import { knownPages, volumeIn } from '../ratios/countedState';
import { placesAround } from '../ratios/placeIndex';
import type { OptionView } from './optionView';

interface Load {
  devices: number;
  colourDevices: number;
  /** Of the devices whose pages and recommended volume are both known. */
  recommended: Rate;
  pages: Rate;
}

/** What the lasting devices of each place print and can take, while one device after another leaves. */
export interface PlaceLoads {
  /**
   * Whether a device can leave its pages to the smallest place around it that has others: some that print each
   * of its meters, and together not above the recommended volume times the threshold of over-use.
   */
  readonly canGo: (device: CostedDevice) => boolean;
  readonly go: (device: CostedDevice) => void;
}

/** Loads of all places of an option as it stands. */
export function placeLoads(view: OptionView): PlaceLoads {
  const loads = new Map<PlaceId, Load>();
  const most = view.threshold('overUsed');
  const change = (device: CostedDevice, sign: 1 | -1): void => {
    const figures = knownFigures(view, device);
    for (const { id } of placesAround(view.index, device.placeId)) {
      const load = loads.get(id) ?? { devices: 0, colourDevices: 0, recommended: zero, pages: zero };
      load.devices += sign;
      if (!isMonoOnly(device)) load.colourDevices += sign;
      if (figures !== undefined) {
        const by = sign === 1 ? add : subtract;
        load.recommended = by(load.recommended, figures.recommended);
        load.pages = by(load.pages, figures.pages);
      }
      loads.set(id, load);
    }
  };
  for (const device of view.state.devices) if (view.lasting.has(device.id)) change(device, 1);

  const loadAround = (device: CostedDevice, isColour: boolean): Load | undefined => {
    const own = view.lasting.has(device.id) ? 1 : 0;
    const counts = isColour ? 'colourDevices' : 'devices';
    const less = isColour && isMonoOnly(device) ? 0 : own;
    const place = placesAround(view.index, device.placeId).find(
      ({ id }) => (loads.get(id)?.[counts] ?? 0) > less,
    );
    return place === undefined ? undefined : loads.get(place.id);
  };
  const canGo = (device: CostedDevice): boolean => {
    if (!mayPrint(view, device, 'mono') && !mayPrint(view, device, 'colour')) return true;
    const around = loadAround(device, false);
    if (around === undefined) return false;
    if (mayPrint(view, device, 'colour') && loadAround(device, true) === undefined) return false;
    const own = knownFigures(view, device);
    const recommended = subtract(around.recommended, own?.recommended ?? zero);
    const pages = own === undefined ? (knownPages(view.state, device.id) ?? zero) : zero;
    if (isZero(recommended)) return true;
    return compareRates(add(around.pages, pages), multiply(recommended, most)) <= 0;
  };
  return {
    canGo,
    go: (device) => {
      const around = loadAround(device, false);
      change(device, -1);
      const pages = knownPages(view.state, device.id);
      if (around === undefined || pages === undefined) return;
      addPages(view, device, { loads, around, pages });
    },
  };
}

/**
 * Whether any pages of a meter may reach a device: it prints some today or in the option, their number is not
 * known, or a print policy may have taken away what arrived.
 */
export function mayPrint(view: OptionView, device: CostedDevice, meter: Meter): boolean {
  const volumes = [volumeIn(view.today, device.id), volumeIn(view.state, device.id)];
  if (volumes.some(({ [meter]: volume }) => !volume.isComplete || !isZero(volume.pages))) return true;
  const canPrint = meter === 'mono' || !isMonoOnly(device);
  return canPrint && view.found.option.policies.some(({ removes }) => removes.type !== 'duplex');
}

/** The pages of a device that has left arrive in the place that takes them and in those around it. */
function addPages(
  view: OptionView,
  device: CostedDevice,
  given: { readonly loads: Map<PlaceId, Load>; readonly around: Load; readonly pages: Rate },
): void {
  const places = placesAround(view.index, device.placeId);
  const from = places.findIndex(({ id }) => given.loads.get(id) === given.around);
  for (const { id } of places.slice(from)) {
    const load = given.loads.get(id);
    if (load !== undefined) load.pages = add(load.pages, given.pages);
  }
}

function knownFigures(
  view: OptionView,
  device: CostedDevice,
): { readonly recommended: Rate; readonly pages: Rate } | undefined {
  const pages = knownPages(view.state, device.id);
  const recommended = device.recommendedMonthly;
  if (pages === undefined || recommended === undefined || isZero(rate(recommended.value))) return undefined;
  return { recommended: rate(recommended.value), pages };
}
