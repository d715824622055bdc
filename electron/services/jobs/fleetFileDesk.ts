import { Buffer } from 'node:buffer';
import { basename } from 'node:path';
import type { IsoDateTime } from '../../../shared/domain/calendar';
import type { SourceId } from '../../../shared/domain/ids';
import { type Result, fail, ok } from '../../../shared/domain/result';
import type { ImportBooks } from '../../../shared/domain/models/importBooks';
import { chooseSheet } from '../../../shared/domain/table/chooseSheet';
import type { ImportProfile } from '../../../shared/domain/table/importProfile';
import type { Table } from '../../../shared/domain/table/table';
import type { UnderstandOptions } from '../../../shared/domain/table/understand';
import type { ReadAnswer, ShownRow, Understanding } from '../../../shared/ipc/contract';
import type { ImportChoices, ReadChoices } from '../../../shared/ipc/importChoices';
import { type SentEdit, sendEdit } from '../../../shared/ipc/sentEdit';
import { packTable } from '../storage/sources';
import { findingsFileName, findingsSheet } from '../tables/findingsSheet';
import { readTableBytes, readTableFile } from '../tables/readTable';
import { understandFleetFile } from './fleetFile';
import { type ComparedFile, type FleetOfProposal, compareWithFleet } from './meeting';
import { profileToKeep, withRemembered } from './rememberedProfile';
import { understandingOf } from './understanding';

/** A file to read: where it is, or its bytes when it was dropped or pasted. */
export interface DeskFile {
  readonly fileName: string;
  readonly path?: string;
  readonly bytes?: Uint8Array;
  readonly choices: ReadChoices;
}

/** How the file on the desk is to be understood. */
export interface DeskChoices extends Omit<ImportChoices, 'token'> {
  readonly at: IsoDateTime;
  /** What is remembered of the sources of former files. */
  readonly profiles: readonly ImportProfile[];
  /** The user's own and the one that comes with the program. */
  readonly priceBooks: ImportBooks;
}

/** What an import brings: the edit and its rows. */
export interface DeskTaken {
  readonly edit: SentEdit;
  readonly sourceId: SourceId;
  readonly packed: Uint8Array;
  /** What to remember for the next file of the source; absent where nothing was decided. */
  readonly profile?: ImportProfile;
}

/** Which findings are wanted, and as what. */
export interface DeskFindings {
  readonly choices: DeskChoices;
  readonly ending: 'xlsx' | 'csv';
}

/** The findings of a file as a sheet, and the name to save it under. */
export interface FindingsFile {
  readonly bytes: Uint8Array;
  readonly suggestedName: string;
}

/** One fleet file: read once, understood as often as the user decides something, then taken. */
export interface FleetFileDesk {
  readonly read: (file: DeskFile, watch: DeskWatch) => Promise<Result<ReadAnswer>>;
  readonly understand: (choices: DeskChoices) => Promise<Result<Understanding>>;
  readonly take: (choices: DeskChoices) => Promise<Result<DeskTaken>>;
  /** Rows as they stand in the file, by their numbers from 1. */
  readonly rows: (ask: DeskRows) => Promise<Result<readonly ShownRow[]>>;
  readonly findings: (ask: DeskFindings) => Promise<Result<FindingsFile>>;
  /** Ends an understanding that is under way; the file stays on the desk. */
  readonly stop: () => void;
  /** Clears the desk; whatever it is doing ends at once. */
  readonly close: () => void;
}

/** How reading is watched and ended. */
export interface DeskWatch {
  readonly signal: AbortSignal;
  readonly progress: (share: number, sentence: string) => void;
}

/** Which rows are wanted. */
export interface DeskRows {
  readonly sheet?: string | undefined;
  readonly rows: readonly number[];
}

/** A file as it is understood with what is remembered of its source. */
interface UnderstoodFile {
  readonly file: Result<ComparedFile>;
  readonly profile: ImportProfile | undefined;
  readonly options: UnderstandOptions;
}

const mostRows = 200;
const notRead = fail('not-read', 'The file was not read yet. Choose it again.');

