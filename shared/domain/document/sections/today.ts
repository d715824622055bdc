import {
  costByBuilding,
  dearestPages,
  devicesByBuilding,
  pagesByBuilding,
  useOfDevices,
} from '../../charts/fleetCharts';
import { todayByGroup } from '../../charts/moneyCharts';
import type { ChartSpec } from '../../charts/chartSpec';
import { breakDown } from '../../cost/breakdown';
import type { Device } from '../../fleet/device';
import { noMoney } from '../../money';
import { sum, whole } from '../../rate';
import type { Block, TableBlock, TableRow } from '../block';
import type { Telling } from '../telling';
import { buildingName, byBuilding, counted, noPlace } from '../telling';
import { contractTable, leaseTable } from './contracts';
import { coverageWords, scopeWords } from './costTables';
import { invoiceBaseBlocks } from './invoiceBase';
import { invoiceTable } from './invoices';

/** What there is today: the fleet, what it prints, what it costs, how we know, and what we do not know. */
export function todaySection(telling: Telling): readonly Block[] {
  const { proposal, comparison } = telling;
  if (proposal.devices.length === 0) return [];
  const isCosted = comparison.today.doNothing.rows.length > 0;
  return [
    { type: 'heading', level: 1, text: 'Today', newPage: true },
    { type: 'message', text: todayMessage(telling) },
    { type: 'heading', level: 2, text: 'The fleet' },
    chart(devicesByBuilding(telling), 'Source: the device lists named under “How we looked”.'),
    chart(pagesByBuilding(telling), volumeSource(telling)),
    ...optionalChart(useOfDevices(telling), volumeSource(telling)),
    ...(isCosted ? costBlocks(telling) : []),
    ...contractTable(telling, proposal.contracts, 'Contracts of today'),
    ...invoiceTable(telling),
    ...leaseTable(telling),
    ...howWeLooked(telling),
    ...whatWeDoNotKnow(telling),
  ];
}

function chart(spec: ChartSpec, source: string): Block {
  return { type: 'chart', chart: spec, source };
}

function optionalChart(spec: ChartSpec | undefined, source: string): readonly Block[] {
  return spec === undefined ? [] : [chart(spec, source)];
}

function costBlocks(telling: Telling): readonly Block[] {
  const { doNothing } = telling.comparison.today;
  const source = `Source: contracts, invoices and the device figures in the appendix.${coverageWords(telling, doNothing)}`;
  return [
    { type: 'heading', level: 2, text: 'What it costs' },
    ...invoiceBaseBlocks(telling),
    chart(todayByGroup(telling), source),
    chart(costByBuilding(telling), source),
    buildingTable(telling),
    ...optionalChart(dearestPages(telling), `${source} Devices with too little known are left out.`),
  ];
}

function todayMessage(telling: Telling): string {
  const { proposal, comparison, format } = telling;
  const { state, doNothing } = comparison.today;
  const buildings = byBuilding(proposal, proposal.devices).size;
  const pages = sum(
    [...state.volumes.values()].flatMap((volume) => [volume.mono.pages, volume.colour.pages]),
  );
  const fleet = `The fleet of ${counted(format, proposal.devices.length, 'device')} in ${counted(format, buildings, 'building')} prints ${format.count(pages)} pages a month`;
  if (doNothing.rows.length === 0) return `${fleet}; what it costs is not known yet.`;
  return `${fleet} and costs ${format.money(doNothing.annual[0] ?? noMoney)} in the first year if nothing changes.`;
}

function volumeSource({ proposal, comparison, format }: Telling): string {
  const known = [...comparison.today.state.volumes.values()].filter(
    (volume) => volume.mono.isComplete && volume.colour.isComplete,
  ).length;
  const left =
    known === proposal.devices.length
      ? ''
      : ` Known for ${format.count(known)} of ${format.count(proposal.devices.length)} devices; the others are not counted as zero but left out.`;
  return `Source: meter readings and what the client told us, device by device in the appendix.${left}`;
}

