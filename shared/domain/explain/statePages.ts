import type { Meter } from '../contract/contract';
import { meters } from '../contract/contract';
import { deviceLabel } from '../fleet/deviceLabel';
import type { MeterVolume, PageVolume } from '../fleet/pageVolume';
import type { DeviceId } from '../ids';
import { add, compareRates, isZero } from '../rate';
import type { LinesAt } from './linesAt';
import { pagesLabel, pagesStep } from './pageSteps';
import type { Step } from './step';
import { lateStep, sumOf } from './step';
import type { StateAt } from './totals';
import { linesAt } from './totals';

/** Makes the chains of pages a month of a state's devices. */
export interface PagesOf {
  readonly label: (id: DeviceId) => string;
  /** Pages of one meter; `month` absent: the last of the term. */
  readonly meter: (of: {
    readonly id: DeviceId;
    readonly meter: Meter;
    readonly volume: MeterVolume;
    readonly month?: number;
  }) => Step;
  /** Pages of both meters. */
  readonly both: (id: DeviceId, volume: PageVolume) => Step;
}

/** The pages of a state: today's, or an option's with what its fates, transfers and policies do. */
export function pagesOfState(at: StateAt): PagesOf {
  const { option, ...today } = linesAt(at);
  const lines: LinesAt = option === undefined ? today : { ...today, option };
  const labels = deviceLabels(at);
  const label = (id: DeviceId): string => labels.get(id) ?? id;
  const meter: PagesOf['meter'] = ({ id, meter: one, volume, month = at.comparison.termMonths }) => {
    const { pages, grade } = volume;
    const words = `${pagesLabel(one)} of ${label(id)}`;
    return lateStep({ label: () => words, unit: 'pages', value: pages, grade: grade ?? undefined }, () => {
      const found = pagesStep({ ...lines, month }, id, one);
      if (found !== undefined && compareRates(found.value, pages) === 0) return { ...found, label: words };
      const origin = { type: 'assumption', note: 'As far as its pages are known' } as const;
      return {
        label: words,
        unit: 'pages',
        value: pages,
        inputs: () => [],
        grade: grade ?? 'estimate',
        origin,
      };
    });
  };
  const both: PagesOf['both'] = (id, volume) => {
    const words = `Pages a month of ${label(id)}`;
    const value = add(volume.mono.pages, volume.colour.pages);
    return lateStep({ label: () => words, unit: 'pages', value }, () => {
      const own = meters.filter((one) => !isZero(volume[one].pages));
      // That nothing is printed is known of each meter.
      const parts = (own.length === 0 ? meters : own).map((one) =>
        meter({ id, meter: one, volume: volume[one] }),
      );
      return sumOf(words, 'pages', parts);
    });
  };
  return { label, meter, both };
}

/** What people call the devices of a state, by their ids. */
export function deviceLabels({ proposal, option }: StateAt): ReadonlyMap<DeviceId, string> {
  const devices = [...(option?.option.newDevices ?? []), ...proposal.devices];
  return new Map(devices.map((device) => [device.id, deviceLabel(device)]));
}
