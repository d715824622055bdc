import type { Comparison } from '../comparison/comparison';
import type { CostLine } from '../cost/costLine';
import { lineOfYear } from '../cost/costLine';
import { isInView } from '../cost/counting';
import type { CostedDevice } from '../fleet/device';
import type { DeviceId } from '../ids';
import type { Rate } from '../rate';
import { add, compareRates, divide, isZero, multiply, nearly, sum, whole, zero } from '../rate';

/** What a page of a device costs in year 1 of today carried on: all counted lines that fall on it ÷ its pages of the year. */
export interface DevicePagePrice {
  readonly device: CostedDevice;
  readonly lines: readonly CostLine[];
  readonly perPage: Rate;
}

const most = 8;
const fewest = 3;

/** The devices of today whose pages cost most in year 1, up to eight, the dearest first; none below three devices. */
export function dearestDevices(comparison: Comparison): readonly DevicePagePrice[] {
  const lines = countedLines(comparison);
  // Exact prices are dear to work out for a large fleet: only those that may be among the dearest get one.
  const about = new Map<DeviceId, number>();
  for (const { deviceId, amount, over } of lines) {
    if (deviceId === undefined) continue;
    about.set(deviceId, (about.get(deviceId) ?? 0) + nearly(amount) * nearly(over.byYear[0] ?? zero));
  }
  const priced = comparison.today.state.devices.flatMap((device) => {
    const [cost, pages] = [about.get(device.id), pagesOf(device.id, comparison)];
    return cost === undefined || pages === undefined ? [] : [{ device, about: cost / nearly(pages) }];
  });
  if (priced.length < fewest) return [];
  const least =
    priced.map((entry) => entry.about).sort((a, b) => b - a)[most - 1] ?? Number.NEGATIVE_INFINITY;
  return priced
    .filter((entry) => !(entry.about < least - Math.abs(least) * 1e-9))
    .flatMap(({ device }) => priceFrom(lines, device, comparison) ?? [])
    .sort((a, b) => compareRates(b.perPage, a.perPage))
    .slice(0, most);
}

/** The price of one device's pages; `undefined` where its cost is not known in full, or it has no pages. */
export function devicePagePrice(comparison: Comparison, device: CostedDevice): DevicePagePrice | undefined {
  return priceFrom(countedLines(comparison), device, comparison);
}

function countedLines({ today: { doNothing } }: Comparison): readonly CostLine[] {
  const counted = new Set(doNothing.rows.map(({ category }) => category));
  return doNothing.lines.filter((line) => counted.has(line.category) && isInView(line, 'cost'));
}

/** Known pages of year 1 of a device whose cost is known in full; `undefined` without any. */
function pagesOf(id: DeviceId, { today: { state, doNothing }, termMonths }: Comparison): Rate | undefined {
  const volume = state.volumes.get(id);
  if (volume === undefined || doNothing.incomplete.has(id)) return undefined;
  const aMonth = add(volume.mono.pages, volume.colour.pages);
  return isZero(aMonth) ? undefined : multiply(aMonth, whole(Math.min(12, termMonths)));
}

function priceFrom(
  all: readonly CostLine[],
  device: CostedDevice,
  comparison: Comparison,
): DevicePagePrice | undefined {
  const lines = all.filter(({ deviceId }) => deviceId === device.id);
  const pages = pagesOf(device.id, comparison);
  if (lines.length === 0 || pages === undefined) return undefined;
  return { device, lines, perPage: divide(sum(lines.map((line) => lineOfYear(line, 0))), pages) };
}
