import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTableBytes } from '../../../../electron/services/tables/readTable';
import { understandTable } from '../../../../shared/domain/table/understand';

const folder = new URL('../../../fixtures/tables/', import.meta.url);

interface Expected {
  readonly format: string;
  readonly headerRow: number | null;
  readonly rows: number;
  readonly devices: number;
  readonly basis: string;
  readonly mono: number | null;
  readonly colour: number | null;
  readonly devicesWithVolume: number;
  readonly cost: readonly [string, string, string] | null;
  readonly issues: readonly string[];
  readonly meanings: readonly string[];
}

const files = readdirSync(folder).filter((name) => /\.(?:csv|xlsx)$/.test(name));

function understood(name: string) {
  const table = readTableBytes(readFileSync(new URL(name, folder)), name);
  if (!table.ok) throw new Error(table.problem.message);
  const result = understandTable(table.value, { currency: 'USD' });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function asExpected(name: string): Expected {
  const read = understood(name);
  const { volume, monthlyCost } = read;
  return {
    format: read.format,
    headerRow: read.headerRow,
    rows: read.rows,
    devices: read.devices.length,
    basis: volume.basis,
    mono: volume.mono,
    colour: volume.colour,
    devicesWithVolume: volume.devicesWithVolume,
    cost: monthlyCost === null ? null : [monthlyCost.amount, monthlyCost.currency, monthlyCost.grade],
    issues: [...new Set(read.issues.map((issue) => issue.code))].sort(),
    meanings: read.columns.map((column) => column.meaning),
  };
}

describe('every form of fleet file', () => {
  it.each(files)('%s is understood unaided as reckoned by hand', (name) => {
    const expected = JSON.parse(
      readFileSync(new URL(name.replace(/\.\w+$/, '.expected.json'), folder), 'utf8'),
    ) as Expected;

    expect(asExpected(name)).toEqual(expected);
  });
});
