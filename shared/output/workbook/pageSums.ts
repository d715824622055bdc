import type { Meter } from '../../domain/contract/contract';
import { meters } from '../../domain/contract/contract';
import type { LinesAt } from '../../domain/explain/linesAt';
import { pagesOf } from '../../domain/explain/linesAt';
import { pagesLabel } from '../../domain/explain/pageSteps';
import type { RatioAt } from '../../domain/explain/ratioBasis';
import type { Step } from '../../domain/explain/step';
import { countedStep, lateSum, productOf, sumOf } from '../../domain/explain/step';
import { linesAt } from '../../domain/explain/totals';
import type { MeterVolume, VolumeMap } from '../../domain/fleet/pageVolume';
import type { DeviceId } from '../../domain/ids';
import { compareRates, isZero, sum, whole } from '../../domain/rate';
import { volumeIn } from '../../domain/ratios/countedState';

/** The pages of a state's devices, added up in one step for all devices that share a factor. */
export interface PageSums {
  /** Pages a month at the end of the term, of some devices and meters. */
  readonly ofDevices: (label: string, ids: readonly DeviceId[], counted?: readonly Meter[]) => Step;
  /** Pages over the term: each stretch in which nothing changes, times its months. */
  readonly ofTerm: (ids: ReadonlySet<DeviceId>, counted: readonly Meter[]) => Step;
}

/** The page sums of a state; `without` gives another flow of pages, traced with lines of its own. */
export function pageSums(
  at: RatioAt,
  without?: { readonly volumes: VolumeMap; readonly lines: LinesAt },
): PageSums {
  const lines = without?.lines ?? linesAt(at);
  const volumes = without?.volumes ?? at.state.volumes;
  const last = at.comparison.termMonths;
  const made = new Map<string, Step>();
  /** One meter's pages in a month, made once for all ratios that ask for the same devices. */
  const ofMeter = (
    of: { readonly ids: readonly DeviceId[]; readonly meter: Meter; readonly month: number },
    held: VolumeMap,
  ): readonly Step[] => {
    const { ids, meter, month } = of;
    const key = [meter, month, ...ids].join(' ');
    const known = made.get(key);
    if (known !== undefined) return isZero(known.value) ? [] : [known];
    const printing = ids
      .map((deviceId) => ({ deviceId, volume: volumeIn({ volumes: held }, deviceId)[meter] }))
      .filter(({ volume }) => !isZero(volume.pages));
    const found = (): readonly Step[] =>
      printing.map(({ deviceId, volume }) => pagesStep(volume, { deviceId, meter, month }, lines));
    const label = `${pagesLabel(meter)}, added up`;
    const step =
      printing.length === 1
        ? sumOf(label, 'pages', found())
        : lateSum(label, 'pages', { value: sum(printing.map(({ volume }) => volume.pages)), inputs: found });
    made.set(key, step);
    return isZero(step.value) ? [] : [step];
  };
  return {
    ofDevices: (label, ids, counted = meters) => {
      const sums = counted.flatMap((meter) => ofMeter({ ids, meter, month: last }, volumes));
      return sumOf(label, 'pages', sums);
    },
    ofTerm: (ids, counted) => {
      const stretches = at.state.cost.timeline.stages.flatMap(({ from, to, volumes: held }) => {
        const present = [...held.keys()].filter((id) => ids.has(id));
        const pages = counted.flatMap((meter) => ofMeter({ ids: present, meter, month: from }, held));
        if (pages.length === 0) return [];
        const months = countedStep('Months', 'months', {
          value: whole(to - from + 1),
          text: `Months ${String(from)} to ${String(to)} of the term`,
        });
        const all = sumOf('Pages a month, added up', 'pages', pages);
        return [productOf('Pages a month × months', 'pages', [all, months])];
      });
      return sumOf('Pages of the term', 'pages', stretches);
    },
  };
}

/** Pages as the costs trace them; where they cannot be traced so far, the known number with its grade. */
function pagesStep(
  { pages, grade }: MeterVolume,
  of: { readonly deviceId: DeviceId; readonly meter: Meter; readonly month: number },
  lines: LinesAt,
): Step {
  const found = pagesOf(of, lines);
  if (found !== undefined && compareRates(found.value, pages) === 0) return found;
  return {
    label: pagesLabel(of.meter),
    unit: 'pages',
    value: pages,
    inputs: () => [],
    grade: grade ?? 'estimate',
    origin: { type: 'assumption', note: 'As far as its pages are known' },
  };
}
