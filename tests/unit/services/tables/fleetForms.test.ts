import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTableBytes } from '../../../../electron/services/tables/readTable';
import type { Understood } from '../../../../shared/domain/table/understand';
import { understandTable } from '../../../../shared/domain/table/understand';

const folder = new URL('../../../fixtures/tables/', import.meta.url);

/** What a careful expert makes of the file, reckoned before the importer was run on it. */
interface Expected {
  readonly format: string;
  readonly sheet?: string;
  readonly headerRow: number | null;
  readonly rows: number;
  readonly devices: number;
  readonly basis: string;
  readonly mono: number | null;
  readonly colour: number | null;
  readonly devicesWithVolume: number;
  readonly cost: readonly [string, string, string] | null;
  /** Every code that is said, where that is known. */
  readonly issues?: readonly string[];
  /** Codes that must be said. */
  readonly says?: readonly string[];
  /** The meaning of every column, where that is known. */
  readonly meanings?: readonly string[];
  /** The meanings of columns that matter, by index. */
  readonly columns?: Readonly<Record<string, string>>;
}

const files = readdirSync(folder).filter((name) => !name.endsWith('.json'));

function understood(name: string): Understood {
  const table = readTableBytes(readFileSync(new URL(name, folder)), name);
  if (!table.ok) throw new Error(table.problem.message);
  const result = understandTable(table.value, { currency: 'USD' });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function expectationOf(name: string): Expected {
  const file = new URL(`${name.replace(/\.\w+$/, '')}.expected.json`, folder);
  return JSON.parse(readFileSync(file, 'utf8')) as Expected;
}

/** Of what the importer made of the file, the members that the expectation names. */
function asNamed(read: Understood, expected: Expected): Expected {
  const { volume, monthlyCost } = read;
  const codes = [...new Set(read.issues.map((issue) => issue.code))].sort();
  const { sheet, issues, says, meanings, columns } = expected;
  return {
    format: read.format,
    ...(sheet === undefined ? {} : { sheet: read.sheet }),
    headerRow: read.headerRow,
    rows: read.rows,
    devices: read.devices.length,
    basis: volume.basis,
    mono: volume.mono,
    colour: volume.colour,
    devicesWithVolume: volume.devicesWithVolume,
    cost: monthlyCost === null ? null : [monthlyCost.amount, monthlyCost.currency, monthlyCost.grade],
    ...(issues === undefined ? {} : { issues: codes }),
    ...(says === undefined ? {} : { says: says.filter((code) => codes.includes(code)) }),
    ...(meanings === undefined ? {} : { meanings: read.columns.map((column) => column.meaning) }),
    ...(columns === undefined ? {} : { columns: meaningsAt(read, Object.keys(columns)) }),
  };
}

function meaningsAt(read: Understood, indexes: readonly string[]): Readonly<Record<string, string>> {
  const at = new Map(read.columns.map((column) => [String(column.index), column.meaning]));
  return Object.fromEntries(indexes.map((index) => [index, at.get(index) ?? 'no column']));
}

describe('every form of fleet file', () => {
  it.each(files)('%s is understood unaided as reckoned by hand', (name) => {
    const {
      about: _about,
      tool: _tool,
      language: _language,
      ...expected
    } = expectationOf(name) as Expected & {
      readonly about?: string;
      readonly tool?: string;
      readonly language?: string;
    };

    expect(asNamed(understood(name), expected)).toEqual(expected);
  });
});
