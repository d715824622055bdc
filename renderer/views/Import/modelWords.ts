import type { Correction } from '../../../shared/domain/table/decisions';
import type { ShownColumn, ShownModel } from '../../../shared/ipc/contract';

type Match = NonNullable<ShownModel['match']>;

interface Matched {
  readonly match: Pick<Match, 'score' | 'isSure'> | null;
}

/** Whether a price book has a model that may be meant. */
export function isSuggestion({ match }: Matched): boolean {
  return match !== null && !match.isSure;
}

/** How well a match fits, in words. */
export function scoreWords({ match }: Matched): string {
  if (match === null) return 'Nothing like it';
  if (match.score >= 0.995) return 'Same name';
  if (match.isSure) return 'Written otherwise';
  return match.score >= 0.75 ? 'Much alike' : 'Somewhat alike';
}

const facts: Readonly<Record<ShownModel['missing'][number], string>> = {
  kind: 'kind',
  speed: 'speed',
  recommendedMonthly: 'recommended volume',
  price: 'price',
};

/** What is not known of a model; a dash where nothing is missing. */
export function missingWords({ missing }: Pick<ShownModel, 'missing'>): string {
  return missing.length === 0 ? '—' : missing.map((fact) => facts[fact]).join(', ');
}

/** Make and model as one name. */
export function modelName({ make, model }: { readonly make: string | null; readonly model: string }): string {
  return make === null || make === '' ? model : `${make} ${model}`;
}

/** A price book and its version, or in words the one that comes with the program. */
export function bookName({ name, version, isOwn }: Match['book']): string {
  return isOwn ? `${name} ${version}` : 'With the program';
}

/** Cells of models that were replaced by one text. */
export interface Replaced {
  readonly text: string;
  readonly column: number;
  readonly rows: readonly number[];
}

/** The models that the user put into cells, each with its rows. */
export function replacedModels(
  corrections: readonly Correction[],
  columns: readonly Pick<ShownColumn, 'index' | 'meaning'>[],
): readonly Replaced[] {
  const ofModels = new Set(
    columns
      .filter(({ meaning }) => meaning === 'model' || meaning === 'makeAndModel')
      .map(({ index }) => index),
  );
  const groups = new Map<string, { text: string; column: number; rows: number[] }>();
  for (const { row, column, text } of corrections) {
    if (!ofModels.has(column)) continue;
    const key = `${String(column)} ${text}`;
    const group = groups.get(key) ?? { text, column, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}
