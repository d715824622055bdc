import type { IsoDateTime } from '../../../shared/domain/calendar';
import type { Decisions } from '../../../shared/domain/table/decisions';
import { joinDecisions } from '../../../shared/domain/table/decisions';
import {
  type ImportProfile,
  decisionsOfProfile,
  makeProfile,
  recogniseProfile,
} from '../../../shared/domain/table/importProfile';
import type { Table } from '../../../shared/domain/table/table';
import {
  type UnderstandOptions,
  type Understood,
  understandTable,
} from '../../../shared/domain/table/understand';

/** Headers stand near the top; a whole large file need not be understood twice to know its source. */
const lookedAt = 400;

/** What is remembered of a file's source, and the options with it; what the user decides now wins. */
export interface WithProfile {
  readonly profile: ImportProfile | undefined;
  readonly options: UnderstandOptions;
}

/** Recognises the source of a file among the remembered ones by its headers. */
export function withRemembered(
  table: Table,
  options: UnderstandOptions,
  profiles: readonly ImportProfile[],
): WithProfile {
  if (profiles.length === 0) return { profile: undefined, options };
  const top = table.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, lookedAt) }));
  const headers = headersOf({ ...table, sheets: top }, options);
  const profile = recogniseProfile(profiles, headers);
  return { profile, options: profile === undefined ? options : withProfile(profile, headers, options) };
}

/** The options with a profile that was chosen by name. */
export function withChosen(table: Table, options: UnderstandOptions, profile: ImportProfile): WithProfile {
  return { profile, options: withProfile(profile, headersOf(table, options), options) };
}

function withProfile(
  profile: ImportProfile,
  headers: readonly string[],
  options: UnderstandOptions,
): UnderstandOptions {
  return { ...options, ...joinDecisions(decisionsOfProfile(profile, headers), options) };
}

function headersOf(table: Table, options: UnderstandOptions): readonly string[] {
  const understood = understandTable(table, options);
  return understood.ok ? headerTexts(understood.value.columns) : [];
}

function headerTexts(columns: Understood['columns']): readonly string[] {
  const byIndex = new Map(columns.map(({ index, header }) => [index, header]));
  const width = Math.max(-1, ...byIndex.keys()) + 1;
  return Array.from({ length: width }, (_, at) => byIndex.get(at) ?? '');
}

/**
 * What to remember of a confirmed import: what the user decided, joined to what was remembered before.
 * `undefined` where nothing was decided that holds for the next file too.
 */
export function profileToKeep(
  understood: Pick<Understood, 'columns'>,
  decided: Decisions,
  about: {
    readonly before: ImportProfile | undefined;
    readonly others: readonly ImportProfile[];
    readonly fileName: string;
    readonly at: IsoDateTime;
  },
): ImportProfile | undefined {
  const { before, others, fileName, at } = about;
  const remembered = before === undefined ? {} : decisionsOfProfile(before, headerTexts(understood.columns));
  const all = joinDecisions(remembered, decided);
  const name = before?.name ?? freeName(fileName, others);
  const made = makeProfile(understood.columns, all, { name, usedAt: at });
  const { name: _name, signature: _signature, meanings, units, usedAt: _usedAt, ...lasting } = made;
  const isEmpty = [meanings, units, lasting].every((part) => Object.keys(part).length === 0);
  return isEmpty ? undefined : made;
}

function freeName(fileName: string, others: readonly ImportProfile[]): string {
  const taken = new Set(others.map(({ name }) => name));
  let name = fileName;
  for (let n = 2; taken.has(name); n++) name = `${fileName} (${String(n)})`;
  return name;
}
