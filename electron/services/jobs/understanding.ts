import type { Device } from '../../../shared/domain/fleet/device';
import type { Place } from '../../../shared/domain/places/place';
import { type Result, ok } from '../../../shared/domain/result';
import { chooseSheet } from '../../../shared/domain/table/chooseSheet';
import type { Column } from '../../../shared/domain/table/column';
import { findHeader, headerAt } from '../../../shared/domain/table/findHeader';
import { guessColumns } from '../../../shared/domain/table/guessColumns';
import { type Sheet, type Table, cellText } from '../../../shared/domain/table/table';
import type { UnderstandOptions, Understood } from '../../../shared/domain/table/understand';
import type { ShownColumn, Understanding } from '../../../shared/ipc/contract';
import type { ComparedFile } from './meeting';
import { modelsShown } from './modelsShown';

const previewRows = 30;
const previewCharacters = 200;
const samplesShown = 5;
const samplesSearched = 200;
const mostPlaces = 20_000;
const mostNetworks = 200;
const mostBills = 500;

interface Asked {
  readonly table: Table;
  readonly fileName: string;
  readonly options: UnderstandOptions;
  /** The profile that the file was read by; `null` for none. */
  readonly profile: string | null;
}

/**
 * What the wizard shows. A sheet in which no devices were found is shown as well, with that as its problem:
 * the user may know better which row is the header and what the columns mean.
 */
export function understandingOf(understood: Result<ComparedFile>, asked: Asked): Result<Understanding> {
  const { table, fileName, options } = asked;
  const sheet = chooseSheet(table, options.sheet);
  if (sheet === undefined) return understood.ok ? nothing(understood) : understood;
  if (!understood.ok && understood.problem.code !== 'no-devices') return understood;
  const found = understood.ok
    ? { ...understood.value.understood, devices: understood.value.understood.devices.length }
    : withoutDevices(sheet, asked, understood.problem.message);
  const { headerRow, rows, devices, columns, volume, monthlyCost, issues, questions } = found;
  const { mono, colour, basis, devicesWithVolume } = volume;
  return ok({
    ...{ fileName, format: table.format, sheet: sheet.name === '' ? null : sheet.name },
    sheets: table.sheets.map(({ name, hidden, rows: all, hiddenRows = [] }) => ({
      ...{ name, hidden, rows: all.length, hiddenRows: hiddenRows.length },
    })),
    tables: found.tables.map(({ firstRow, lastRow, columns: names, rows: inside, chosen }) => ({
      ...{ firstRow, lastRow, columns: names, rows: inside, chosen },
    })),
    ...{ profile: asked.profile, headerRow, rows, devices },
    columns: columns.map((column) => shown(column, sheet, headerRow)),
    volume: { mono, colour, basis, devicesWithVolume },
    monthlyCost: monthlyCost && { amount: monthlyCost.amount, currency: monthlyCost.currency },
    ...{ issues, questions },
    ...{ bills: found.bills.slice(0, mostBills), billCount: found.bills.length },
    ...{ models: modelsShown(found, sheet, options), modelCount: found.models.length },
    ...whereDevicesStand(understood),
    meeting: understood.ok ? understood.value.meeting : null,
    preview: sheet.rows
      .slice(0, previewRows)
      .map((row) => row.map((cell) => cell.slice(0, previewCharacters))),
  });
}

function nothing(understood: Result<ComparedFile>): never {
  throw new Error(`a sheet was understood (${String(understood.ok)}) that is not there`);
}

type Found = Pick<
  Understood,
  | 'headerRow'
  | 'rows'
  | 'columns'
  | 'tables'
  | 'volume'
  | 'monthlyCost'
  | 'bills'
  | 'models'
  | 'issues'
  | 'questions'
> & {
  readonly devices: number;
};

function withoutDevices(sheet: Sheet, { table, options }: Asked, message: string): Found {
  const header = options.headerRow === undefined ? findHeader(sheet) : headerAt(sheet, options.headerRow);
  const columns = guessColumns(sheet, header, options);
  return {
    ...{ headerRow: header.row, rows: 0, devices: 0, columns, monthlyCost: null },
    volume: { mono: null, colour: null, basis: 'none', devicesWithVolume: 0 },
    issues: [...table.issues, { code: 'no-devices', severity: 'error', rows: [], message }],
    ...{ questions: [], tables: [], bills: [], models: [] },
  };
}

function shown(
  { index, header, meaning, score, reason, per, cents }: Column,
  sheet: Sheet,
  headerRow: number | null,
): ShownColumn {
  const unit = { ...(per === undefined ? {} : { per }), ...(cents === undefined ? {} : { cents }) };
  return { index, header, meaning, score, reason, unit, samples: samplesOf(sheet, index, headerRow ?? 0) };
}

/** The first different values below the header. */
function samplesOf(sheet: Sheet, column: number, from: number): readonly string[] {
  const samples = new Set<string>();
  const last = Math.min(sheet.rows.length, from + samplesSearched);
  for (let row = from; row < last && samples.size < samplesShown; row += 1) {
    const text = cellText(sheet, row, column).trim();
    if (text !== '') samples.add(text.slice(0, previewCharacters));
  }
  return [...samples];
}

function whereDevicesStand(
  file: Result<ComparedFile>,
): Pick<Understanding, 'places' | 'devicesWithoutPlace' | 'networks'> {
  if (!file.ok) return { places: [], devicesWithoutPlace: 0, networks: [] };
  const { understood } = file.value;
  const nowhere = understood.devices.filter(({ placeId }) => placeId === undefined);
  return {
    places: placesShown(understood),
    devicesWithoutPlace: nowhere.length,
    networks: networksOf(nowhere),
  };
}

function placesShown({ places, devices }: Understood): Understanding['places'] {
  const counts = new Map<string, number>();
  for (const { placeId } of devices)
    if (placeId !== undefined) counts.set(placeId, (counts.get(placeId) ?? 0) + 1);
  const byId = new Map(places.map((place) => [place.id, place]));
  return places
    .filter(({ id }) => counts.has(id))
    .slice(0, mostPlaces)
    .map(({ id }) => ({ path: pathWithin(byId, id), devices: counts.get(id) ?? 0 }));
}

/** The names of a place from the outside in, looked up in a map: fleets have thousands of rooms. */
function pathWithin(places: ReadonlyMap<string, Place>, id: string): readonly string[] {
  const around: Place[] = [];
  for (let at = places.get(id); at !== undefined && !around.includes(at); at = places.get(at.parentId ?? ''))
    around.unshift(at);
  return around.map(({ name }) => name);
}

/** The /24 networks of addresses of the old kind; what is no such address is in none. */
function networksOf(devices: readonly Device[]): Understanding['networks'] {
  const counts = new Map<string, number>();
  for (const { ip = '' } of devices) {
    const start = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(ip.trim())?.[1];
    if (start === undefined) continue;
    const subnet = `${start}.0/24`;
    counts.set(subnet, (counts.get(subnet) ?? 0) + 1);
  }
  return [...counts]
    .map(([subnet, count]) => ({ subnet, devices: count }))
    .sort((a, b) => b.devices - a.devices || a.subnet.localeCompare(b.subnet))
    .slice(0, mostNetworks);
}
