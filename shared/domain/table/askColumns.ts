import type { Column } from './column';
import type { Decisions, ColumnUnit } from './decisions';
import type { Findings } from './findings';
import type { ColumnMeaning } from './meaning';
import { rateUnits } from './rateUnits';
import type { Sheet } from './table';
import { cellText } from './table';
import { isUnknownText } from './unknown';

interface Asked {
  readonly columns: readonly Column[];
  readonly findings: Findings;
  readonly sheet: Sheet;
  readonly kinds: { readonly data: readonly number[] };
}

/** Asks once about counters whose time nothing shows, and about each price per page whose unit nothing shows. */
export function askAboutColumns(asked: Asked): void {
  const open = asked.columns.filter(
    ({ assumed, meaning }) => assumed !== undefined && /(?:Average|Usage|Lifetime)$/.test(meaning),
  );
  for (const assumed of ['monthly', 'lifetime'] as const) {
    const columns = open.filter((column) => column.assumed === assumed);
    if (columns.length > 0) askWhichTime(asked, columns);
  }
  for (const column of asked.columns.filter(({ isUnitOpen }) => isUnitOpen === true))
    askWhichUnit(asked, column);
}

type Time = 'Average' | 'Lifetime' | 'Usage';

function withTime(columns: readonly Column[], time: Time): NonNullable<Decisions['meanings']> {
  return Object.fromEntries(
    columns.flatMap(({ index, meaning }): (readonly [number, ColumnMeaning])[] => {
      const channel = /^(?:mono|colour|total)(?=[A-Z])/.exec(meaning)?.[0];
      return channel === undefined ? [] : [[index, `${channel as 'mono' | 'colour' | 'total'}${time}`]];
    }),
  );
}

function unitsOf(columns: readonly Column[], unit: ColumnUnit): NonNullable<Decisions['units']> {
  return Object.fromEntries(columns.map(({ index }) => [index, unit]));
}

function askWhichTime(asked: Asked, columns: readonly Column[]): void {
  const isLifetime = columns[0]?.assumed === 'lifetime';
  const names = columns.map(({ header, index }) =>
    header === '' ? `column ${String(index + 1)}` : `"${header}"`,
  );
  const monthly = withTime(columns, 'Average');
  asked.findings.ask({
    code: isLifetime ? 'assumed-lifetime' : 'assumed-monthly',
    text: `Are the pages in ${listed(names)} those of one month, or all since the device was new?`,
    samples: samplesOf(asked, columns),
    answers: [
      { label: 'Pages a month', decides: { meanings: monthly, units: unitsOf(columns, { per: 'month' }) } },
      { label: 'Pages since the device was new', decides: { meanings: withTime(columns, 'Lifetime') } },
      { label: 'Pages a year', decides: { meanings: monthly, units: unitsOf(columns, { per: 'year' }) } },
      {
        label: 'Pages of the period that the file is for',
        decides: { meanings: withTime(columns, 'Usage') },
      },
    ],
    taken: isLifetime ? 1 : 0,
  });
}

function askWhichUnit(asked: Asked, column: Column): void {
  asked.findings.ask({
    code: 'rate-unit',
    text: `What are the prices in "${column.header}"? They are outside 0.0005 to 0.5 a page.`,
    samples: samplesOf(asked, [column]),
    answers: [
      ...rateUnits.map(({ words, unit }) => ({
        label: `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`,
        decides: { units: { [column.index]: unit } },
      })),
      {
        label: 'As written: money for a page',
        decides: { units: { [column.index]: { per: 'page', cents: false } } },
      },
    ],
    taken: null,
  });
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function samplesOf({ sheet, kinds }: Asked, columns: readonly Column[]): readonly string[] {
  const samples = new Set<string>();
  for (const row of kinds.data.slice(0, 200)) {
    for (const { index } of columns) {
      const text = cellText(sheet, row, index).trim();
      if (!isUnknownText(text) && samples.size < 5) samples.add(text);
    }
  }
  return [...samples];
}