function buildingTable(telling: Telling): TableBlock {
  const { proposal, comparison, format } = telling;
  const { doNothing, state } = comparison.today;
  const devices = new Map(proposal.devices.map((device) => [device.id, device]));
  const outside = 'No single building';
  const costs = new Map(
    breakDown(doNothing, (id) => (id === undefined ? outside : buildingName(proposal, devices.get(id)))).map(
      (part) => [part.key, part.annual[0] ?? noMoney],
    ),
  );
  const pagesOf = (group: readonly Device[], meter: 'mono' | 'colour'): string =>
    format.count(sum(group.map((device) => state.volumes.get(device.id)?.[meter].pages ?? whole(0))));
  const line = (name: string, group: readonly Device[], cost: bigint): readonly string[] => [
    name,
    format.count(group.length),
    pagesOf(group, 'mono'),
    pagesOf(group, 'colour'),
    format.money(cost as typeof noMoney),
  ];
  const rows: TableRow[] = [...byBuilding(proposal, proposal.devices)].map(([name, group]) => ({
    kind: 'body',
    cells: line(name, group, costs.get(name) ?? noMoney),
  }));
  const loose = costs.get(outside);
  if (loose !== undefined) rows.push({ kind: 'body', cells: line(outside, [], loose) });
  return {
    type: 'table',
    caption: `Today by building: devices, pages a month, cost of year 1 (${scopeWords(telling)})`,
    columns: [
      { header: 'Building', align: 'left', width: 2.4 },
      { header: 'Devices', align: 'right', width: 0.9 },
      { header: 'Mono pages', align: 'right', width: 1.1 },
      { header: format.spell('Colour pages'), align: 'right', width: 1.1 },
      { header: 'Cost, year 1', align: 'right', width: 1.3 },
    ],
    rows: [
      ...rows,
      { kind: 'total', cells: line('Total', proposal.devices, doNothing.annual[0] ?? noMoney) },
    ],
    source: `Source: as above; page charges of a pool are shared out by use, base charges in equal parts.${coverageWords(telling, doNothing)}`,
  };
}

function howWeLooked({ proposal, format }: Telling): readonly Block[] {
  if (proposal.sources.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: 'How we looked' },
    {
      type: 'table',
      caption: 'Files that this proposal rests on',
      columns: [
        { header: 'File', align: 'left', width: 2.6 },
        { header: 'Read on', align: 'left', width: 1.5 },
        { header: 'Rows', align: 'right', width: 0.7 },
        { header: 'Findings', align: 'right', width: 0.8 },
      ],
      rows: proposal.sources.map((source) => ({
        kind: 'body',
        cells: [
          source.sheet === undefined ? source.fileName : `${source.fileName}, sheet ${source.sheet}`,
          format.day(source.importedAt.slice(0, 10)),
          format.count(source.rows),
          format.count(source.issues.length),
        ],
      })),
      source:
        'Every device in the appendix can be traced to its row in these files. Findings are listed in the appendix.',
    },
  ];
}

function whatWeDoNotKnow({ proposal, comparison, format }: Telling): readonly Block[] {
  const { state, doNothing } = comparison.today;
  const of = proposal.devices.length;
  const count = (test: (device: Device) => boolean): number => proposal.devices.filter(test).length;
  const withoutVolume = count((device) => {
    const volume = state.volumes.get(device.id);
    return !(volume?.mono.isComplete === true && volume.colour.isComplete);
  });
  const isEnergyAsked = proposal.settings.energyPrice !== undefined;
  const gaps: readonly (readonly [number, string])[] = [
    [withoutVolume, 'we do not know all pages'],
    [doNothing.incomplete.size, 'we cannot say what all pages cost'],
    [count((device) => device.hardware === undefined), 'we do not know what the hardware costs'],
    [isEnergyAsked ? count((device) => device.energy === undefined) : 0, 'we have no energy figure'],
    [count((device) => buildingName(proposal, device) === noPlace), 'we do not know where they stand'],
  ];
  const items = gaps
    .filter(([missing]) => missing > 0)
    .map(([missing, what]) => `For ${format.count(missing)} of ${counted(format, of, 'device')} ${what}.`);
  if (items.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: 'What we do not know' },
    { type: 'list', ordered: false, items },
    {
      type: 'paragraph',
      text: 'What is unknown is left out of both sides of the comparison; it is never counted as zero pages or zero cost.',
    },
  ];
}
