import { type FleetModel, isSure } from '../../../shared/domain/models/matchModels';
import { type Decisions, mostCorrections } from '../../../shared/domain/table/decisions';
import { splitMake } from '../../../shared/domain/table/identity';
import { type Sheet, cellText } from '../../../shared/domain/table/table';
import type { Understood } from '../../../shared/domain/table/understand';
import type { ShownModel } from '../../../shared/ipc/contract';

const mostModels = 500;

type ModelsOf = Pick<Understood, 'models' | 'columns' | 'headerRow'>;

/**
 * The models of a file with their matches in the price books; those that may be misspelt come first with the
 * cells in which they stand, so that they can be corrected, then those that no book has.
 */
export function modelsShown(
  { models, columns, headerRow }: ModelsOf,
  sheet: Sheet,
  { corrections = [] }: Decisions,
): readonly ShownModel[] {
  const sorted = [...models].sort((a, b) => rankOf(a) - rankOf(b)).slice(0, mostModels);
  const columnOf = (meaning: string) => columns.find((column) => column.meaning === meaning)?.index;
  const column = columnOf('model') ?? columnOf('makeAndModel');
  const makeColumn = columnOf('make');
  const suggested = sorted.filter((model) => rankOf(model) === 0);
  const rows =
    column === undefined || suggested.length === 0
      ? new Map<string, readonly number[]>()
      : rowsOfModels({
          ...{ suggested, sheet, from: headerRow ?? 0, column, makeColumn },
          corrected: new Map(corrections.map((cell) => [keyOfCell(cell.row, cell.column), cell.text])),
        });
  return sorted.map((model) => ({
    ...{ make: model.make, model: model.model, devices: model.count, missing: model.missing },
    match: matchOf(model),
    cells: column === undefined ? null : cellsOf(model, { rows, column, hasMake: makeColumn !== undefined }),
  }));
}

/** Suggestions, then what no book has, then what is known. */
function rankOf({ match }: FleetModel): number {
  if (match === null) return 1;
  return isSure(match) ? 2 : 0;
}

function matchOf({ match }: FleetModel): ShownModel['match'] {
  if (match === null) return null;
  const { model, score, book } = match;
  const { name, version, isOwn } = book;
  return {
    ...{ make: model.make, model: model.model, score, isSure: isSure(match) },
    book: { name, version, isOwn },
  };
}

interface Where {
  readonly rows: ReadonlyMap<string, readonly number[]>;
  readonly column: number;
  readonly hasMake: boolean;
}

function cellsOf(model: FleetModel, { rows, column, hasMake }: Where): ShownModel['cells'] {
  const found = rows.get(keyOf(model)) ?? [];
  if (found.length === 0 || found.length > mostCorrections || model.match === null) return null;
  const { make, model: name } = model.match.model;
  return { column, rows: found, text: hasMake ? name : `${make} ${name}` };
}

interface Search {
  readonly suggested: readonly FleetModel[];
  readonly sheet: Sheet;
  /** First row below the header, from 0. */
  readonly from: number;
  readonly column: number;
  readonly makeColumn: number | undefined;
  /** Texts that the user put into cells. */
  readonly corrected: ReadonlyMap<string, string>;
}

/** The rows from 1 in which each suggested model stands, by make and model as they are read. */
function rowsOfModels(search: Search): ReadonlyMap<string, readonly number[]> {
  const { suggested, sheet, from, column, makeColumn, corrected } = search;
  const wanted = new Map(suggested.map((model): [string, number[]] => [keyOf(model), []]));
  const known = new Map<string, string>();
  const textAt = (row: number, at: number | undefined): string =>
    at === undefined ? '' : (corrected.get(keyOfCell(row, at)) ?? cellText(sheet, row - 1, at)).trim();
  for (let row = from + 1; row <= sheet.rows.length; row += 1) {
    const model = textAt(row, column);
    if (model === '') continue;
    const make = textAt(row, makeColumn);
    const texts = `${make}\u0000${model}`;
    const key = known.get(texts) ?? keyOf(splitMake(make, model));
    known.set(texts, key);
    wanted.get(key)?.push(row);
  }
  return wanted;
}

function keyOf({ make, model }: { readonly make?: string | null; readonly model?: string }): string {
  return `${make ?? ''}\u0000${model ?? ''}`.toLowerCase();
}

function keyOfCell(row: number, column: number): string {
  return `${String(row)} ${String(column)}`;
}
