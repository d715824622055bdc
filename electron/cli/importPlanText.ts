import type { ImportPlan } from '../../shared/domain/fleet/planImport';

const mostLines = 20;

/** What an import did to a fleet that had devices already, for machines. */
export function planJson({ pairs, comparison }: ImportPlan): object {
  const { added, absent, changed, met } = comparison;
  const joined = new Set(met.map(({ found }) => found));
  return {
    met: met.length,
    added: added.length,
    changed: changed.length,
    absent: absent.length,
    toConfirm: pairs
      .filter(({ found }) => !joined.has(found))
      .map(({ found, known, by, confidence }) => ({ found, device: known, by, confidence })),
  };
}

/** The same for a person at a terminal; nothing where the fleet was empty before. */
export function planText(plan: ImportPlan): string {
  const { met, added, changed, absent } = plan.comparison;
  if (met.length === 0 && plan.pairs.length === 0) return '';
  const joined = new Set(met.map(({ found }) => found));
  const open = plan.pairs.filter(({ found }) => !joined.has(found));
  const lines = open
    .slice(0, mostLines)
    .map(({ found, known, by, confidence }) => `  ${found} may be ${known} (${confidence}, by ${by})`);
  const counts = `${String(met.length)} devices were met again, ${String(added.length)} are new, ${String(changed.length)} changed, ${String(absent.length)} of the fleet are not in the file.`;
  const more = open.length > mostLines ? [`  and ${String(open.length - mostLines)} more`] : [];
  return [
    '',
    counts,
    ...(open.length === 0
      ? []
      : ['Not merged, since nobody confirmed it (the window asks):', ...lines, ...more]),
    '',
  ].join('\n');
}
