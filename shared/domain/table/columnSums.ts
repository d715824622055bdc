import type { WeighedColumn } from './columnDraft';
import { counterOf, withMeaning, withoutDoubt } from './columnDraft';
import { shareOfRows } from './columnFigures';
import type { Channel, CounterRole } from './headerReading';
import { asRole } from './odometer';
import type { Settlable } from './settle';

const pageRoles: ReadonlySet<CounterRole> = new Set<CounterRole>([
  'average',
  'usage',
  'start',
  'end',
  'lifetime',
]);
const mostRows = 0.9;

interface Counter {
  readonly column: WeighedColumn;
  readonly channel: Channel;
  readonly role: CounterRole;
}

/**
 * Row by row, mono plus colour is the total of the same reading: where that holds, the three have one role, and
 * the columns whose header says it lend it to those whose header does not.
 */
export function settleBySums(columns: readonly WeighedColumn[]): readonly WeighedColumn[] {
  const counters = columns.flatMap((column): readonly Counter[] => {
    const counter = counterOf(column);
    const isPages = counter !== undefined && pageRoles.has(counter.role) && column.period === undefined;
    return isPages && column.draft.look.known > 0 ? [{ column, ...counter }] : [];
  });
  const of = (channel: Channel) => counters.filter((counter) => counter.channel === channel);
  const settled = new Map<WeighedColumn, WeighedColumn>();
  const threes = of('total').flatMap((total) =>
    of('mono').flatMap((mono) => of('colour').map((colour) => [mono, colour, total])),
  );
  for (const three of threes) if (isOpenSum(three)) settleThree(three, settled);
  return columns.map((column) => settled.get(column) ?? column);
}

function isOpenSum(three: readonly Counter[]): boolean {
  const isOpen = three.some(({ column }) => column.assumed !== undefined);
  return isOpen && new Set(three.map(({ role }) => role)).size > 1 && addUp(three);
}

function settleThree(three: readonly Counter[], settled: Map<WeighedColumn, WeighedColumn>): void {
  const told = three.find(({ column }) => column.assumed === undefined);
  const taken = told ?? three.find(({ role }) => role === 'lifetime');
  if (taken === undefined) return;
  for (const { column } of three) {
    if (column.assumed === undefined || column.isChosen === true) continue;
    const reason = 'mono and color add up to the total';
    const same = { ...asRole(column, taken.role as Settlable), reason };
    settled.set(column, told === undefined ? { ...same, assumed: 'lifetime' } : withoutDoubt(same));
  }
}

function addUp(three: readonly Counter[]): boolean {
  const figures = three.map(({ column }) => column.draft.figures());
  const holds = ([mono = 0, colour = 0, total = -1]: readonly number[]) => mono + colour === total;
  return shareOfRows(figures, { holds, least: 2 }) >= mostRows;
}

const units = [
  { factor: 1, unit: {} },
  { factor: 0.01, unit: { cents: true } },
  { factor: 0.001, unit: { per: 'thousand' as const } },
  { factor: 0.000_01, unit: { cents: true, per: 'thousand' as const } },
] as const;

/**
 * Row by row, an amount is a rate times pages: where that holds, it tells the unit of the rate, that the pages are
 * those that are paid and no odometer, and which meter an amount or a rate without a meter belongs to.
 */
export function settleByAmounts(columns: readonly WeighedColumn[]): readonly WeighedColumn[] {
  const withRole = (wanted: readonly CounterRole[]) =>
    columns.filter(
      (column) => wanted.includes(counterOf(column)?.role ?? 'plain') && column.draft.look.known > 0,
    );
  const [rates, amounts] = [withRole(['rate']), withRole(['cost'])];
  const pages = withRole(['average', 'usage', 'lifetime']);
  if (rates.length * amounts.length === 0 || rates.length * amounts.length * pages.length > 400)
    return columns;
  const settled = new Map<WeighedColumn, WeighedColumn>();
  const now = (column: WeighedColumn) => settled.get(column) ?? column;
  const pairs = amounts.flatMap((amount) => rates.map((rate) => ({ amount, rate })));
  for (const { amount, rate } of pairs) {
    for (const paid of pages) {
      const found = units.find(({ factor }) => isProduct(amount, rate, { paid, factor }));
      if (found === undefined) continue;
      const channel = counterOf(paid)?.channel ?? 'total';
      settled.set(rate, withRateOf(now(rate), { channel, unit: found.unit, all: rates }));
      settled.set(amount, withAmountOf(now(amount), channel, amounts));
      if (paid.assumed !== undefined && paid.isChosen !== true) settled.set(paid, asPaid(paid));
    }
  }
  return columns.map(now);
}

function asPaid(column: WeighedColumn): WeighedColumn {
  const paid = counterOf(column)?.role === 'lifetime' ? asRole(column, 'average') : column;
  return { ...withoutDoubt(paid), reason: 'the amount is the rate times these pages' };
}

function withRateOf(
  column: WeighedColumn,
  to: {
    readonly channel: Channel;
    readonly unit: { readonly cents?: boolean; readonly per?: 'thousand' };
    readonly all: readonly WeighedColumn[];
  },
): WeighedColumn {
  const saysMeter = column.draft.reading?.channel !== 'total' || to.all.length === 1;
  const meaning = !saysMeter && to.channel === 'colour' ? 'colourRate' : column.meaning;
  const saysUnit = column.cents === true || column.per === 'thousand';
  return withMeaning(column, {
    ...{ meaning, reason: 'the amount is this rate times the pages' },
    ...(saysUnit ? {} : to.unit),
  });
}

function withAmountOf(column: WeighedColumn, channel: Channel, all: readonly WeighedColumn[]): WeighedColumn {
  const rivals = all.filter((other) => other.meaning === 'totalCost').length;
  if (column.meaning !== 'totalCost' || rivals < 2 || (channel !== 'mono' && channel !== 'colour'))
    return column;
  return withMeaning(column, {
    meaning: channel === 'mono' ? 'monoCost' : 'colourCost',
    reason: 'it is the rate times the pages of this meter',
  });
}

function isProduct(
  amount: WeighedColumn,
  rate: WeighedColumn,
  by: { readonly paid: WeighedColumn; readonly factor: number },
): boolean {
  // Nothing times anything proves nothing.
  const figures = [amount, rate, by.paid].map((column) =>
    column.draft.figures().map((figure) => (figure === 0 ? undefined : figure)),
  );
  const holds = ([money = 0, price = 0, pages = 0]: readonly number[]) =>
    Math.abs(money - price * pages * by.factor) <= Math.max(0.011, Math.abs(money) * 0.001);
  return shareOfRows(figures, { holds, least: 2 }) >= mostRows;
}
