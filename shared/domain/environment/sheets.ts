import type { Comparison } from '../comparison/comparison';
import type { CostedDevice } from '../fleet/device';
import type { Option } from '../future/option';
import type { PageFlow } from '../future/pageFlow';
import { pageFlow } from '../future/pageFlow';
import type { Proposal } from '../proposal/proposal';
import { divide, isZero, multiply, one, subtract, whole } from '../rate';
import type { CountedState } from '../ratios/countedState';
import { duplexShareOf, knownPages, volumeIn } from '../ratios/countedState';
import type { Part, PartlyKnown } from '../ratios/partlyKnown';
import { gradeOf, notKnown, sumOfKnown } from '../ratios/partlyKnown';

const unit = 'sheets a year';

/**
 * Sheets a year of a state: `impressions × (1 - d/2)` (domain.md 5.9), over the devices whose pages and share of
 * two-sided impressions are known. A device that prints nothing needs no share, but says nothing of the others either:
 * unknown where only such devices are known.
 */
export function sheetsAYear(proposal: Proposal, state: CountedState): PartlyKnown {
  const found = sumOfKnown(
    state.devices.map((device) => sheetsOf(proposal, state, device)),
    unit,
  );
  const isNothingKnown = found.known < found.of && found.value !== null && isZero(found.value);
  return isNothingKnown ? notKnown(found.of, unit) : found;
}

function sheetsOf(proposal: Proposal, state: CountedState, device: CostedDevice): Part | undefined {
  const pages = knownPages(state, device.id);
  if (pages === undefined) return undefined;
  const { mono, colour } = volumeIn(state, device.id);
  const duplex = duplexShareOf(proposal, state, device);
  if (duplex === undefined) return isZero(pages) ? { value: pages, grade: mono.grade } : undefined;
  const perImpression = subtract(one, divide(duplex.share, whole(2)));
  return {
    value: multiply(multiply(pages, whole(12)), perImpression),
    grade: gradeOf([mono.grade, colour.grade, duplex.grade]),
  };
}

/** Sheets a year that an option saves, and the print policies that save them. */
export interface SheetsSaved {
  /** Positive is a saving. */
  readonly sheets: PartlyKnown;
  readonly by: readonly {
    readonly policyId: string;
    readonly name: string;
    readonly promisedBy: string | null;
  }[];
}

/**
 * Sheets a year that the print policies of an option save: the option at the end of the term without them,
 * less the option with them. That pages move to a device with another share of two-sided sheets is no saving
 * that anyone promised, and is not counted.
 */
export function sheetsSaved(proposal: Proposal, comparison: Comparison, state: CountedState): SheetsSaved {
  const option = proposal.options.find((entry) => entry.id === state.optionId);
  if (option === undefined || option.policies.length === 0) {
    return { sheets: { value: whole(0), unit, grade: null, known: 0, of: 0 }, by: [] };
  }
  const without = stateWithout(option, { proposal, comparison, state });
  const parts = state.devices.map((device): Part | undefined => {
    const [more, less] = [sheetsOf(proposal, without, device), sheetsOf(proposal, state, device)];
    if (more === undefined || less === undefined) return undefined;
    return { value: subtract(more.value, less.value), grade: gradeOf([more.grade, less.grade]) };
  });
  const by = option.policies.map(({ id, name, promisedBy }) => ({
    policyId: id,
    name,
    promisedBy: promisedBy ?? null,
  }));
  return { sheets: sumOfKnown(parts, unit), by };
}

/** An option at the end of the term as it would be without its print policies; `undefined` for today. */
export function withoutPolicies(
  proposal: Proposal,
  comparison: Comparison,
  state: CountedState,
): CountedState | undefined {
  const option = proposal.options.find((entry) => entry.id === state.optionId);
  return option && stateWithout(option, { proposal, comparison, state });
}

function stateWithout(
  option: Option,
  of: { readonly proposal: Proposal; readonly comparison: Comparison; readonly state: CountedState },
): CountedState {
  const { proposal, comparison, state } = of;
  const before: PageFlow = pageFlow(
    { devices: proposal.devices, volumes: comparison.today.state.volumes },
    { ...option, policies: [] },
    {
      month: proposal.settings.termMonths,
      startsOn: proposal.settings.startsOn,
      places: proposal.places,
      duplexShare: proposal.settings.duplexShare,
    },
  );
  return { ...state, volumes: before.volumes, raisedDuplex: new Map() };
}