/** A desk in this process; the program puts it into one of its own. */
export function newFleetFileDesk(): FleetFileDesk {
  let open: { readonly table: Table; readonly fileName: string } | undefined;
  let fleet: FleetOfProposal = { devices: [], places: [], sources: [] };
  const understood = (choices: DeskChoices): UnderstoodFile => {
    if (open === undefined) return { file: notRead, profile: undefined, options: optionsOf(choices) };
    const { at, forgetProfile = false } = choices;
    // Our own window made it; it is given once.
    if (choices.fleet !== undefined) fleet = JSON.parse(choices.fleet) as FleetOfProposal;
    const profiles = forgetProfile ? [] : choices.profiles;
    const { profile, options } = withRemembered(open.table, optionsOf(choices), profiles);
    const file = understandFleetFile(open.table, { fileName: open.fileName, at, options });
    return { file: file.ok ? ok(compareWithFleet(file.value, fleet, choices)) : file, profile, options };
  };
  return {
    read: async (file, { progress }) => {
      progress(0.1, `Reading ${file.fileName}…`);
      const read = await readFile(file);
      if (!read.ok) return read;
      open = { table: read.value, fileName: basename(file.fileName) };
      progress(0.7, 'Understanding its columns…');
      return ok({ sheets: read.value.sheets.map((sheet) => sheet.name) });
    },
    understand: (choices) => {
      const { file, profile, options } = understood(choices);
      if (open === undefined) return Promise.resolve(notRead);
      const { table, fileName } = open;
      const asked = { table, fileName, options, profile: profile?.name ?? null };
      return Promise.resolve(understandingOf(file, asked));
    },
    take: async (choices) => {
      const { file, profile: before } = understood(choices);
      if (!file.ok) return file;
      return ok(await takenFile(file.value, choices, before));
    },
    rows: ({ sheet: name, rows }) => {
      const sheet = open === undefined ? undefined : chooseSheet(open.table, name);
      if (sheet === undefined) return Promise.resolve(notRead);
      const cells = (row: number): readonly string[] => sheet.rows[row - 1] ?? [];
      return Promise.resolve(ok(rows.slice(0, mostRows).map((row) => ({ row, cells: cells(row) }))));
    },
    findings: ({ choices, ending }) => {
      const { file } = understood(choices);
      return Promise.resolve(file.ok ? ok(findingsFile(file.value, ending)) : file);
    },
    // Here an understanding is done before anybody can ask for its end.
    stop: () => undefined,
    close: () => {
      open = undefined;
    },
  };
}

async function takenFile(
  { source, table, edit, understood }: ComparedFile,
  { decisions, profiles: others, at }: DeskChoices,
  before: ImportProfile | undefined,
): Promise<DeskTaken> {
  const packed = await packTable({ id: source.id, table });
  const about = { before, others, fileName: source.fileName, at };
  const profile = profileToKeep(understood, decisions, about);
  const taken = { edit: sendEdit(edit), sourceId: source.id, packed };
  return profile === undefined ? taken : { ...taken, profile };
}

function findingsFile({ source, table }: ComparedFile, ending: 'xlsx' | 'csv'): FindingsFile {
  const { fileName, headerRow, issues } = source;
  const bytes = findingsSheet({ fileName, headerRow, issues, rows: table.rows }, ending);
  return { bytes, suggestedName: findingsFileName(fileName, ending) };
}

function readFile({ path, bytes, fileName, choices }: DeskFile): Promise<Result<Table>> {
  if (path !== undefined) return readTableFile(path, choices);
  return Promise.resolve(readTableBytes(Buffer.from(bytes ?? []), fileName, choices));
}

function optionsOf(choices: DeskChoices): Omit<UnderstandOptions, 'source'> {
  const { currency, sheet, decisions, at, priceBooks } = choices;
  const ofCall = { currency, today: at.slice(0, 10), priceBooks };
  return { ...decisions, ...ofCall, ...(sheet === undefined ? {} : { sheet }) };
}
