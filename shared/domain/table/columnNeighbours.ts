import type { ColumnDraft } from './columnDraft';
import type { CounterRole, HeaderReading } from './headerReading';

const pageRoles: ReadonlySet<CounterRole | undefined> = new Set<CounterRole>([
  ...(['average', 'usage', 'start', 'end', 'lifetime', 'volume', 'plain'] as const),
]);

/** "Of which color" counts as the total to its left does: a month's pages beside those of a month, readings beside readings. */
export function likeTheirTotals(drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  let total: HeaderReading | undefined;
  return drafts.map((draft) => {
    const { reading } = draft;
    if (reading?.isOfTotal !== true) {
      if (reading !== undefined && pageRoles.has(reading.role)) total = reading;
      return draft;
    }
    if (total === undefined || reading.role !== 'plain' || total.channel === reading.channel) return draft;
    const { part: _part, ...same } = total;
    const channel = reading.channel ?? 'colour';
    return {
      ...draft,
      reading: { ...same, channel, isOfTotal: true, reason: 'a part of the total beside it' },
    };
  });
}
