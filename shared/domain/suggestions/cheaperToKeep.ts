import type { Meter } from '../contract/contract';
import { meters } from '../contract/contract';
import { isCounted } from '../cost/counting';
import type { CostTable } from '../cost/costTable';
import type { Device } from '../fleet/device';
import type { Fate } from '../future/option';
import { planOf } from '../future/optionPlan';
import type { DeviceId } from '../ids';
import type { Rate } from '../rate';
import { add, compareRates, divide, isZero, multiply, subtract, sum, whole, zero } from '../rate';
import { costPerPageOf, costsPerPage, lineTotals } from '../ratios/costPerPage';
import { volumeIn } from '../ratios/countedState';
import type { Leaving } from './leaving';
import { fatesEdit } from './leaving';
import type { OptionView } from './optionView';
import { byBuilding, countedDevices, inPlace, suggestionId } from './optionView';
import type { Suggestion } from './suggestion';

interface Dearer extends Leaving {
  readonly kept: Rate;
  readonly gone: Rate;
}

/**
 * Keeps devices that leave although keeping them costs less: their lines in "do nothing" against what is still paid
 * for them in the option, one-offs included, and their pages at the price of a page where they go. Devices of which
 * either is not known, and those whose contract ends with the option, are passed over.
 */
export function cheaperToKeep(view: OptionView): readonly Suggestion[] {
  const most = view.threshold('cheaperToKeep');
  const months = whole(view.state.cost.termMonths);
  const keep = costsByDevice(view, view.comparison.today.doNothing);
  const lost = costsByDevice(view, view.found.cost);
  const pageCost = pageCosts(view);
  const plan = planOf(view.found.option, view.proposal.settings.startsOn);
  const dearer = view.proposal.devices.flatMap((device): readonly Dearer[] => {
    const planned = plan.fates.get(device.id);
    if (planned === undefined || (planned.fate.type !== 'replace' && planned.fate.type !== 'retire'))
      return [];
    if (!isKeepingKnown(view, device)) return [];
    const pages = pageCost(device, planned.fate);
    const kept = keep.get(device.id);
    if (pages === undefined || kept === undefined) return [];
    const after = whole(Math.max(0, view.state.cost.termMonths - planned.month + 1));
    const gone = add(lost.get(device.id) ?? zero, multiply(pages, after));
    const saved = divide(subtract(gone, kept), months);
    if (compareRates(saved, most) <= 0) return [];
    const monthly = { kept: divide(kept, months), gone: divide(gone, months) };
    return [{ device, fate: { type: 'keep' }, reason: 'Costs less kept than gone.', ...monthly }];
  });
  return byBuilding(view, dearer).map(({ building, things }) => ({
    id: suggestionId(view, 'cheaperToKeep', building?.id ?? ''),
    rule: 'cheaperToKeep',
    optionId: view.found.option.id,
    title: `Keep ${countedDevices(view, things.length)}${inPlace(building)} after all`,
    reason: reasonOf(view, things),
    deviceIds: things.map(({ device }) => device.id),
    edit: {
      ...fatesEdit(view, things),
      fates: things.map(({ device, fate }) => ({ deviceId: device.id, fate })),
    },
    needs: needsOf(view, things),
  }));
}

function reasonOf({ format }: OptionView, things: readonly Dearer[]): string {
  const kept = format.amount(sum(things.map((thing) => thing.kept)));
  const gone = format.amount(sum(things.map((thing) => thing.gone)));
  return (
    `Kept, ${things.length === 1 ? 'it costs' : 'they cost'} about ${kept} a month over the term; gone, what is still paid ` +
    `for ${things.length === 1 ? 'it' : 'them'} and the pages elsewhere cost about ${gone}.`
  );
}

function needsOf(view: OptionView, things: readonly Dearer[]): readonly string[] {
  const kept = new Set<DeviceId>(things.map(({ device }) => device.id));
  const oneOffs = view.found.option.oneOffs.filter(
    ({ deviceId }) => deviceId !== undefined && kept.has(deviceId),
  );
  const successors = new Set(
    view.found.option.fates.flatMap(({ deviceId, fate }) =>
      kept.has(deviceId) && fate.type === 'replace' ? [view.name(fate.by)] : [],
    ),
  );
  return [
    'Ask whether the device can still be served for the whole term.',
    ...(oneOffs.length === 0
      ? []
      : [`Take out what no longer occurs: ${view.format.list(oneOffs.map(({ label }) => label))}.`]),
    ...(successors.size === 0
      ? []
      : [`See whether ${view.format.list([...successors])} can be smaller or stay away.`]),
  ];
}

/** Whether its cost today is known in full and would go on. */
function isKeepingKnown(view: OptionView, device: Device): boolean {
  const { endedContracts } = view.found.option;
  const ends = view.proposal.contracts.some(
    ({ id, devices }) =>
      endedContracts.includes(id) && devices.some(({ deviceId }) => deviceId === device.id),
  );
  return !ends && !view.comparison.today.doNothing.incomplete.has(device.id);
}

/** Counted costs of the term by device, before tax. */
function costsByDevice({ proposal }: OptionView, table: CostTable): ReadonlyMap<DeviceId, Rate> {
  const total = lineTotals();
  const byDevice = new Map<DeviceId, Rate>();
  for (const line of table.lines) {
    const { deviceId, category } = line;
    if (deviceId === undefined || category === 'tax' || !isCounted(category, proposal.settings, 'cost'))
      continue;
    byDevice.set(deviceId, add(byDevice.get(deviceId) ?? zero, total(line)));
  }
  return byDevice;
}

/** What a device's pages of a month cost where its fate sends them; `undefined` where that is not known. */
function pageCosts(view: OptionView): (device: Device, fate: Fate) => Rate | undefined {
  const byDevice = { mono: costPerPageOf(view.state, 'mono'), colour: costPerPageOf(view.state, 'colour') };
  const average = costsPerPage(view.state);
  const price = (meter: Meter, to: DeviceId | undefined): Rate | undefined =>
    to === undefined ? (average[meter].value ?? undefined) : byDevice[meter].get(to);
  return (device, fate) => {
    const to = fate.type === 'replace' ? fate.by : 'pagesTo' in fate ? fate.pagesTo : null;
    if (to === null) return undefined;
    let cost: Rate = zero;
    for (const meter of meters) {
      const volume = volumeIn(view.today, device.id)[meter];
      if (!volume.isComplete) return undefined;
      if (isZero(volume.pages)) continue;
      const perPage = price(meter, typeof to === 'string' ? to : undefined);
      if (perPage === undefined) return undefined;
      cost = add(cost, multiply(volume.pages, perPage));
    }
    return cost;
  };
}
