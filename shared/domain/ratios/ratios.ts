import type { Comparison } from '../comparison/comparison';
import type { DeviceId, OptionId } from '../ids';
import type { Proposal } from '../proposal/proposal';
import type { Rate } from '../rate';
import type { CostsPerPage } from './costPerPage';
import { costsPerPage } from './costPerPage';
import type { CountedState } from './countedState';
import { countedStates } from './countedState';
import type { FleetCounts } from './fleetCounts';
import { fleetCounts } from './fleetCounts';
import type { PartlyKnown } from './partlyKnown';
import { placeIndex } from './placeIndex';
import type { Ages } from './useRatios';
import {
  ages,
  colourShare,
  duplexShare,
  pagesAMonth,
  pagesPerStudent,
  pagesPerUser,
  usersPerDevice,
  utilisation,
  utilisationOf,
} from './useRatios';
import { usersOf } from './users';

/** The ratios of one state (domain.md 5.10); a ratio describes a fleet and is no method to right-size it. */
export interface StateRatios {
  readonly name: string;
  /** Absent: today. */
  readonly optionId?: OptionId;
  readonly fleet: FleetCounts;
  readonly users: PartlyKnown;
  readonly usersPerDevice: PartlyKnown;
  readonly pages: PartlyKnown;
  readonly pagesPerUser: PartlyKnown;
  readonly pagesPerStudent: PartlyKnown;
  /** Shares: 0.15 is 15 %. */
  readonly colourShare: PartlyKnown;
  readonly duplexShare: PartlyKnown;
  readonly utilisation: PartlyKnown;
  /** Of each device whose volume and recommended volume are known. */
  readonly utilisationByDevice: ReadonlyMap<DeviceId, Rate>;
  readonly age: Ages;
  /** Averaged over the term; of today at flat prices. */
  readonly costPerPage: CostsPerPage;
}

/** The ratios of today and of every option, and who counts as a user. */
export interface Ratios {
  readonly usersAre: string | null;
  readonly states: readonly StateRatios[];
  /** What a page of today costs over the term when its contracts go on with their price increases. */
  readonly doNothingCostPerPage: CostsPerPage;
}

/** The ratios of today and of every option at the end of the term, exact; unknown inputs are left out. */
export function ratios(proposal: Proposal, comparison: Comparison): Ratios {
  const states = countedStates(comparison);
  const [today] = states;
  if (today === undefined) throw new RangeError('a comparison always has today');
  return {
    usersAre: proposal.settings.usersAre ?? null,
    states: states.map((state) => stateRatios(proposal, state)),
    doNothingCostPerPage: costsPerPage({ ...today, cost: comparison.today.doNothing }),
  };
}

/** The ratios of one state. */
function stateRatios(proposal: Proposal, state: CountedState): StateRatios {
  const index = placeIndex(proposal.places);
  const users = usersOf(index);
  return {
    name: state.name,
    ...(state.optionId === undefined ? {} : { optionId: state.optionId }),
    fleet: fleetCounts(state, index),
    users: users.count,
    usersPerDevice: usersPerDevice(state, index, users),
    pages: pagesAMonth(state),
    pagesPerUser: pagesPerUser(state, index, users),
    pagesPerStudent: pagesPerStudent(proposal, state),
    colourShare: colourShare(state),
    duplexShare: duplexShare(proposal, state),
    utilisation: utilisation(state),
    utilisationByDevice: new Map(
      state.devices.flatMap((device) => {
        const used = utilisationOf(state, device);
        return used === undefined ? [] : [[device.id, used] as const];
      }),
    ),
    age: ages(proposal, state),
    costPerPage: costsPerPage(state),
  };
}
