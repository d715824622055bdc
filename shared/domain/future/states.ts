import type { FleetState } from '../cost/fleetState';
import type { VolumeMap } from '../fleet/pageVolume';
import { volumesOf } from '../fleet/pageVolume';
import type { Proposal } from '../proposal/proposal';

/** Today's fleet as a state that can be costed. */
export function todayState(proposal: Proposal, volumes: VolumeMap = volumesOf(proposal.devices)): FleetState {
  return { devices: proposal.devices, volumes, contracts: proposal.contracts, oneOffs: [], stillPaid: [] };
}
