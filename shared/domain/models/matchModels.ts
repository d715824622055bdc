import type { CostedDevice, DeviceKind } from '../fleet/device';
import type { ImportBook, ImportBooks, ImportModel } from './importBooks';
import type { ModelMatch } from './matchModel';
import { matchModel, sureScore } from './matchModel';

/** What a proposal needs of a model. */
export type ModelFact = 'kind' | 'speed' | 'recommendedMonthly' | 'price';

/** A model of a price book that a name of a fleet means or may mean. */
export interface BookMatch extends ModelMatch<ImportModel> {
  readonly book: ImportBook;
}

/** One make and model of a fleet with what the price books know of it. */
export interface FleetModel {
  readonly make: string | null;
  readonly model: string;
  /** Devices of it. */
  readonly count: number;
  /** Those of which the file says no kind. */
  readonly withoutKind: number;
  /**
   * The very name in an own book, then in the one that comes with the program; a sure match from a score of 0.9 in
   * an own book, then in the other; else the suggestion that is most alike; `null` without any.
   */
  readonly match: BookMatch | null;
  /** The sure match that knows the kind, where one does: the match itself, else one of a later book. */
  readonly kindFrom: BookMatch | null;
  /** What is missing for lack of a sure match, or in its book. */
  readonly missing: readonly ModelFact[];
}

/** Whether a match may be used without asking. */
export function isSure<M extends { readonly score: number }>(match: M | null): match is M {
  return match !== null && match.score >= sureScore;
}

type Modelled = Pick<CostedDevice, 'make' | 'model' | 'kind'>;

/** One entry for each make and model of a fleet, most devices first; devices without a model are in none. */
export function matchModels(devices: readonly Modelled[], books: ImportBooks): readonly FleetModel[] {
  const groups = new Map<string, { device: Modelled; count: number; withoutKind: number }>();
  for (const device of devices) {
    if (device.model === undefined || device.model === '') continue;
    const key = modelKey(device);
    const group = groups.get(key) ?? { device, count: 0, withoutKind: 0 };
    groups.set(key, group);
    group.count++;
    if (device.kind === 'unknown') group.withoutKind++;
  }
  return [...groups.values()]
    .map(({ device, count, withoutKind }): FleetModel => {
      const { match, kindFrom } = bestOf(matchesOf(device, books));
      const needsKind = withoutKind === count && kindFrom === null;
      const [make, model] = [device.make ?? null, device.model ?? ''];
      return { make, model, count, withoutKind, match, kindFrom, missing: missingOf(match, needsKind) };
    })
    .sort((a, b) => b.count - a.count);
}

function matchesOf({ make, model }: Modelled, { current }: ImportBooks): readonly BookMatch[] {
  return current.flatMap((book) => {
    const match = matchModel(make, model, book);
    return match === null ? [] : [{ ...match, book }];
  });
}

function bestOf(matches: readonly BookMatch[]): Pick<FleetModel, 'match' | 'kindFrom'> {
  // Sorting keeps the order of the books among equals, own ones first.
  const likest = [...matches].sort((a, b) => b.score - a.score);
  const sure = likest.filter(isSure);
  // A 3508i in an own book must not stand for the 3508ci that the program's book has by its very name.
  const inOrder = [...sure].sort((a, b) => tierOf(a) - tierOf(b));
  return {
    match: inOrder[0] ?? likest[0] ?? null,
    kindFrom: inOrder.find(({ model }) => model.kind !== 'unknown') ?? null,
  };
}

function tierOf({ score, book }: BookMatch): number {
  if (score === 1) return 0;
  return book.isOwn ? 1 : 2;
}

function missingOf(match: BookMatch | null, needsKind: boolean): readonly ModelFact[] {
  const known = isSure(match) ? match.model : undefined;
  const missing: ModelFact[] = needsKind ? ['kind'] : [];
  if (known?.pagesPerMinute === undefined) missing.push('speed');
  if (known?.recommendedMonthly === undefined) missing.push('recommendedMonthly');
  if (known?.price === undefined) missing.push('price');
  return missing;
}

function modelKey({ make, model }: Modelled): string {
  return `${make ?? ''}\u0000${model ?? ''}`.toLowerCase();
}

/** Devices with the kind that a price book surely says where the file says none; all others as they are. */
export function withKnownKinds<T extends Modelled>(
  devices: readonly T[],
  models: readonly FleetModel[],
): readonly T[] {
  const kinds = new Map<string, DeviceKind>();
  for (const { make, model, kindFrom } of models) {
    const key = modelKey(make === null ? { model, kind: 'unknown' } : { make, model, kind: 'unknown' });
    if (kindFrom !== null) kinds.set(key, kindFrom.model.kind);
  }
  return devices.map((device) => {
    const kind = device.kind === 'unknown' ? kinds.get(modelKey(device)) : undefined;
    return kind === undefined ? device : { ...device, kind };
  });
}
