import type { Column } from './column';
import type { ColumnFigures } from './columnFigures';
import type { ColumnLook } from './columnLook';
import type { Channel, CounterPart, CounterRole, HeaderReading } from './headerReading';
import type { Windowed } from './settle';

/** What is known of a column before it is settled. */
export interface ColumnDraft {
  readonly index: number;
  readonly header: string;
  readonly plain: string;
  readonly reading: HeaderReading | undefined;
  readonly look: ColumnLook;
  /** The figures of the sampled rows, read when first asked for. */
  readonly figures: () => ColumnFigures;
}

/** A column while its meaning is weighed. */
export interface WeighedColumn extends Column {
  readonly draft: ColumnDraft;
  /** Whether the user chose the meaning, which nothing overrules. */
  readonly isChosen?: boolean;
  /** The window elsewhere in the file is taken to be that of this count. */
  readonly windowed?: Windowed;
}

const roleWords: readonly (readonly [string, Exclude<CounterRole, 'volume' | 'plain' | 'adjustment'>])[] = [
  ['Average', 'average'],
  ['Usage', 'usage'],
  ['Start', 'start'],
  ['End', 'end'],
  ['Lifetime', 'lifetime'],
  ['Rate', 'rate'],
  ['Cost', 'cost'],
];

/** What a settled counter or cost column counts, and of which pages; `undefined` for all other meanings. */
export function counterOf(
  column: Column,
): { readonly channel: Channel; readonly role: CounterRole } | undefined {
  const match = /^(mono|colourLevel|colour|total)(Average|Usage|Start|End|Lifetime|Rate|Cost)$/.exec(
    column.meaning,
  );
  if (match === null) return undefined;
  const role = roleWords.find(([word]) => word === match[2])?.[1];
  if (role === undefined) return undefined;
  return { channel: match[1] === 'colourLevel' ? 'level' : (match[1] as Channel), role };
}

/** Some of the pages of a column's channel, where its header says so. */
export function partOf(column: WeighedColumn): CounterPart | undefined {
  return column.draft.reading?.part;
}

/** The same column with another meaning and why; a chosen one stays. */
export function withMeaning(
  column: WeighedColumn,
  changes: Partial<Pick<Column, 'meaning' | 'score' | 'reason' | 'per' | 'cents'>>,
): WeighedColumn {
  return column.isChosen === true ? column : { ...column, ...changes };
}

/** Without the doubt whether pages are a month's or a lifetime's. */
export function withoutDoubt(column: WeighedColumn): WeighedColumn {
  const { assumed: _, windowed: _windowed, ...rest } = column;
  return rest;
}
