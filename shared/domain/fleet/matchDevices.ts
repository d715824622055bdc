import type { DeviceId } from '../ids';
import type { Device } from './device';
import type { Contradiction, DeviceKeys } from './deviceKeys';
import { agreeOnModel, contradictionsOf, keysOf } from './deviceKeys';
import { mergeDevice } from './mergeDevice';

/**
 * By what two records may be one device, strongest first. `row`: the same row of the same table. `id`: an id
 * that a person gave; ids made of row numbers say nothing between two tables.
 */
export type MatchReason =
  'serial' | 'mac' | 'asset' | 'row' | 'id' | 'ipAndModel' | 'nameAndModel' | 'similarSerial';

/** How far a pair can be trusted: `sure` needs no word of the user, the others do. */
export const confidences = ['sure', 'likely', 'doubtful'] as const;

/** How far a pair can be trusted. */
export type Confidence = (typeof confidences)[number];

/** A device of a new file and the device of the fleet that it may be. */
export interface DevicePair {
  readonly found: DeviceId;
  readonly known: DeviceId;
  readonly by: MatchReason;
  readonly confidence: Confidence;
  /** What the two say differently; absent where they agree. */
  readonly against?: readonly Contradiction[];
}

/** A device that answers at the address of another with another serial: it has most likely taken its place. */
export interface Replacement {
  readonly found: DeviceId;
  readonly known: DeviceId;
  readonly ip: string;
}

/** Which devices of a file are in the fleet already; each device stands in one pair at most. */
export interface FleetMatch {
  readonly pairs: readonly DevicePair[];
  readonly replaced: readonly Replacement[];
}

/** What is known of the file beside its devices. */
export interface MatchOptions {
  /** Whether the very same table was imported before, so that ids made of row numbers mean the same rows. */
  readonly isSameTable?: boolean;
}

/**
 * Pairs the devices of a new file with those of the fleet: sure pairs first, so that a doubtful one never
 * takes a device from them. Looks up by maps: 100,000 devices on each side take about a second.
 */
export function matchDevices(
  fleet: readonly Device[],
  found: readonly Device[],
  options: MatchOptions = {},
): FleetMatch {
  if (fleet.length === 0 || found.length === 0) return { pairs: [], replaced: [] };
  const matcher: Matcher = {
    known: keysOf(fleet),
    found: keysOf(found),
    takenKnown: new Set(),
    takenFound: new Set(),
    criteria: criteriaFor(options),
    isSameTable: options.isSameTable === true,
    indexes: new Map(),
  };
  const pairs = confidences.flatMap((confidence) =>
    matcher.criteria.flatMap((criterion) => pairsBy(matcher, criterion, confidence)),
  );
  return { pairs, replaced: replacementsOf(matcher) };
}

interface Criterion {
  readonly by: MatchReason;
  /** Devices with the same key are looked at; `''` is no key. */
  readonly key: (keys: DeviceKeys) => string;
  readonly judge: (
    found: DeviceKeys,
    known: DeviceKeys,
    against: readonly Contradiction[],
  ) => Confidence | null;
}

interface Matcher {
  readonly known: readonly DeviceKeys[];
  readonly found: readonly DeviceKeys[];
  /** Places in the lists. */
  readonly takenKnown: Set<number>;
  readonly takenFound: Set<number>;
  readonly criteria: readonly Criterion[];
  readonly isSameTable: boolean;
  readonly indexes: Map<Criterion, Index>;
}

interface Bucket {
  readonly at: number[];
  /** All before this place of `at` are taken. */
  from: number;
}

type Index = ReadonlyMap<string, Bucket | null>;

function says(against: readonly Contradiction[], ...what: readonly Contradiction['what'][]): boolean {
  return against.some((contradiction) => what.includes(contradiction.what));
}

const bySerial: Criterion = {
  by: 'serial',
  key: ({ serial }) => serial,
  // Short serials of numbers alone repeat between makers.
  judge: (_found, _known, against) => (says(against, 'model', 'make') ? 'likely' : 'sure'),
};

