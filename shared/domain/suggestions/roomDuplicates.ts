import type { CostedDevice, DeviceKind } from '../fleet/device';
import { isMonoOnly } from '../fleet/pageVolume';
import type { PlaceId } from '../ids';
import type { Rate } from '../rate';
import { add, compareRates, divide, multiply, rate, roundHalfAway } from '../rate';
import { knownPages } from '../ratios/countedState';
import { placeName } from '../ratios/placeIndex';
import type { Leaving } from './leaving';
import { fatesEdit, needsOfLeaving } from './leaving';
import type { OptionView } from './optionView';
import { suggestionId } from './optionView';
import { mayPrint } from './placeLoads';
import type { Suggestion } from './suggestion';

interface Printing {
  readonly device: CostedDevice;
  readonly pages: Rate;
}

const kindWords: Readonly<Record<DeviceKind, string>> = {
  monoPrinter: 'mono printers',
  colourPrinter: 'colour printers',
  monoMfp: 'mono MFPs',
  colourMfp: 'colour MFPs',
  unknown: 'devices',
};

/** Retires the less used of several devices of one kind in a room, where the most used can take their pages. */
export function roomDuplicates(view: OptionView): readonly Suggestion[] {
  const rooms = new Map<PlaceId, Map<DeviceKind, Printing[]>>();
  for (const device of view.state.devices) {
    const room = device.placeId === undefined ? undefined : view.index.byId.get(device.placeId);
    const pages = knownPages(view.state, device.id);
    if (room?.kind !== 'room' || device.kind === 'unknown' || pages === undefined) continue;
    if (!view.lasting.has(device.id)) continue;
    const kinds = rooms.get(room.id) ?? new Map<DeviceKind, Printing[]>();
    const list = kinds.get(device.kind) ?? [];
    list.push({ device, pages });
    kinds.set(device.kind, list);
    rooms.set(room.id, kinds);
  }
  return [...rooms].flatMap(([room, kinds]) =>
    [...kinds].flatMap(([kind, devices]) => duplicatesIn(view, { room, kind, devices })),
  );
}

interface RoomKind {
  readonly room: PlaceId;
  readonly kind: DeviceKind;
  readonly devices: readonly Printing[];
}

function duplicatesIn(view: OptionView, { room, kind, devices }: RoomKind): readonly Suggestion[] {
  const needed = Math.max(1, Number(roundHalfAway(view.threshold('duplicates'))));
  const [keeper, ...others] = [...devices].sort((a, b) => compareRates(b.pages, a.pages));
  if (keeper === undefined || devices.length <= needed) return [];
  const leaving = leastUsed(view, keeper, { others, atMost: devices.length - needed });
  if (leaving.length === 0) return [];
  const words = view.format.spell(kindWords[kind]);
  const name = view.name(keeper.device.id);
  const where = placeName(view.index, room);
  const load = leaving.reduce((pages, one) => add(pages, one.pages), keeper.pages);
  return [
    {
      id: suggestionId(view, 'duplicates', `${room}:${kind}`),
      rule: 'duplicates',
      optionId: view.found.option.id,
      title: `Retire ${String(leaving.length)} of ${String(devices.length)} ${words} in ${where}`,
      reason:
        `${String(devices.length)} ${words} stand in ${where}. ${name} is used most, with ` +
        `${view.format.count(keeper.pages)} pages a month, and would come to ${view.format.count(load)}` +
        `${useWords(view, keeper.device, load)}.`,
      deviceIds: leaving.map(({ device }) => device.id),
      edit: fatesEdit(view, leaving),
      needs: needsOfLeaving(view, leaving),
    },
  ];
}

/** The least used that may go, as long as the keeper is not over-used by their pages. */
function leastUsed(
  view: OptionView,
  keeper: Printing,
  { others, atMost }: { readonly others: readonly Printing[]; readonly atMost: number },
): readonly (Leaving & Printing)[] {
  const limit = keeper.device.recommendedMonthly;
  const most = limit === undefined ? undefined : multiply(rate(limit.value), view.threshold('overUsed'));
  let load = keeper.pages;
  const leaving: (Leaving & Printing)[] = [];
  for (const {
    device: { id },
    pages,
  } of [...others].reverse()) {
    const device = view.free.get(id);
    const next = add(load, pages);
    if (device === undefined || leaving.length >= atMost) continue;
    if (most !== undefined && compareRates(next, most) > 0) continue;
    // A mono device that is said to print color leaves those pages to nobody who can print them.
    if (isMonoOnly(keeper.device) && mayPrint(view, device, 'colour')) continue;
    load = next;
    const reason = `${view.name(keeper.device.id)} in the same room does the same.`;
    leaving.push({ device, pages, reason, fate: { type: 'retire', pagesTo: keeper.device.id } });
  }
  return leaving;
}

function useWords(view: OptionView, { recommendedMonthly }: CostedDevice, load: Rate): string {
  if (recommendedMonthly === undefined || rate(recommendedMonthly.value).n === 0n) return '';
  return `, ${view.format.share(divide(load, rate(recommendedMonthly.value)))} of its recommended volume`;
}
