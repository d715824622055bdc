import type { Comparison } from '../comparison/comparison';
import type { CostLine } from '../cost/costLine';
import { lineOfYear } from '../cost/costLine';
import type { CostTable } from '../cost/costTable';
import { isInView } from '../cost/counting';
import { deviceLabel } from '../fleet/deviceLabel';
import type { DeviceId } from '../ids';
import type { Rate } from '../rate';
import { add, compareRates, divide, isZero, multiply, sum, whole } from '../rate';
import { monthsOfYear } from './spreadSteps';
import { pagesOfState } from './statePages';
import type { Step } from './step';
import { countedStep, productOf, quotientOf } from './step';
import type { StateAt } from './totals';
import { sumOfLines } from './totals';

/** What a page of a device costs in year 1 of today carried on: its lines, and its pages a month. */
interface DevicePrice {
  readonly id: DeviceId;
  readonly lines: readonly CostLine[];
  readonly perPage: Rate;
}

const mostShown = 8;
const leastShown = 3;

const kept = new WeakMap<CostTable, ReadonlyMap<DeviceId, DevicePrice>>();

function devicePrices({ today, termMonths }: Comparison): ReadonlyMap<DeviceId, DevicePrice> {
  const { state, doNothing } = today;
  const before = kept.get(doNothing);
  if (before !== undefined) return before;
  const counted = new Set(doNothing.rows.map(({ category }) => category));
  const lines = new Map<DeviceId, CostLine[]>();
  for (const line of doNothing.lines) {
    if (line.deviceId === undefined || !counted.has(line.category) || !isInView(line, 'cost')) continue;
    const own = lines.get(line.deviceId);
    if (own === undefined) lines.set(line.deviceId, [line]);
    else own.push(line);
  }
  const months = whole(Math.min(12, termMonths));
  const found = new Map<DeviceId, DevicePrice>();
  for (const { id } of state.devices) {
    const [own, volume] = [lines.get(id), state.volumes.get(id)];
    if (own === undefined || volume === undefined || doNothing.incomplete.has(id)) continue;
    const pages = add(volume.mono.pages, volume.colour.pages);
    if (isZero(pages)) continue;
    const cost = sum(own.map((line) => lineOfYear(line, 0)));
    found.set(id, { id, lines: own, perPage: divide(cost, multiply(pages, months)) });
  }
  kept.set(doNothing, found);
  return found;
}

/** The devices of today whose pages cost most in year 1, the dearest first; none below three devices. */
export function dearestDevices(comparison: Comparison): readonly DeviceId[] {
  const prices = [...devicePrices(comparison).values()]
    .sort((a, b) => compareRates(b.perPage, a.perPage))
    .slice(0, mostShown);
  return prices.length < leastShown ? [] : prices.map(({ id }) => id);
}

/** What a page of a device of today costs in year 1, all counted costs that fall on it included; `at` is today carried on. */
export function devicePageStep(at: StateAt, deviceId: string): Step | undefined {
  const { comparison, proposal } = at;
  const price = devicePrices(comparison).get(deviceId);
  const device = proposal.devices.find(({ id }) => id === deviceId);
  const volume = device && comparison.today.state.volumes.get(device.id);
  if (price === undefined || device === undefined || volume === undefined) return undefined;
  const costs = sumOfLines(at, 'What falls on it in year 1', {
    lines: price.lines,
    costOf: (line) => lineOfYear(line, 0),
    monthsOf: (line) => monthsOfYear(line, 0),
  });
  const { option: _option, ...today } = at;
  const pages = productOf('Pages of year 1', 'pages', [
    pagesOfState(today).both(device.id, volume),
    countedStep('Months of year 1', 'months', {
      value: whole(Math.min(12, comparison.termMonths)),
      text: 'Settings of the proposal',
    }),
  ]);
  return quotientOf(`Cost of a page on ${deviceLabel(device)} in year 1`, 'moneyPerPage', [costs, pages]);
}
