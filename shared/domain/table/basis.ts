import type { ColumnMeaning } from './meaning';
import type { RowReader } from './rowReader';

/** How a file states volume: a rate, pages within a window, two readings, an odometer, or not at all. */
export type VolumeBasis = 'average' | 'usage' | 'meters' | 'lifetime' | 'none';

const meaningsOf: Readonly<Record<Exclude<VolumeBasis, 'none' | 'meters'>, readonly ColumnMeaning[]>> = {
  average: ['monoAverage', 'colourAverage', 'totalAverage'],
  usage: ['monoUsage', 'colourUsage', 'totalUsage', 'colourLevelUsage'],
  lifetime: ['monoLifetime', 'colourLifetime', 'totalLifetime'],
};

/**
 * Decides the basis of a file: a stated average before usage, usage before meter readings, two readings
 * before one. One reading is an odometer, from which no volume is made.
 */
export function decideBasis(reader: RowReader, rows: readonly number[]): VolumeBasis {
  const says = (meanings: readonly ColumnMeaning[]) =>
    reader.columns.some(
      (column) =>
        meanings.includes(column.meaning) &&
        rows.some((row) => reader.plainNumber(column, row) !== undefined),
    );
  if (says(meaningsOf.average)) return 'average';
  if (says(meaningsOf.usage)) return 'usage';
  const [start, end] = [says(ends('Start')), says(ends('End'))];
  if (start && end) return 'meters';
  return says(meaningsOf.lifetime) || start || end ? 'lifetime' : 'none';
}

function ends(side: 'Start' | 'End'): readonly ColumnMeaning[] {
  return [`mono${side}`, `colour${side}`, `total${side}`, `colourLevel${side}`];
}