const byMac: Criterion = {
  by: 'mac',
  key: ({ mac }) => mac,
  judge(_found, _known, against) {
    // A board that was put into another device took its address along.
    if (says(against, 'serial')) return 'doubtful';
    return says(against, 'model', 'make') ? 'likely' : 'sure';
  },
};

const leastAssetSigns = 4;

const byAsset: Criterion = {
  by: 'asset',
  key: ({ asset }) => asset,
  judge(found, known, against) {
    if (says(against, 'serial', 'model', 'make')) return 'doubtful';
    // A running number of a list looks like an asset number and is none.
    const isWeak = found.asset.length < leastAssetSigns || agreeOnModel(found, known) !== 'same';
    return isWeak || says(against, 'mac') ? 'likely' : 'sure';
  },
};

const madeOfRow = /^row-\d+(?:-\d+)?$/;

const byId: Criterion = {
  by: 'id',
  key: ({ id }) => (madeOfRow.test(id) ? '' : id),
  judge: (_found, _known, against) =>
    says(against, 'serial', 'mac', 'asset', 'model', 'make') ? 'doubtful' : 'sure',
};

const byRow: Criterion = {
  by: 'row',
  key: ({ row }) => row,
  judge: () => 'sure',
};

/** Rows of one table that was imported twice, where no figure names the row. */
const byRowId: Criterion = {
  by: 'row',
  key: ({ id, model, name, ip }) => {
    const row = /^row-\d+/.exec(id)?.[0];
    return row === undefined ? '' : [row, model.joined, name, ip].join('\u0000');
  },
  judge: (found, known, against) =>
    says(against, 'serial', 'mac', 'asset') || (found.row !== '' && known.row !== '') ? null : 'sure',
};

/** Without a serial on both sides, an address or a name may be one device's, if the model agrees. */
function judgeByModel(
  found: DeviceKeys,
  known: DeviceKeys,
  against: readonly Contradiction[],
): Confidence | null {
  const model = agreeOnModel(found, known);
  if (model === 'different' || (found.serial !== '' && known.serial !== '')) return null;
  return model === 'unknown' || says(against, 'mac', 'asset', 'make') ? 'doubtful' : 'likely';
}

const byIp: Criterion = { by: 'ipAndModel', key: ({ ip }) => ip, judge: judgeByModel };

const byName: Criterion = {
  by: 'nameAndModel',
  key: ({ name }) => name,
  // Two devices of one model can share a queue's name, but not an address.
  judge(found, known, against) {
    const confidence = judgeByModel(found, known, against);
    return confidence === 'likely' && (says(against, 'place') || isAtOther(found, known))
      ? 'doubtful'
      : confidence;
  },
};

function isAtOther(found: DeviceKeys, known: DeviceKeys): boolean {
  return found.ip !== '' && known.ip !== '' && found.ip !== known.ip;
}

const bySimilarSerial: Criterion = {
  by: 'similarSerial',
  key: ({ likeSerial }) => likeSerial,
  judge: (_found, _known, against) => (says(against, 'model', 'make') ? null : 'doubtful'),
};

function criteriaFor({ isSameTable = false }: MatchOptions): readonly Criterion[] {
  const ofTable = isSameTable ? [byRowId] : [];
  return [byRow, bySerial, byMac, byAsset, ...ofTable, byId, byIp, byName, bySimilarSerial];
}

function pairsBy(matcher: Matcher, criterion: Criterion, confidence: Confidence): DevicePair[] {
  const index = indexOf(matcher, criterion);
  const pairs: DevicePair[] = [];
  if (index.size === 0) return pairs;
  for (const [at, found] of matcher.found.entries()) {
    if (matcher.takenFound.has(at)) continue;
    const key = criterion.key(found);
    const bucket = key === '' ? null : index.get(key);
    if (bucket === null || bucket === undefined) continue;
    const best = bestOf(matcher, { found, bucket, criterion, confidence });
    if (best === undefined) continue;
    matcher.takenFound.add(at);
    matcher.takenKnown.add(best.at);
    const { against, id } = best;
    const pair = { found: found.id, known: id, by: criterion.by, confidence };
    pairs.push(against.length === 0 ? pair : { ...pair, against });
  }
  return pairs;
}

