import type { FleetState } from '../cost/fleetState';
import type { VolumeMap } from '../fleet/pageVolume';
import { volumesOf } from '../fleet/pageVolume';
import type { Proposal } from '../proposal/proposal';
import type { Option } from './option';
import type { OptionTimeline } from './timelines';
import { optionTimeline } from './timelines';

/** Today's fleet as a state that can be costed. */
export function todayState(proposal: Proposal, volumes: VolumeMap = volumesOf(proposal.devices)): FleetState {
  return { devices: proposal.devices, volumes, contracts: proposal.contracts, oneOffs: [], stillPaid: [] };
}

/** An option as it is in the last month of the term, with the flow of pages that leads to it. */
export function optionState(
  proposal: Proposal,
  option: Option,
  volumes: VolumeMap = volumesOf(proposal.devices),
): Pick<OptionTimeline, 'state' | 'flow'> {
  return optionTimeline(proposal, option, volumes);
}
