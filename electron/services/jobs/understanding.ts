import { placePath } from '../../../shared/domain/places/place';
import { type Result, ok } from '../../../shared/domain/result';
import { chooseSheet } from '../../../shared/domain/table/chooseSheet';
import type { Column } from '../../../shared/domain/table/column';
import { findHeader, headerAt } from '../../../shared/domain/table/findHeader';
import { guessColumns } from '../../../shared/domain/table/guessColumns';
import { type Sheet, type Table, cellText } from '../../../shared/domain/table/table';
import type { UnderstandOptions, Understood } from '../../../shared/domain/table/understand';
import type { ShownColumn, Understanding } from '../../../shared/ipc/contract';
import type { FleetFile } from './fleetFile';

const previewRows = 30;
const previewCharacters = 200;
const samplesShown = 5;
const samplesSearched = 200;
const mostPlaces = 500;

interface Asked {
  readonly table: Table;
  readonly fileName: string;
  readonly options: UnderstandOptions;
}

/**
 * What the wizard shows. A sheet in which no devices were found is shown as well, with that as its problem:
 * the user may know better which row is the header and what the columns mean.
 */
export function understandingOf(understood: Result<FleetFile>, asked: Asked): Result<Understanding> {
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
    sheets: table.sheets.map(({ name, hidden, rows: all }) => ({ name, hidden, rows: all.length })),
    ...{ headerRow, rows, devices },
    columns: columns.map((column) => shown(column, sheet, headerRow)),
    volume: { mono, colour, basis, devicesWithVolume },
    monthlyCost: monthlyCost && { amount: monthlyCost.amount, currency: monthlyCost.currency },
    ...{ issues, questions },
    places: understood.ok ? placesShown(understood.value.understood) : [],
    preview: sheet.rows
      .slice(0, previewRows)
      .map((row) => row.map((cell) => cell.slice(0, previewCharacters))),
  });
}

function nothing(understood: Result<FleetFile>): never {
  throw new Error(`a sheet was understood (${String(understood.ok)}) that is not there`);
}

type Found = Pick<
  Understood,
  'headerRow' | 'rows' | 'columns' | 'volume' | 'monthlyCost' | 'issues' | 'questions'
> & {
  readonly devices: number;
};

function withoutDevices(sheet: Sheet, { table, options }: Asked, message: string): Found {
  const header = options.headerRow === undefined ? findHeader(sheet) : headerAt(sheet, options.headerRow);
  const chosen = options.meanings ?? {};
  const columns = guessColumns(sheet, header).map((column): Column => {
    const meaning = chosen[column.index];
    return meaning === undefined ? column : { ...column, meaning, score: 1, reason: 'chosen by the user' };
  });
  return {
    ...{ headerRow: header.row, rows: 0, devices: 0, columns, monthlyCost: null },
    volume: { mono: null, colour: null, basis: 'none', devicesWithVolume: 0 },
    issues: [...table.issues, { code: 'no-devices', severity: 'error', rows: [], message }],
    questions: [],
  };
}

function shown(
  { index, header, meaning, score, reason }: Column,
  sheet: Sheet,
  headerRow: number | null,
): ShownColumn {
  return { index, header, meaning, score, reason, samples: samplesOf(sheet, index, headerRow ?? 0) };
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

function placesShown({ places, devices }: Understood): Understanding['places'] {
  const counts = new Map<string, number>();
  for (const { placeId } of devices)
    if (placeId !== undefined) counts.set(placeId, (counts.get(placeId) ?? 0) + 1);
  return places
    .filter(({ id }) => counts.has(id))
    .slice(0, mostPlaces)
    .map(({ id }) => ({ path: placePath(places, id), devices: counts.get(id) ?? 0 }));
}
