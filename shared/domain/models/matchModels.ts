import type { CostedDevice, DeviceKind } from '../fleet/device';
import type { ModelMatch } from './matchModel';
import { matchModel, sureScore } from './matchModel';
import type { PriceBook, PriceBookModel } from './priceBook';

/** What a proposal needs of a model. */
export type ModelFact = 'kind' | 'speed' | 'recommendedMonthly' | 'price';

/** One make and model of a fleet with what the price book knows of it. */
export interface FleetModel {
  readonly make: string | null;
  readonly model: string;
  /** Devices of it. */
  readonly count: number;
  /** A sure match from a score of 0.9, else a suggestion; `null` without either. */
  readonly match: ModelMatch | null;
  /** What is missing for lack of a sure match, or in the book itself. */
  readonly missing: readonly ModelFact[];
}

/** Whether a match may be used without asking. */
export function isSure(match: ModelMatch | null): match is ModelMatch {
  return match !== null && match.score >= sureScore;
}

type Modelled = Pick<CostedDevice, 'make' | 'model' | 'kind'>;

/** One entry for each make and model of a fleet, most devices first; devices without a model are in none. */
export function matchModels(devices: readonly Modelled[], book: PriceBook): readonly FleetModel[] {
  const groups = new Map<string, { device: Modelled; count: number; kind: DeviceKind }>();
  for (const device of devices) {
    if (device.model === undefined || device.model === '') continue;
    const key = modelKey(device);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { device, count: 1, kind: device.kind });
    else {
      group.count++;
      if (group.kind === 'unknown') group.kind = device.kind;
    }
  }
  return [...groups.values()]
    .map(({ device, count, kind }): FleetModel => {
      const match = matchModel(device.make, device.model, book);
      const known = isSure(match) ? match.model : undefined;
      const make = device.make ?? null;
      return { make, model: device.model ?? '', count, match, missing: missingOf(known, kind) };
    })
    .sort((a, b) => b.count - a.count);
}

function missingOf(known: PriceBookModel | undefined, kind: DeviceKind): readonly ModelFact[] {
  const missing: ModelFact[] = [];
  if (kind === 'unknown' && (known === undefined || known.kind === 'unknown')) missing.push('kind');
  if (known?.pagesPerMinute === undefined) missing.push('speed');
  if (known?.recommendedMonthly === undefined) missing.push('recommendedMonthly');
  if (known?.price === undefined) missing.push('price');
  return missing;
}

function modelKey({ make, model }: Modelled): string {
  return `${make ?? ''}\u0000${model ?? ''}`.toLowerCase();
}

/** Devices with the kind of a sure match where the file says none; all others as they are. */
export function withKnownKinds<T extends Modelled>(
  devices: readonly T[],
  models: readonly FleetModel[],
): readonly T[] {
  const kinds = new Map<string, DeviceKind>();
  for (const { make, model, match } of models) {
    const key = modelKey(make === null ? { model, kind: 'unknown' } : { make, model, kind: 'unknown' });
    if (isSure(match)) kinds.set(key, match.model.kind);
  }
  return devices.map((device) => {
    const kind = device.kind === 'unknown' ? kinds.get(modelKey(device)) : undefined;
    return kind === undefined ? device : { ...device, kind };
  });
}
