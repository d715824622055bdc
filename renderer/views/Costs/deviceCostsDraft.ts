import type { Changes } from '../../../shared/domain/proposal/edit';
import type { Device } from '../../../shared/domain/fleet/device';
import type { EnergyDraft } from '../../components/form/energyDraft';
import { energyDraft, energyOf, energyProblems } from '../../components/form/energyDraft';
import type { FigureReading, SourceDraft } from '../../components/form/figureDraft';
import type { HardwareDraft, HardwareProblems } from '../../components/form/hardwareDraft';
import { hardwareDraft, hardwareOf, hardwareProblems } from '../../components/form/hardwareDraft';
import type { PagesDraft, ReserveDraft, ServiceDraft } from './serviceDraft';
import {
  pagesDraft,
  pagesOf,
  pagesProblem,
  reserveDraft,
  reserveOf,
  reserveProblem,
  serviceDraft,
  serviceOf,
  serviceProblem,
} from './serviceDraft';
import type { SuppliesDraft } from './suppliesDraft';
import { suppliesDraft, suppliesOf, suppliesProblem } from './suppliesDraft';

/** What of a device can be set for many at once, in the order of the form. */
export const costAspects = ['hardware', 'supplies', 'service', 'pages', 'energy', 'reserve'] as const;

/** What of a device can be set for many at once. */
export type CostAspect = (typeof costAspects)[number];

/** What people call each of them. */
export const aspectNames: Readonly<Record<CostAspect, string>> = {
  hardware: 'Hardware',
  supplies: 'Supplies',
  service: 'Service',
  pages: 'Pages',
  energy: 'Energy',
  reserve: 'Replacement reserve',
};

/** What is to be set for the chosen devices, as it is typed; what is not among `set` stays as it is. */
export interface DeviceCostsDraft {
  readonly set: readonly CostAspect[];
  readonly hardware: HardwareDraft;
  readonly supplies: SuppliesDraft;
  readonly service: ServiceDraft;
  readonly pages: PagesDraft;
  readonly energy: EnergyDraft;
  readonly reserve: ReserveDraft;
  readonly source: SourceDraft;
}

/** What is wrong, by aspect; of hardware and energy by their fields. */
export interface DeviceCostsProblems {
  readonly hardware: HardwareProblems;
  readonly energy: ReturnType<typeof energyProblems>;
  readonly sentences: Partial<Record<CostAspect, string>>;
  readonly isSound: boolean;
}

type CostMembers = Pick<
  Device,
  'hardware' | 'supplies' | 'service' | 'pageRates' | 'monthlyCost' | 'energy' | 'replacement'
>;

const usualSource: SourceDraft = { grade: 'told', note: '' };

/** The costs that all of these devices have alike; a member in which they differ is absent. */
export function sharedCosts(devices: readonly Device[]): CostMembers {
  const [first, ...others] = devices;
  if (first === undefined) return {};
  const members = [
    'hardware',
    'supplies',
    'service',
    'pageRates',
    'monthlyCost',
    'energy',
    'replacement',
  ] as const;
  const alike = members.filter((member) => {
    if (first[member] === undefined) return false;
    const own = JSON.stringify(first[member]);
    return others.every((device) => JSON.stringify(device[member]) === own);
  });
  return Object.fromEntries(alike.map((member) => [member, first[member]]));
}

/** The draft for some devices: what they have alike stands in it, and nothing is set yet. */
export function deviceCostsDraft(shared: CostMembers, termMonths: number): DeviceCostsDraft {
  const hardware = hardwareDraft(shared.hardware, false, termMonths);
  const supplies = suppliesDraft(shared.supplies);
  return {
    set: [],
    hardware: shared.hardware === undefined ? { ...hardware, paid: 'nothing' } : hardware,
    // What is ticked is to be set: nothing is taken away unless someone chooses "not known".
    supplies: shared.supplies === undefined ? { ...supplies, supplies: 'parts' } : supplies,
    service: serviceDraft(shared.service),
    pages: pagesDraft(shared),
    energy: energyDraft(shared.energy),
    reserve: reserveDraft(shared.replacement),
    source: usualSource,
  };
}

/** What has to be put right before it can be set. */
export function deviceCostsProblems(draft: DeviceCostsDraft): DeviceCostsProblems {
  const isSet = (aspect: CostAspect): boolean => draft.set.includes(aspect);
  const hardware = isSet('hardware') ? hardwareProblems(draft.hardware) : {};
  const energy = isSet('energy') ? energyProblems(draft.energy, true) : {};
  const found: readonly (readonly [CostAspect, string | null])[] = [
    ['supplies', suppliesProblem(draft.supplies)],
    ['service', serviceProblem(draft.service)],
    ['pages', pagesProblem(draft.pages)],
    ['reserve', reserveProblem(draft.reserve)],
  ];
  const sentences = Object.fromEntries(
    found.filter(([aspect, problem]) => isSet(aspect) && problem !== null),
  );
  const all = { ...hardware, ...energy, ...sentences };
  return { hardware, energy, sentences, isSound: Object.keys(all).length === 0 };
}

/** The changes of a sound draft, the same for each device: what is set as unknown is taken away. */
export function deviceCostsChanges(
  draft: DeviceCostsDraft,
  shared: CostMembers,
): Changes<Omit<Device, 'id'>> {
  // What stood there before keeps its source, unless another is chosen for all of it.
  const isSourceChanged = draft.source.grade !== usualSource.grade || draft.source.note.trim() !== '';
  const reading: FigureReading = { source: draft.source, isSourceChanged };
  const of: Readonly<Record<CostAspect, () => Changes<Omit<Device, 'id'>>>> = {
    hardware: () => ({ hardware: hardwareOf(draft.hardware, shared.hardware, reading) ?? null }),
    supplies: () => ({ supplies: suppliesOf(draft.supplies, shared.supplies, reading) ?? null }),
    service: () => ({ service: serviceOf(draft.service, shared.service, reading) ?? null }),
    pages: () => pagesOf(draft.pages, shared, reading),
    energy: () => ({ energy: energyOf(draft.energy, shared.energy, reading) ?? null }),
    reserve: () => ({ replacement: reserveOf(draft.reserve, shared.replacement, reading) ?? null }),
  };
  return Object.assign({}, ...draft.set.map((aspect) => of[aspect]())) as Changes<Omit<Device, 'id'>>;
}
