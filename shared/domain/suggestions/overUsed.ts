import type { Device } from '../fleet/device';
import type { PageTransfer } from '../future/option';
import type { DeviceId, PlaceId } from '../ids';
import type { Rate } from '../rate';
import {
  add,
  compareRates,
  isNegative,
  isZero,
  multiply,
  rate,
  subtract,
  sum,
  toDecimal,
  zero,
} from '../rate';
import { knownPages, volumeIn } from '../ratios/countedState';
import { buildingAround } from '../ratios/placeIndex';
import { utilisationOf } from '../ratios/useRatios';
import type { OptionView } from './optionView';
import { suggestionId } from './optionView';
import type { Suggestion } from './suggestion';

/** A device of the building with the pages that it can still take. */
interface Spare {
  readonly deviceId: DeviceId;
  pages: Rate;
}

/** Moves the mono pages that are too many for a device to others of its building that have room for all of them. */
export function overUsed(view: OptionView): readonly Suggestion[] {
  const most = view.threshold('overUsed');
  const spares = sparesByBuilding(view, most);
  return view.proposal.devices
    .flatMap((device) => {
      const use = utilisationOf(view.state, device);
      return use !== undefined && compareRates(use, most) > 0 ? [{ device, use }] : [];
    })
    .sort((a, b) => compareRates(b.use, a.use))
    .flatMap(({ device, use }) => {
      const transfers = transfersOf(view, device, spares);
      return transfers.length === 0 ? [] : [suggestionOf(view, { device, use, transfers })];
    });
}

function sparesByBuilding(view: OptionView, most: Rate): ReadonlyMap<PlaceId, Spare[]> {
  const spares = new Map<PlaceId, Spare[]>();
  for (const device of view.state.devices) {
    const building = buildingAround(view.index, device.placeId)?.id;
    const pages = knownPages(view.state, device.id);
    if (building === undefined || pages === undefined || device.recommendedMonthly === undefined) continue;
    if (!view.lasting.has(device.id)) continue;
    const spare = floor(subtract(multiply(rate(device.recommendedMonthly.value), most), pages));
    if (isNegative(spare) || isZero(spare)) continue;
    const list = spares.get(building) ?? [];
    list.push({ deviceId: device.id, pages: spare });
    spares.set(building, list);
  }
  for (const list of spares.values()) list.sort((a, b) => compareRates(b.pages, a.pages));
  return spares;
}

/** Whole pages; none where the building has not room for all of them. */
function transfersOf(
  view: OptionView,
  device: Device,
  spares: ReadonlyMap<PlaceId, readonly Spare[]>,
): readonly PageTransfer[] {
  const pages = knownPages(view.state, device.id);
  const building = buildingAround(view.index, device.placeId)?.id;
  if (pages === undefined || building === undefined || device.recommendedMonthly === undefined) return [];
  const limit = multiply(rate(device.recommendedMonthly.value), view.threshold('overUsed'));
  let left = ceiling(subtract(pages, limit));
  if (compareRates(left, ownPages(view, device)) > 0) return [];
  const takers = (spares.get(building) ?? []).filter(({ deviceId }) => deviceId !== device.id);
  if (compareRates(left, sum(takers.map((spare) => spare.pages))) > 0) return [];
  const transfers: PageTransfer[] = [];
  for (const taker of takers) {
    if (isZero(left)) break;
    const moved = compareRates(left, taker.pages) < 0 ? left : taker.pages;
    if (isZero(moved)) continue;
    taker.pages = subtract(taker.pages, moved);
    left = subtract(left, moved);
    transfers.push({ from: device.id, to: taker.deviceId, mono: toDecimal(moved, 0), colour: '0' });
  }
  return transfers;
}

/** Its own mono pages that no transfer moves yet; none where a fate decides on them or they are not known. */
function ownPages(view: OptionView, { id }: Device): Rate {
  const { mono } = volumeIn(view.today, id);
  if (!view.lasting.has(id) || !mono.isComplete) return zero;
  const moved = view.found.option.transfers.filter(({ from }) => from === id);
  return subtract(mono.pages, sum(moved.map((transfer) => rate(transfer.mono))));
}

function suggestionOf(
  view: OptionView,
  of: { readonly device: Device; readonly use: Rate; readonly transfers: readonly PageTransfer[] },
): Suggestion {
  const { device, use, transfers } = of;
  const { option } = view.found;
  const moved = transfers.reduce((pages, { mono }) => add(pages, rate(mono)), zero);
  const takers = view.format.list(transfers.map(({ to }) => view.name(to)));
  const name = view.name(device.id);
  return {
    id: suggestionId(view, 'overUsed', device.id),
    rule: 'overUsed',
    optionId: option.id,
    title: `Move pages away from ${name}`,
    reason:
      `${name} prints ${view.format.share(use)} of its recommended volume. ` +
      `${view.format.count(moved)} mono pages a month can go to ${takers}.`,
    deviceIds: [device.id],
    edit: {
      type: 'option.setTransfers',
      optionId: option.id,
      transfers: [...option.transfers, ...transfers],
    },
    needs: ['Say how people come to print there: a default printer, a queue, a rule.'],
  };
}

function floor(value: Rate): Rate {
  const whole = value.n / value.d;
  return { n: value.n < 0n && whole * value.d !== value.n ? whole - 1n : whole, d: 1n };
}

function ceiling(value: Rate): Rate {
  const down = floor({ n: -value.n, d: value.d });
  return { n: -down.n, d: 1n };
}
