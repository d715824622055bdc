import type { CostedDevice } from '../fleet/device';
import type { DeviceId } from '../ids';
import type { Edit } from '../proposal/edit';
import type { Proposal } from '../proposal/proposal';
import type { Figure } from '../sourced';
import { changeFigures, deviceFigures, pricedMembers } from './deviceFigures';
import type { PriceBook } from './priceBook';

/**
 * The edit that puts what a price book said back in the place of a figure that a person wrote; `key` as in
 * `deviceFigures`. The grade follows the book where it is at hand, else it is an estimate. `null` where the
 * figure, or what a book said of it, is not there.
 */
export function backToBook(
  proposal: Proposal,
  which: { readonly deviceId: DeviceId; readonly key: string },
  books: readonly Pick<PriceBook, 'id' | 'version' | 'name' | 'validFrom' | 'isInvented'>[],
): Edit | null {
  const restored = <T extends CostedDevice>(device: T): T =>
    changeFigures(device, (figure, key) => (key === which.key ? ofBook(figure, books) : figure));
  const today = proposal.devices.find(({ id }) => id === which.deviceId);
  if (today !== undefined) {
    const next = restored(today);
    if (next === today) return null;
    const changed = pricedMembers.filter((member) => next[member] !== today[member]);
    const changes = Object.fromEntries(changed.map((member) => [member, next[member]]));
    return { type: 'device.change', deviceIds: [which.deviceId], changes };
  }
  for (const { id: optionId, newDevices } of proposal.options) {
    const device = newDevices.find(({ id }) => id === which.deviceId);
    if (device === undefined) continue;
    const next = restored(device);
    return next === device ? null : { type: 'option.setDevice', optionId, device: next };
  }
  return null;
}

/** The figures of a device that a person wrote where a price book says another value. */
export function overridesOf(device: CostedDevice): ReturnType<typeof deviceFigures> {
  return deviceFigures(device).filter(({ figure }) => figure.instead !== undefined);
}

function ofBook(
  figure: Figure,
  books: readonly Pick<PriceBook, 'id' | 'version' | 'name' | 'validFrom' | 'isInvented'>[],
): Figure {
  const { instead, range } = figure;
  if (instead === undefined) return figure;
  const { value, book } = instead;
  const known = books.find(({ id, version }) => id === book.id && version === book.version);
  const told = known === undefined ? {} : { note: `${known.name} ${known.version}`, on: known.validFrom };
  const grade = known === undefined || known.isInvented === true ? 'estimate' : 'published';
  return { value, grade, ...told, book, ...(range === undefined ? {} : { range }) };
}
