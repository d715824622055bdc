import { basename } from 'node:path';
import type { IsoDateTime } from '../../shared/domain/calendar';
import { type ImportPlan, planImport } from '../../shared/domain/fleet/planImport';
import { importBooks } from '../../shared/domain/models/importBooks';
import { applyEdit } from '../../shared/domain/proposal/applyEdit';
import type { Proposal } from '../../shared/domain/proposal/proposal';
import { chooseSheet } from '../../shared/domain/table/chooseSheet';
import type { Decisions } from '../../shared/domain/table/decisions';
import type { Table } from '../../shared/domain/table/table';
import type { ImportedTables } from '../../shared/files/envelope';
import { readSamplePriceBook } from '../services/library/samplePriceBook';
import { type FleetFile, importEdit, understandFleetFile } from '../services/jobs/fleetFile';
import type { ReadOptions } from '../services/tables/readDelimited';
import { libraryOfImport } from './importLibrary';
import { rememberedOptions } from './importProfiles';
import { type CommandCall, failed, notOpened, wrongUsage } from './command';

/** How a fleet file is to be read. */
export interface FleetFileRequest {
  readonly path: string;
  /** A sheet by its number from 1 or by its name. */
  readonly sheet?: string | undefined;
  /** What is decided over the guesses. */
  readonly decisions?: Decisions;
  readonly reading?: ReadOptions;
  /** The currency of the proposal that it is for. */
  readonly currency: string;
  readonly at: IsoDateTime;
}

/** A fleet file, and the import profile that it was read by. */
export interface ReadFleetFile extends FleetFile {
  readonly profile: string | null;
}

/** Reads and understands a fleet file; stops with a sentence when it is none. */
export async function readFleetFile(call: CommandCall, request: FleetFileRequest): Promise<ReadFleetFile> {
  const { path, currency, at } = request;
  const read = await call.services.readTable(path, request.reading);
  if (!read.ok) throw notOpened(named(path, read.problem.message));
  const sheet = wantedSheet(request.sheet);
  const fileName = basename(path);
  refuseMissingSheet(read.value, fileName, sheet);
  const { storage, resources } = call.services;
  const library = await libraryOfImport(call);
  const today = at.slice(0, 10);
  const shipped = await readSamplePriceBook(storage, resources);
  const asked = {
    ...request.decisions,
    ...{ currency, today, priceBooks: importBooks(library.priceBooks, shipped, today) },
    ...(sheet === undefined ? {} : { sheet }),
  };
  const { profile, options } = rememberedOptions(call, { table: read.value, library }, asked);
  const file = understandFleetFile(read.value, { fileName, at, options });
  if (!file.ok) throw notOpened(named(path, file.problem.message));
  return { ...file.value, profile: profile?.name ?? null };
}

/** The imported rows by their source, as they travel inside a proposal file. */
export function tablesOf({ source, table }: FleetFile): ImportedTables {
  return { [source.id]: table };
}

function named(path: string, message: string): string {
  return message.includes(basename(path)) ? message : `${path}: ${message}`;
}

function wantedSheet(sheet: string | undefined): string | number | undefined {
  return sheet !== undefined && /^\d{1,4}$/.test(sheet) ? Number(sheet) : sheet;
}

function refuseMissingSheet(table: Table, fileName: string, wanted: string | number | undefined): void {
  if (chooseSheet(table, wanted) !== undefined) return;
  const names = table.sheets.map(({ name }, at) => `${String(at + 1)} "${name}"`).join(', ');
  throw wrongUsage(
    `${fileName} has no sheet ${String(wanted)}. ${names === '' ? 'It has none at all.' : `It has ${names}.`}`,
  );
}

/** A proposal extended by what a file holds, and what that did to its fleet. */
export interface Extended {
  readonly proposal: Proposal;
  readonly plan: ImportPlan;
}

/** The proposal extended by what the file holds, in one edit: only sure pairs meet. */
export function withFleetFile(proposal: Proposal, file: FleetFile): Extended {
  const plan = planImport(proposal, importEdit(file));
  const extended = applyEdit(proposal, plan.edit);
  if (!extended.ok) throw failed(extended.problem.message);
  return { proposal: extended.value, plan };
}
