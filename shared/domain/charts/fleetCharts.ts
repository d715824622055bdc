import type { OptionComparison } from '../comparison/comparison';
import { yearByCategory } from '../cost/breakdown';
import type { Telling } from '../document/telling';
import { buildingName, byBuilding, counted, modelName } from '../document/telling';
import type { CostedDevice, DeviceKind } from '../fleet/device';
import type { Money } from '../money';
import { addMoney, noMoney } from '../money';
import type { Rate } from '../rate';
import { add, divide, isZero, sum, toDecimal, toNumber, zero } from '../rate';
import { dearestDevices } from '../ratios/dearestDevices';
import { bandOf, isInBand, littleUse, useBands, usesOf } from '../ratios/useBands';
import type { ChartSpec } from './chartSpec';
import { largestGroup } from './moneyCharts';
import { costGroups, stateColours } from './theme';

/** What readers call each kind of device, with the colour of its bar. */
const kinds: readonly {
  readonly name: string;
  readonly colour: string;
  readonly of: readonly DeviceKind[];
}[] = [
  { name: 'Colour multifunction', colour: '0072B2', of: ['colourMfp'] },
  { name: 'Mono multifunction', colour: '7A8494', of: ['monoMfp'] },
  { name: 'Colour printer', colour: 'E69F00', of: ['colourPrinter'] },
  { name: 'Mono printer', colour: 'B9C0CA', of: ['monoPrinter'] },
  { name: 'Kind not known', colour: 'E3E6EA', of: ['unknown'] },
];

/** Devices of today by building and kind. */
export function devicesByBuilding(telling: Telling): ChartSpec {
  const { proposal, format } = telling;
  const groups = byBuilding(proposal, proposal.devices);
  const counts = [...groups].map(([name, devices]) => ({ name, count: devices.length }));
  const most = counts.reduce((best, entry) => (entry.count > best.count ? entry : best), {
    name: '',
    count: 0,
  });
  const where = groups.size === 1 ? '' : `, most of them in ${most.name}`;
  const title = `The fleet has ${counted(format, proposal.devices.length, 'device')} in ${counted(format, groups.size, 'building')}${where}`;
  return {
    id: 'devices-by-building',
    kind: 'stackedBars',
    title,
    shows: "Devices of today's fleet by building and kind.",
    alt: `${title}. ${counts.map(({ name, count }) => `${name}: ${String(count)}`).join('; ')}.`,
    unit: { type: 'count', noun: 'devices' },
    labels: counts.map(({ name }) => name),
    series: kinds
      .map((kind) => ({ ...kind, name: format.spell(kind.name) }))
      .map(({ name, colour, of }) => ({
        name,
        colour,
        values: [...groups.values()].map(
          (devices) => devices.filter((device) => of.includes(device.kind)).length,
        ),
      }))
      .filter(({ values }) => values.some((value) => value > 0)),
  };
}

/** Cost of today's first year by building, in the same groups as the money charts. */
export function costByBuilding(telling: Telling): ChartSpec {
  const { proposal, comparison, format } = telling;
  const devices = new Map(proposal.devices.map((device) => [device.id, device]));
  const keyOf = (id: string | undefined): string =>
    id === undefined ? 'No single building' : buildingName(proposal, devices.get(id));
  const shares = yearByCategory(comparison.today.doNothing, ({ deviceId }) => keyOf(deviceId), 0);
  const groups = costGroups.map((group) => ({
    group,
    parts: addedByKey(group.categories.flatMap((category) => [...(shares.get(category) ?? [])])),
  }));
  const inOrder = [...byBuilding(proposal, proposal.devices).keys(), 'No single building'];
  const names = inOrder.filter((name) =>
    groups.some(({ parts }) => (parts.get(name) ?? noMoney) !== noMoney),
  );
  const totals = names.map((name) => ({
    name,
    amount: groups.reduce<Money>((total, { parts }) => addMoney(total, parts.get(name) ?? noMoney), noMoney),
  }));
  const most = largestGroup(totals);
  const title = `${most.name} costs most: ${format.money(most.amount)} in year 1`;
  return {
    id: 'cost-by-building',
    kind: 'stackedBars',
    title,
    shows: "Cost of today's fleet in year 1 by building and what it is spent on.",
    alt: `${title}. ${totals.map(({ name, amount }) => `${name}: ${format.money(amount)}`).join('; ')}.`,
    unit: { type: 'money', currency: comparison.currency },
    labels: names,
    series: groups
      .map(({ group, parts }) => ({
        name: group.name,
        colour: group.colour,
        values: names.map((name) => format.number(parts.get(name) ?? noMoney)),
      }))
      .filter(({ values }) => values.some((value) => value !== 0)),
  };
}

function addedByKey(amounts: readonly (readonly [string, Money])[]): ReadonlyMap<string, Money> {
  const byKey = new Map<string, Money>();
  for (const [key, amount] of amounts) byKey.set(key, addMoney(byKey.get(key) ?? noMoney, amount));
  return byKey;
}

