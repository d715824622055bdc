import type { Option } from './option';

/** What an option says twice of one thing, so that only one can hold: one sentence each. */
export function contradictions({
  id,
  fates = [],
  softChanges = [],
}: Pick<Option, 'id'> & Partial<Pick<Option, 'fates' | 'softChanges'>>): readonly string[] {
  const changed = softChanges.map(({ softCostId, phaseId }) => JSON.stringify([softCostId, phaseId ?? null]));
  return [
    ...doubled(fates.map(({ deviceId }) => deviceId)).map(
      (deviceId) => `Option ${id}: more than one fate is given to the device ${deviceId}; leave one.`,
    ),
    ...doubled(changed).map((key) => {
      const [softCostId] = JSON.parse(key) as [string];
      return `Option ${id}: it changes the soft cost ${softCostId} more than once from the same month on; leave one.`;
    }),
  ];
}

/** The texts of a list that stand in it more than once, each named once. */
export function doubled(texts: readonly string[]): readonly string[] {
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  for (const text of texts) (seen.has(text) ? twice : seen).add(text);
  return [...twice];
}
