import type { OptionComparison } from '../../comparison/comparison';
import { breakDown } from '../../cost/breakdown';
import type { Device } from '../../fleet/device';
import type { MeterVolume } from '../../fleet/pageVolume';
import { noPages } from '../../fleet/pageVolume';
import type { DeviceFate, PagesTo } from '../../future/option';
import type { DeviceId, PlaceId } from '../../ids';
import type { Money } from '../../money';
import { placePath } from '../../places/place';
import type { Grade } from '../../sourced';
import type { Block, TableRow } from '../block';
import { pagesToWords } from '../pagesToWords';
import type { Telling } from '../telling';
import { buildingName, byBuilding, counted, modelName } from '../telling';
import { scopeWords } from './costTables';
import { glossarySection, methodSection } from './method';

/** The appendices: findings of the import, method, glossary, and every device of today with its fate. */
export function appendixSection(telling: Telling): readonly Block[] {
  return [...findings(telling), ...methodSection(telling), ...glossarySection(), ...deviceAppendix(telling)];
}

const gradeMarks: Readonly<Record<Grade, string>> = {
  invoice: '●',
  measured: '◐',
  told: '○',
  published: '□',
  estimate: '◇',
};

function findings({ proposal }: Telling): readonly Block[] {
  const rows = proposal.sources.flatMap((source): TableRow[] => {
    const found = source.issues.filter((issue) => issue.severity !== 'info');
    if (found.length === 0) return [];
    return [
      { kind: 'group', cells: [source.fileName, ''] },
      ...found.map((issue) => ({ kind: 'body' as const, cells: [issue.message, rowWords(issue.rows)] })),
    ];
  });
  if (rows.length === 0) return [];
  return [
    { type: 'heading', level: 1, text: 'Appendix: what we found in the files', newPage: true },
    {
      type: 'table',
      caption: 'Findings by file; rows are counted as in the file',
      columns: [
        { header: 'Finding', align: 'left', width: 5 },
        { header: 'Rows', align: 'left', width: 1.4 },
      ],
      rows,
      source: 'Please correct what you know better; the figures follow.',
    },
  ];
}

function rowWords(rows: readonly number[]): string {
  const shown = rows.slice(0, 8).map(String).join(', ');
  return rows.length > 8 ? `${shown} and ${String(rows.length - 8)} more` : shown;
}

function deviceAppendix(telling: Telling): readonly Block[] {
  const { proposal, comparison, chosen, format } = telling;
  if (proposal.devices.length === 0) return [];
  const { doNothing } = comparison.today;
  const costs = new Map(
    breakDown(doNothing, (id) => id ?? '').map((part) => [part.key, part.annual[0]] as const),
  );
  const fates = new Map(chosen?.option.fates.map((entry) => [entry.deviceId, entry]) ?? []);
  return [
    { type: 'orientation', orientation: 'landscape' },
    { type: 'heading', level: 1, text: 'Appendix: every device of today' },
    {
      type: 'table',
      long: true,
      caption: `Devices of today with pages a month, cost of year 1, and what happens to them (${scopeWords(telling)})`,
      columns: [
        { header: 'Place', align: 'left', width: 1.8 },
        { header: 'Device', align: 'left', width: 1.8 },
        { header: 'Serial', align: 'left', width: 1.35 },
        { header: 'Mono', align: 'right', width: 0.8 },
        { header: format.spell('Colour'), align: 'right', width: 0.8 },
        { header: 'Cost, year 1', align: 'right', width: 1.1 },
        { header: 'What happens', align: 'left', width: 4.2 },
      ],
      rows: [...byBuilding(proposal, proposal.devices)].flatMap(([building, devices]): TableRow[] => [
        { kind: 'group', cells: [`${building}: ${counted(format, devices.length, 'device')}`] },
        ...devices.map((device) => ({
          kind: 'body' as const,
          cells: deviceCells(telling, device, { cost: costs.get(device.id), fate: fates.get(device.id) }),
        })),
      ]),
      source:
        'Pages a month: ● invoice  ◐ measured  ○ told by the client  □ published  ◇ our estimate  — not known. An asterisk marks a cost that holds only what is known.',
    },
  ];
}

function deviceCells(
  telling: Telling,
  device: Device,
  of: { readonly cost: Money | undefined; readonly fate: DeviceFate | undefined },
): readonly string[] {
  const { proposal, comparison, format, chosen } = telling;
  const volume = comparison.today.state.volumes.get(device.id);
  const isPartial = comparison.today.doNothing.incomplete.has(device.id);
  const within = placePath(proposal.places, device.placeId).filter(
    (name) => name !== buildingName(proposal, device),
  );
  return [
    within.join(', '),
    [modelName(device), ...(device.connection === 'usb' ? ['(USB)'] : [])].join(' '),
    device.serial ?? '—',
    pages(telling, volume?.mono ?? noPages),
    pages(telling, volume?.colour ?? noPages),
    of.cost === undefined ? '—' : `${format.money(of.cost)}${isPartial ? '*' : ''}`,
    chosen === undefined ? (device.note ?? '') : fateWords(telling, chosen, of.fate),
  ];
}

function pages({ format }: Telling, { pages: count, isComplete, grade }: MeterVolume): string {
  if (!isComplete) return '—';
  return grade === null ? format.count(count) : `${format.count(count)} ${gradeMarks[grade]}`;
}

function fateWords(telling: Telling, chosen: OptionComparison, entry: DeviceFate | undefined): string {
  const fate = entry?.fate ?? { type: 'keep' };
  const name = (id: DeviceId): string => {
    const device = [...telling.proposal.devices, ...chosen.option.newDevices].find(
      (other) => other.id === id,
    );
    return device === undefined ? id : modelName(device);
  };
  const phase = chosen.option.phases?.find(({ id }) => id === entry?.phaseId);
  const since = phase === undefined ? '' : ` From ${telling.format.day(phase.startsOn)} (${phase.name}).`;
  const reason = `${since}${entry?.reason === undefined ? '' : ` ${entry.reason}`}`;
  const left = (pagesTo: PagesTo): string =>
    pagesTo === null ? '' : `; its pages ${pagesToWords(pagesTo, { format: telling.format, name })}`;
  const place = (id: PlaceId): string => placePath(telling.proposal.places, id).join(', ');
  switch (fate.type) {
    case 'keep':
      return `Stays.${reason}`;
    case 'takeOver': {
      const contract = chosen.option.contracts.find(({ id }) => id === fate.contractId);
      return `Stays, under ${contract?.name ?? 'a new contract'}.${reason}`;
    }
    case 'replace':
      return `Replaced by ${name(fate.by)}.${reason}`;
    case 'retire':
      return `Retired${left(fate.pagesTo)}.${reason}`;
    case 'move':
      return `Moves to ${place(fate.toPlaceId)}${fate.pagesTo === entry?.deviceId ? '' : left(fate.pagesTo)}.${reason}`;
    case 'redeploy':
      return `Put to another use at ${place(fate.toPlaceId)}${left(fate.pagesTo)}.${reason}`;
  }
}
