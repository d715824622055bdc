import type { Meter } from '../contract/contract';
import type { Device } from '../fleet/device';
import { daysBetween } from '../calendar';
import type { VolumeMap } from '../fleet/pageVolume';
import { isMonoOnly, volumeOf } from '../fleet/pageVolume';
import { daysPerMonth } from '../fleet/volume';
import type { Option } from '../future/option';
import type { DeviceId } from '../ids';
import type { Proposal } from '../proposal/proposal';
import type { Rate } from '../rate';
import { compareRates, isZero, subtract, whole, zero } from '../rate';
import { deviceLabel } from '../fleet/deviceLabel';
import type { SourcesById } from './ends';
import { valueStep } from './ends';
import type { PageStream } from './pageStreams';
import { streamsIn } from './pageStreams';
import type { Step } from './step';
import { countedStep, differenceOf, productOf, quotientOf, ruleStep, sumOf } from './step';

const meterWords = { mono: 'mono', colour: 'color' } as const;

/** Pages of which meter, as a label. */
export function pagesLabel(meter: Meter): string {
  return meter === 'mono' ? 'Mono pages a month' : 'Color pages a month';
}

/** Pages a month of a device of today, down to the readings (domain.md 5.2); `undefined` where they are unknown. */
function todaysPages(device: Device, meter: Meter, sources: SourcesById): Step | undefined {
  const { volume } = device;
  const known = volumeOf(device)[meter];
  if (volume === undefined || !known.isComplete) return undefined;
  const label = `${pagesLabel(meter)} of ${deviceLabel(device)}`;
  const exact = (text: string, value: string): Step =>
    valueStep(text, 'pages', { value, provenance: volume, sources });
  const whose = `${meterWords[meter]}, ${deviceLabel(device)}`;
  const counted = countedPages(device, meter, {
    ...{ label, exact },
    count: (text, value) => exact(`${text}, ${whose}`, value),
  });
  return (
    counted ??
    countedStep(label, 'pages', { value: known.pages, text: 'A mono device prints no color pages' })
  );
}

interface Counting {
  readonly label: string;
  /** A count under the label given. */
  readonly exact: (text: string, value: string) => Step;
  /** A count of the device, which its label names. */
  readonly count: (text: string, value: string) => Step;
}

function countedPages({ volume, ...device }: Device, meter: Meter, of: Counting): Step | undefined {
  switch (volume?.basis) {
    case 'average': {
      const value = volume[meter];
      return value === null ? undefined : of.exact(of.label, value);
    }
    case 'usage': {
      const value = volume[meter];
      if (value === null) return undefined;
      return overDays(of.count('Pages counted', value), volume.days, {
        ...of,
        window: 'The window of the count',
      });
    }
    case 'meters': {
      const [start, end] = [volume.start[meter], volume.end[meter]];
      if (start === null || end === null) return undefined;
      const printed = differenceOf('Pages between the readings', 'pages', [
        of.count(`Reading of ${volume.end.on}`, end),
        of.count(`Reading of ${volume.start.on}`, start),
      ]);
      const window = `From ${volume.start.on} to ${volume.end.on}`;
      return overDays(printed, daysBetween(volume.start.on, volume.end.on), { ...of, window });
    }
    case 'lifetime': {
      const value = volume[meter] ?? (meter === 'mono' && isMonoOnly(device) ? volume.total : null);
      if (value === null || device.installedOn === undefined || volume.on === undefined) return undefined;
      const window = `From ${device.installedOn} to ${volume.on}`;
      const pages = of.count('Pages since installation', value);
      return overDays(pages, daysBetween(device.installedOn, volume.on), { ...of, window });
    }
    default:
      return undefined;
  }
}

/** Pages of a window of days, brought to an average month. */
function overDays(
  pages: Step,
  days: number,
  { label, window }: { readonly label: string; readonly window: string },
): Step {
  const monthly = ruleStep('Days of an average month', 'days', {
    value: daysPerMonth,
    text: '365.25 days ÷ 12 months',
  });
  return quotientOf(label, 'pages', [
    productOf('Pages × days of an average month', 'pages', [pages, monthly]),
    countedStep('Days of the window', 'days', { value: whole(days), text: window }),
  ]);
}

