import { devicesBeforeAndAfter } from '../../charts/fleetCharts';
import type { OptionComparison } from '../../comparison/comparison';
import { leasePayment, monthlyDepreciation } from '../../cost/hardware';
import type { CostedDevice, Device } from '../../fleet/device';
import type { Fate } from '../../future/option';
import { addPages } from '../../future/pageFlow';
import { placePath } from '../../places/place';
import { rate } from '../../rate';
import type { Block, TableBlock, TableRow } from '../block';
import { policyWords } from '../policyWords';
import type { Telling } from '../telling';
import { byBuilding, counted, modelName, noPlace } from '../telling';
import { contractTable } from './contracts';
import { gradeNames } from './costTables';
import { dearestMonths, phaseTable } from './phases';

/** What we recommend: fates by building, new devices, print policies, the page balance, the contract. */
export function recommendSection(telling: Telling): readonly Block[] {
  const { chosen } = telling;
  if (chosen === undefined) return [];
  const { option } = chosen;
  return [
    { type: 'heading', level: 1, text: 'What we recommend', newPage: true },
    { type: 'message', text: recommendMessage(telling, chosen) },
    ...(option.summary === undefined ? [] : [{ type: 'paragraph' as const, text: option.summary }]),
    { type: 'heading', level: 2, text: 'What happens to the devices' },
    {
      type: 'chart',
      chart: devicesBeforeAndAfter(telling, chosen),
      source: 'Source: the fate of each device in the appendix.',
    },
    fateTable(telling, chosen),
    ...phaseTable(telling, option),
    ...dearestMonths(telling, chosen),
    ...newDeviceTable(telling, chosen),
    { type: 'heading', level: 2, text: 'Where the pages go' },
    ...policyTable(telling, chosen),
    balanceTable(telling, chosen),
    ...contractTable(telling, option.contracts, 'The contract we propose'),
  ];
}

function fatesOf({ proposal }: Telling, { option }: OptionComparison): ReadonlyMap<Device, Fate['type']> {
  const fates = new Map(option.fates.map((entry) => [entry.deviceId, entry.fate.type]));
  return new Map(proposal.devices.map((device) => [device, fates.get(device.id) ?? 'keep']));
}

function recommendMessage(telling: Telling, chosen: OptionComparison): string {
  const { format, proposal } = telling;
  const fates = [...fatesOf(telling, chosen).values()];
  const count = (type: Fate['type']): number => fates.filter((fate) => fate === type).length;
  const parts = [
    [count('keep'), 'stays where it is', 'stay where they are'],
    [count('takeOver'), 'stays and comes under the new contract', 'stay and come under the new contract'],
    [count('move'), 'moves', 'move'],
    [count('redeploy'), 'is put to another use', 'are put to another use'],
    [count('replace'), 'is replaced', 'are replaced'],
    [count('retire'), 'is retired', 'are retired'],
  ] as const;
  const said = parts
    .filter(([devices]) => devices > 0)
    .map(([devices, one, many]) => counted(format, devices, [one, many]));
  const news = chosen.option.newDevices.length;
  const coming = news === 0 ? '' : `; ${counted(format, news, ['new device comes', 'new devices come'])} in`;
  return `Of ${counted(format, proposal.devices.length, 'device')}, ${format.list(said)}${coming}.`;
}

/** The fates that each column of the table counts, in its order. */
const fateColumns: readonly (readonly Fate['type'][])[] = [
  ['keep', 'takeOver'],
  ['move', 'redeploy'],
  ['replace'],
  ['retire'],
];

function fateTable(telling: Telling, chosen: OptionComparison): TableBlock {
  const { proposal, format } = telling;
  const fates = fatesOf(telling, chosen);
  const after = byBuilding(proposal, chosen.state.devices);
  const newIds = new Set(chosen.option.newDevices.map((device) => device.id));
  const line = (
    name: string,
    before: readonly Device[],
    then: readonly CostedDevice[],
  ): readonly string[] => [
    name,
    ...[
      before.length,
      ...fateColumns.map(
        (types) => before.filter((device) => types.includes(fates.get(device) ?? 'keep')).length,
      ),
      then.filter((device) => newIds.has(device.id)).length,
      then.length,
    ].map(format.count),
  ];
  const groups = byBuilding(proposal, proposal.devices);
  const names = [...new Set([...groups.keys(), ...after.keys()])];
  const rows = names.map((name): TableRow => ({
    kind: 'body',
    cells: line(name, groups.get(name) ?? [], after.get(name) ?? []),
  }));
  const number = (header: string): TableBlock['columns'][number] => ({ header, align: 'right', width: 0.85 });
  return {
    type: 'table',
    caption: 'Devices by building: today, what happens to them, and then',
    columns: [
      { header: 'Building', align: 'left', width: 2.2 },
      ...['Today', 'Stay', 'Move', 'Replaced', 'Retired', 'New', 'Then'].map(number),
    ],
    rows: [...rows, { kind: 'total', cells: line('Total', proposal.devices, chosen.state.devices) }],
    source:
      'A device that moves to another building is counted there under “Then”. “Stay” holds devices taken over into a new contract, “Move” those put to another use. The reason for each device is in the appendix.',
  };
}

