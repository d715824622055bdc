import type { Proposal } from '../../shared/domain/proposal/proposal';
import type { ScreenName } from './history';

/** A stage of the work, as the rail shows it. */
export interface Stage {
  readonly screen: ScreenName;
  readonly name: string;
  /** How far it is; `null` where there is nothing to say. */
  readonly note: string | null;
}

/** The stages in the order of the work, each with how far it is. */
export function stagesOf(proposal: Proposal | null): readonly Stage[] {
  return [
    { screen: 'fleet', name: 'Fleet', note: proposal && fleetNote(proposal) },
    { screen: 'costs', name: 'Costs', note: null },
    { screen: 'future', name: 'Future', note: proposal && futureNote(proposal) },
    { screen: 'comparison', name: 'Comparison', note: null },
    { screen: 'document', name: 'Document', note: null },
    { screen: 'export', name: 'Export', note: null },
  ];
}

function fleetNote({ devices }: Proposal): string {
  if (devices.length === 0) return 'No devices yet';
  return devices.length === 1 ? '1 device' : `${devices.length.toLocaleString('en-US')} devices`;
}

/** Of the option that is recommended, else of the first. */
function futureNote({ devices, options, recommendedOptionId }: Proposal): string | null {
  if (devices.length === 0) return null;
  const option = options.find(({ id }) => id === recommendedOptionId) ?? options[0];
  const changed = option?.fates.filter(({ fate }) => fate.type !== 'keep').length ?? 0;
  if (changed === 0) return 'Nothing changed yet';
  return changed === 1 ? '1 device changes' : `${changed.toLocaleString('en-US')} devices change`;
}