/** Devices by building, today and in the option. */
export function devicesBeforeAndAfter(telling: Telling, chosen: OptionComparison): ChartSpec {
  const { proposal, format } = telling;
  const [before, after] = [
    byBuilding(proposal, proposal.devices),
    byBuilding(proposal, chosen.state.devices),
  ];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const [had, has] = [proposal.devices.length, chosen.state.devices.length];
  const change =
    has < had
      ? `${format.count(had - has)} fewer`
      : has > had
        ? `${format.count(has - had)} more`
        : 'as many';
  const title = `${counted(format, has, 'device')} in place of ${format.count(had)}: ${change}${has === had ? ' as today' : ' than today'}`;
  const countIn = (groups: ReadonlyMap<string, readonly CostedDevice[]>): readonly number[] =>
    names.map((name) => groups.get(name)?.length ?? 0);
  return {
    id: 'devices-before-and-after',
    kind: 'columns',
    title,
    shows: `Devices by building, today and with ${chosen.option.name}.`,
    alt: `${title}. ${names.map((name) => `${name}: ${String(before.get(name)?.length ?? 0)} today, ${String(after.get(name)?.length ?? 0)} then`).join('; ')}.`,
    unit: { type: 'count', noun: 'devices' },
    labels: names,
    series: [
      { name: 'Today', colour: stateColours.today, values: countIn(before), labelled: true },
      { name: chosen.option.name, colour: stateColours.option, values: countIn(after), labelled: true },
    ],
  };
}

/** The devices of today whose pages cost most, all costs of year 1 included; `undefined` below three devices. */
export function dearestPages(telling: Telling): ChartSpec | undefined {
  const { comparison, format } = telling;
  const prices = dearestDevices(comparison);
  const [dearest] = prices;
  if (dearest === undefined) return undefined;
  const title = `A page on the dearest device costs ${format.perPage(dearest.perPage)}, all costs included`;
  return {
    id: 'dearest-pages',
    kind: 'bars',
    title,
    shows: `The ${String(prices.length)} devices of today with the highest cost per page in year 1, hardware and energy included.`,
    alt: `${title}. ${prices.map(({ device, perPage }) => `${labelOf(telling, device)}: ${format.perPage(perPage)}`).join('; ')}.`,
    unit: { type: 'costPerPage', currency: comparison.currency },
    labels: prices.map(({ device }) => labelOf(telling, device)),
    series: [
      {
        name: 'Cost per page',
        colour: stateColours.today,
        values: prices.map(({ perPage }) => Number(toDecimal(perPage, 4))),
        labelled: true,
      },
    ],
  };
}

function labelOf({ proposal }: Telling, device: CostedDevice): string {
  return `${device.model ?? modelName(device)}, ${buildingName(proposal, device)}`;
}

/** Devices of today by how much of their recommended monthly volume they print; `undefined` where none is known. */
export function useOfDevices(telling: Telling): ChartSpec | undefined {
  const { proposal, comparison, format } = telling;
  const uses = usesOf(proposal, comparison);
  if (uses.length === 0) return undefined;
  const counts = useBands.map(() => 0);
  for (const { use } of uses) counts[bandOf(use)] = (counts[bandOf(use)] ?? 0) + 1;
  const little = uses.filter(({ use }) => isInBand(use, littleUse)).length;
  const title = `${format.count(little)} of ${counted(format, uses.length, 'device')} print no more than a tenth of what they are made for`;
  return {
    id: 'use-of-devices',
    kind: 'columns',
    title,
    shows: `Devices of today by monthly volume as a share of the maker's recommended monthly volume (RMV), known for ${String(uses.length)} of ${String(proposal.devices.length)} devices.`,
    alt: `${title}. ${useBands.map(({ name }, at) => `${name}: ${String(counts[at] ?? 0)}`).join('; ')}.`,
    unit: { type: 'count', noun: 'devices' },
    labels: useBands.map(({ name }) => name),
    series: [{ name: 'Devices', colour: stateColours.today, values: counts, labelled: true }],
  };
}

/** Pages a month by building, mono and colour, as far as they are known. */
export function pagesByBuilding(telling: Telling): ChartSpec {
  const { proposal, comparison, format } = telling;
  const volumes = comparison.today.state.volumes;
  const total = (meter: 'mono' | 'colour', devices: readonly CostedDevice[]): Rate =>
    sum(devices.map((device) => volumes.get(device.id)?.[meter].pages ?? zero));
  const groups = [...byBuilding(proposal, proposal.devices)].map(([name, devices]) => ({
    name,
    mono: total('mono', devices),
    colour: total('colour', devices),
  }));
  const [mono, colour] = [sum(groups.map((group) => group.mono)), sum(groups.map((group) => group.colour))];
  const all = add(mono, colour);
  const share = isZero(all)
    ? ''
    : `, ${format.share(divide(colour, all))} of them in ${format.spell('colour')}`;
  const title = `The fleet prints ${format.count(all)} pages a month${share}`;
  return {
    id: 'pages-by-building',
    kind: 'stackedColumns',
    title,
    shows: 'Pages a month by building, as far as they are known.',
    alt: `${title}. ${groups.map((group) => `${group.name}: ${format.count(group.mono)} mono, ${format.count(group.colour)} ${format.spell('colour')}`).join('; ')}.`,
    unit: { type: 'count', noun: 'pages a month' },
    labels: groups.map(({ name }) => name),
    series: [
      {
        name: 'Mono',
        colour: stateColours.today,
        values: groups.map((group) => Math.round(toNumber(group.mono))),
      },
      {
        name: format.spell('Colour'),
        colour: 'E69F00',
        values: groups.map((group) => Math.round(toNumber(group.colour))),
      },
    ],
  };
}
