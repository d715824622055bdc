import type { Decimal } from '../rate';
import { addDecimals } from './exactDecimal';
import type { Findings } from './findings';
import type { MeterName } from './meterName';
import { readMeterName } from './meterName';
import type { ColumnMeaning } from './meaning';
import type { RowReader } from './rowReader';
import { identityKey } from './serials';

/** Rows per meter as one row a device and period. */
export interface MeterRows {
  /** Reads the counters of all meters at the first row of each device and period. */
  readonly reader: RowReader;
  /** The first row of each device and period. */
  readonly rows: readonly number[];
  /** All rows of the device and period that a first row stands for. */
  readonly allOf: (row: number) => readonly number[];
}

type Channel = 'mono' | 'colour' | 'total';

interface Counter {
  readonly channel: Channel;
  /** Where a row per meter has the figure, in the order of preference. */
  readonly from: readonly ColumnMeaning[];
}

const stems = ['Average', 'Usage', 'Start', 'End', 'Lifetime'] as const;
const channels = ['mono', 'colour', 'total'] as const;

const counters = new Map<ColumnMeaning, Counter>(
  stems.flatMap((stem) =>
    channels.map((channel): [ColumnMeaning, Counter] => [
      `${channel}${stem}`,
      { channel, from: [`total${stem}`, `mono${stem}`, `colour${stem}`] },
    ]),
  ),
);
counters.set('monoRate', { channel: 'mono', from: ['monoRate', 'colourRate'] });
counters.set('colourRate', { channel: 'colour', from: ['monoRate', 'colourRate'] });
counters.set('monoAdjustment', { channel: 'mono', from: ['monoAdjustment', 'colourAdjustment'] });
counters.set('colourAdjustment', { channel: 'colour', from: ['monoAdjustment', 'colourAdjustment'] });

const periodMeanings = ['startDate', 'endDate', 'readingDate', 'month', 'year', 'invoice'] as const;

/** Folds a file that has one row per meter: mono, colour and total of one device and period stand in rows of their own. */
export function foldMeterRows(reader: RowReader, rows: readonly number[], findings: Findings): MeterRows {
  const names = new Map<string, MeterName>();
  const nameOf = (row: number) => {
    const text = reader.text('meter', row);
    const name = names.get(text) ?? readMeterName(text);
    names.set(text, name);
    return name;
  };
  const periods = periodMeanings.filter(reader.has);
  const groups = new Map<string, [number, ...number[]]>();
  for (const row of rows) {
    const who = identityKey(reader, row) || `r ${String(row)}`;
    const key = [who, ...periods.map((meaning) => reader.text(meaning, row))].join('\u0000');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else if (group.some((other) => isRepeated(reader, other, row)))
      findings.note({ code: 'merged-duplicate', row: row + 1, sample: reader.text('serial', row) });
    else group.push(row);
  }
  const byFirst = new Map([...groups.values()].map((group) => [group[0], group]));
  for (const row of rows) nameOf(row);
  sayLeftOut(names, findings);
  return {
    reader: meterReader(reader, { byFirst, nameOf }),
    rows: [...byFirst.keys()],
    allOf: (row) => byFirst.get(row) ?? [row],
  };
}

function isRepeated(reader: RowReader, a: number, b: number): boolean {
  if (reader.text('meter', a) !== reader.text('meter', b)) return false;
  return reader.columns.every((column) => reader.plainNumber(column, a) === reader.plainNumber(column, b));
}

function sayLeftOut(names: ReadonlyMap<string, MeterName>, findings: Findings): void {
  const left = [...names]
    .filter(([text, { channel }]) => channel === 'none' && text !== '')
    .map(([text]) => text);
  if (left.length === 0) return;
  findings.add({
    code: 'meter-left-out',
    severity: 'info',
    rows: [],
    message: `Rows of the meters ${left.slice(0, 5).join(', ')} were left out: they do not name black-and-white, color or total pages.`,
  });
}

interface Groups {
  readonly byFirst: ReadonlyMap<number, readonly number[]>;
  readonly nameOf: (row: number) => MeterName;
}

function meterReader(reader: RowReader, { byFirst, nameOf }: Groups): RowReader {
  const sourceOf = (meaning: ColumnMeaning) => counters.get(meaning)?.from.find(reader.has);
  /** Rows of a channel; its parts only where it has no row for the whole. */
  const rowsOf = (group: readonly number[], channel: Channel) => {
    const same = group.filter((row) => nameOf(row).channel === channel);
    const whole = same.filter((row) => !nameOf(row).isPart);
    return whole.length > 0 ? whole.slice(0, 1) : same;
  };
  return {
    ...reader,
    byMeter: true,
    has: (meaning) => reader.has(meaning) || sourceOf(meaning) !== undefined,
    number(meaning, row) {
      const counter = counters.get(meaning);
      if (counter === undefined) return reader.number(meaning, row);
      const source = sourceOf(meaning);
      const group = byFirst.get(row);
      if (source === undefined || group === undefined) return undefined;
      const found = rowsOf(group, counter.channel);
      const isRate = meaning.endsWith('Rate');
      let sum: Decimal | undefined;
      for (const at of isRate ? found.slice(0, 1) : found) {
        const value = reader.number(source, at);
        if (value !== undefined) sum = sum === undefined ? value : addDecimals(sum, value);
      }
      return sum;
    },
  };
}
