import type { Meter } from '../contract/contract';
import { meters } from '../contract/contract';
import type { CostedDevice } from '../fleet/device';
import type { MeterVolume, PageVolume, VolumeMap } from '../fleet/pageVolume';
import { nothingPrinted } from '../fleet/pageVolume';
import type { DeviceId } from '../ids';
import type { Rate } from '../rate';
import { compareRates, divide, isNegative, isZero, multiply, rate, subtract, sum, zero } from '../rate';
import type { Figure, Grade } from '../sourced';
import { weakerGrade } from '../sourced';
import type { PrintPolicy } from './option';
import type { FlowProblem, PagesByMeter, Removal } from './pageFlow';

/** Shares of impressions on two-sided sheets that print policies raised. */
export type DuplexShares = ReadonlyMap<DeviceId, { readonly share: Rate; readonly grade: Grade }>;

/** What print policies leave of the pages that arrive. */
export interface AfterPolicies {
  readonly volumes: VolumeMap;
  readonly removed: readonly Removal[];
  readonly problems: readonly FlowProblem[];
}

/**
 * Takes away what print policies remove, each reckoned on the pages that arrived before any policy.
 * Devices of which no policy takes a page keep their volume object. What is left rests on the policy's
 * word, so its grade is no better.
 */
export function applyPolicies(policies: readonly PrintPolicy[], arrived: VolumeMap): AfterPolicies {
  const removals = policies
    .filter(({ removes }) => removes.type !== 'duplex')
    .map((policy) => ({ policy, byDevice: removalOf(policy, arrived) }));
  if (removals.length === 0) return { volumes: arrived, removed: [], problems: [] };
  const after = new Map(arrived);
  const removed: Removal[] = [];
  const problems: FlowProblem[] = [];
  for (const { policy, byDevice } of removals) {
    for (const [deviceId, pages] of byDevice) {
      const volume = less(after.get(deviceId) ?? nothingPrinted, pages, policy.removes.grade);
      after.set(deviceId, volume);
      if (meters.some((meter) => isNegative(volume[meter].pages) && compareRates(pages[meter], zero) > 0)) {
        problems.push({ code: 'policy-too-large', deviceId, policy: policy.name });
      }
    }
    const of = (meter: Meter): Rate => sum([...byDevice.values()].map((pages) => pages[meter]));
    removed.push({
      policyId: policy.id,
      name: policy.name,
      pages: { mono: of('mono'), colour: of('colour') },
    });
  }
  return { volumes: after, removed, problems };
}

/** The devices of a policy that are present. */
function targetsOf(policy: PrintPolicy, arrived: ReadonlyMap<DeviceId, unknown>): readonly DeviceId[] {
  return policy.at === 'all' ? [...arrived.keys()] : [...new Set(policy.at)].filter((id) => arrived.has(id));
}

/** What a policy takes away at each device, where it takes anything; negative pages are added there. */
function removalOf(policy: PrintPolicy, arrived: VolumeMap): ReadonlyMap<DeviceId, PagesByMeter> {
  const targets = targetsOf(policy, arrived);
  const pagesOf = (id: DeviceId, meter: Meter): Rate => arrived.get(id)?.[meter].pages ?? zero;
  const taken = takenBy(policy, targets, pagesOf);
  const byDevice = new Map<DeviceId, PagesByMeter>();
  for (const id of targets) {
    const pages = taken(id);
    if (!isZero(pages.mono) || !isZero(pages.colour)) byDevice.set(id, pages);
  }
  return byDevice;
}

function takenBy(
  { removes }: PrintPolicy,
  targets: readonly DeviceId[],
  pagesOf: (id: DeviceId, meter: Meter) => Rate,
): (id: DeviceId) => PagesByMeter {
  switch (removes.type) {
    case 'duplex':
      return () => ({ mono: zero, colour: zero });
    case 'share': {
      const share = { mono: rate(removes.mono), colour: rate(removes.colour) };
      return (id) => ({
        mono: multiply(pagesOf(id, 'mono'), share.mono),
        colour: multiply(pagesOf(id, 'colour'), share.colour),
      });
    }
    case 'colourToMono': {
      const share = rate(removes.share);
      return (id) => {
        const colour = multiply(pagesOf(id, 'colour'), share);
        return { mono: subtract(zero, colour), colour };
      };
    }
    case 'pages': {
      const amount = { mono: rate(removes.mono), colour: rate(removes.colour) };
      if (targets.length === 1) return () => amount;
      const total = (meter: Meter): Rate => sum(targets.map((id) => pagesOf(id, meter)));
      const totals = { mono: total('mono'), colour: total('colour') };
      const part = (id: DeviceId, meter: Meter): Rate =>
        isZero(totals[meter]) ? zero : divide(multiply(amount[meter], pagesOf(id, meter)), totals[meter]);
      return (id) => ({ mono: part(id, 'mono'), colour: part(id, 'colour') });
    }
  }
}

function less(before: PageVolume, pages: PagesByMeter, grade: Grade): PageVolume {
  const of = (meter: Meter): MeterVolume => {
    const volume = before[meter];
    if (isZero(pages[meter])) return volume;
    return {
      ...volume,
      pages: subtract(volume.pages, pages[meter]),
      grade: volume.grade === null ? grade : weakerGrade(volume.grade, grade),
    };
  };
  return { mono: of('mono'), colour: of('colour') };
}

/**
 * The devices whose share of impressions on two-sided sheets a duplex policy raises: to the policy's
 * share where their own (else the `usual` one) is less or unknown; of several policies the largest.
 */
export function duplexShares(
  policies: readonly PrintPolicy[],
  present: readonly CostedDevice[],
  usual: Figure | undefined,
): DuplexShares {
  const raised = new Map<DeviceId, { readonly share: Rate; readonly grade: Grade }>();
  const duplex = policies.filter(({ removes }) => removes.type === 'duplex');
  if (duplex.length === 0) return raised;
  const byId = new Map(present.map((device) => [device.id, device]));
  for (const policy of duplex) {
    if (policy.removes.type !== 'duplex') continue;
    const share = rate(policy.removes.share);
    for (const id of targetsOf(policy, byId)) {
      const own = byId.get(id)?.duplexShare ?? usual;
      const before = raised.get(id)?.share ?? (own === undefined ? undefined : rate(own.value));
      if (before === undefined || compareRates(share, before) > 0) {
        raised.set(id, { share, grade: policy.removes.grade });
      }
    }
  }
  return raised;
}