/** The free devices of the fleet under each key that a free device of the file has; both only grow fewer. */
function indexOf(matcher: Matcher, criterion: Criterion): Index {
  const { known, found, takenKnown, takenFound, indexes } = matcher;
  const former = indexes.get(criterion);
  if (former !== undefined) return former;
  const index = new Map<string, Bucket | null>();
  indexes.set(criterion, index);
  for (const [at, keys] of found.entries()) {
    const text = takenFound.has(at) ? '' : criterion.key(keys);
    if (text !== '') index.set(text, null);
  }
  if (index.size === 0) return index;
  for (const [at, keys] of known.entries()) {
    const text = takenKnown.has(at) ? '' : criterion.key(keys);
    const bucket = text === '' ? undefined : index.get(text);
    if (bucket === null) index.set(text, { at: [at], from: 0 });
    else bucket?.at.push(at);
  }
  return index;
}

/** Files that give thousands of devices one name or address must not be compared each with each. */
const mostLooks = 32;
const mostSteps = 1000;

interface Choice {
  readonly at: number;
  readonly id: DeviceId;
  readonly against: readonly Contradiction[];
}

function bestOf(
  { known, takenKnown, isSameTable }: Matcher,
  request: {
    readonly found: DeviceKeys;
    readonly bucket: Bucket;
    readonly criterion: Criterion;
    readonly confidence: Confidence;
  },
): Choice | undefined {
  const { found, bucket, criterion, confidence } = request;
  while (bucket.from < bucket.at.length && takenKnown.has(bucket.at[bucket.from] ?? -1)) bucket.from++;
  let best: Choice | undefined;
  let [least, looks] = [Infinity, 0];
  const end = Math.min(bucket.at.length, bucket.from + mostSteps);
  for (let place = bucket.from; place < end && looks < mostLooks; place++) {
    const at = bucket.at[place] ?? -1;
    const keys = known[at];
    if (keys === undefined || takenKnown.has(at)) continue;
    looks++;
    const against = contradictionsOf(found, keys);
    if (criterion.judge(found, keys, against) !== confidence) continue;
    const weight = weightOf(found, keys, { against, isSameTable });
    if (weight >= least) continue;
    [best, least] = [{ at, id: keys.id, against }, weight];
  }
  return best;
}

/** Of several candidates the one that differs least; of a table's second import the one that has it all already. */
function weightOf(
  found: DeviceKeys,
  known: DeviceKeys,
  at: { readonly against: readonly Contradiction[]; readonly isSameTable: boolean },
): number {
  const addsToIt =
    at.isSameTable && mergeDevice(known.device, found.device, { isUpdate: false, kept: [] }) !== known.device;
  return (addsToIt ? 100 : 0) + 2 * at.against.length + (known.id === found.id ? 0 : 1);
}

/** Unpaired devices at the address of an unpaired device with another serial. */
function replacementsOf({ known, found, takenKnown, takenFound }: Matcher): readonly Replacement[] {
  const gone = new Map<string, DeviceKeys>();
  for (const [at, keys] of known.entries()) {
    if (takenKnown.has(at) || keys.ip === '' || keys.serial === '' || gone.has(keys.ip)) continue;
    gone.set(keys.ip, keys);
  }
  const replaced: Replacement[] = [];
  for (const [at, keys] of found.entries()) {
    const former = takenFound.has(at) || keys.ip === '' ? undefined : gone.get(keys.ip);
    if (former === undefined || keys.serial === '' || keys.serial === former.serial) continue;
    replaced.push({ found: keys.id, known: former.id, ip: keys.ip });
    gone.delete(keys.ip);
  }
  return replaced;
}