function newDeviceTable(telling: Telling, { option }: OptionComparison): readonly Block[] {
  const { proposal, format, comparison } = telling;
  if (option.newDevices.length === 0) return [];
  const replaced = (id: string): number =>
    option.fates.filter(({ fate }) => fate.type === 'replace' && fate.by === id).length;
  return [
    {
      type: 'table',
      caption: `New devices: hardware cost a month (${comparison.currency}, tax not included)`,
      columns: [
        { header: 'Device', align: 'left', width: 1.7 },
        { header: 'Place', align: 'left', width: 3.2 },
        { header: 'Replaces', align: 'right', width: 0.75 },
        { header: 'A month', align: 'right', width: 0.8 },
        { header: 'Source', align: 'left', width: 0.95 },
      ],
      rows: option.newDevices.map((device) => {
        const cost = hardwareWords(telling, device);
        const place = placePath(proposal.places, device.placeId);
        return {
          kind: 'body',
          cells: [
            modelName(device),
            place.length === 0 ? noPlace : place.join(', '),
            format.count(replaced(device.id)),
            cost.amount,
            cost.source,
          ],
        };
      }),
      source: 'Source: the price book named with each device. Page charges are in the contract.',
    },
  ];
}

function hardwareWords(
  { format }: Telling,
  { hardware }: CostedDevice,
): { readonly amount: string; readonly source: string } {
  if (hardware === undefined) return { amount: 'not known', source: '' };
  if (hardware.type === 'paidOff') return { amount: 'none', source: '' };
  if (hardware.type === 'rental') {
    const { monthly } = hardware;
    return { amount: format.amount(rate(monthly.value)), source: gradeNames[monthly.grade] };
  }
  if (hardware.type === 'owned') {
    return { amount: format.amount(monthlyDepreciation(hardware)), source: gradeNames[hardware.price.grade] };
  }
  const figure = hardware.payment.type === 'monthly' ? hardware.payment.amount : hardware.payment.price;
  return { amount: format.amount(leasePayment(hardware)), source: gradeNames[figure.grade] };
}

function policyTable({ format }: Telling, { option, pageBalance }: OptionComparison): readonly Block[] {
  if (option.policies.length === 0) return [];
  return [
    {
      type: 'table',
      caption: 'Print policies and the pages that they remove, a month',
      columns: [
        { header: 'Print policy', align: 'left', width: 1.9 },
        { header: 'What it does', align: 'left', width: 1.9 },
        { header: 'Mono removed', align: 'right', width: 0.85 },
        { header: format.spell('Colour removed'), align: 'right', width: 0.85 },
        { header: 'Promised by', align: 'left', width: 2.3 },
        { header: 'Source', align: 'left', width: 1 },
      ],
      rows: option.policies.map((policy) => {
        const removed = pageBalance.removedBy.find((removal) => removal.policyId === policy.id)?.pages;
        return {
          kind: 'body',
          cells: [
            policy.name,
            policyWords(policy, format),
            removed === undefined ? '—' : format.count(removed.mono),
            removed === undefined ? '—' : format.count(removed.colour),
            policy.promisedBy ?? 'nobody yet',
            gradeNames[policy.removes.grade],
          ],
        };
      }),
      source:
        'Only pages removed by a named print policy are counted as removed. Where a policy prints color pages in mono, they are taken from color and added to mono.',
    },
  ];
}

function balanceTable(
  { format, comparison }: Telling,
  { pageBalance, option }: OptionComparison,
): TableBlock {
  const { today, removedBy, unassigned } = pageBalance;
  const line = (label: string, pages: typeof today, kind: TableRow['kind'] = 'body'): TableRow => ({
    kind,
    cells: [label, format.count(pages.mono), format.count(pages.colour)],
  });
  const left = unassigned.map((entry) => entry.pages);
  const accounted = [...removedBy.map(({ pages }) => pages), ...left].reduce(addPages, pageBalance.option);
  const { known, of } = comparison.today.flat.devices;
  return {
    type: 'table',
    caption: 'Page balance: pages a month, every page of today with a future device or a named removal',
    columns: [
      { header: '', align: 'left', width: 4 },
      { header: 'Mono', align: 'right', width: 1 },
      { header: format.spell('Colour'), align: 'right', width: 1 },
    ],
    rows: [
      line('Printed today', today),
      line(`Printed with ${option.name}`, pageBalance.option),
      ...removedBy.map(({ name, pages }) => line(`Removed by: ${name}`, pages)),
      ...left.map((pages) => line('Without a device', pages)),
      line('Accounted for', accounted, 'total'),
    ],
    source:
      known === of
        ? 'Source: device by device in the appendix, rounded to whole pages here; the balance is checked on exact values.'
        : 'Source: device by device in the appendix, as far as volumes are known; the balance is checked on exact values.',
  };
}