/** What pages are traced in: today's fleet, or an option in a month. */
export interface PagesAt {
  readonly proposal: Proposal;
  readonly volumes: VolumeMap;
  readonly sources: SourcesById;
  readonly option?: Option;
  readonly month: number;
}

/** Pages a month of a device in some month: its own today, or those that come to it in the option less what policies remove. */
export function pagesStep(at: PagesAt, deviceId: DeviceId, meter: Meter): Step | undefined {
  const { option } = at;
  if (option === undefined) {
    const own = at.proposal.devices.find(({ id }) => id === deviceId);
    return own === undefined ? undefined : todaysPages(own, meter, at.sources);
  }
  const { plan, to, after: volumes } = streamsIn({ ...at, option });
  const arrived = arrivals(to.get(deviceId) ?? [], { deviceId, meter, sources: at.sources });
  const label = `${pagesLabel(meter)} once the pages of others came`;
  const before = arrived.length === 0 ? undefined : sumOf(label, 'pages', arrived);
  const after = volumes.get(deviceId)?.[meter].pages ?? zero;
  const had = before?.value ?? zero;
  const removed = subtract(had, after);
  if (isZero(removed)) return before;
  const policies = option.policies.filter((policy) => plan.monthOf(policy) <= at.month);
  const policy: Step = {
    label: `Pages that ${policies.map(({ name }) => `"${name}"`).join(', ')} remove`,
    unit: 'pages',
    value: removed,
    inputs: () => [],
    grade: policies[0]?.removes.grade ?? 'estimate',
    origin: {
      type: 'assumption',
      note: policies
        .map(({ name, promisedBy }) =>
          promisedBy === undefined ? name : `${name}, promised by ${promisedBy}`,
        )
        .join('; '),
    },
  };
  const nothing = countedStep(label, 'pages', { value: zero, text: 'No pages came to it' });
  return differenceOf(`${pagesLabel(meter)} after print policies`, 'pages', [before ?? nothing, policy]);
}

/** Each stream of pages to the device: its own, and those that fates, rules and transfers send it. */
function arrivals(
  streams: readonly PageStream[],
  of: { readonly deviceId: DeviceId; readonly meter: Meter; readonly sources: SourcesById },
): readonly Step[] {
  const { deviceId, meter, sources } = of;
  return streams.flatMap(({ from, pages: both }): readonly Step[] => {
    const pages = both[meter];
    if (isZero(pages)) return [];
    const whole = todaysPages(from, meter, sources);
    if (whole !== undefined && compareRates(whole.value, pages) === 0) return [whole];
    return [partOf(from, { whole, pages, meter, isOwn: from.id === deviceId })];
  });
}

function partOf(
  device: Device,
  of: {
    readonly whole: Step | undefined;
    readonly pages: Rate;
    readonly meter: Meter;
    readonly isOwn: boolean;
  },
): Step {
  const { whole, pages } = of;
  const label = of.isOwn
    ? `Pages that stay at ${deviceLabel(device)}`
    : `Pages that come from ${deviceLabel(device)}`;
  if (whole === undefined || isZero(whole.value)) {
    return {
      label,
      unit: 'pages',
      value: pages,
      inputs: () => [],
      grade: 'estimate',
      origin: { type: 'assumption', note: 'Page transfer of the option' },
    };
  }
  const moved: Step = {
    label: of.isOwn
      ? 'Pages that go to other devices'
      : `Its ${meterWords[of.meter]} pages that go elsewhere`,
    unit: 'pages',
    value: subtract(whole.value, pages),
    inputs: () => [],
    grade: 'estimate',
    origin: { type: 'assumption', note: 'Fates, page rules and page transfers of the option' },
  };
  return differenceOf(label, 'pages', [whole, moved]);
}
