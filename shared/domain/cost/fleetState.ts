import type { Contract } from '../contract/contract';
import type { CostedDevice } from '../fleet/device';
import type { VolumeMap } from '../fleet/pageVolume';
import type { OneOff } from '../future/option';

/** A fleet that can be costed: today's, or an option's after its fates. */
export interface FleetState {
  readonly devices: readonly CostedDevice[];
  readonly volumes: VolumeMap;
  readonly contracts: readonly Contract[];
  readonly oneOffs: readonly OneOff[];
  /** Devices that have left but whose hardware is still being paid. */
  readonly stillPaid: readonly CostedDevice[];
}
